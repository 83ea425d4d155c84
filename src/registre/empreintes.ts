import { IDENTIFICATIONS } from "../comparaison/identification.ts";
import { monthOf } from "../core/month.ts";
import { foldName } from "../core/text.ts";
import type { Column, Columns, Kind } from "../tables/column.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { Identite, Identites } from "./identites.ts";

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

/** Lines in the order of their numbers (the order of the files tells nothing), and the row of each. */
export function trier(empreintes: Uint32Array): { triees: Uint32Array; rangs: Uint32Array } {
  const n = empreintes.length / PAR_LIGNE;
  let ordre = new Uint32Array(n);
  for (let i = 0; i < n; i++) ordre[i] = i;
  for (const k of [1, 0]) ordre = parNombre(ordre, empreintes, k);
  const egales = (i: number, j: number) =>
    empreintes[i * PAR_LIGNE] === empreintes[j * PAR_LIGNE] &&
    empreintes[i * PAR_LIGNE + 1] === empreintes[j * PAR_LIGNE + 1];
  for (let debut = 0, fin = 0; debut < n; debut = fin) {
    const premiere = ordre[debut] ?? 0;
    for (fin = debut + 1; fin < n && egales(premiere, ordre[fin] ?? 0); ) fin++;
    if (fin > debut + 1) ordre.subarray(debut, fin).sort((i, j) => comparer(empreintes, i, j));
  }
  const out = new Uint32Array(empreintes.length);
  for (let rang = 0; rang < n; rang++) {
    const ligne = ordre[rang] ?? 0;
    for (let k = 0; k < PAR_LIGNE; k++) out[rang * PAR_LIGNE + k] = empreintes[ligne * PAR_LIGNE + k] ?? 0;
  }
  return { triees: out, rangs: ordre };
}

/** Lines by one of their numbers, those that have the same in the order given: each beside its rank, as the platform sorts. */
function parNombre(ordre: Uint32Array, empreintes: Uint32Array, k: number): Uint32Array<ArrayBuffer> {
  // the number in the high half, the second on every machine there is
  const paires = new Uint32Array(ordre.length * 2);
  for (let rang = 0; rang < ordre.length; rang++) {
    paires[rang * 2] = rang;
    paires[rang * 2 + 1] = empreintes[(ordre[rang] ?? 0) * PAR_LIGNE + k] ?? 0;
  }
  new BigUint64Array(paires.buffer).sort();
  const suivant = new Uint32Array(ordre.length);
  for (let rang = 0; rang < ordre.length; rang++) suivant[rang] = ordre[paires[rang * 2] ?? 0] ?? 0;
  return suivant;
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
    const cle = new Set<string>(
      IDENTIFICATIONS[data.name].cle.filter(
        (c) =>
          c !== TYPEES_ENSUITE[data.name] &&
          c !== "participant" &&
          c !== "id" &&
          !(CHARGES.includes(c) && !(PAR_APAP.has(data.name) && c === "apap")),
      ),
    );
    const out = new Uint32Array(data.length * PAR_LIGNE);
    const graines = this.personnes(data, columns, out);
    for (const champ of new Set([...cle, ...colonnes])) {
      if (champ === "participant" || !data.mapped.has(champ)) continue;
      const dans = [...(cle.has(champ) ? [1] : []), ...(colonnes.includes(champ) ? [2] : [])];
      ajouter(data, champ, columns[champ] as Column, graines, out, dans);
    }
    const champ = ["date_sortie_reelle", "date", "date_debut"].find((c) => data.mapped.has(c));
    if (champ === undefined) return out;
    const dates = data.cells(champ);
    const parcours = data.name === "parcours";
    for (let i = 0; i < data.length; i++) {
      const jour = dates[i] ?? NULL;
      if (jour !== NULL) out[i * PAR_LIGNE + 3] = parcours ? meler(jour, graines[i] ?? 0) : monthOf(jour);
    }
    return out;
  }

  /** Writes whose each line is, and its seeds; gives the seeds. */
  private personnes(data: TableData, columns: Columns, out: Uint32Array): Int32Array {
    const graines = new Int32Array(data.length);
    const champ = "participant" in columns ? "participant" : data.name === "participants" ? "id" : null;
    if (champ === null) return graines;
    const qui = data.cells(champ);
    const connues: Identite[] = [];
    const rangs = new Int32Array(data.pool.texts.length);
    for (let i = 0; i < data.length; i++) {
      const n = qui[i] ?? NULL;
      if (n === NULL) continue;
      // from one: nobody is nothing
      const rang = rangs[n] || (rangs[n] = connues.push(this.identites.de(data.pool.text(n))));
      const { personne, graine } = connues[rang - 1] as Identite;
      graines[i] = graine;
      out[i * PAR_LIGNE] = personne;
      out[i * PAR_LIGNE + 1] = graine;
      out[i * PAR_LIGNE + 2] = graine;
    }
    return graines;
  }
}

/**
 * Adds what each cell of a column says to some numbers of its line; nothing when it is empty: a column mapped later changes
 * no line.
 */
function ajouter(
  data: TableData,
  champ: string,
  { kind }: Column,
  graines: Int32Array,
  out: Uint32Array,
  dans: readonly number[],
): void {
  const cells = data.cells(champ);
  const colonne = nombreDe(champ);
  const { pool } = data;
  const texte = TEXTES.has(kind);
  const connus = new Int32Array(texte ? pool.texts.length : 0);
  const vide = kind === "yesno" || kind === "bulk" ? -1 : NULL;
  // added as whole numbers of 32 bits: beyond them the engine would make an object of each sum
  const sommes = new Int32Array(out.buffer);
  for (let i = 0; i < data.length; i++) {
    const n = cells[i] as number;
    if (n === vide || Number.isNaN(n)) continue;
    let h = texte ? (connus[n] as number) : meler(enCentiemes(n), colonne);
    if (texte && h === 0) {
      h = meler(nombreDe(kind === "name" ? foldName(pool.text(n)) : pool.text(n)), colonne);
      connus[n] = h;
    }
    const dit = meler(h, graines[i] as number);
    for (let k = 0; k < dans.length; k++) {
      const place = i * PAR_LIGNE + (dans[k] as number);
      sommes[place] = ((sommes[place] as number) + dit) | 0;
    }
  }
}

/** Hundredths, on 32 bits: hours and durations may have decimals. */
function enCentiemes(n: number): number {
  return (n | 0) === n ? Math.imul(n, 100) : Math.round(n * 100) | 0;
}
