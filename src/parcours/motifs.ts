import type { Day } from "../core/day.ts";
import { foldWords } from "../core/text.ts";
import type { ReglagesListes } from "./reglages.ts";

/**
 * Words of a motif for matching: without case and accents, hyphens and apostrophes as spaces, the final s of each word
 * dropped (precisions.md, « Veilles, motifs »); framed by spaces so that a phrase is found on word borders.
 */
function motsDe(text: string): string {
  const mots = foldWords(text)
    .split(" ")
    .map((mot) => mot.replace(/s$/, ""));
  return ` ${mots.join(" ")} `;
}

/** Says whether one of the phrases stands anywhere in a motif, on word borders, singular or plural (General 13). */
export function chercheMotifs(phrases: readonly string[]): (motif: string) => boolean {
  const cherchees = phrases.map(motsDe).filter((phrase) => phrase.trim() !== "");
  const connus = new Map<string, boolean>();
  return (motif) => {
    let trouve = connus.get(motif);
    if (trouve === undefined) {
      const mots = motsDe(motif);
      trouve = cherchees.some((phrase) => mots.includes(phrase));
      connus.set(motif, trouve);
    }
    return trouve;
  };
}

export type ClasseMotif = "neutralise" | "non_neutralise" | "inconnu";

const CLASSEURS = new WeakMap<object, (motif: string) => ClasseMotif>();

/** Class of a motif de sortie (§5): neutralised words first, then the others of the settings; in neither list, `inconnu`. */
export function classeurMotifsSortie(
  listes: Pick<ReglagesListes, "motifsNeutralises" | "motifsNonNeutralises">,
): (motif: string) => ClasseMotif {
  const fait = CLASSEURS.get(listes);
  if (fait) return fait;
  const neutralise = chercheMotifs(listes.motifsNeutralises);
  const connu = chercheMotifs(listes.motifsNonNeutralises);
  const classeur = (motif: string): ClasseMotif =>
    neutralise(motif) ? "neutralise" : connu(motif) ? "non_neutralise" : "inconnu";
  CLASSEURS.set(listes, classeur);
  return classeur;
}

/** Says whether a motif de veille is admitted (§III.1.6.1): a listed phrase anywhere in it, or « autre » alone. */
export function motifsVeilleAdmis(listes: Pick<ReglagesListes, "motifsVeille">): (motif: string) => boolean {
  const liste = chercheMotifs(listes.motifsVeille);
  return (motif) => motsDe(motif) === " autre " || liste(motif);
}

/** What is made of the lists in force on a day; made once for each stretch between two dates of effect. */
export function parListes<T>(
  listesLe: (day: Day) => ReglagesListes,
  creer: (listes: ReglagesListes) => T,
): (day: Day) => T {
  const faits = new Map<ReglagesListes, T>();
  return (day) => {
    const listes = listesLe(day);
    let fait = faits.get(listes);
    if (fait === undefined) faits.set(listes, (fait = creer(listes)));
    return fait;
  };
}
