import type { Fiche } from "../../../core/fiche.ts";
import { frCount, frInteger, frNumber } from "../../../core/format.ts";
import { firstDay } from "../../../core/month.ts";
import { JOURS_PAR_MOIS } from "../../../indicators/duree-parcours.ts";
import { graphiques } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import { ENSEMBLE } from "../chiffres.ts";
import type { Socle } from "../socle.ts";

/** Bounds of the classes, in whole months: the last class has none. */
const MOIS_DE_PARCOURS = [6, 12, 18, 24, 36] as const;
const AGES = [26, 30, 40, 50, 60] as const;

/** « Quand sort-on ? »: months in parcours of those who left since January, positive or dynamic sorties apart. */
export function imageDuree({ analyse, spans }: Socle): Block[] {
  const janvier = firstDay(spans.tous[0] ?? spans.mois);
  const sortis = analyse.fiches.flatMap((f) =>
    f.sortieReelle !== null && f.sortieReelle >= janvier && f.sortieReelle >= f.integration
      ? [{ mois: (f.sortieReelle - f.integration) / JOURS_PAR_MOIS, bon: estPositive(f) }]
      : [],
  );
  if (sortis.length === 0) return [];
  const mediane = [...sortis].sort((x, y) => x.mois - y.mois)[Math.floor((sortis.length - 1) / 2)]?.mois ?? 0;
  const entiers = Math.floor(mediane);
  const titre =
    sortis.length === 1
      ? `La seule sortie de l'année vient après ${frNumber(entiers, 0)} mois de parcours`
      : `La moitié des ${frInteger(sortis.length)} sorties de l'année vient avant ${frNumber(entiers + 1, 0)} mois de parcours`;
  return [
    graphiques(12, [
      {
        type: "stacked-column",
        titre,
        alt: `Colonnes empilées : sorties depuis janvier selon les mois passés en parcours, positives ou dynamiques d'un côté, autres de l'autre. ${titre}.`,
        source: { table: "durees", categories: "classe" },
        series: [
          { column: "positives", couleur: "12695E" },
          { column: "autres", couleur: "6B7280", motif: "montant" },
        ],
        etiquettes: true,
      },
    ]),
    {
      id: "durees",
      titre: "Mois de parcours avant la sortie",
      ...lister(classes(MOIS_DE_PARCOURS, "mois"), [
        champ("classe", "Durée", "text", ({ nom }) => nom),
        ...[true, false].map((bon) =>
          champ(
            bon ? "positives" : "autres",
            bon ? "Positives ou dynamiques" : "Autres sorties",
            "integer",
            ({ de, a }: { de: number; a: number }) =>
              sortis.filter((s) => s.bon === bon && s.mois >= de && s.mois < a).length,
          ),
        ),
      ]),
    },
  ];
}

function estPositive({ natureSortie }: Fiche): boolean {
  return natureSortie === "Positive" || natureSortie === "Dynamique";
}

/** « 62 femmes et 68 hommes en parcours », persons, each once, who is not drawn, and that those in veille are; null when no age or sexe is known. */
export function titreAges({ analyse, chiffres, spans }: Socle): string | null {
  const { connues, nonBinaires, reste } = personnesConnues(analyse.fiches);
  const actives = chiffres.nombre(ENSEMBLE, { indicateur: "file_active_personnes" }, spans.courant);
  // the tables beside count the file active
  const veilles = actives !== null && actives < connues.length + nonBinaires + reste;
  if (connues.length === 0) return null;
  const femmes = connues.filter((f) => f.sexe === "F").length;
  return [
    `${frCount(femmes, "femme")} et ${frCount(connues.length - femmes, "homme")} en parcours`,
    ...(nonBinaires > 0 ? [frCount(nonBinaires, "personne non binaire", "personnes non binaires")] : []),
    ...(reste > 0 ? [`âge ou sexe non connu pour ${reste}`] : []),
    ...(veilles ? ["veilles comprises"] : []),
  ].join(", ");
}

function personnesConnues(fiches: readonly Fiche[]): { connues: Fiche[]; nonBinaires: number; reste: number } {
  const personnes = new Map(
    fiches.filter((f) => f.accompagne && f.sortieReelle === null).map((f) => [f.participant, f]),
  );
  const connues = [...personnes.values()].filter((f) => f.age !== null && (f.sexe === "F" || f.sexe === "H"));
  const nonBinaires = [...personnes.values()].filter((f) => f.age !== null && f.sexe === "NB").length;
  return { connues, nonBinaires, reste: personnes.size - connues.length - nonBinaires };
}

/** Ages of the persons in parcours, men at the left, women at the right; persons, each once. */
export function imageAges(socle: Socle): Block[] {
  const { connues } = personnesConnues(socle.analyse.fiches);
  const titre = titreAges(socle);
  if (titre === null) return [];
  const rows = classes(AGES, "ans").map(({ nom, de, a }) => {
    const siens = connues.filter(({ age }) => (age ?? -1) >= de && (age ?? -1) < a);
    const hommes = siens.filter((f) => f.sexe === "H").length;
    return { nom, hommes, femmes: siens.length - hommes };
  });
  return [
    graphiques(13, [
      {
        type: "pyramid",
        titre,
        alt: `Pyramide : personnes en parcours par âge, hommes à gauche, femmes à droite. ${titre}.`,
        source: { table: "ages", categories: "age" },
        series: [
          { column: "gauche", nom: "Hommes", couleur: "6B7280", motif: "montant" },
          { column: "femmes", couleur: "1B4F8A" },
        ],
        etiquettes: true,
      },
    ]),
    {
      id: "ages",
      titre: "Âge et sexe des personnes en parcours",
      ...lister(rows, [
        champ("age", "Âge", "text", ({ nom }) => nom),
        champ("hommes", "Hommes", "integer", ({ hommes }) => hommes),
        champ("femmes", "Femmes", "integer", ({ femmes }) => femmes),
        champ(
          "gauche",
          "Hommes, à gauche du dessin",
          { kind: "integer", large: true, dessin: true },
          ({ hommes }) => -hommes,
        ),
      ]),
    },
  ];
}

/** « moins de 6 mois », « de 6 à 11 mois », « 36 mois et plus »: in whole months or years, both bounds included. */
function classes(bornes: readonly number[], unite: string): { nom: string; de: number; a: number }[] {
  return [...bornes, Number.POSITIVE_INFINITY].map((a, i) => {
    const de = bornes[i - 1] ?? 0;
    if (!Number.isFinite(a)) return { nom: `${de} ${unite} et plus`, de, a };
    return { nom: i === 0 ? `moins de ${a} ${unite}` : `de ${de} à ${a - 1} ${unite}`, de, a };
  });
}
