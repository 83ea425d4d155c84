import type { Workbook } from "exceljs";
import type { Parts } from "./zip.ts";

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

type Ecrivain = Record<(typeof ETAPES)[number], (zip: Receveur, model: unknown) => Promise<void>> & {
  prepareModel(model: unknown, options: object): void;
};

/**
 * The parts that exceljs writes, as texts. Its zip is left out: they would be packed, unpacked and packed again, and none of
 * the libraries behind it is needed (scripts/exceljs-cadre.mjs keeps them out of the bundles).
 */
export async function exceljsParts(book: Workbook): Promise<Parts> {
  const parts: Parts = new Map();
  const zip: Receveur = { append: (contenu, { name }) => void parts.set(name, contenu) };
  const { model } = book as unknown as { model: unknown };
  const ecrivain = book.xlsx as unknown as Ecrivain;
  ecrivain.prepareModel(model, {});
  for (const etape of ETAPES) await ecrivain[etape](zip, model);
  return parts;
}
