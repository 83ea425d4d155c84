import type { SortieQualifiee } from "../../../core/chronologie.ts";
import { CONDITIONS, conclusion, PIECES, titreSortie } from "../../participant/mots.ts";
import { type Html, html } from "../html.ts";

/** The qualification of a sortie: every way that an étape opens, every condition met, failed or unknown, the pieces. */
export function sortieHtml(s: SortieQualifiee): Html {
  const pieces =
    s.quand === "hypothese" || s.pieces.length === 0
      ? null
      : html`<h4>Pièces</h4><ul class="liste">${s.pieces.map((p) => html`<li>${PIECES[p.etat]} : ${p.libelle}</li>`)}</ul>`;
  return html`<h3>${titreSortie(s)}</h3>
<p><b>${conclusion(s)}</b></p>
${s.voies.length === 0 ? html`<p>Aucun emploi ni formation ne court à cette date, ni n'a fini peu avant.</p>` : null}
${s.voies.map(
  (v) => html`<table class="voie"><caption>${CONDITIONS[v.etat].signe} ${v.classe} · ${v.titre}</caption>
<thead><tr><th scope="col">Condition</th><th scope="col">État</th><th scope="col">Constaté</th></tr></thead>
<tbody>${v.conditions.map(
    (
      c,
    ) => html`<tr><th scope="row">${c.libelle}</th><td class="e-${c.etat}">${CONDITIONS[c.etat].signe} ${CONDITIONS[c.etat].mot}${c.aArbitrer ? ", à arbitrer" : ""}</td><td>${c.constate}</td></tr>
`,
  )}</tbody></table>
`,
)}
${pieces}
${s.avertissements.map((a) => html`<p class="mention">${a}</p>`)}`;
}
