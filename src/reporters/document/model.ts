import type { Day } from "../../core/day.ts";
import type { Langage } from "../../normes/langage.ts";
import type { Chart, ChartSeries } from "../charts/chart.ts";
import type { Theme } from "../xlsx/theme.ts";
import type { Jauge } from "./jauge.ts";

/**
 * How a column or a value is written. `text`: identifiers, names, postal codes (a text cell, never a number).
 * `prose`: sentences, wrapped. `date`: a `Day`. `month`: a `Day` of the month, printed « octobre 2026 ».
 * `percent`: a share (0.52 → 52,0 %). `minutes`: whole or decimal minutes.
 */
export type Kind = "text" | "prose" | "integer" | "decimal" | "percent" | "date" | "month" | "minutes";

/** Weight or colour of a cell; the text must say it too, since colour alone is never enough. */
export type Tone = "bloquant" | "majeur" | "mineur" | "info" | "bon" | "fort" | "discret";

/** A cell that cannot be computed: never 0. Prints `texte` (« n.c. ») in grey; the reason is listed under the table. */
export interface Missing {
  motif: string;
  texte?: string;
}

/**
 * Where a click leads: a sheet, the table of that id in it, the head of one of its columns, or its first row whose columns say
 * all of these; in a page, the section of that anchor. None there: no link.
 */
export interface Cible {
  feuille: string;
  table?: string;
  colonne?: string;
  ligne?: readonly CelluleDite[];
  ancre?: string;
}

/** A column, and what one of its cells says; null: nothing. */
export interface CelluleDite {
  cle: string;
  texte: string | null;
}

/** A value with a tone, or that leads somewhere. */
export interface Toned {
  value: string | number | null;
  tone?: Tone;
  vers?: Cible;
}

/** A figure with what weakens it (`Figure.reserve`): printed whole, marked, the reserve listed under the table. */
export interface Reserved {
  value: number;
  reserve: string;
}

/** A live reference to a cell of a table (its cached value is found by the writer). `row` counts from 0. */
export interface Link {
  feuille?: string;
  table: string;
  column: string;
  row: number | "total";
}

/** What a cell may hold. null is a plain empty cell; a boolean prints « oui » or « non ». */
export type Cell = string | number | boolean | null | Missing | Toned | Reserved | Link;

/**
 * A column computed by a live formula from other columns of its row, and from their totals on the total row; `part`
 * divides a cell by the total of its column. `ecart`: a difference that stays empty until both cells are typed. `sinon`: what is typed in a column, else the text of another. `positif`: 1 when
 * a number is above 0, else 0. `nombre_si`: how many rows of a table of a sheet placed before hold all these texts (given,
 * or those of columns of this row); the cell given holds the number that it gives today.
 */
export type Calcul =
  | { type: "ratio"; num: string; den: string; motifNul?: string }
  | { type: "part"; de: string; motifNul?: string }
  | { type: "difference"; de: string; moins: string }
  | { type: "ecart"; de: string; moins: string }
  | { type: "somme"; de: readonly string[] }
  | { type: "sinon"; de: string; defaut: string }
  | { type: "positif"; de: string }
  | { type: "nombre_si"; feuille: string; table: string; ou: readonly ConditionNombre[] };

/** A column of the other table, and the text looked for: given, or that of a column of this row. */
export interface ConditionNombre {
  column: string;
  egal: string | { cle: string };
}

/** What may be typed in a column's cells. */
export type Saisie =
  | { type: "liste"; valeurs: readonly string[]; message?: string }
  | { type: "entier" | "decimal"; min: number; max: number; message?: string }
  | { type: "date"; min: Day; max: Day; message?: string }
  | { type: "libre" };

/**
 * A drawing inside the cells of a numeric column (thresholds of icons: numbers, ascending, lowest icon first), or, with
 * `mots`, the colour that each text gives to its cell, computed ones included.
 */
export type Visuel =
  | { type: "barre"; couleur?: string; max?: number }
  | { type: "icones"; jeu: "fleches" | "feux"; seuils: readonly [number, number]; inverse?: boolean }
  | { type: "mots"; tons: Readonly<Record<string, Tone>> }
  | Courbe;

/**
 * A small drawing of a row of numbers, one scale for the whole column: that of the same rank in a table placed after, of
 * the same sheet unless one is named, from the column `de` to `a`.
 */
export interface Courbe {
  type: "courbe";
  trait: "ligne" | "colonnes";
  source: { feuille?: string; table: string; de: string; a: string };
}

/** A column of a table. */
export interface Column {
  key: string;
  titre: string;
  kind: Kind;
  /** Characters; found from the contents when absent, and always widened so that no number prints `###`. */
  width?: number;
  /** Decimals of `decimal`, `percent` and `minutes`; 1 (minutes: 0) when absent. */
  decimales?: number;
  /** Band above the header that neighbouring columns of the same group share (no merged cells). */
  groupe?: string;
  /** Total row: live SUM, live SUBTOTAL of the visible rows, live count of filled cells, or a value given here. */
  total?: "somme" | "visible" | "compte" | Cell;
  /** What weakens a live total: its mark stands beside it, as beside a figure given here. */
  reserve?: string;
  calcul?: Calcul;
  visuel?: Visuel;
  /** Input cells: unlocked, tinted, with a validation. */
  saisie?: Saisie;
  align?: "left" | "center" | "right";
  /** Left out where the room is short (terminal): the file has it. */
  large?: true;
  /** Only a native chart needs it: a page, which draws from the same table, does not print it. */
  dessin?: true;
  /** Each text leads to the first row of a table, in the workbook, whose column `cle` holds the same text. */
  vers?: { feuille: string; table: string; cle: string };
}

