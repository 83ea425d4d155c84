import { couvrir, decouvrir, enMots, LANGAGE, type Langage } from "../../normes/langage.ts";

/**
 * A text for the terminal in the words of its norm. A longer word takes its room from the spaces that follow it, so that
 * the columns of a table stay under one another.
 */
export function texteEnMots(texte: string, langage: Langage): string {
  if (langage === LANGAGE) return texte;
  const sansNoms: Langage = { mots: langage.mots, noms: [] };
  const dit = couvrir(texte, langage.noms)
    .split("\n")
    .map(
      (ligne) =>
        ligne.split(/( {2,})/).reduce<{ dit: string; reste: number }>(
          ({ dit, reste }, morceau, i) => {
            if (i % 2 === 1) return { dit: dit + " ".repeat(Math.max(2, morceau.length - reste)), reste: 0 };
            const traduit = enMots(morceau, sansNoms);
            return { dit: dit + traduit, reste: traduit.length - morceau.length };
          },
          { dit: "", reste: 0 },
        ).dit,
    )
    .join("\n");
  return decouvrir(dit);
}
