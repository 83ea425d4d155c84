import { capitale } from "../core/text.ts";
import { de, le, motsDe, VOCABULAIRE, type Vocabulaire } from "./vocabulaire.ts";

/**
 * What a document speaks: the words of the norm in force, and the proper names of these data, which stay as they are when
 * one of them holds a word (« APAP du Nord »).
 */
export interface Langage {
  readonly mots: Vocabulaire;
  readonly noms: readonly string[];
}

/** The words in which the program's sentences are written. */
export const LANGAGE: Langage = { mots: VOCABULAIRE, noms: [] };

/** What names data: files, sheets, structures, référents. */
interface Nommant {
  reglages?: Readonly<Record<string, unknown>> | undefined;
  sources?: readonly { fichier: string; feuille: string | null }[];
  figures?: readonly { nom: string | null }[];
  constats?: readonly { apap: string | null; structure: string | null }[];
  /** Titles of official texts. */
  textes?: readonly string[] | undefined;
}

/** The language of a report. */
export function langageDe(report: Nommant): Langage {
  const mots = motsDe(report);
  if (ordinaires(mots)) return LANGAGE;
  // « Viesion 2 », said again, is not « Viesion 2 2 »
  const noms = new Set<string | null>(NOMS.filter((nom) => mots[nom] !== VOCABULAIRE[nom]).map((nom) => mots[nom]));
  for (const titre of report.textes ?? []) noms.add(titre);
  for (const { fichier, feuille } of report.sources ?? []) noms.add(fichier).add(feuille);
  for (const { nom } of report.figures ?? []) noms.add(nom);
  for (const { apap, structure } of report.constats ?? []) noms.add(apap).add(structure);
  return {
    mots,
    // the longest first: a title may begin another
    noms: [...noms]
      .filter((nom): nom is string => nom !== null && DITS.some((mot) => nom.includes(mot)))
      .sort((a, b) => b.length - a.length),
  };
}

const NOMS = Object.keys(VOCABULAIRE) as (keyof Vocabulaire)[];
const DITS = [VOCABULAIRE.logiciel, VOCABULAIRE.referent, VOCABULAIRE.plie];

function ordinaires(mots: Vocabulaire): boolean {
  return NOMS.every((nom) => mots[nom] === VOCABULAIRE[nom]);
}

/** A sentence of the program, or any text made of them, in these words; itself when they are those of `caen-2026`. */
export function enMots(texte: string, { mots, noms }: Langage): string {
  if (mots === VOCABULAIRE || ordinaires(mots)) return texte;
  if (noms.length === 0) return traduit(texte, mots);
  const propres = new RegExp(`(${noms.map(litteral).join("|")})`, "u");
  return texte
    .split(propres)
    .map((morceau, i) => (i % 2 === 1 ? morceau : traduit(morceau, mots)))
    .join("");
}

/**
 * A text laid out in lines, where the proper names, which may be cut over two of them, are covered sign by sign, so that
 * no word of theirs is found; `decouvrir` gives them back.
 */
export function couvrir(texte: string, noms: readonly string[]): string {
  if (noms.length === 0) return texte;
  const propres = new RegExp(noms.map((nom) => nom.split(/\s+/u).map(litteral).join("\\s+")).join("|"), "gu");
  return texte.replace(propres, (nom) =>
    nom.replace(/\p{L}/gu, (lettre) => String.fromCodePoint(COUVERT + (lettre.codePointAt(0) ?? 0))),
  );
}

/** The text with its proper names again. */
export function decouvrir(texte: string): string {
  return texte.replace(/[\u{100000}-\u{10ffff}]/gu, (signe) =>
    String.fromCodePoint((signe.codePointAt(0) ?? COUVERT) - COUVERT),
  );
}

/** A plane of signs that no text uses. */
const COUVERT = 0x100000;

function litteral(texte: string): string {
  return texte.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** « d'Odyssée », « du conseiller », « au conseiller »: what French does of a determiner before a name. */
const APRES: Readonly<Record<string, (nom: string) => string>> = {
  "l'": le,
  "de l'": (nom) => contracte("de", nom),
  "à l'": (nom) => contracte("à", nom),
  "d'": de,
  "de ": de,
  "qu'": (nom) => (de(nom).startsWith("d'") ? `qu'${nom}` : `que ${nom}`),
  "que ": (nom) => (de(nom).startsWith("d'") ? `qu'${nom}` : `que ${nom}`),
};

/** « du conseiller », « de l'agent »; « au conseiller », « à l'agent ». */
function contracte(preposition: "de" | "à", nom: string): string {
  const avec = le(nom);
  if (avec.startsWith("l'")) return `${preposition} ${avec}`;
  return `${preposition === "de" ? "du" : "au"} ${nom}`;
}

/** What is said before several. */
const PLURIEL =
  /(?<=(?:^|[^\p{L}])(?:les|des|aux|ces|ses|leurs|plusieurs|deux|trois|autres|entre|quels|tous|\d+)\s)$/iu;

function traduit(texte: string, mots: Vocabulaire): string {
  let dit = texte;
  const noms = [
    [VOCABULAIRE.plie, mots.plie, mots.plie],
    [VOCABULAIRE.logicielDepartement, mots.logicielDepartement, mots.logicielDepartement],
    [VOCABULAIRE.logicielComplet, mots.logicielComplet, mots.logicielComplet],
    [VOCABULAIRE.logiciel, mots.logiciel, mots.logiciel],
    [VOCABULAIRE.referent, mots.referent, mots.referents],
  ] as const;
  for (const [avant, un, plusieurs] of noms) {
    if (avant === un || !dit.includes(avant)) continue;
    const lieu = new RegExp(
      `(?<![\\p{L}\\d_.-])(de l'|à l'|l'|d'|qu'|de |que )?${litteral(avant)}(?![\\p{L}\\d_-]|\\.\\w)`,
      "giu",
    );
    dit = dit.replace(lieu, (trouve: string, devant: string | undefined, place: number, tout: string) => {
      if (!trouve.endsWith(avant)) return trouve;
      if (devant === undefined) return PLURIEL.test(tout.slice(0, place)) ? plusieurs : un;
      const ecrit = APRES[devant.toLowerCase()]?.(un) ?? `${devant}${un}`;
      return /^\p{Lu}/u.test(devant) ? capitale(ecrit) : ecrit;
    });
  }
  return dit;
}
