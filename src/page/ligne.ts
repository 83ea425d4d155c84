import { estJustifications } from "./fichiers.ts";
import type { CommandeMontree } from "./protocole.ts";

/** What a form holds: a value by argument name or option flag; `true` for an option without value. */
export type Saisie = Readonly<Record<string, string | true | undefined>>;

/** Between the values of an option that is given several times. */
export const SEPARATEUR = ";";

/** True when the form leaves a folder of tables aside. */
export function estExclue(saisie: Saisie, entree: string): boolean {
  return saisie[`entree:${entree}`] === "non";
}

/** The words of the command line of a form: arguments first, then the options filled, in the command's order. */
export function motsDe(commande: CommandeMontree, saisie: Saisie, entrees: readonly string[]): string[] {
  const mots: string[] = commande.nom.split(" ");
  for (const { nom, plusieurs } of commande.arguments) {
    if (plusieurs) mots.push(...entrees.filter((e) => !estExclue(saisie, e)));
    else {
      const valeur = saisie[nom];
      if (typeof valeur === "string" && valeur !== "") mots.push(valeur);
    }
  }
  for (const { drapeau, valeur, defaut, plusieurs } of commande.options) {
    const choisi = saisie[drapeau];
    if (valeur === null) {
      if (choisi === true) mots.push(drapeau);
    } else if (typeof choisi === "string" && choisi !== defaut) {
      const choisis = plusieurs ? choisi.split(SEPARATEUR) : [choisi];
      mots.push(...choisis.filter((c) => c.trim() !== "").flatMap((c) => [drapeau, c.trim()]));
    }
  }
  return mots;
}

/** The line as one types it in a terminal. */
export function enTexte(mots: readonly string[]): string {
  return ["plie", ...mots.map((mot) => (/[^\p{L}\p{N}_./:=,*%-]/u.test(mot) ? `"${mot}"` : mot))].join(" ");
}

const RAISONS = "--justifications";

/** The same line with the reasons in hand: a file of them that was typed into has given way to another. */
export function avecRaisons(mots: readonly string[], raisons: readonly string[]): string[] {
  const autres = mots.filter(
    (mot, i) => !estJustifications(mot) && !(mot === RAISONS && estJustifications(mots[i + 1] ?? "")),
  );
  const manquent = raisons.filter((r) => !autres.some((mot, i) => mot === r && autres[i - 1] === RAISONS));
  return [...autres, ...manquent.flatMap((r) => [RAISONS, r])];
}
