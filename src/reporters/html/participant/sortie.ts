import type { SortieQualifiee } from "../../../core/chronologie.ts";
import { conclusion, PIECES, titreSortie } from "../../participant/mots.ts";
import { tableVoie } from "../../participant/tables.ts";
import { tableHtml } from "../document.ts";
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
${s.voies.map((v) => tableHtml(tableVoie(v), { classe: "voie", legende: tableVoie(v).titre }))}
${pieces}
${s.avertissements.map((a) => html`<p class="mention">${a}</p>`)}`;
}
