import { grouper, obtenir } from "../../../core/grouper.ts";
import { isoMonth } from "../../../core/month.ts";
import { GRAVITES } from "../../../core/report.ts";
import { compareText } from "../../../core/text.ts";
import type { DemandeChiffre, GroupeDeLignes } from "../../../indicators/catalogue.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { GROUPES } from "../../../indicators/presentation.ts";
import { champ, lister } from "../../document/lister.ts";
import { audienceDe, cleRang, type Rang } from "../../editions/chiffres.ts";
import { compter } from "../../editions/feuilles/synthese.ts";
import { nomRang } from "../../editions/libelles.ts";
import type { Socle } from "../../editions/socle.ts";
import { constatsDuRang } from "../../editions/sommes.ts";
import { SIGNES } from "../../signes.ts";
import { dessin, tableHtml } from "../document.ts";
import { defile, type Html, html } from "../html.ts";
import type { Cellules } from "./cellules.ts";
import { chartDe, GRAPHIQUES, type GraphiqueAnnee, nomCourt, noteDe, titreDe } from "./graphiques.ts";
import { CLES, COLONNES } from "./lignes.ts";
import type { PeriodeVue, Vue } from "./vues.ts";

/** What the sections of a page are made from. */
export interface Dessous {
  socle: Socle;
  rang: Rang;
  vues: readonly Vue[];
  periodes: readonly PeriodeVue[];
  cellules: Cellules;
}

/** Selectors of scope and span, shown by the script; what they show is said beside them, and printed. */
export function selecteurs({ vues, periodes }: Dessous): Html {
  const groupes = [...new Set(vues.map((v) => v.groupe))];
  const options = groupes.map(
    (groupe) =>
      html`<optgroup label="${groupe}">${vues.map((v, i) => (v.groupe === groupe ? html`<option value="${i}">${v.nom}</option>` : null))}</optgroup>`,
  );
  return html`<form id="choix" class="controles" aria-label="Choisir ce qui est montré" hidden>
${vues.length > 1 ? html`<label>Qui<select id="c-vue">${options}</select></label>` : null}
<label>Période<select id="c-periode">${periodes.map((p, i) => html`<option value="${i}">${p.nom}</option>`)}</select></label>
</form>
<p id="montre" class="montre" role="status" aria-live="polite"><b>${vues[0]?.nom}</b>, ${periodes[0]?.nom}</p>`;
}

/** Key figures, with the month before or the target beneath. */
export function cartes({ socle, cellules, periodes }: Dessous): Html {
  const cumul = periodes.findIndex((p) => p.label === socle.spans.cumul);
  return html`<ul class="cartes cles">${CLES.map((chiffre) => {
    const titre = socle.chiffres.catalogue.titre(chiffre);
    // the same card covers the same span in the workbook: sorties of one month are too few
    return chiffre.indicateur === "taux_sorties_positives"
      ? html`<li>${titre}, depuis janvier${cellules.cle(chiffre, { periode: cumul })}</li>`
      : html`<li>${titre}${cellules.cle(chiffre)}</li>`;
  })}</ul>`;
}

/** The charts of the year, each with its figures in a table beside it. */
export function graphiques(dessous: Dessous): Html {
  const un = (g: GraphiqueAnnee) =>
    html`<div class="graphique"><figure data-g="${g.id}" tabindex="0">${dessinDe(dessous, g, dessous.rang)}</figure>
${defile(g.titre, tableGraphique(dessous, g))}</div>
`;
  return html`${GRAPHIQUES.map(un)}`;
}

/** Drawings of the other scopes, at hand for the script and inert until then. */
export function reserves(dessous: Dessous): Html {
  const dessins = ({ rang }: Vue) =>
    GRAPHIQUES.map((g) => html`<figure data-g="${g.id}">${dessinDe(dessous, g, rang)}</figure>`);
  return html`${dessous.vues.slice(1).map(
    (v, i) => html`<template id="g-${i + 1}">${dessins(v)}</template>
`,
  )}`;
}

