import { foldWords } from "../core/text.ts";
import type { ReglagesListes } from "../parcours/reglages.ts";
import type { Jetons } from "./jetons.ts";

/**
 * The pseudonym of an étape's intitulé: a token, and the codes of the settings' programmation that stand in it, by which
 * étapes are recognised.
 */
export function pseudonymiseurDIntitules(
  { programmation }: Pick<ReglagesListes, "programmation">,
  jetons: Jetons,
): (intitule: string) => string {
  const codes = [...new Set(programmation.flatMap(({ code }) => (code === undefined ? [] : [code])))];
  return (intitule) => {
    const mots = ` ${foldWords(intitule)} `;
    const trouves = codes.filter((code) => mots.includes(` ${foldWords(code)} `));
    return [jetons.nom("intitule", intitule), ...trouves].join(" ");
  };
}
