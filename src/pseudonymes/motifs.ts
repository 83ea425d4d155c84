import { chercheMotifs } from "../parcours/motifs.ts";
import type { ReglagesListes } from "../parcours/reglages.ts";
import type { Jetons } from "./jetons.ts";

type Listes = Pick<ReglagesListes, "motifsVeille" | "motifsNeutralises" | "motifsNonNeutralises">;

/**
 * Reduces a motif to the listed phrases that it holds, which are all that rules and figures look for, with a token that
 * keeps different motifs apart. A motif that says nothing else than a listed phrase, or « autre », stays.
 */
export function reducteurDeMotifs(listes: Listes, jetons: Jetons): (motif: string) => string {
  const phrases = [...new Set([...listes.motifsVeille, ...listes.motifsNeutralises, ...listes.motifsNonNeutralises])];
  const cherchees = phrases.map((phrase) => ({ phrase, dans: chercheMotifs([phrase]) }));
  return (motif) => {
    const trouvees = cherchees.filter(({ dans }) => dans(motif)).map(({ phrase }) => phrase);
    // the same words, but for case, accents, punctuation and plurals
    const dans = chercheMotifs([motif]);
    if ([...trouvees, "autre"].some((phrase) => dans(phrase) && chercheMotifs([phrase])(motif))) return motif;
    const jeton = jetons.nom("motif", motif);
    return trouvees.length === 0 ? jeton : `${trouvees.join(", ")} (${jeton})`;
  };
}
