import { describe, expect, it } from "vitest";
import type { Table } from "../document/model.ts";
import { MIN_SCALE, ROOMS } from "./page.ts";
import { sheetWidths } from "./widths.ts";

const CONSTAT = "Aucun entretien en face à face tenu en octobre";
/** Ten columns of names and sentences, wider than A4 at their ease. */
const wide = (total?: string): Table => ({
  kind: "table",
  columns: Array.from({ length: 10 }, (_, i) => ({ key: `c${i}`, titre: `C${i}`, kind: i < 5 ? "text" : "prose" })),
  rows: [Array.from({ length: 10 }, (_, i) => (i < 5 ? "Atelier de Sainte Marthe" : CONSTAT))],
  ...(total === undefined ? {} : { total }),
});
const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

describe("widths of a list", () => {
  it("go under what names have at their ease where A3 would not hold it: « État, Où » went on over a second sheet", () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({ key: `c${i}`, titre: `C${i}`, kind: "text" }) as const);
    const list: Table = {
      kind: "table",
      columns,
      rows: Array(40).fill(columns.map(() => "Atelier de la Marthe et de Jean")),
    };
    // twelve columns of 22 characters are more than A3
    expect(12 * 22).toBeGreaterThan(ROOMS.A3);
    expect(sum(sheetWidths([list], false).widths)).toBeLessThanOrEqual(ROOMS.A3);
  });
});

describe("widths of a short list", () => {
  it("are those of A4 at the scale asked for, where its words let them", () => {
    const usual = sum(sheetWidths([wide()], false).widths);
    const narrow = sum(sheetWidths([wide()], false, MIN_SCALE).widths);
    const larger = sum(sheetWidths([wide()], false, 1).widths);
    expect(usual).toBeGreaterThan(ROOMS.A4);
    expect(narrow).toBeLessThanOrEqual(ROOMS.A4);
    expect(larger).toBeLessThanOrEqual(ROOMS.A4 * MIN_SCALE);
    // ten columns of twelve characters ask for more than A4 at this scale: nothing is narrowed
    expect(sum(sheetWidths([wide()], false, 1.3).widths)).toBeGreaterThan(usual);
  });

  it("are no more than what a narrow column asked for, where its header lets it", () => {
    const mois = Array.from(
      { length: 12 },
      (_, i) => ({ key: `m${i}`, titre: "sept.", kind: "text", width: 7 }) as const,
    );
    const noms = Array.from({ length: 4 }, (_, i) => ({ key: `n${i}`, titre: "Nom", kind: "text" }) as const);
    const row = [...noms.map(() => "Atelier de Sainte Marthe"), ...mois.map(() => "●")];
    const frise: Table = { kind: "table", columns: [...noms, ...mois], rows: [row], filtre: true };
    const [usual, short] = [null, MIN_SCALE].map((scale) => sheetWidths([frise], false, scale).widths);
    // a filter's button and « sept. » beside it, then the word alone
    expect(usual?.at(-1)).toBeGreaterThan(9);
    expect(short?.at(-1)).toBeLessThan(9);
    expect(short?.at(-1)).toBeGreaterThan(7);
    expect(sum(short ?? [])).toBeLessThanOrEqual(ROOMS.A4);
  });

  it("cut a file's name, never a word", () => {
    const of = (text: string) => {
      const table = wide();
      const rows = [table.rows[0]?.map((cell, i) => (i === 1 ? text : (cell ?? ""))) ?? []];
      return sheetWidths([{ ...table, rows }], false, 1).widths[1] ?? 0;
    };
    expect(of("Accompagnement seul")).toBeGreaterThan(17.5);
    expect(of("contacts-de-l-atelier-2026.csv ici")).toBeLessThan(16);
  });

  it("hold the label of the total on one line", () => {
    const [first = 0] = sheetWidths([wide("Tremplin des Deux Rives")], false, 1).widths;
    const [name = 0] = sheetWidths([wide()], false, 1).widths;
    expect(first).toBeGreaterThan(23);
    expect(name).toBeLessThan(20);
  });
});
