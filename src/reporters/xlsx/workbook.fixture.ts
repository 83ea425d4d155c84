import { LANGAGE } from "../../normes/langage.ts";
import type { Cell, Sheet, Table, Workbook } from "../document/model.ts";
import { renderWorkbook } from "./workbook.ts";
import { readParts, textOf } from "./zip.ts";

/** Parts of a rendered workbook as texts. */
export async function partsOf(workbook: Workbook): Promise<(path: string) => string> {
  const parts = readParts(await renderWorkbook(workbook));
  return (path) => textOf(parts, path) ?? "";
}

/** A workbook of one sheet. */
export function bookOf(blocks: Sheet["blocks"], sheet: Partial<Sheet> = {}): Workbook {
  return {
    titre: "Tableau de bord",
    langage: LANGAGE,
    feuilles: [{ nom: "Feuille", titre: "Titre", blocks, ...sheet }],
  };
}

/** A table of figures by APAP, two rows unless given. */
export function figures(rows?: readonly (readonly Cell[])[], table: Partial<Table> = {}): Table {
  return {
    kind: "table",
    id: "t",
    total: "Ensemble",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "num", titre: "Positives", kind: "integer", total: "somme" },
      { key: "den", titre: "Sorties", kind: "integer", total: "somme" },
      { key: "taux", titre: "Taux", kind: "percent", calcul: { type: "ratio", num: "num", den: "den" } },
    ],
    rows: rows ?? [
      ["Alpha", 1, 4, null],
      ["Bêta", 2, 4, null],
    ],
    ...table,
  };
}

/** Markup of one cell. */
export function cellXml(sheetXml: string, ref: string): string {
  return new RegExp(`<c r="${ref}"(?:[^>]*/>|.*?</c>)`).exec(sheetXml)?.[0] ?? "";
}

/** Text of a cell that holds a shared string. */
export function sharedText(sheetXml: string, strings: string, ref: string): string {
  const index = Number(/<v>(\d+)<\/v>/.exec(cellXml(sheetXml, ref))?.[1] ?? -1);
  return [...strings.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)][index]?.[1] ?? "";
}
