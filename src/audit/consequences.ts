import type { Reglages } from "../config/reglages.ts";
import type { Day } from "../core/day.ts";
import { frInteger, frPercent } from "../core/format.ts";
import type { Period } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Figure, Report } from "../core/report.ts";
import type { Consequence, Question, QuestionJugee } from "../feux/question.ts";
import { profilAvec } from "../feux/questions.ts";
import { INDICATEURS } from "../indicators/index.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Rule } from "../rules/rule.ts";
import type { Extraction } from "../tables/extraction.ts";
import { analyser } from "./analyser.ts";

/** What a reading is judged with, to compare it with another. */
export interface Comparaison {
  arrete: Day;
  periode: Period;
  profil: Profil;
  reglages: Reglages;
  regles: readonly Rule[];
  /** Reads the same inputs with another profile. */
  relire: (profil: Profil) => Promise<Extraction>;
}

/** Figures shown for each reading: those that people know by heart. */
const MONTRES = ["conformite", "file_active", "taux_sorties_positives"] as const;
/** Questions whose answers are computed; the others are asked without. */
const CALCULEES = 6;

function figure(report: Report, indicateur: (typeof MONTRES)[number]): Figure | undefined {
  const siennes = report.figures.filter(
    ({ indicateur: nom, portee, ventilation }) =>
      nom === indicateur && portee === "ensemble" && (ventilation["forme"] ?? "caen") === "caen",
  );
  // since January; a stock's is that of the last month
  return siennes.find(({ periode }) => periode.includes("..")) ?? siennes.at(-1);
}

function valeur(f: Figure | undefined, part: boolean): string {
  if (!f || f.valeur === null) return "n.c.";
  return part ? frPercent(f.valeur) : frInteger(f.valeur);
}

/** The figures that people know by heart, each with its value as printed; of a report of `analyserLecture`. */
export function chiffresCles(report: Report): readonly (readonly [nom: string, valeur: string])[] {
  const ent01 = report.constats.filter(({ regle }) => regle === "ENT-01").length;
  return [
    ["constats ENT-01", frInteger(ent01)],
    ["constats bloquants", frInteger(report.resume.bloquant)],
    ["entretien mensuel", valeur(figure(report, "conformite"), true)],
    ["file active", valeur(figure(report, "file_active"), false)],
    ["sorties positives", valeur(figure(report, "taux_sorties_positives"), true)],
  ];
}

/** What those figures are made of. */
export function analyserLecture(
  extraction: Extraction,
  { profil, arrete, periode, reglages, regles }: Omit<Comparaison, "relire">,
): Report {
  return analyser(extraction, {
    version: "",
    arrete,
    periode,
    presenceVide: profil.presenceVide ?? null,
    reglages,
    justifications: null,
    regles,
    indicateurs: INDICATEURS.filter(({ id }) => MONTRES.some((nom) => nom === id)),
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
