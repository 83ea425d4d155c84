import { foldName } from "../core/text.ts";

/** True when a pattern of the profile (`*` any text, `?` one character) fits a name; case and accents do not count. */
export function fitsPattern(pattern: string, name: string): boolean {
  const source = foldName(pattern)
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "s").test(foldName(name));
}

/** Names under which the profile may speak of a file or of a sheet: `classeur.xlsx > Feuille`, then the file's. */
export function namesOf(fichier: string, feuille: string | null): string[] {
  return feuille === null ? [fichier] : [`${fichier} > ${feuille}`, fichier];
}

/** What the first pattern that fits a file or sheet says; undefined when none does. */
export function saidOf<V>(said: ReadonlyMap<string, V>, fichier: string, feuille: string | null): V | undefined {
  for (const name of namesOf(fichier, feuille)) {
    for (const [motif, value] of said) if (fitsPattern(motif, name)) return value;
  }
  return undefined;
}

/** Rank of a file among those that win where two disagree (`prevaut`): the first pattern that fits, else the last rank. */
export function rankOf({ prevaut }: { prevaut: readonly string[] }, fichier: string, feuille: string | null): number {
  const names = namesOf(fichier, feuille);
  const rank = prevaut.findIndex((motif) => names.some((name) => fitsPattern(motif, name)));
  return rank < 0 ? prevaut.length : rank;
}