/** Drawings of a month, by scope: the same one stands in the pages of the PLIE, of a structure and of an APAP. */
const traces = new WeakMap<Socle, Map<string, Html>>();

function dessinDe({ socle }: Dessous, g: GraphiqueAnnee, rang: Rang): Html {
  const duMois = obtenir(traces, socle, () => new Map<string, Html>());
  return obtenir(duMois, `${g.id} ${cleRang(rang)}`, () => tracer(socle, g, rang));
}

function tracer(socle: Socle, g: GraphiqueAnnee, rang: Rang): Html {
  const chart = chartDe(g, socle, rang);
  if (chart === null) return html`<figcaption>${titreDe(g, socle, rang)}</figcaption>`;
  const note = noteDe(g, socle, rang);
  return html`${dessin(chart)}${note === null ? null : html`<p class="note">${note}</p>`}`;
}

function tableGraphique({ socle, periodes, cellules }: Dessous, g: GraphiqueAnnee): Html {
  return html`<table><thead><tr><th scope="col">Mois</th>${g.series.map((s) => html`<th scope="col" class="n">${socle.chiffres.catalogue.court(s.chiffre)}</th>`)}</tr></thead><tbody>
${socle.spans.tous.map((m) => {
  const periode = periodes.findIndex((p) => p.label === isoMonth(m));
  return html`<tr><th scope="row">${nomCourt(socle, m)}</th>${g.series.map((s) => cellules.chiffre(s.chiffre, { periode }))}</tr>
`;
})}</tbody></table>`;
}

/** Every figure of the scope: the span chosen, and since January. */
export function detail(dessous: Dessous): Html {
  const { socle, rang } = dessous;
  const groupes = socle.chiffres.catalogue.groupes(audienceDe(rang));
  return html`<div class="groupes">${groupes.map((g) => groupe(dessous, g))}</div>`;
}

function groupe(dessous: Dessous, { groupe, lignes }: GroupeDeLignes): Html {
  const { socle, periodes, cellules } = dessous;
  const cumul = periodes.findIndex((p) => p.label === socle.spans.cumul);
  const rangee = (nom: string, chiffre: DemandeChiffre, classe: string): Html =>
    html`<tr><th scope="row"${classe === "" ? null : html` class="${classe}"`}>${nom}</th>${cellules.chiffre(chiffre)}${cellules.chiffre(chiffre, { periode: cumul })}</tr>
`;
  const corps = lignes.flatMap((l): Html[] => {
    if (l.personnesDe !== null && !personnesDifferent(dessous, l.chiffre, l.personnesDe)) return [];
    if (l.par === null) return [rangee(l.titre, l.chiffre, "")];
    const cle = l.par;
    const valeurs = valeursDe(dessous, l.chiffre.indicateur, cle);
    if (valeurs.length === 0) {
      const { chiffres, spans } = socle;
      // nobody entered: no line of any prescripteur, and none is missing
      const inconnue =
        chiffres.liste(dessous.rang, l.chiffre.indicateur, spans.courant).length > 0 &&
        chiffres.manque(dessous.rang, l.chiffre.indicateur, cle, spans.courant) !== null;
      return inconnue ? [rangee(l.titre, { ...l.chiffre, ventilation: { [cle]: "" } }, "")] : [];
    }
    return [
      html`<tr><th scope="rowgroup" colspan="3" class="sous">${l.titre}</th></tr>
`,
      ...valeurs.map((v) => rangee(libelle(v), { ...l.chiffre, ventilation: { [cle]: v } }, "retrait")),
    ];
  });
  return html`<table class="groupe"><caption>${GROUPES[groupe]}</caption><thead><tr><th scope="col">Indicateur</th><th scope="col" class="n" data-periode>${periodes[0]?.nom}</th><th scope="col" class="n">depuis janvier</th></tr></thead><tbody>
${corps}</tbody></table>`;
}

