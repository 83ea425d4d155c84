import { obtenir } from "../core/grouper.ts";
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
  const contient = (mots: string) => cherchees.some((phrase) => mots.includes(phrase));
  return (motif) => obtenir(connus, motif, () => contient(motsDe(motif)));
}

/** What is made of lists, once for each of them: those in force change with dates of effect alone. */
function parListes<L extends object, T>(creer: (listes: L) => T): (listes: L) => T {
  const faits = new WeakMap<L, T>();
  return (listes) => obtenir(faits, listes, () => creer(listes));
}

/** Class of a motif de sortie (§5): neutralised words first, then the others of the settings; in neither list, `inconnu`. */
export const classeurMotifsSortie = parListes(
  (listes: Pick<ReglagesListes, "motifsNeutralises" | "motifsNonNeutralises">) => {
    const neutralise = chercheMotifs(listes.motifsNeutralises);
    const connu = chercheMotifs(listes.motifsNonNeutralises);
    return (motif: string) => (neutralise(motif) ? "neutralise" : connu(motif) ? "non_neutralise" : "inconnu");
  },
);

/** Says whether a motif de veille is admitted (§III.1.6.1): a listed phrase anywhere in it, or « autre » alone. */
export const motifsVeilleAdmis = parListes((listes: Pick<ReglagesListes, "motifsVeille">) => {
  const liste = chercheMotifs(listes.motifsVeille);
  return (motif: string) => motsDe(motif) === " autre " || liste(motif);
});
