import { PlieError } from "../../core/plie-error.ts";
import type { InputFile } from "../../disque/input-file.ts";
import type { FileExamination } from "../bytes/examine-file.ts";
import type { HeaderFound } from "../headers/find-header.ts";
import { completeFromHeading } from "../headers/sheet-heading.ts";
import type { Profil } from "../profile.ts";
import type { Findings } from "../rows/findings.ts";
import { rowsAbove } from "./above.ts";
import { isBlank, type Look, lookAtFile, refuseOther } from "./look.ts";
import { placeOf, type SheetPlan } from "./plan.ts";
import { empechementDe } from "./refus.ts";
import { unrecognised, unsplit } from "./refusals.ts";
import { aroundHeader } from "./sampled-lines.ts";

/** Headers understood in a sheet from which it is one that was meant to be read. */
const RESEMBLING = 3;

/**
 * Looks at one file: what it is, where its header stands, which tables it holds. What it is not read for is left with the
 * findings: no plan, and reading goes on. Every text and sheet looked at is added to `vus`; `known`: looks of the same file
 * under the same profile.
 */
export async function makePlans(
  file: InputFile,
  profil: Profil,
  findings: Findings,
  vus: Look[] = [],
  known: readonly Look[] | null = null,
): Promise<SheetPlan[]> {
  try {
    const looks = known ?? (await lookAtFile(file, profil));
    vus.push(...looks);
    const [look] = looks;
    if (look && look.feuille === null) return looks.flatMap((one) => blockPlans(one, findings));
    return workbookPlans(file, looks, findings);
  } catch (error) {
    findings.empecher(empechementDe(error, file, null));
    return [];
  }
}

/** The header, when it is that of complete tables: by its columns, or by a heading above them (émargement sheets). */
export function recognisedHeader({ header, sample, rows }: Look): HeaderFound | null {
  const completed = header && rows !== null ? completeFromHeading(header, sample.cells) : null;
  return completed ?? (header && header.recognition.tables.length > 0 ? header : null);
}

/** A sheet that was meant to be read, by its columns or by the profile: not to be recognised is a fault. */
export function isMeant({ context, header }: Look): boolean {
  return context?.forced != null || (header !== null && header.explained >= RESEMBLING);
}

/** Four cells or more in one. */
const UNSPLIT = /^(?:[^;]*;){3}|^(?:[^,]*,){3}|^(?:[^\t]*\t){3}/;

/** The refusal of what is looked at, with the line where its header seems to stand. */
export function unrecognisedLook(look: Look): PlieError {
  const { cells } = look.sample;
  // « Date;Type;Présence » whole in one cell: a text opened in a spreadsheet without being split, then saved again
  if (
    cells.length > 0 &&
    cells.every((line) => line.filter((text) => text !== "").length < 2) &&
    UNSPLIT.test(cells[0]?.[0] ?? "")
  )
    return unsplit(placeOf(look));
  return unrecognised(placeOf(look), look.header, look.sample.numbers[look.header?.row ?? 0] ?? 1);
}

/** A recognised look as a plan to read it. */
export function planOf(look: Look, header: HeaderFound): SheetPlan {
  const { hidden: _, header: _seen, context, ...seen } = look;
  const { sample, from } = seen;
  const matches = header.recognition.tables;
  const heading = header.heading ?? null;
  const rowsOver = heading === null && context !== null ? rowsAbove(sample, header, matches, context.profil) : [];
  const over = sample.numbers.slice(0, header.row);
  const aside = new Set(over.filter((_, row) => !rowsOver.includes(row)));
  // Excel's own « sep=; » is not among the lines looked at
  if (from === 1 && sample.numbers[0] === 2) aside.add(1);
  return {
    ...seen,
    header,
    headerFirst: sample.numbers[header.row] ?? from,
    ...aroundHeader(sample, header, new Set(rowsOver)),
    aside,
    rowsAbove: rowsOver.length,
    matches,
    forced: context?.forced != null,
    heading,
  };
}

/** A block of a text that is not recognised does not take the others with it. */
function blockPlans(look: Look, findings: Findings): SheetPlan[] {
  try {
    return textPlans(look, findings);
  } catch (error) {
    findings.empecher(empechementDe(error, look.file, null));
    return [];
  }
}

function textPlans(look: Look, findings: Findings): SheetPlan[] {
  const { file, examination, context, sample } = look;
  if (context === null) {
    findings.notice(file.name, null, null, null, "fichier écarté par le profil (« ignorer »)");
    return [];
  }
  if (isBlank(sample)) throw refuseOther(file, "vide");
  const header = recognisedHeader(look);
  if (header === null) throw unrecognisedLook(look);
  if (look.from === 1) noticeEncoding(file, examination, findings);
  return [planOf(look, header)];
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

/** The refusal of a workbook without any row. */
export function emptyWorkbook(file: InputFile): PlieError {
  return new PlieError(`Le classeur « ${file.name} » est vide : aucune feuille n'a de ligne. Refaites l'export.`);
}

function workbookPlans(file: InputFile, looks: readonly Look[], findings: Findings): SheetPlan[] {
  const plans: SheetPlan[] = [];
  const strangers: { look: Look; refusal: PlieError }[] = [];
  let filled = 0;
  for (const look of looks) {
    const { context, sample, feuille } = look;
    if (context === null) {
      findings.notice(file.name, feuille, null, null, "feuille écartée par le profil (« ignorer »)");
      continue;
    }
    if (sample.cells.length === 0) continue;
    filled++;
    const header = recognisedHeader(look);
    if (header) {
      plans.push(planOf(look, header));
      continue;
    }
    const refusal = unrecognisedLook(look);
    if (isMeant(look)) findings.empecher(empechementDe(refusal, file, feuille));
    else strangers.push({ look, refusal });
  }
  if (filled === 0) throw emptyWorkbook(file);
  const [stranger] = strangers;
  if (plans.length === 0 && stranger && strangers.length === filled) throw stranger.refusal;
  for (const { look } of strangers) {
    findings.notice(file.name, look.feuille, null, null, "feuille non lue : elle ne ressemble à aucune table");
  }
  return plans;
}
