import type { FichierOuFeuille } from "../../core/report.ts";
import { foldName } from "../../core/text.ts";
import type { Source } from "../../tables/extraction.ts";
import type { FieldEncoding } from "../bytes/decoder.ts";
import type { CsvRecord } from "../csv/record.ts";
import type { MalformedRecord } from "../csv/scanner.ts";
import type { RawRow } from "../raw.ts";
import { cellText } from "../values/lecture.ts";
import { HEADER, SPECIAL, TOTAL } from "./cell-memo.ts";
import type { Findings } from "./findings.ts";
import type { LineText } from "./line-text.ts";
import type { MarkedColumn } from "./marked-lines.ts";
import type { Part } from "./part.ts";
import { judgePart, rejectPart } from "./part-outcome.ts";

/** What the lines of a file or sheet are compared with. */
export interface LineContext extends FichierOuFeuille {
  /** Texts of the header's lines. */
  headerLines: readonly (readonly string[])[];
  /** Texts of the lines above the header. */
  titles: readonly string[];
  /** Number of columns of the header. */
  width: number;
  separator: number;
  /** The line holds as many rows as its repeated columns are filled: none is no fault. */
  repeated: boolean;
  encoding: FieldEncoding;
  /** Columns read by no table that may say of a line that it does not hold. */
  marked: readonly MarkedColumn[];
}

/** Lines of one text that are kept. */
const MOST_ALONE = 200;
const TOTAL_TEXT = /^(sous[- ]?)?total/;
/** What an export prints below its rows, alone on its line: « Édité le 02/11/2026 », « Page 1 / 3 », « Nombre de lignes : 12 ». */
const FOOTER_TEXT =
  /^(?:(?:edite|imprime|extrait|genere|exporte|mis a jour|fait) (?:le|a|par|depuis)|page \d|(?:nombre|nb) (?:d|total)|date (?:d'|de l')?(?:edition|extraction|export|impression)|source ?:)/;
const LF = 10;
const CR = 13;

const REASONS: Readonly<Record<MalformedRecord["reason"], string>> = {
  unclosed: "guillemet ouvrant jamais refermé : ligne mise de côté, la lecture reprend à la suivante",
  quote: "guillemet mal placé dans un champ de plusieurs lignes : ligne mise de côté, la lecture reprend à la suivante",
  length: "ligne trop longue pour être une ligne de tableau",
};
const MERGED = "guillemet mal fermé qui avalerait la ligne suivante : ligne mise de côté";
const LOOSE_QUOTES = "guillemets non doublés qui décalent les colonnes";

/**
 * Sorts the lines of a file or sheet: rows kept, rejected or set aside, each line counted once (domaine.md §3, « counts
 * close »). A side-by-side line is accepted if one part is kept, a duplicate only if all its parts are.
 */
export class LineReader {
  lignes = 0;
  acceptees = 0;
  rejetees = 0;
  /** Texts that stand alone on a line among the rows: titles of groups; the first ones. */
  readonly alone: string[] = [];
  readonly ecartees: Source["detailEcartees"] = { titre: 0, vide: 0, entete: 0, total: 0, doublon: 0 };

  constructor(
    private readonly parts: readonly Part[],
    private readonly context: LineContext,
    private readonly findings: Findings,
  ) {}

  /** One record of a delimited file; false when it must be re-read line by line (see `CsvScanner`). */
  record(record: CsvRecord): boolean {
    const { parts, context } = this;
    if (record.lines > 1 && record.n !== context.width && this.firstLineIsWhole(record)) {
      this.malformed({ line: record.line, reason: "quote", before: record }, MERGED);
      return false;
    }
    this.lignes++;
    let plain = !record.stray && record.n <= context.width;
    for (const part of parts) {
      part.readRecord(record, context.encoding);
      if ((part.flags & SPECIAL) !== 0 || part.missing || part.filled === 0) plain = false;
    }
    for (const column of context.marked) column.note(record.text(column.index, context.encoding).trim());
    if (plain) this.keepAll(record.line);
    else {
      const text = (i: number) => record.text(i, context.encoding).trim();
      this.sort({ ligne: record.line, n: record.n, text, stray: record.stray, fixed: false });
    }
    return true;
  }

  /** One row of a sheet. */
  row({ ligne, cells }: RawRow): void {
    this.lignes++;
    let plain = cells.length <= this.context.width;
    for (const part of this.parts) {
      part.readCells(cells);
      if ((part.flags & SPECIAL) !== 0 || part.missing || part.filled === 0) plain = false;
    }
    for (const column of this.context.marked) column.note(cellText(cells[column.index] ?? null));
    if (plain) this.keepAll(ligne);
    else {
      const text = (i: number) => cellText(cells[i] ?? null);
      this.sort({ ligne, n: cells.length, text, stray: false, fixed: true });
    }
  }