/** True when the persons of some scope and span are not its parcours. */
function personnesDifferent(
  { socle: { chiffres }, vues, periodes }: Dessous,
  personnes: DemandeChiffre,
  indicateur: IndicateurId,
): boolean {
  return vues.some(({ rang }) =>
    periodes.some((p) => chiffres.nombre(rang, personnes, p.label) !== chiffres.nombre(rang, { indicateur }, p.label)),
  );
}

/** Values that a key takes in the scopes of the page: never those of another's participants. */
function valeursDe({ socle, vues, periodes, rang }: Dessous, indicateur: IndicateurId, cle: string): string[] {
  const { chiffres, spans } = socle;
  const valeurs = new Set<string>();
  for (const vue of vues) {
    for (const { label } of periodes) {
      for (const { ventilation, valeur } of chiffres.liste(vue.rang, indicateur, label)) {
        const v = ventilation[cle];
        if (v !== undefined && valeur !== null && Object.keys(ventilation).length === 1) valeurs.add(v);
      }
    }
  }
  const ordre = chiffres.catalogue.ordre(indicateur, cle);
  if (ordre) return [...ordre, ...[...valeurs].filter((v) => !ordre.includes(v))].filter((v) => valeurs.has(v));
  const nombre = (v: string) => chiffres.nombre(rang, { indicateur, ventilation: { [cle]: v } }, spans.cumul) ?? 0;
  return [...valeurs].sort((a, b) => nombre(b) - nombre(a) || compareText(a, b));
}

/** One row per structure or APAP, for the span chosen; the edition's own figures below. */
export function comparaison(dessous: Dessous, groupeVue: Vue["groupe"], titre: string): Html | null {
  const { vues, cellules, rang } = dessous;
  const { catalogue } = dessous.socle.chiffres;
  const lignes = vues.flatMap((v, i) => (i > 0 && v.groupe === groupeVue ? [{ v, i }] : []));
  if (lignes.length === 0) return null;
  const rangee = (nom: string, vue: number): Html =>
    html`<tr><th scope="row">${nom}</th>${COLONNES.map((c) => cellules.chiffre(c, { vue }))}</tr>
`;
  return html`<h3>${titre}, <span data-periode>${dessous.periodes[0]?.nom}</span></h3>
${defile(
  titre,
  html`<table class="triable"><thead><tr><th scope="col">${groupeVue === "APAP" ? "APAP" : "Structure"}</th>${COLONNES.map((c) => html`<th scope="col" class="n">${catalogue.court(c)}</th>`)}</tr></thead><tbody>
${lignes.map(({ v, i }) => rangee(v.nom, i))}</tbody><tfoot>${rangee(nomRang(rang), 0)}</tfoot></table>`,
)}`;
}

/** Counts of constats by severity and APAP, over the control period; the suspect rules' are left out. */
export function constats({ socle, rang }: Dessous): Html {
  const liste = constatsDuRang(socle, rang);
  const tous = compter(liste);
  const parApap = [...grouper(liste, (c) => c.apap)].sort(([a], [b]) => compareText(a, b));
  const nombre = { kind: "integer", total: "somme" } as const;
  return tableHtml(
    {
      ...lister(
        parApap.map(([nom, siens]) => ({ nom, n: compter(siens) })),
        [
          champ("apap", "APAP", "text", ({ nom }) => nomRang({ portee: "apap", nom })),
          GRAVITES.map((g) => champ(g, `${SIGNES[g].signe} ${SIGNES[g].mots}`, nombre, ({ n }) => n[g])),
          champ("justifies", "✓ justifiés", nombre, ({ n }) => n.justifies),
        ],
      ),
      detaille: [
        ...GRAVITES.map((g) => ({ column: g, chiffre: `constats de gravité ${g}`, vaut: tous[g] })),
        { column: "justifies", chiffre: "constats justifiés", vaut: tous.justifies },
      ],
      total: "Total",
      vide: "Aucun constat.",
    },
    { classe: "triable", nom: "Constats par APAP" },
  );
}
