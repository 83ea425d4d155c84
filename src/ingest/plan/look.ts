import { codeDe, PlieError } from "../../core/plie-error.ts";
import { FEUILLE_RETOUR } from "../../core/retours.ts";
import type { InputFile } from "../../disque/input-file.ts";
import { examineFile, type FileExamination } from "../bytes/examine-file.ts";
import { LineSurvey, surveyText, type TextSurvey } from "../bytes/survey-text.ts";
import { fitsPattern, namesOf } from "../file-patterns.ts";
import { openSheets } from "../formats/open-sheets.ts";
import { findHeader, type HeaderFound } from "../headers/find-header.ts";
import { hintedTables } from "../headers/hints.ts";
import type { RecognitionContext } from "../headers/recognise.ts";
import { completeFromHeading } from "../headers/sheet-heading.ts";
import { refuseRetour } from "../own-tables.ts";
import type { Profil } from "../profile.ts";
import type { RawRow, RawSheet, RowCount } from "../raw.ts";
import { type FileKind, fileKindOf, NOT_A_WORKBOOK } from "../xlsx/file-kind.ts";
import type { Block } from "./blocks.ts";
import type { SampledLines } from "./sampled-lines.ts";
import { isOneBlock, sampleSheet, sheetBlocks } from "./sheet-blocks.ts";
import { SheetCursor } from "./sheet-cursor.ts";
import { blocksOf } from "./text-blocks.ts";
import { sampleText } from "./text-sample.ts";

/** What the first lines of a text or of a sheet show, recognised or not. */
export interface Look extends Pick<Block, "from" | "to" | "sample"> {
  file: InputFile;
  feuille: string | null;
  hidden: boolean;
  examination: FileExamination;
  /** What is known beforehand of its tables; null when the profile sets it aside: then nothing is looked at. */
  context: RecognitionContext | null;
  header: HeaderFound | null;
  /** Separator of a delimited text. */
  separator: string | null;
  /** Estimated number of lines. */
  lines: number;
  /** Rows of a sheet, from its first. */
  rows: AsyncIterable<RawRow> | Iterable<RawRow> | null;
  /** Rows of the whole sheet, counted apart; null for a text. */
  count: RowCount | null;
  /** Physical lines of the whole text, counted apart; null for a sheet. */
  physiques: number | null;
  /** A text whose last line has no line end: its last record may be cut. */
  ouvert: boolean;
}

const HTML_PAGE = /^\s*<(!doctype|html|head|body|meta|table|style|!--)/i;
const NOTHING: SampledLines = { cells: [], numbers: [], complete: true };
/** Lines that a sheet is taken for when its sample does not show the end. */
const LONG_SHEET = 10_000;

/** What the profile says of a file, or of a sheet (`classeur.xlsx > Feuille`): tables, null not to read it. */
function imposed(profil: Profil, file: InputFile, feuille: string | null): readonly string[] | null | undefined {
  for (const name of namesOf(file.name, feuille)) {
    const found = profil.fichiers.find(({ motif }) => fitsPattern(motif, name));
    if (found) return found.tables;
  }
  return undefined;
}

function contextFor(profil: Profil, file: InputFile, feuille: string | null): RecognitionContext | null {
  const tables = imposed(profil, file, feuille);
  if (tables === null) return null;
  return {
    profil,
    hints: hintedTables(file.name, feuille),
    place: { fichier: file.name, feuille, titres: [] },
    forced: tables === undefined ? null : (tables as RecognitionContext["forced"]),
  };
}

/** True when no cell of the sample holds anything. */
export function isBlank({ cells }: SampledLines): boolean {
  return cells.every((line) => line.every((text) => text.trim() === ""));
}

/** Refuses by its content what is neither a text nor a workbook, whatever its name. */
export function refuseOther(file: InputFile, kind: Exclude<FileKind, "zip" | "texte">): PlieError {
  const [what, remedy] = NOT_A_WORKBOOK[kind];
  return new PlieError(`Le fichier « ${file.name} » ${what} : ${remedy}.`);
}

/** What a file of the folder that is not read is, and what to do with it. */
export function refuseLeftOut(file: InputFile): PlieError {
  let kind: FileKind = "texte";
  try {
    kind = fileKindOf(file);
  } catch (error) {
    const pourquoi = POURQUOI[codeDe(error)] ?? "ne peut pas être lu";
    return new PlieError(`« ${file.name} » ${pourquoi} : vérifiez-le, ou retirez-le du dossier de l'extraction.`);
  }
  if (kind !== "zip" && kind !== "texte") return refuseOther(file, kind);
  return new PlieError(
    `Le fichier « ${file.name} » n'est pas un tableau que plie sait lire : s'il contient des données de l'extraction, enregistrez-les en .xlsx ou en .csv ; sinon retirez-le du dossier.`,
  );
}

/** Why a file cannot be opened, by the system's code. */
const POURQUOI: Readonly<Record<string, string>> = {
  EISDIR: "est un dossier",
  ENOENT: "ne peut pas être lu (c'est un lien vers un fichier qui n'existe plus)",
  EIO: "ne peut pas être lu (le disque ne répond plus)",
};
const POURQUOI_SINON = "ne peut pas être lu (droits d'accès, ou ouvert ailleurs)";

function kindOf(file: InputFile): FileKind {
  try {
    return fileKindOf(file);
  } catch (error) {
    throw new PlieError(`« ${file.name} » ${POURQUOI[codeDe(error)] ?? POURQUOI_SINON} : vérifiez le fichier.`);
  }
}

/**
 * Looks at the beginning of a file: one look for a text, one for each sheet of a workbook, hidden ones too. Throws
 * `PlieError` for what is neither, or cannot be read.
 */
