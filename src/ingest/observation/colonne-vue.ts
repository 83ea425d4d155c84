import type { RawCell } from "../raw.ts";
import { type CellReader, cellText, isEmptyText, type Lecture } from "../values/lecture.ts";

/** Distinct values remembered; a column of free text has more, and only their number is lost. */
const DISTINCTES_MAX = 5000;
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

  constructor(
    readonly rang: number,
    readonly lire: CellReader | null,
  ) {}

  /** Takes a cell in; gives its value, null when it is empty. */
  voir(ligne: number, cell: RawCell): Valeur | null {
    const texte = cellText(cell);
    if (isEmptyText(texte)) return null;
    this.remplies++;
    const connue = this.valeurs.get(texte);
    const valeur = connue ?? {
      texte: texte.slice(0, TEXTE_MAX),
      cell,
      nombre: 0,
      ligne,
      lecture: this.lire?.(cell) ?? null,
    };
    valeur.nombre++;
    if (connue === undefined) {
      if (this.valeurs.size < DISTINCTES_MAX) this.valeurs.set(texte, valeur);
      else this.debordee = true;
    }
    const raison = raisonDe(valeur.lecture);
    if (raison !== null) this.noter(raison, ligne, valeur.texte);
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
    let lues = 0;
    let total = 0;
    for (const { cell, nombre } of this.valeurs.values()) {
      const lecture = lire(cell);
      if (lecture.etat === "vide") continue;
      total += nombre;
      if (lecture.etat === "lu") lues += nombre;
    }
    return total === 0 ? 1 : lues / total;
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

  private noter(raison: string, ligne: number, texte: string): void {
    const connus = this.illisibles.get(raison);
    if (connus) connus.nombre++;
    else this.illisibles.set(raison, { nombre: 1, ligne, texte });
  }
}

function raisonDe(lecture: Lecture<unknown> | null): string | null {
  if (lecture?.etat === "illisible") return lecture.raison;
  return lecture?.etat === "lu" ? (lecture.defaut ?? null) : null;
}
