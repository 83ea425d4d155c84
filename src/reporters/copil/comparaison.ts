import { type Day, frDay } from "../../core/day.ts";
import { frCount, frDe, frInteger } from "../../core/format.ts";
import { yearOf } from "../../core/month.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import { champ, lister } from "../document/lister.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import { gardeLAnnee, pasGarde } from "../editions/sorties-gardees.ts";
import type { Page } from "./pages.ts";

const FILE = { indicateur: "file_active" } as const;
const ENTREES = { indicateur: "entrees" } as const;
const CAEN = { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } } as const;

/** What is compared: all of it read from the dates of the parcours, which an extraction may keep from one year to the next. */
const COMPARES: readonly { demande: DemandeChiffre; quand: "courant" | "cumul" }[] = [
  { demande: FILE, quand: "courant" },
  { demande: { indicateur: "accompagnes" }, quand: "cumul" },
  { demande: ENTREES, quand: "cumul" },
  { demande: { indicateur: "sorties" }, quand: "cumul" },
  { demande: { ...CAEN, terme: "numerateur" }, quand: "cumul" },
  { demande: { ...CAEN, terme: "denominateur" }, quand: "cumul" },
];

type Compare = { demande: DemandeChiffre; nom: string; an: number | null; avant: number | null };

/** « Comparaison avec l'an dernier »: the same extraction, judged a year before. */
export function pageComparaison(socle: Socle, avant: Socle): Page {
  const { premiereSortie, spans, chiffres } = socle;
  const annee = yearOf(spans.mois);
  const connu = {
    // who left before the day itself is not in its stock
    courant: premiereSortie !== null && premiereSortie <= avant.report.arrete,
    cumul: gardeLAnnee(premiereSortie, annee - 1),
  };
  const lignes = COMPARES.map(
    ({ demande, quand }): Compare => ({
      demande,
      nom: chiffres.catalogue.titre(demande),
      an: chiffres.nombre(ENSEMBLE, demande, spans[quand]),
      avant: connu[quand] ? nombreConnu(avant, demande, avant.spans[quand]) : null,
    }),
  );
  const dessinees = lignes.slice(0, 4).filter((l) => l.an !== null && l.avant !== null);
  const compare = dessinees.length > 0;
  return {
    sujet: "Comparaison avec l'an dernier",
    constat: constat(lignes, annee),
    phrases: [
      compare
        ? `Calculé sur la même extraction, arrêtée au ${frDay(avant.report.arrete)} : un parcours qui n'y est plus n'est pas compté.`
        : "Pour comparer, ajoutez à l'extraction les parcours sortis l'année d'avant.",
      ...(connu.cumul ? [] : [nonConnu(premiereSortie, compare, annee)]),
    ],
    graphique: compare
      ? {
          type: "column",
          titre: "À la même date",
          alt: `Colonnes : ${annee - 1} et ${annee}, à la même date, pour ce qui peut être comparé.`,
          categories: dessinees.map(({ nom }) => nom),
          series: [
            { nom: String(annee - 1), values: dessinees.map((l) => l.avant), couleur: "C9CED6" },
            { nom: String(annee), values: dessinees.map((l) => l.an), couleur: "1B4F8A" },
          ],
          etiquettes: true,
        }
      : null,
    tables: [
      lister(lignes, [
        champ("nom", "Chiffre", { kind: "prose", width: 40 }, (l) => l.nom),
        champ("avant", String(annee - 1), "integer", (l) => l.avant ?? NON_CONNU),
        champ("an", String(annee), "integer", (l) => l.an ?? { motif: "non calculable" }),
        compare &&
          champ("ecart", "Écart", "integer", (l) => (l.an === null || l.avant === null ? null : l.an - l.avant)),
      ]),
    ],
  };
}

const NON_CONNU = { motif: "", texte: "non connu" };

/** A figure of last year; null for a 0, which is not told from what is not in the extraction any more. */
function nombreConnu({ chiffres }: Socle, demande: DemandeChiffre, periode: string): number | null {
  const n = chiffres.nombre(ENSEMBLE, demande, periode);
  if (demande.terme !== "numerateur") return n === 0 ? null : n;
  // none of some exits is none
  return chiffres.nombre(ENSEMBLE, { ...demande, terme: "denominateur" }, periode) === 0 ? null : n;
}

function nonConnu(premiere: Day | null, compare: boolean, annee: number): string {
  return `${compare ? `Ce qui se compte depuis janvier ${annee - 1}` : String(annee - 1)} n'est pas connu : ${pasGarde(premiere)}.`;
}

/** « 29 entrées depuis janvier, contre 41 à la même date de 2025 »; the file active when nothing else is known. */
function constat(lignes: readonly Compare[], annee: number): string {
  const de = (demande: DemandeChiffre) => lignes.find((l) => l.demande === demande);
  const contre = (n: number) => `contre ${frInteger(n)} à la même date ${frDe(String(annee - 1))}`;
  const [entrees, file] = [de(ENTREES), de(FILE)];
  if (entrees?.an != null && entrees.avant !== null)
    return `${entrees.an === 0 ? "Aucune entrée" : frCount(entrees.an, "entrée")} depuis janvier, ${contre(entrees.avant)}`;
  if (file?.an != null && file.avant !== null)
    return `${frCount(file.an, "parcours", "parcours")} en file active, ${contre(file.avant)}`;
  return `L'extraction ne permet pas de comparer à ${annee - 1}`;
}
