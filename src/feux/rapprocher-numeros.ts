import { compter } from "../core/grouper.ts";
import { foldName } from "../core/text.ts";

/** A way to write ids under which those of two files meet. */
export interface Reparation {
  /** Share of the ids that then meet. */
  part: number;
  /** French, to follow a colon: what is done to the ids. */
  cause: string;
  /** The line of the profile that accepts it; null when only the file can be mended. */
  profil: string | null;
  /** How to mend the file, where the export itself is not to blame. */
  remede?: string;
}

interface Facon {
  /** Null: the profile has no word for it, the file is to be mended. */
  cle: string | null;
  dit: string;
  ecrire: (id: string) => string;
}

const MOIS = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

/** « 03-déc » is what a spreadsheet makes of « 3-12 ». */
function sansDate(id: string): string {
  const [, jour, nom = ""] = /^(\d{1,2})-([a-zéû]{3,5})\.?$/i.exec(id) ?? [];
  const mois = MOIS.indexOf(foldName(nom)) + 1;
  return jour === undefined || mois === 0 ? id : `${Number(jour)}-${mois}`;
}

const SIMPLES: readonly Facon[] = [
  { cle: "sansZeros: true", dit: "sans les zéros de tête", ecrire: (id) => id.replace(/^0+(?=.)/, "") },
  { cle: "sansEspaces: true", dit: "sans les espaces", ecrire: (id) => id.replace(/\s+/g, "") },
  {
    cle: null,
    dit: "sans le « .0 » qu'un tableur a mis en les prenant pour des nombres",
    ecrire: (id) => id.replace(/[.,]0+$/, ""),
  },
  { cle: null, dit: "sans les dates qu'un tableur a mises à leur place (« 03-déc » pour « 3-12 »)", ecrire: sansDate },
  { cle: "sansCasse: true", dit: "sans distinguer majuscules et minuscules", ecrire: foldName },
];

/** The longest beginning, digits aside, that nearly all ids of a list share. */
function prefixe(ids: ReadonlySet<string>): string | null {
  const premiers = [...ids].flatMap((id) => /^\D+(?=\w)/.exec(id)?.[0] ?? []);
  const [commun] = [...compter(premiers)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return commun && commun[1] * 2 > ids.size ? commun[0] : null;
}

function sansPrefixe(debut: string): Facon {
  return {
    cle: `sansPrefixe: ${JSON.stringify(debut)}`,
    dit: `sans le préfixe « ${debut.trim()} »`,
    ecrire: (id) => (id.startsWith(debut) ? id.slice(debut.length) : id),
  };
}

/** Every choice of the ways, the smallest first. */
function choix(facons: readonly Facon[]): Facon[][] {
  const tous: Facon[][] = [[]];
  for (const facon of facons) tous.push(...tous.map((choisies) => [...choisies, facon]));
  return tous.filter((c) => c.length > 0).sort((a, b) => a.length - b.length);
}

/** Parts of an id between its signs: « TDR-P0001 » has two. */
function parties(id: string): string[] {
  return id.split(/[^\p{L}\p{N}]+/u);
}

/** An id written among other things: « TDR-P0001 », « P0001/2026 », « HUE Ada (P0001) », with its link. */
function entoure(cites: ReadonlySet<string>, liste: ReadonlySet<string>, min: number): Reparation | null {
  const deLaListe = new Set([...liste].flatMap(parties));
  const relies = (connu: (id: string) => boolean) => [...cites].filter(connu).length / cites.size;
  const part = Math.max(
    relies((id) => parties(id).some((partie) => liste.has(partie))),
    relies((id) => deLaListe.has(id)),
  );
  if (part < min) return null;
  return {
    part,
    cause: "en ne gardant que le numéro (un sigle, une année, un nom ou un lien l'entourent dans un des fichiers)",
    profil: null,
    remede:
      "Ne gardez que le numéro dans cette colonne : dans Excel, Données, Convertir, avec le signe qui l'entoure comme séparateur, puis supprimez le reste ; ou refaites l'export sans cet ajout.",
  };
}

/**
 * The least that must be left out of ids (leading zeros, spaces, case, one common prefix) so that at least `min` of those
 * of one file are in a list; null when nothing does, or when two persons of the list would become one.
 */
export function reparationDe(cites: ReadonlySet<string>, liste: ReadonlySet<string>, min: number): Reparation | null {
  const debuts = new Set([prefixe(cites), prefixe(liste)].filter((p) => p !== null));
  // a prefix goes first: « P-0012 » and « 12 »
  const facons = [...[...debuts].map(sansPrefixe), ...SIMPLES];
  for (const facon of choix(facons)) {
    if (facon.filter(({ cle }) => cle?.startsWith("sansPrefixe")).length > 1) continue;
    const ecrire = (id: string) => facon.reduce((texte, { ecrire: une }) => une(texte), id);
    const connus = new Set([...liste].map(ecrire));
    if (connus.size < liste.size) continue;
    let relies = 0;
    for (const id of cites) if (connus.has(ecrire(id))) relies++;
    const part = relies / cites.size;
    if (part < min) continue;
    return {
      part,
      cause: facon.map(({ dit }) => dit).join(" et "),
      profil: facon.some(({ cle }) => cle === null)
        ? null
        : `identifiants: { ${facon.map(({ cle }) => cle).join(", ")} }`,
    };
  }
  return entoure(cites, liste, min);
}
