import type { Workbook } from "exceljs";
import { type Framed, frameXml, withRows } from "./frame-rows.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { type Parts, textOf } from "./zip.ts";

/** What exceljs's own writer does, part by part, before it zips them (lib/xlsx/xlsx.js, `write`). */
const ETAPES = [
  "addContentTypes",
  "addOfficeRels",
  "addWorkbookRels",
  "addWorksheets",
  // after the worksheets, which number the strings
  "addSharedStrings",
  "addDrawings",
  "addTables",
  "addThemes",
  "addStyles",
  "addMedia",
  "addApp",
  "addCore",
  "addWorkbook",
] as const;

interface Receveur {
  append(contenu: string | Uint8Array, options: { name: string }): void;
}

/** What exceljs makes of a workbook before it writes it: looks and texts have their numbers. */
interface Modele {
  worksheets: readonly { rows: readonly { cells: readonly { styleId: number; ssId?: number; value?: unknown }[] }[] }[];
  sharedStrings: { count: number; xml: string };
}

type Ecrivain = Record<(typeof ETAPES)[number], (zip: Receveur, model: Modele) => Promise<void>> & {
  prepareModel(model: Modele, options: object): void;
};

/** Path of the n-th sheet (from 0) as exceljs names it. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/**
 * The parts that exceljs writes, as texts, with the rows of the frames in place of the one row that shows looks. Its
 * zip is left out: they would be packed, unpacked and packed again, and none of the libraries behind it is needed
 * (scripts/exceljs-cadre.mjs keeps them out of the bundles). `shown`: the looks that the row of each sheet shows;
 * `texts` are numbered on the way.
 */
export async function exceljsParts(
  book: Workbook,
  frames: readonly Framed[],
  shown: readonly (readonly number[])[],
  texts: SharedTexts,
): Promise<Parts> {
  const parts: Parts = new Map();
  const zip: Receveur = { append: (contenu, { name }) => void parts.set(name, contenu) };
  const { model } = book as unknown as { model: Modele };
  const ecrivain = book.xlsx as unknown as Ecrivain;
  ecrivain.prepareModel(model, {});
  const styles = new Map<number, number>();
  const rows = frames.map((frame, i) => {
    const cells = model.worksheets[i]?.rows[0]?.cells ?? [];
    shown[i]?.forEach((look, c) => {
      styles.set(look, cells[c]?.styleId ?? 0);
    });
    return frameXml(frame, styles, texts);
  });
  // the hidden sheet of the drop-down lists is exceljs's own
  for (const { cells } of model.worksheets.slice(frames.length).flatMap((sheet) => sheet.rows)) {
    for (const cell of cells) if (typeof cell.value === "string") cell.ssId = texts.id(cell.value, 0);
  }
  // their part is written with the bodies of the tables: exceljs names it in the package, no more
  model.sharedStrings = { count: 1, xml: "" };
  for (const etape of ETAPES) await ecrivain[etape](zip, model);
  frames.forEach(({ merges }, i) => {
    parts.set(sheetPath(i), withRows(textOf(parts, sheetPath(i)) ?? "", rows[i] ?? "", merges));
  });
  return parts;
}
