import { tidy } from "../../core/text.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import type { CsvRecord } from "../csv/record.ts";
import type { RawCell } from "../raw.ts";
import { ByteDictionary } from "../rows/byte-dictionary.ts";
import { type CellReader, cellText, isEmptyText, type Lecture } from "../values/lecture.ts";

/** Distinct values remembered; a column of free text has more, and only their number is lost. */
const DISTINCTES_MAX = 5000;
/** Distinct bytes remembered, so that a cell seen before costs no string: a column of ids has more than is shown. */
const OCTETS_MAX = 32_768;
/** Room at first: a sheet may have thousands of columns. */
const OCTETS_D_ABORD = 16;
/** Characters kept of a long text. */
const TEXTE_MAX = 300;

/** One distinct value of a column. */
export interface Valeur {
  texte: string;
  cell: RawCell;
  nombre: number;
  /** First line that holds it. */
  ligne: number;
  /** How its column's field reads it; null when no field is known. */
  lecture: Lecture<unknown> | null;
  /** Its text without needless spaces. */
  net: string;
  /** Where it is counted when it cannot be read. */
  illisibles: Illisibles | null;
}

/** Cells that one reason makes unreadable. */
export interface Illisibles {
  nombre: number;
  ligne: number;
  texte: string;
}

/** Everything seen in one column: how many cells are filled, its distinct values, what could not be read. */
export class ColonneVue {
  remplies = 0;
  readonly valeurs = new Map<string, Valeur>();
  /** Reason → cells, in the order first met. */
  readonly illisibles = new Map<string, Illisibles>();
  private debordee = false;
  private readonly octets = new ByteDictionary(OCTETS_D_ABORD);
  /** Value of each entry of the dictionary; null for what stands for an empty cell. */
  private readonly parOctets: (Valeur | null)[] = [];

  constructor(
    readonly rang: number,
    readonly lire: CellReader | null,
  ) {}

  /** Takes a cell in; gives its value, null when it is empty. */
  voir(ligne: number, cell: RawCell): Valeur | null {
    return this.compter(this.valeurDe(ligne, cell));
  }

  /** The same for the i-th field of a record. */
  voirChamp(record: CsvRecord, i: number, encoding: FieldEncoding): Valeur | null {
    if (i >= record.n) return null;
    const { buf, view } = record;
    let start = record.starts[i] as number;
    let end = record.ends[i] as number;
    while (start < end && estBlanc(buf[start] as number)) start++;
    while (end > start && estBlanc(buf[end - 1] as number)) end--;
    if (start === end) return null;
    const { octets, parOctets } = this;
    const marque = record.quotes[i] === 2 ? 1 : 0;
    const connus = octets.size;
    const n = connus < OCTETS_MAX ? octets.number(view, start, end, marque) : octets.find(view, start, end, marque);
    if (n >= 0 && n < connus) return this.compter(parOctets[n] ?? null);
    const valeur = this.valeurDe(record.line, record.text(i, encoding).trim());
    if (n >= 0) parOctets[n] = valeur;
    return this.compter(valeur);
  }

  private compter(valeur: Valeur | null): Valeur | null {
    if (valeur === null) return null;
    this.remplies++;
    valeur.nombre++;
    if (valeur.illisibles !== null) valeur.illisibles.nombre++;
    return valeur;
  }

  /** The value of a cell, remembered when there is room; null when it is empty. */
  private valeurDe(ligne: number, cell: RawCell): Valeur | null {
    const texte = cellText(cell);
    if (isEmptyText(texte)) return null;
    const connue = this.valeurs.get(texte);
    if (connue !== undefined) return connue;
    const lecture = this.lire?.(cell) ?? null;
    const court = texte.slice(0, TEXTE_MAX);
    const illisibles = this.illisiblesDe(raisonDe(lecture), ligne, court);
    const valeur = { texte: court, cell, nombre: 0, ligne, lecture, net: tidy(court), illisibles };
    if (this.valeurs.size < DISTINCTES_MAX) this.valeurs.set(texte, valeur);
    else this.debordee = true;
    return valeur;
  }

  /** Adds what the same column of another sheet of one kind holds; lines stay those of their own sheet. */
  ajouter({ valeurs, remplies, debordee }: ColonneVue): void {
    this.remplies += remplies;
    this.debordee ||= debordee;
    for (const [texte, valeur] of valeurs) {
      const connue = this.valeurs.get(texte);
      if (connue) connue.nombre += valeur.nombre;
      else if (this.valeurs.size < DISTINCTES_MAX) this.valeurs.set(texte, { ...valeur });
      else this.debordee = true;
    }
  }

  /** Number of distinct values, null when there are too many to tell. */
  get distinctes(): number | null {
    return this.debordee ? null : this.valeurs.size;
  }

  /** Values, the most frequent first, then the first met. */
  get parFrequence(): Valeur[] {
    return [...this.valeurs.values()].sort((a, b) => b.nombre - a.nombre || a.ligne - b.ligne);
  }

  /** Share of the filled cells that a reader understands, among the values remembered; 1 when there are none. */
  partLisible(lire: CellReader): number {
    return partLue(this.valeurs.values(), lire);
  }

  /** Share of the filled cells whose text is one of those given. */
  partParmi(textes: ReadonlySet<string>): number {
    let parmi = 0;
    let total = 0;
    for (const { texte, nombre } of this.valeurs.values()) {
      total += nombre;
      if (textes.has(texte)) parmi += nombre;
    }
    return total === 0 ? 0 : parmi / total;
  }

  private illisiblesDe(raison: string | null, ligne: number, texte: string): Illisibles | null {
    if (raison === null) return null;
    let connus = this.illisibles.get(raison);
    if (!connus) this.illisibles.set(raison, (connus = { nombre: 0, ligne, texte }));
    return connus;
  }
}

/** A space, a tab or a line end. */
function estBlanc(octet: number): boolean {
  return octet === 32 || (octet >= 9 && octet <= 13);
}

function raisonDe(lecture: Lecture<unknown> | null): string | null {
  if (lecture?.etat === "illisible") return lecture.raison;
  return lecture?.etat === "lu" ? (lecture.defaut ?? null) : null;
}

/** Share of the filled cells of some values that a reader understands; 1 when there are none. */
export function partLue(valeurs: Iterable<Valeur>, lire: CellReader): number {
  let lues = 0;
  let total = 0;
  for (const { cell, nombre } of valeurs) {
    const lecture = lire(cell);
    if (lecture.etat === "vide") continue;
    total += nombre;
    if (lecture.etat === "lu") lues += nombre;
  }
  return total === 0 ? 1 : lues / total;
}
