import type { RawCell, RawRow } from "../raw.ts";
import { type CellPlace, columnLetters, parseReference } from "./cell-reference.ts";
import { type CellContext, cellValue, MISSING_TEXT } from "./cell-value.ts";
import { LIMITS } from "./limits.ts";
import { refuseMalformed, refuseSuspect } from "./refusal.ts";
import type { XmlHandlers } from "./xml-part.ts";
import { richTextRole } from "./xstring.ts";

const DATA_DEPTH = 2;
const ROW_DEPTH = 3;
const CELL_DEPTH = 4;
const VALUE_DEPTH = 5;
const UNPLACED: CellPlace = { column: 0, row: 0 };
/** A workbook written by a program keeps its formulas without a result: the cell is not empty, it is not known. */
const NEVER_COMPUTED: RawCell = { type: "error", text: "formule jamais calculée" };

/**
 * Builds the rows of one sheet as its XML goes by; whoever feeds it empties `rows` between two blocks. Everything outside
 * the rows (validations, conditional formats, merges, drawings) is passed over without building anything.
 */
export class WorksheetParser implements XmlHandlers {
  rows: RawRow[] = [];
  /** Rows without any value, which are not given. */
  skipped = 0;
  /** Inside `sheetData` and outside its rows: the next row may be told by `startRow` instead of its elements. */
  between = false;
  #seen = false;
  #skipped = 0;
  #ligne = 0;
  #rowHasNumber = false;
  #cells: RawCell[] = [];
  #column = 0;
  #gapCount = 0;
  #type = "";
  #style = 0;
  #raw: string | number | null = null;
  #formula = false;
  #collecting = false;

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly context: CellContext,
  ) {}

  open(local: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (this.#skipped > 0) return;
    if (depth === CELL_DEPTH && local === "c") this.#openCell(attributes);
    else if (depth === VALUE_DEPTH) this.#openValue(local);
    else if (depth > VALUE_DEPTH) this.#openRichText(local, depth);
    else if (depth === ROW_DEPTH && local === "row") this.#openRow(attributes["r"]);
    else if (depth === 1 && local !== "worksheet") throw this.#malformed("n'est pas une feuille de calcul");
    else if (depth === DATA_DEPTH && local === "sheetData" && !this.#seen) this.#seen = this.between = true;
    else if ((depth > DATA_DEPTH && local !== "extLst") || local === "sheetData")
      throw this.#malformed(`contient un élément inattendu (${local.slice(0, 40)})`);
    else if (depth > 1) this.#skipped = depth;
  }

  close(_: string, depth: number): void {
    this.#collecting = false;
    if (this.#skipped > 0) {
      if (depth === this.#skipped) this.#skipped = 0;
    } else if (depth === CELL_DEPTH) this.endCell();
    else if (depth === ROW_DEPTH) this.endRow();
    else if (depth === DATA_DEPTH) this.between = false;
    else if (depth === 1 && !this.#seen) throw this.#malformed("ne contient pas de données");
  }

  text(piece: string): void {
    if (this.#collecting) this.value(`${this.#raw ?? ""}${piece}`);
  }

  /** The whole text of the cell, entities resolved; an integer may be given as itself. */
  value(raw: string | number): void {
    this.#raw = raw;
    if (typeof raw === "string" && raw.length > LIMITS.cellText)
      throw refuseSuspect(this.file, `a un texte d'une longueur anormale ${this.#where()}`);
  }

  #openRow(number: string | undefined): void {
    this.startRow(number === undefined ? null : Number(number));
  }

  /** `number`: null when the row bears none. */
  startRow(number: number | null): void {
    this.between = false;
    this.#cells = [];
    this.#column = 0;
    this.#rowHasNumber = number !== null;
    this.#moveTo(number ?? this.#ligne + 1);
  }

  #moveTo(ligne: number): void {
    if (!(Number.isInteger(ligne) && ligne > this.#ligne && ligne <= LIMITS.rows)) {
      throw this.#malformed(`a des lignes mal numérotées après la ligne ${this.#ligne}`);
    }
    this.#ligne = ligne;
  }

  endRow(): void {
    this.between = true;
    if (this.#cells.length > 0) this.rows.push({ ligne: this.#ligne, cells: this.#cells });
    else this.skipped++;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes["r"];
    const place = reference === undefined ? UNPLACED : parseReference(reference);
    if (!place) throw this.#malformed(`a des cellules mal repérées à la ligne ${this.#ligne}`);
    this.startCell(place.column, place.row, attributes["t"] ?? "", Number(attributes["s"] ?? 0));
  }

  /** `column` and `row` from 1; both 0 when the cell does not tell its place. */
  startCell(column: number, row: number, type: string, style: number): void {
    if (row === 0) this.#column++;
    else this.#place(column, row);
    if (this.#column > LIMITS.columns) throw this.#malformed(`a trop de colonnes à la ligne ${this.#ligne}`);
    this.#type = type;
    this.#style = style;
    this.#raw = null;
    this.#formula = false;
  }

  #place(column: number, row: number): void {
    if (column <= this.#column) {
      throw this.#malformed(`a des cellules mal repérées à la ligne ${this.#ligne}`);
    }
    if (row !== this.#ligne) {
      // a row without number takes that of its first cell
      if (this.#rowHasNumber || this.#column > 0)
        throw this.#malformed(`a des cellules mal repérées à la ligne ${this.#ligne}`);
      this.#ligne--;
      this.#moveTo(row);
    }
    this.#column = column;
  }

  #openValue(local: string): void {
    if (local === "v") {
      this.#raw = "";
      this.#collecting = true;
    } else if (local === "is") {
      this.#raw = "";
      this.#type = "inlineStr";
    } else {
      this.#formula ||= local === "f";
      this.#skipped = VALUE_DEPTH;
    }
  }

  #openRichText(local: string, depth: number): void {
    const role = richTextRole(local);
    this.#collecting = role === "text";
    if (role === "skip") this.#skipped = depth;
  }

  endCell(): void {
    const never = this.#formula && this.#type !== "str" && (this.#raw ?? "") === "";
    const value = never ? NEVER_COMPUTED : cellValue(this.#type, this.#style, this.#raw, this.context);
    if (value === null) return;
    if (value === MISSING_TEXT) throw this.#malformed(`renvoie à un texte absent ${this.#where()}`);
    const gap = this.#column - 1 - Math.max(this.#cells.length, LIMITS.usualColumns);
    if (gap > 0 && (this.#gapCount += gap) > LIMITS.gaps)
      throw refuseSuspect(
        this.file,
        `a trop de cellules vides entre les cellules remplies de la feuille « ${this.sheet} »`,
      );
    while (this.#cells.length < this.#column - 1) this.#cells.push(null);
    this.#cells.push(value);
  }

  #where(): string {
    return `en ${columnLetters(this.#column)}${this.#ligne} de la feuille « ${this.sheet} »`;
  }

  #malformed(what: string): Error {
    return refuseMalformed(this.file, `est incorrect : sa feuille « ${this.sheet} » ${what}`);
  }
}