export async function lookAtFile(file: InputFile, profil: Profil): Promise<Look[]> {
  const kind = kindOf(file);
  const sheets = await openSheets(file, kind);
  if (sheets !== null) return lookAtWorkbook(file, sheets, profil);
  if (kind === "vide" || kind === "zip") throw refuseOther(file, "vide");
  const lines = new LineSurvey();
  const examination = examineFile(file, lines);
  const page = kind === "html" && HTML_PAGE.test(String.fromCharCode(...examination.head.subarray(0, 512)));
  if (page || (kind !== "texte" && kind !== "html")) throw refuseOther(file, kind);
  const survey = examination.encodage === "UTF-16" ? surveyText(examination.openText()) : lines.end();
  return lookAtText(file, examination, survey, profil);
}

function lookAtText(file: InputFile, examination: FileExamination, survey: TextSurvey, profil: Profil): Look[] {
  const whole = { from: 1, to: Number.POSITIVE_INFINITY, physiques: survey.lines, ouvert: !survey.ended };
  const common = { file, feuille: null, hidden: false, examination, rows: null, count: null, ...whole };
  const context = contextFor(profil, file, null);
  if (context === null) return [{ ...common, context, sample: NOTHING, header: null, separator: null, lines: 0 }];
  const { header, separator, bytesPerLine, ...sample } = sampleText(examination, context);
  const lines = Math.ceil(examination.size / Math.max(1, bytesPerLine));
  const seen = header ? (sample.numbers[header.row + header.height - 1] ?? 0) : 0;
  const look = { ...common, context, sample, header, separator, lines };
  const blocks = blocksOf({ file, examination, separator, context }, survey, seen);
  return blocks === null ? [look] : looksOf(look, context, blocks);
}

/** One look for each block; a single one that was already understood is left as it was. */
function looksOf(look: Look, context: RecognitionContext, blocks: readonly Block[]): Look[] {
  const [only] = blocks;
  if (blocks.length === 1 && (look.header !== null || only?.header === null)) return [look];
  const looks: Look[] = [];
  for (const block of blocks) {
    const above = looks.at(-1);
    const { from, sample } = above && isHeading(above) ? joined(above, block) : block;
    if (from !== block.from) looks.pop();
    const lines = sample.complete ? sample.cells.length : look.lines;
    looks.push({ ...look, from, to: block.to, sample, header: findHeader(sample.cells, context), lines });
  }
  return looks;
}

/** Labels and values above a table (« N° dossier », « Référent » and who they are), which are no table of their own. */
function isHeading({ header, sample }: Look): boolean {
  if (header !== null && header.recognition.tables.length > 0) return false;
  // a small émargement table under its own heading is a table
  if (header !== null && completeFromHeading(header, sample.cells) !== null) return false;
  const wide = sample.cells.filter((line) => line.filter((text) => text.trim() !== "").length > 1);
  return sample.complete && wide.length <= 2;
}

function joined(above: Look, { sample }: Block): Pick<Look, "from" | "sample"> {
  const cells = [...above.sample.cells, ...sample.cells];
  const numbers = [...above.sample.numbers, ...sample.numbers];
  return { from: above.from, sample: { cells, numbers, complete: sample.complete } };
}

async function lookAtWorkbook(file: InputFile, sheets: readonly RawSheet[], profil: Profil): Promise<Look[]> {
  if (CLASSEUR_DE_PLIE.every((nom) => sheets.some(({ name }) => name === nom))) throw refuseRetour(file);
  const examination = examineFile(file);
  const looks: Look[] = [];
  for (const sheet of sheets) {
    const context = contextFor(profil, file, sheet.name);
    const rows = context !== null && examination.size <= KEPT_WORKBOOK ? await allRows(sheet) : sheet.rows;
    const sample = context === null ? NOTHING : await sampleSheet(rows);
    const look = {
      file,
      feuille: sheet.name,
      hidden: sheet.hidden,
      examination,
      context,
      sample,
      header: context === null ? null : findHeader(sample.cells, context),
      separator: null,
      lines: sample.complete ? sample.cells.length : LONG_SHEET,
      rows,
      count: sheet.count,
      from: 1,
      to: Number.POSITIVE_INFINITY,
      physiques: null,
      ouvert: false,
    };
    if (context === null || sheetIsOne(sheet, look, context)) looks.push(look);
    else looks.push(...cutSheet(looksOf(look, context, await sheetBlocks(rows, context)), rows));
  }
  return looks;
}

/** Sheets of the workbooks that APAPs and structures receive. */
const CLASSEUR_DE_PLIE: readonly string[] = [FEUILLE_RETOUR, "Méthode"];

/** Bytes of a workbook whose rows are kept between being looked at and being read. */
const KEPT_WORKBOOK = 2 << 20;

/** A large sheet whose bytes show no other header is not read to be cut. */
function sheetIsOne(sheet: RawSheet, { rows, sample, header }: Look, context: RecognitionContext): boolean {
  if (Array.isArray(rows)) return false;
  return isOneBlock(sheet, context, header === null ? 0 : (sample.numbers[header.row + header.height - 1] ?? 0));
}

/** Blocks of a large sheet share one pass over it. */
function cutSheet(looks: Look[], rows: RawSheet["rows"]): Look[] {
  if (looks.length === 1 || Array.isArray(rows)) return looks;
  const cursor = new SheetCursor(rows);
  return looks.map((look) => ({ ...look, rows: cursor.block(look.from, look.to) }));
}

async function allRows({ rows }: RawSheet): Promise<RawRow[]> {
  const kept: RawRow[] = [];
  for await (const row of rows) kept.push(row);
  return kept;
}
