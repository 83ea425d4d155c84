import { foldWords } from "../../core/text.ts";
import type { Deduction } from "./deduire.ts";

/** Words of one PLIE's own (`vocabulaire` of the profile), folded: field, words, code. */
export type Vocabulaire = readonly { champ: string; mots: string; code: string }[];

/** The words of a profile, ready to be looked for, the longest first. */
export function vocabulaireDe(dit: ReadonlyMap<string, ReadonlyMap<string, string>>): Vocabulaire {
  return [...dit]
    .flatMap(([champ, mots]) => [...mots].map(([mot, code]) => ({ champ, mots: foldWords(mot), code })))
    .filter(({ mots }) => mots !== "")
    .sort((a, b) => b.mots.length - a.mots.length);
}

/**
 * What the words of the profile tell of a text, on word borders, case and accents aside. They go before what the program
 * deduces by itself; two codes for one field tell nothing, unless the words of one hold those of the other.
 */
export function motsDits(texte: string, vocabulaire: Vocabulaire): Partial<Deduction> {
  if (vocabulaire.length === 0) return {};
  const entier = ` ${foldWords(texte)} `;
  const restes = new Map<string, string>();
  const dits = new Map<string, string | null>();
  for (const { champ, mots, code } of vocabulaire) {
    const reste = restes.get(champ) ?? entier;
    if (!reste.includes(` ${mots} `)) continue;
    const connu = dits.get(champ);
    dits.set(champ, connu === undefined || connu === code ? code : null);
    restes.set(champ, reste.replaceAll(` ${mots} `, " | "));
  }
  return Object.fromEntries(dits);
}
