import { describe, expect, it } from "vitest";
import type { Cell, Column, Table } from "./model.ts";
import { TableFormulas } from "./table-formulas.ts";

const columns: Column[] = [
  {
    key: "taux",
    titre: "Taux",
    kind: "percent",
    calcul: { type: "ratio", num: "n", den: "d", motifNul: "aucune sortie" },
  },
  { key: "n", titre: "N", kind: "integer", total: "somme" },
  { key: "d", titre: "D", kind: "integer", total: "visible" },
  { key: "e", titre: "Écart", kind: "integer", calcul: { type: "difference", de: "n", moins: "d" } },
  { key: "s", titre: "Somme", kind: "integer", calcul: { type: "somme", de: ["n", "d"] }, total: "somme" },
  { key: "c", titre: "Compte", kind: "text", total: "compte" },
];

function formulas(rows: readonly (readonly Cell[])[]): TableFormulas {
  const table: Table = { kind: "table", columns, rows };
  return new TableFormulas(table);
}

function total(rows: readonly (readonly Cell[])[], key: string): unknown {
  const c = columns.findIndex((column) => column.key === key);
  return formulas(rows).total(columns[c] as Column, c, 4, 4 + rows.length, 4 + rows.length);
}

const full: Cell[][] = [
  [null, 1, 4, null, null, "x"],
  [null, 2, 4, null, null, null],
];

describe("totals", () => {
  it("sum the rows, all or visible", () => {
    expect(total(full, "n")).toEqual({ formula: "SUM(B5:B6)", result: 3 });
    expect(total(full, "d")).toEqual({ formula: "SUBTOTAL(109,C5:C6)", result: 8 });
    expect(total(full, "s")).toEqual({ formula: "SUM(E5:E6)", result: 11 });
  });

  it("count the filled cells", () => {
    expect(total(full, "c")).toEqual({ formula: "COUNTA(F5:F6)", result: 1 });
  });

  it("divide totals, whatever the order of the columns", () => {
    expect(total(full, "taux")).toEqual({ formula: 'IF(C7=0,"",B7/C7)', result: 0.375 });
    expect(total(full, "e")).toEqual({ formula: "B7-C7", result: -5 });
  });

  it("do not divide what comes from different rows", () => {
    const rows: Cell[][] = [
      [null, { motif: "non couvert" }, 4, null, null, null],
      [null, 2, 4, null, null, null],
    ];
    expect(total(rows, "taux")).toEqual({ motif: "une ligne au moins est inconnue d'un seul côté du calcul" });
    expect(total(rows, "n")).toEqual({ formula: "SUM(B5:B6)", result: 2 });
  });

  it("say why a ratio has no value", () => {
    expect(total([[null, 0, 0, null, null, null]], "taux")).toEqual({ motif: "aucune sortie" });
  });
});

describe("a missing cell given by hand", () => {
  it("is unknown to the columns computed from it", () => {
    expect(formulas(full).number([{ motif: "x" }, 1, 4, null, null, null], "taux")).toBeNull();
    expect(formulas(full).number([null, 1, 4, null, null, null], "taux")).toBe(0.25);
  });
});
