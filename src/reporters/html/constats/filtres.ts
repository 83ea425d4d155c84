import { frInteger } from "../../../core/format.ts";
import { compter } from "../../../core/grouper.ts";
import { type Constat, GRAVITES } from "../../../core/report.ts";
import { compareText } from "../../../core/text.ts";
import { SIGNES } from "../../signes.ts";
import { type Html, html } from "../html.ts";

/** Search and filters of the page, hidden until its script runs: without script they would do nothing. */
export function filtres(constats: readonly Constat[], titres: ReadonlyMap<string, string>): Html {
  const noms = (lire: (c: Constat) => string) =>
    [...compter(constats.map(lire))].sort(([a], [b]) => compareText(a, b)).map(([nom, n]) => option(nom, nom, n));
  const parGravite = compter(constats.map((c) => c.gravite));
  const parRegle = [...compter(constats.map((c) => c.regle))].sort(([a], [b]) => compareText(a, b));
  return html`<form id="filtres" class="controles" role="search" aria-label="Filtrer les constats" hidden>
<label>Rechercher<input type="search" id="f-texte" autocomplete="off" size="18"></label>
<label>Participant<input type="search" id="f-participant" autocomplete="off" size="10"></label>
<label>APAP<select id="f-apap"><option value="">tous</option>${noms((c) => c.apap ?? "Sans APAP")}</select></label>
<label>Structure<select id="f-structure"><option value="">toutes</option>${noms((c) => c.structure ?? "Sans structure")}</select></label>
<label>Règle<select id="f-regle"><option value="">toutes</option>${parRegle.map(([id, n]) => option(id, `${id} ${titres.get(id) ?? ""}`, n))}</select></label>
<label>Gravité<select id="f-gravite"><option value="">toutes</option>${GRAVITES.flatMap((g) => {
    const n = parGravite.get(g);
    return n === undefined ? [] : [option(SIGNES[g].mot, SIGNES[g].mot, n)];
  })}</select></label>
<label>Ordre<select id="f-ordre"><option value="regle">par règle</option><option value="participant">par participant</option><option value="apap">par APAP</option><option value="date">par date</option></select></label>
<button type="reset">Tout afficher</button>
</form>
<p id="compte" role="status" aria-live="polite">${frInteger(constats.length)} constats affichés.</p>`;
}

function option(valeur: string, texte: string, n: number): Html {
  return html`<option value="${valeur}">${texte} (${frInteger(n)})</option>`;
}
