import { IDENTIFICATIONS } from "../comparaison/identification.ts";
import { monthOf } from "../core/month.ts";
import { foldName } from "../core/text.ts";
import type { Column, Columns, Kind } from "../tables/column.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { Identites } from "./identites.ts";

/**
 * Numbers of a line: whose it is, what tells it from the others of that person, what it says; then, of a parcours, its
 * sortie réelle (0: none), of the others the month of their date, so that a line that is gone can be told by its month.
 */
export const PAR_LIGNE = 4;

/** Order of the lines of one person: that of their numbers. */
function comparer(empreintes: Uint32Array, i: number, j: number): number {
  for (let k = 1; k < PAR_LIGNE; k++) {
    const ecart = (empreintes[i * PAR_LIGNE + k] ?? 0) - (empreintes[j * PAR_LIGNE + k] ?? 0);
    if (ecart !== 0) return ecart;
  }
  return 0;
}

/** Lines in the order of their numbers: the order of the files tells nothing. */
export function trier(empreintes: Uint32Array): Uint32Array {
  const n = empreintes.length / PAR_LIGNE;
  const de = (ligne: number, k: number) => empreintes[ligne * PAR_LIGNE + k] ?? 0;
  let ordre = Uint32Array.from({ length: n }, (_, i) => i);
  // by halves of the first two numbers, from the last: each pass keeps the order of the one before
  for (const k of [1, 0]) {
    for (const bits of [0, 16]) {
      const chiffre = (ligne: number) => (de(ligne, k) >>> bits) & 0xffff;
      const places = new Uint32Array(0x10001);
      for (const ligne of ordre) places[chiffre(ligne) + 1] = (places[chiffre(ligne) + 1] ?? 0) + 1;
      for (let c = 1; c < places.length; c++) places[c] = (places[c] ?? 0) + (places[c - 1] ?? 0);
      const suivant = new Uint32Array(n);
      for (const ligne of ordre) {
        const place = places[chiffre(ligne)] ?? 0;
        suivant[place] = ligne;
        places[chiffre(ligne)] = place + 1;
      }
      ordre = suivant;
    }
  }
  const out = new Uint32Array(empreintes.length);
  const egales = (i: number, j: number) => de(i, 0) === de(j, 0) && de(i, 1) === de(j, 1);
  for (let debut = 0, fin = 0; debut < n; debut = fin) {
    const premiere = ordre[debut] ?? 0;
    for (fin = debut + 1; fin < n && egales(premiere, ordre[fin] ?? 0); ) fin++;
    if (fin > debut + 1) ordre.subarray(debut, fin).sort((i, j) => comparer(empreintes, i, j));
  }
  ordre.forEach((ligne, rang) => {
    out.set(empreintes.subarray(ligne * PAR_LIGNE, (ligne + 1) * PAR_LIGNE), rang * PAR_LIGNE);
  });
  return out;
}

/** Columns that say who is in charge: a renamed structure changes no line, a référent overwritten is seen by `referents`. */
const CHARGES: readonly string[] = ["structure", "apap"];
/** Tables of the team, where the APAP is what the line is about. */
const PAR_APAP: ReadonlySet<TableName> = new Set(["affectations", "effectifs", "absences_apap"]);
/** A date that is typed in the end tells the same line from before: an étape prescribed, then begun. */
const TYPEES_ENSUITE: Readonly<Partial<Record<TableName, string>>> = { etapes: "date_debut", veilles: "motif" };

const TEXTES: ReadonlySet<Kind> = new Set(["id", "text", "code", "postal", "level", "name"]);

/** 32 bits of a text (FNV-1a). */
function nombreDe(texte: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < texte.length; i++) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Mixes two numbers of 32 bits into one whose every bit depends on theirs (murmur3's finish). */
function meler(a: number, b: number): number {
  let h = Math.imul(a ^ b, 0x85ebca6b) ^ (b >>> 13);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Columns of a table that its fingerprints read: those mapped, but the numbers of lines and who is in charge. */
export function colonnesEmpreintes(data: TableData): string[] {
  const apaps = PAR_APAP.has(data.name);
  return Object.keys(TABLES[data.name].columns).filter(
    (c) => data.mapped.has(c) && c !== "id" && !(CHARGES.includes(c) && !(apaps && c === "apap")),
  );
}

/**
 * Fingerprints of the lines of a table, `PAR_LIGNE` numbers each, in the order of the rows: equal for two lines of one
 * person that say the same in these columns, whatever the file, the order of its lines and columns, and the ids.
 */
export class Empreintes {
  constructor(private readonly identites: Identites) {}

  de(data: TableData, colonnes: readonly string[]): Uint32Array {
    const columns = TABLES[data.name].columns as Columns;
    const lire = (champ: string) => this.lecteur(data, champ, columns[champ] as Column);
    const cle = IDENTIFICATIONS[data.name].cle.filter(
      (c) => c !== TYPEES_ENSUITE[data.name] && !(CHARGES.includes(c) && !(PAR_APAP.has(data.name) && c === "apap")),
    );
    const lusCle = cle.filter((c) => c !== "participant" && c !== "id" && data.mapped.has(c)).map(lire);
    const lus = colonnes.filter((c) => c !== "participant" && data.mapped.has(c)).map(lire);
    const champ = ["date_sortie_reelle", "date", "date_debut"].find((c) => data.mapped.has(c));
    const dates = champ === undefined ? null : data.cells(champ);
    const date = (jour: number, graine: number) => (data.name === "parcours" ? meler(jour, graine) : monthOf(jour));
    const qui =
      "participant" in columns ? data.cells("participant") : data.name === "participants" ? data.cells("id") : null;
    const out = new Uint32Array(data.length * PAR_LIGNE);
    for (let i = 0; i < data.length; i++) {
      const n = qui?.[i] ?? NULL;
      const identite = n === NULL ? null : this.identites.de(data.pool.text(n));
      const graine = identite?.graine ?? 0;
      let [c, contenu] = [graine, graine];
      for (const lu of lusCle) c = (c + lu(i, graine)) | 0;
      for (const lu of lus) contenu = (contenu + lu(i, graine)) | 0;
      out[i * PAR_LIGNE] = identite?.personne ?? 0;
      out[i * PAR_LIGNE + 1] = c;
      out[i * PAR_LIGNE + 2] = contenu;
      const jour = dates?.[i] ?? NULL;
      out[i * PAR_LIGNE + 3] = jour === NULL ? 0 : date(jour, graine);
    }
    return out;
  }

  /** What a cell adds to the fingerprint of its line; nothing when it is empty: a column mapped later changes no line. */
  private lecteur(data: TableData, champ: string, column: Column): (i: number, graine: number) => number {
    const cells = data.cells(champ);
    const colonne = nombreDe(champ);
    const { pool } = data;
    if (TEXTES.has(column.kind)) {
      const connus = new Int32Array(pool.texts.length);
      const plier = column.kind === "name";
      return (i, graine) => {
        const n = cells[i] ?? NULL;
        if (n === NULL) return 0;
        const h = connus[n] || (connus[n] = nombreDe(plier ? foldName(pool.text(n)) : pool.text(n)));
        return meler(meler(h, colonne), graine);
      };
    }
    const vide = column.kind === "yesno" || column.kind === "bulk" ? -1 : NULL;
    return (i, graine) => {
      const n = cells[i] ?? NULL;
      if (n === vide || Number.isNaN(n)) return 0;
      // hundredths: hours and durations may have decimals
      return meler(meler(Math.round(n * 100) | 0, colonne), graine);
    };
  }
}
