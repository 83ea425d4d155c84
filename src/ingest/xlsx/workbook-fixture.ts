import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { fichierNode } from "../../disque/disque-node.ts";
import type { RawRow } from "../raw.ts";
import { openWorkbook } from "./open-workbook.ts";

/** Hand-made workbooks for the tests of the reader: every byte is known. */

export type Parts = Record<string, string | Uint8Array>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  links: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  links: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface FixtureSheet {
  name?: string;
  state?: string;
  /** Inside of `<sheetData>`. */
  data: string;
  /** What follows `<sheetData>`. */
  after?: string;
}

export interface FixtureOptions {
  /** Inside of `<sst>`. */
  strings?: string;
  /** Format codes of the styles 1, 2…; style 0 is General. */
  formats?: string[];
  /** Attributes of `<workbookPr>`. */
  workbookPr?: string;
  strict?: boolean;
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationships = (inside: string): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE_LINKS}">${inside}</Relationships>`;

export function stylesXml(formats: readonly string[]): string {
  const attribute = (code: string): string =>
    code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${attribute(code)}"/>`).join("");
  const xfs = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join("");
  return `<numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs>`;
}

/** Parts of a workbook in Excel's own layout; a test changes what it is about. */
export function workbookParts(sheets: readonly FixtureSheet[], options: FixtureOptions = {}): Parts {
  const { main, links } = options.strict ? STRICT : TRANSITIONAL;
  const names = sheets.map(({ name }, i) => name ?? `Feuille ${i + 1}`);
  const declared = sheets.map(
    ({ state }, i) =>
      `<sheet name="${names[i]}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  const targets = sheets.map((_, i) =>
    relationship(`rId${i + 1}`, `${links}/worksheet`, `worksheets/sheet${i + 1}.xml`),
  );
  targets.push(relationship("rId90", `${links}/styles`, "styles.xml"));
  if (options.strings !== undefined) targets.push(relationship("rId91", `${links}/sharedStrings`, "sharedStrings.xml"));
  const parts: Parts = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships(relationship("rId1", `${links}/officeDocument`, "xl/workbook.xml")),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr ${options.workbookPr ?? ""}/><sheets>${declared.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(targets.join("")),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${main}">${stylesXml(options.formats ?? [])}</styleSheet>`,
  };
  if (options.strings !== undefined) {
    parts["xl/sharedStrings.xml"] = `${DECLARATION}<sst xmlns="${main}">${options.strings}</sst>`;
  }
  sheets.forEach(({ data, after }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${DECLARATION}<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after ?? ""}</worksheet>`;
  });
  return parts;
}

export function zipped(parts: Parts): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes), { mtime: "2026-01-01T00:00:00" });
}

/** A folder of the test's own, emptied by `remove`. */
export function fixtureFolder(): { write(name: string, bytes: Uint8Array): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "plie-xlsx-"));
  return {
    write(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface ReadSheet {
  name: string;
  hidden: boolean;
  rows: RawRow[];
}

/** All the sheets of a workbook with all their rows. */
export async function readAll(path: string): Promise<ReadSheet[]> {
  const read: ReadSheet[] = [];
  for (const { name, hidden, rows } of await openWorkbook(fichierNode(path))) {
    const kept: RawRow[] = [];
    for await (const row of rows) kept.push(row);
    read.push({ name, hidden, rows: kept });
  }
  return read;
}

/** Writes bytes to a file that is removed afterwards, and reads it. */
export async function readBytes(bytes: Uint8Array, name = "essai.xlsx"): Promise<ReadSheet[]> {
  const folder = fixtureFolder();
  try {
    return await readAll(folder.write(name, bytes));
  } finally {
    folder.remove();
  }
}

export const readParts = (parts: Parts): Promise<ReadSheet[]> => readBytes(zipped(parts));

/** Cells of the first sheet, row after row. */
export async function cellsOf(data: string, options: FixtureOptions = {}): Promise<RawRow["cells"][]> {
  const [sheet] = await readParts(workbookParts([{ data }], options));
  return sheet!.rows.map(({ cells }) => cells);
}
