import { foldName } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";

/** Ways to ask for help and for the version that are not the program's own. */
const DEMANDES: ReadonlyMap<string, string> = new Map([
  ["--aide", "--help"],
  ["-aide", "--help"],
  ["-h", "--help"],
  ["/?", "--help"],
  ["-v", "--version"],
  ["version", "--version"],
]);
/** Words of a path that was typed without its quotes. */
const MOTS_MAX = 8;

/** Word turns `--mois` into a long dash, in one piece or in front of the name. */
function tirets(mot: string): string {
  return mot.replace(/^[–—−]-?(?=\p{L})/u, "--");
}

/** `10 %`, whether the shell cut it or not. */
function pourcents(mots: readonly string[]): string[] {
  const lus: string[] = [];
  for (const mot of mots) {
    const avant = lus.at(-1);
    if (mot === "%" && avant !== undefined && /^\d+([.,]\d+)?$/.test(avant)) lus[lus.length - 1] = `${avant}%`;
    else lus.push(mot.replace(/^(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]+%$/, "$1%"));
  }
  return lus;
}

/** A path with spaces, typed without quotes, when its words together exist and the first alone does not. */
function chemins(mots: readonly string[], disque: Disque): string[] {
  const lus: string[] = [];
  for (let i = 0; i < mots.length; i++) {
    const mot = mots[i] ?? "";
    let pris = 1;
    if (i > 0 && !mot.startsWith("-") && disque.nature(mot) === null) {
      for (let n = 2; n <= MOTS_MAX && i + n <= mots.length; n++) {
        const suite = mots.slice(i, i + n);
        if (suite.slice(1).some((m) => m.startsWith("--"))) break;
        if (disque.nature(suite.join(" ")) !== null) pris = n;
      }
    }
    lus.push(mots.slice(i, i + pris).join(" "));
    i += pris - 1;
  }
  return lus;
}

/**
 * A command line as it was meant: `--aide`, `-v`, `version`, `MENSUEL`, Word's long dash, `10 %`, a path with spaces without
 * its quotes. What is understood as typed stays as it is.
 */
export function sansFautes(argv: readonly string[], commandes: readonly string[], disque: Disque): string[] {
  const mots = chemins(pourcents(argv.map(tirets)), disque);
  const [premier, ...reste] = mots;
  if (premier === undefined) return [];
  const commande = commandes.find((nom) => nom === foldName(premier));
  const suite = reste.map((mot) => (mot === "--aide" || mot === "-aide" || mot === "-h" ? "--help" : mot));
  return [commande ?? (reste.length === 0 ? (DEMANDES.get(premier) ?? premier) : premier), ...suite];
}