  /** A record that cannot be read: rejected, with its participant when that field stands before the fault. */
  malformed({ line, reason, before }: MalformedRecord, why = REASONS[reason]): void {
    this.lignes++;
    this.rejetees++;
    const text = (i: number) => before.text(i, this.context.encoding).trim();
    this.rejectLine({ ligne: line, n: before.n, text, stray: false, fixed: false }, why);
  }

  private keepAll(ligne: number): void {
    let kept = false;
    for (const part of this.parts) if (part.store(ligne)) kept = true;
    if (kept) this.acceptees++;
    else this.ecartees.doublon++;
  }

  private sort(line: LineText): void {
    const { parts } = this;
    const maybeAside = parts.some((p) => p.missing || p.filled === 0 || (p.flags & (TOTAL | HEADER)) !== 0);
    const aside = maybeAside ? this.setAside(line) : null;
    if (aside !== null) {
      this.ecartees[aside]++;
      return;
    }
    const why = line.stray || line.n > this.context.width ? this.unfit(line) : null;
    if (why !== null) {
      this.rejetees++;
      this.rejectLine(line, why);
      return;
    }
    const outcomes = parts.map((part) => judgePart(part, line, parts.length > 1, this.context, this.findings));
    if (outcomes.includes("kept")) this.acceptees++;
    else if (outcomes.includes("rejected")) this.rejetees++;
    else if (outcomes.includes("duplicate")) this.ecartees.doublon++;
    else if (this.context.repeated) this.ecartees.vide++;
    else {
      this.rejetees++;
      this.rejectLine(line, "aucune valeur dans les colonnes reconnues");
    }
  }

  /** Kind of a line that is no row; null for a row. */
  private setAside(line: LineText): keyof Source["detailEcartees"] | null {
    const filled: string[] = [];
    for (let i = 0; i < line.n; i++) {
      const text = line.text(i);
      if (text !== "") filled.push(text);
    }
    const [first] = filled;
    if (first === undefined) return "vide";
    if (this.repeatsHeader(line, filled.length)) return "entete";
    if (TOTAL_TEXT.test(foldName(first)) && this.parts.every((part) => this.namesNobody(part, line))) return "total";
    if (filled.length === 1 && FOOTER_TEXT.test(foldName(first))) return "titre";
    if (this.context.titles.includes(filled.join(" "))) return "titre";
    if (filled.length === 1 && this.alone.length < MOST_ALONE) this.alone.push(first);
    return null;
  }

  private repeatsHeader(line: LineText, filled: number): boolean {
    return this.context.headerLines.some((header) => {
      let same = 0;
      for (let i = 0; i < line.n; i++) {
        const text = line.text(i);
        if (text === "") continue;
        if (text.toLowerCase() !== header[i]?.trim().toLowerCase()) return false;
        same++;
      }
      return same === filled && (same >= 2 || header.filter((text) => text !== "").length === same);
    });
  }

  /** No id: the cells that name whom the row is about are empty or hold the word « total » itself. */
  private namesNobody(part: Part, line: LineText): boolean {
    return part.columns.every(({ field, key, index, person }) => {
      if (!key || (field !== "id" && field !== "participant" && field !== "apap")) return true;
      if (person !== null) return person.of((i) => line.text(i)) === null;
      const text = foldName(line.text(index));
      return text === "" || TOTAL_TEXT.test(text);
    });
  }

  /** Why the columns of the line cannot be trusted; null when they can. Cells right of a sheet's header are only told. */
  private unfit(line: LineText): string | null {
    const { width, fichier, feuille } = this.context;
    let last = line.n - 1;
    while (last >= width && line.text(last) === "") last--;
    if (last >= width && !line.fixed)
      return `${last + 1} champs pour ${width} colonnes : séparateur ou guillemet en trop`;
    if (last >= width) {
      const message = "cellules remplies à droite des colonnes de l'en-tête : non lues";
      this.findings.notice(fichier, feuille, line.ligne, null, message);
    }
    if (!line.stray) return null;
    if (line.n !== width) return LOOSE_QUOTES;
    this.findings.notice(fichier, feuille, line.ligne, null, "guillemets non doublés lus comme du texte");
    return null;
  }

  private rejectLine(line: LineText, raison: string): void {
    for (const part of this.parts) rejectPart(part, line, this.findings);
    const [part] = this.parts;
    const { fichier, feuille } = this.context;
    if (!part) return;
    const place = { fichier, feuille, table: part.table.name, ligne: line.ligne };
    this.findings.rejets.push({ ...place, colonne: "", valeur: "", personnelle: false, raison, rangeeGardee: false });
  }

  /** The record's first physical line, quotes left aside, has all the fields of a row: the rest belongs to another. */
  private firstLineIsWhole({ buf, starts, quotes, end }: CsvRecord): boolean {
    const { separator, width } = this.context;
    let p = (starts[0] ?? 0) - (quotes[0] === 0 ? 0 : 1);
    let fields = 1;
    for (; p < end; p++) {
      const byte = buf[p];
      if (byte === LF || byte === CR) break;
      if (byte === separator) fields++;
    }
    return fields >= width;
  }
}