/** A figure of the report that the rows of a table add up to. */
export interface Somme {
  /** Column whose numbers are added; without it, rows are counted. */
  column?: string;
  /** Only the rows of these texts in these columns, or (`sauf`) of any other; null: an empty cell. */
  ou?: readonly { column: string; egal: string | null; sauf?: true }[];
  /** The figure in words. */
  chiffre: string;
  /** What the report says that it is worth; null when it cannot be computed. */
  vaut: number | null;
}

/** What a table adds up to, or why it details no figure. */
export type Detaille = readonly Somme[] | { rien: string };

/** A table. Rows hold one cell per column, in the columns' order. */
export interface Table {
  kind: "table";
  /** Name by which charts and links refer to the table, unique in its sheet. */
  id?: string;
  titre?: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /**
   * What the rows add up to: said by every list of persons or lines, and by every column that prints a live sum. It is not
   * printed: a law holds it over random extractions (`listes-tester.ts`).
   */
  detaille?: Detaille;
  /** One tone per row, null for none. */
  tones?: readonly (Tone | null)[];
  /** Label of the total row, put in the first column; no total row when absent. */
  total?: string;
  /** Filter buttons on the header: one table per sheet. */
  filtre?: boolean;
  /** With `filtre`: rows of this text in this column are filtered out when the workbook opens; the button shows them. */
  repli?: { key: string; texte: string };
  /** Header frozen on screen and repeated on each page: one table per sheet. */
  figer?: boolean;
  /** Columns frozen at the left when `figer` is set. */
  figerColonnes?: number;
  /** Sentence printed in place of the rows when there are none; « Aucune ligne. » when absent. */
  vide?: string;
  /** Read back by its headings, which are then those of the format, whatever the norm's words. */
  relue?: true;
  /** A form to fill by hand: rows at least that high, in points, with a frame round each cell. */
  hauteur?: number;
}

/** Labels and values, one pair per line. */
export interface KeyValues {
  kind: "valeurs";
  titre?: string;
  items: readonly { label: string; value: Cell; format?: Kind; decimales?: number }[];
}

/** Key figures in a band of cards, at most six. */
export interface Cards {
  kind: "cartes";
  items: readonly {
    label: string;
    value: Cell;
    format?: Kind;
    decimales?: number;
    detail?: string;
    jauge?: Jauge;
    tone?: Tone;
    vers?: Cible;
  }[];
}

/** Paragraphs across the page: one text, or a list of them. */
export interface Note {
  kind: "note";
  titre?: string;
  texte: string | readonly string[];
  /** Where each paragraph leads, at the same rank. */
  liens?: readonly (Cible | null)[];
  /** Colour of each paragraph on a terminal, at the same rank. */
  tons?: readonly (Tone | null)[];
  tone?: "discret" | "alerte";
}

/** A section heading. */
export interface Heading {
  kind: "titre";
  texte: string;
}

/** A series read from a column of a table. */
export interface SeriesSource extends Omit<ChartSeries, "nom" | "values" | "nomRef" | "valuesRef"> {
  column: string;
  nom?: string;
}

/** A chart that reads the rows of a table of the workbook; total rows are never part of it. */
export interface ChartSource extends Omit<Chart, "categories" | "categoriesRef" | "series"> {
  source: { feuille?: string; table: string; categories: string; de?: number; a?: number };
  series: readonly SeriesSource[];
}

/** Charts side by side, at most three. `hauteur` is in rows of 15 points, 17 when absent. */
export interface Charts {
  kind: "graphiques";
  charts: readonly ChartSource[];
  hauteur?: number;
  /** Small drawings of one scale, several to a line in a page. */
  petits?: true;
}

/** The next block starts a new printed page. */
export interface PageBreak {
  kind: "saut";
}

export type Block = Table | KeyValues | Cards | Note | Heading | Charts | PageBreak;

/** A sheet: titles, then blocks one under the other. */
export interface Sheet {
  /** Name on the tab: at most 31 characters, none of `/ [ ] * ? : \`. */
  nom: string;
  titre: string;
  /** What it finds: printed as its title, which then goes under it with the rest. */
  constat?: string;
  sousTitres?: readonly string[];
  /** Reminder printed in colour under the titles (confidentiality). */
  mention?: string;
  portrait?: boolean;
  /** Printed pages at most: what goes on beyond is for the screen. */
  pagesAuPlus?: number;
  /** Locks every cell but the input ones (without password). */
  protege?: boolean;
  /** Kept out of sight, for programs; a person can show it again. */
  masquee?: boolean;
  blocks: readonly Block[];
}

/** A workbook. Same model, same bytes. */
export interface Workbook {
  titre: string;
  auteur?: string;
  sujet?: string;
  /** Arrêté, printed in the file's properties and at the foot of each page; a fixed day in the properties when absent. */
  date?: Day;
  /** What stands before it: « octobre 2026, ». */
  mois?: string;
  theme?: Theme;
  /** Its sheets are so many documents: none leads back to the first. */
  sansRetour?: true;
  /** In whose words it is said. */
  langage: Langage;
  feuilles: readonly Sheet[];
}
