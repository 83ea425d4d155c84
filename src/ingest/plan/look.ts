import { PlieError } from "../../core/plie-error.ts";
import type { InputFile } from "../../disque/input-file.ts";
import { examineFile, type FileExamination } from "../bytes/examine-file.ts";
import { fitsPattern, namesOf } from "../file-patterns.ts";
import { findHeader, type HeaderFound } from "../headers/find-header.ts";
import { hintedTables } from "../headers/hints.ts";
import type { RecognitionContext } from "../headers/recognise.ts";
import type { Profil } from "../profile.ts";
import type { RawRow, RawSheet } from "../raw.ts";
import { cellText } from "../values/lecture.ts";
import { type FileKind, fileKindOf, NOT_A_WORKBOOK } from "../xlsx/file-kind.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";
import { SAMPLE_LINES, type SampledLines } from "./sampled-lines.ts";
import { sampleText } from "./text-sample.ts";

/** What the first lines of a text or of a sheet show, recognised or not. */
export interface Look {
  file: InputFile;
  feuille: string | null;
  hidden: boolean;
  examination: FileExamination;
  /** What is known beforehand of its tables; null when the profile sets it aside: then nothing is looked at. */
  context: RecognitionContext | null;
  sample: SampledLines;
  header: HeaderFound | null;
  /** Separator of a delimited text. */
  separator: string | null;
  /** Estimated number of lines. */
  lines: number;
  /** Rows of a sheet, from its first. */
  rows: AsyncIterable<RawRow> | Iterable<RawRow> | null;
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
  } catch {
    return new PlieError(`« ${file.name} » ne peut pas être lu : vérifiez le fichier, ou retirez-le du dossier.`);
  }
  if (kind !== "zip" && kind !== "texte") return refuseOther(file, kind);
  return new PlieError(
    `Le fichier « ${file.name} » n'est pas un tableau que plie sait lire : s'il contient des données de l'extraction, enregistrez-les en .xlsx ou en .csv ; sinon retirez-le du dossier.`,
  );
}

function kindOf(file: InputFile): FileKind {
  try {
    return fileKindOf(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const why = code === "EISDIR" ? "est un dossier" : "ne peut pas être lu (droits d'accès, ou ouvert ailleurs)";
    throw new PlieError(`« ${file.path} » ${why} : vérifiez le fichier.`);
  }
}

/**
 * Looks at the beginning of a file: one look for a text, one for each sheet of a workbook, hidden ones too. Throws
 * `PlieError` for what is neither, or cannot be read.
 */
export async function lookAtFile(file: InputFile, profil: Profil): Promise<Look[]> {
  const kind = kindOf(file);
  if (kind === "zip") return lookAtWorkbook(file, profil);
  const examination = kind === "vide" ? null : examineFile(file);
  const textual = kind === "texte" || kind === "html" || kind === "xml";
  if (!examination || !textual) throw refuseOther(file, kind === "texte" || examination === null ? "vide" : kind);
  if (
    kind !== "texte" &&
    (kind === "xml" || HTML_PAGE.test(String.fromCharCode(...examination.head.subarray(0, 512))))
  ) {
    throw refuseOther(file, kind);
  }
  return [lookAtText(file, examination, profil)];
}

function lookAtText(file: InputFile, examination: FileExamination, profil: Profil): Look {
  const common = { file, feuille: null, hidden: false, examination, rows: null };
  const context = contextFor(profil, file, null);
  if (context === null) return { ...common, context, sample: NOTHING, header: null, separator: null, lines: 0 };
  const { header, separator, bytesPerLine, ...sample } = sampleText(examination, context);
  const lines = Math.ceil(examination.size / Math.max(1, bytesPerLine));
  return { ...common, context, sample, header, separator, lines };
}

async function lookAtWorkbook(file: InputFile, profil: Profil): Promise<Look[]> {
  const sheets = await openWorkbook(file);
  const examination = examineFile(file);
  const looks: Look[] = [];
  for (const sheet of sheets) {
    const context = contextFor(profil, file, sheet.name);
    const sample = context === null ? NOTHING : await sampleSheet(sheet);
    looks.push({
      file,
      feuille: sheet.name,
      hidden: sheet.hidden,
      examination,
      context,
      sample,
      header: context === null ? null : findHeader(sample.cells, context),
      separator: null,
      lines: sample.complete ? sample.cells.length : LONG_SHEET,
      rows: sheet.rows,
    });
  }
  return looks;
}

async function sampleSheet(sheet: RawSheet): Promise<SampledLines> {
  const out: SampledLines = { cells: [], numbers: [], complete: true };
  for await (const row of sheet.rows) {
    if (out.cells.length === SAMPLE_LINES) {
      out.complete = false;
      break;
    }
    out.cells.push(row.cells.map(cellText));
    out.numbers.push(row.ligne);
  }
  return out;
}
