import type { Day } from "../core/day.ts";
import { frInteger, frPercent } from "../core/format.ts";
import type { Period } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Figure, Report } from "../core/report.ts";
import type { Consequence, Question, QuestionJugee } from "../feux/question.ts";
import { profilAvec } from "../feux/questions.ts";
import { CATALOGUE, type DemandeChiffre } from "../indicators/catalogue.ts";
import { INDICATEURS, type IndicateurId } from "../indicators/index.ts";
import type { Extraction } from "../tables/extraction.ts";
import { analyser } from "./analyser.ts";
import type { DemandeLecture } from "./lecture-jugee.ts";

/** What a reading is judged with, to compare it with another. */
export interface Comparaison extends Pick<DemandeLecture, "profil" | "reglages" | "regles" | "relire"> {
  arrete: Day;
  periode: Period;
}

/** Figures shown for each reading: those that people know by heart. */
const MONTRES = ["conformite", "file_active", "taux_sorties_positives"] as const;
/** The rate that people know by heart, among the three forms of taux_sorties_positives. */
export const FORME_PRINCIPALE = { forme: "caen" } as const;
/** Questions whose answers are computed; the others are asked without. */
const CALCULEES = 6;

/** The figure of everyone that people quote: since January, a stock of the last month. */
export function figureCle(
  report: Report,
  indicateur: IndicateurId,
  ventilation: Figure["ventilation"] = {},
): Figure | undefined {
  const siennes = report.figures.filter(
    (f) =>
      f.indicateur === indicateur &&
      f.portee === "ensemble" &&
      Object.entries(ventilation).every(([cle, valeur]) => f.ventilation[cle] === valeur),
  );
  return siennes.find(({ periode }) => periode.includes("..")) ?? siennes.at(-1);
}

/** As printed: « n.c. », a share, or a count. */
export function direFigure(f: Figure | undefined): string {
  if (!f || f.valeur === null) return "n.c.";
  return f.denominateur === null ? frInteger(f.valeur) : frPercent(f.valeur);
}

const CLES: readonly DemandeChiffre[] = [
  { indicateur: "conformite" },
  { indicateur: "file_active" },
  { indicateur: "taux_sorties_positives", ventilation: FORME_PRINCIPALE },
];

/** The figures that people know by heart, each with its value as printed; of a report of `analyserLecture`. */
export function chiffresCles(report: Report): readonly (readonly [nom: string, valeur: string])[] {
  const ent01 = report.constats.filter(({ regle }) => regle === "ENT-01").length;
  return [
    ["constats ENT-01", frInteger(ent01)],
    ["constats bloquants", frInteger(report.resume.bloquant)],
    ...CLES.map((demande) => {
      const { indicateur, ventilation } = demande;
      return [CATALOGUE.enPhrase(demande), direFigure(figureCle(report, indicateur, ventilation))] as const;
    }),
  ];
}

/** What those figures are made of, or the indicators that are named. */
export function analyserLecture(
  extraction: Extraction,
  { profil, arrete, periode, reglages, regles }: Omit<Comparaison, "relire">,
  indicateurs: readonly IndicateurId[] = MONTRES,
): Report {
  return analyser(extraction, {
    version: "",
    arrete,
    periode,
    presenceVide: profil.presenceVide ?? null,
    reglages,
    justifications: null,
    regles,
    indicateurs: INDICATEURS.filter(({ id }) => indicateurs.some((nom) => nom === id)),
    fiches: false,
  }).report;
}

/** What each answer to the questions changes, the reading in force first (domaine.md §3.1, LEC-10). */
export async function jugerQuestions(
  extraction: Extraction,
  questions: readonly Question[],
  comparaison: Comparaison | null,
): Promise<QuestionJugee[]> {
  if (questions.length === 0) return [];
  if (comparaison === null) return questions.map((question) => ({ ...question, consequences: null }));
  const enVigueur = chiffresCles(analyserLecture(extraction, comparaison));
  const jugees: QuestionJugee[] = [];
  for (const [i, question] of questions.entries()) {
    const consequences = i < CALCULEES ? await consequencesDe(question, enVigueur, comparaison) : null;
    jugees.push({ ...question, consequences });
  }
  return jugees;
}

/** What an empty presence changes, read PRESENT then A_PRECISER (LEC-12; precisions.md, General 12). */
export function consequencesPresences(extraction: Extraction, comparaison: Comparaison): Consequence[] {
  const [presents, aPreciser] = (["PRESENT", "A_PRECISER"] as const).map((presenceVide) => {
    const profil = { ...comparaison.profil, presenceVide };
    return chiffresCles(analyserLecture(extraction, { ...comparaison, profil }));
  });
  return (presents ?? []).map(([nom, valeur], i) => ({ nom, valeurs: [valeur, aPreciser?.[i]?.[1] ?? ""] }));
}

async function consequencesDe(
  question: Question,
  enVigueur: ReturnType<typeof chiffresCles>,
  comparaison: Comparaison,
): Promise<Consequence[] | null> {
  const [, autre] = question.lectures;
  try {
    const profil = profilAvec(comparaison.profil, question, autre);
    const autres = chiffresCles(analyserLecture(await comparaison.relire(profil), { ...comparaison, profil }));
    return enVigueur.map(([nom, valeurs], i) => ({ nom, valeurs: [valeurs, autres[i]?.[1] ?? ""] }));
  } catch (error) {
    // the other reading may not stand at all: then it is asked without its effects
    if (error instanceof PlieError) return null;
    throw error;
  }
}
