import { PlieError } from "../../core/plie-error.ts";
import { foldName } from "../../core/text.ts";
import { examineFile, type FileExamination } from "../bytes/examine-file.ts";
import { findHeader } from "../headers/find-header.ts";
import { hintedTables } from "../headers/hints.ts";
import type { RecognitionContext } from "../headers/recognise.ts";
import type { InputFile } from "../list-inputs.ts";
import type { Profil } from "../profile.ts";
import type { RawSheet } from "../raw.ts";
import type { Findings } from "../rows/findings.ts";
import { cellText } from "../values/lecture.ts";
import { type FileKind, fileKindAt, NOT_A_WORKBOOK } from "../xlsx/file-kind.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";
import { placeOf, type SheetPlan } from "./plan.ts";
import { unrecognised } from "./refusals.ts";
import { aroundHeader, SAMPLE_LINES, type SampledLines } from "./sampled-lines.ts";
import { sampleText } from "./text-sample.ts";

/** Headers understood in a sheet from which it is one that was meant to be read. */
const RESEMBLING = 3;
const HTML_PAGE = /^\s*<(!doctype|html|head|body|meta|table|style|!--)/i;

function matches(pattern: string, name: string): boolean {
  const source = foldName(pattern)
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "s").test(foldName(name));
}

/** What the profile says of a file, or of a sheet (`classeur.xlsx > Feuille`): tables, null not to read it. */
function imposed(profil: Profil, file: InputFile, feuille: string | null): readonly string[] | null | undefined {
  const names = feuille === null ? [file.name] : [`${file.name} > ${feuille}`, file.name];
  for (const name of names) {
    const found = profil.fichiers.find(({ motif }) => matches(motif, name));
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
    forced: tables === undefined ? null : (tables as RecognitionContext["forced"]),
  };
}

/** Refuses by its content what is neither a text nor a workbook, whatever its name. */
function refuseOther(file: InputFile, kind: Exclude<FileKind, "zip" | "texte">): PlieError {
  const [what, remedy] = NOT_A_WORKBOOK[kind];
  return new PlieError(`Le fichier « ${file.name} » ${what} : ${remedy}.`);
}

async function kindOf(file: InputFile): Promise<FileKind> {
  try {
    return await fileKindAt(file.path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const why = code === "EISDIR" ? "est un dossier" : "ne peut pas être lu (droits d'accès, ou ouvert ailleurs)";
    throw new PlieError(`« ${file.path} » ${why} : vérifiez le fichier.`);
  }
}

/** Looks at one file: what it is, where its header stands, which tables it holds. Throws `PlieError` when it is none. */
export async function makePlans(file: InputFile, profil: Profil, findings: Findings): Promise<SheetPlan[]> {
  const kind = await kindOf(file);
  if (kind === "zip") return workbookPlans(file, profil, findings);
  const examination = kind === "vide" ? null : examineFile(file.path);
  const textual = kind === "texte" || kind === "html" || kind === "xml";
  if (!examination || !textual) throw refuseOther(file, kind === "texte" || examination === null ? "vide" : kind);
  if (kind !== "texte" && (kind === "xml" || HTML_PAGE.test(examination.head.toString("latin1", 0, 512)))) {
    throw refuseOther(file, kind);
  }
  const plan = textPlan(file, examination, profil, findings);
  return plan ? [plan] : [];
}

function textPlan(file: InputFile, examination: FileExamination, profil: Profil, findings: Findings): SheetPlan | null {
  const context = contextFor(profil, file, null);
  if (context === null) {
    findings.notice(file.name, null, null, null, "fichier écarté par le profil (« ignorer »)");
    return null;
  }
  const sample = sampleText(examination, context);
  const { header } = sample;
  const place = placeOf({ file, feuille: null });
  if (sample.cells.every((line) => line.every((text) => text.trim() === ""))) throw refuseOther(file, "vide");
  if (!header || header.recognition.tables.length === 0) {
    throw unrecognised(place, header, sample.numbers[header?.row ?? 0] ?? 1);
  }
  noticeEncoding(file, examination, findings);
  return {
    file,
    feuille: null,
    examination,
    header,
    ...aroundHeader(sample, header),
    matches: header.recognition.tables,
    lines: Math.ceil(examination.size / Math.max(1, sample.bytesPerLine)),
    separator: sample.separator,
    rows: null,
    forced: context.forced !== null,
  };
}

function noticeEncoding(file: InputFile, examination: FileExamination, findings: Findings): void {
  const { wrongBytes, oldCodePage } = examination;
  if (wrongBytes) {
    const more = wrongBytes.count > 1 ? ` (${wrongBytes.count} octets fautifs, le premier ici)` : "";
    const message = `octet qui n'est pas de l'UTF-8, lu comme du Windows-1252${more}`;
    findings.notice(file.name, null, wrongBytes.line, null, message);
  }
  if (oldCodePage) {
    const message = "encodage douteux (DOS ou Macintosh ?) : vérifiez les accents, ou réenregistrez en « CSV UTF-8 »";
    findings.notice(file.name, null, null, null, message);
  }
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

async function workbookPlans(file: InputFile, profil: Profil, findings: Findings): Promise<SheetPlan[]> {
  const sheets = await openWorkbook(file.path);
  const examination = examineFile(file.path);
  const plans: SheetPlan[] = [];
  const strangers: { sheet: RawSheet; refusal: PlieError }[] = [];
  let filled = 0;
  for (const sheet of sheets) {
    const context = contextFor(profil, file, sheet.name);
    if (context === null) {
      findings.notice(file.name, sheet.name, null, null, "feuille écartée par le profil (« ignorer »)");
      continue;
    }
    const sample = await sampleSheet(sheet);
    if (sample.cells.length === 0) continue;
    filled++;
    const header = findHeader(sample.cells, context);
    const place = placeOf({ file, feuille: sheet.name });
    if (!header || header.recognition.tables.length === 0) {
      const refusal = unrecognised(place, header, sample.numbers[header?.row ?? 0] ?? 1);
      if (context.forced || (header && header.explained >= RESEMBLING)) throw refusal;
      strangers.push({ sheet, refusal });
      continue;
    }
    plans.push({
      file,
      feuille: sheet.name,
      examination,
      header,
      ...aroundHeader(sample, header),
      matches: header.recognition.tables,
      lines: sample.complete ? sample.cells.length : 10_000,
      separator: null,
      rows: sheet.rows,
      forced: context.forced !== null,
    });
  }
  if (filled === 0)
    throw new PlieError(`Le classeur « ${file.name} » est vide : aucune feuille n'a de ligne. Refaites l'export.`);
  const [stranger] = strangers;
  if (plans.length === 0 && stranger) throw stranger.refusal;
  for (const { sheet } of strangers) {
    findings.notice(file.name, sheet.name, null, null, "feuille non lue : elle ne ressemble à aucune table");
  }
  return plans;
}
