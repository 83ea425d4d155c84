import { describe, expect, it } from "vitest";
import type { Cell, Column, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
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

function values(rows: readonly (readonly Cell[])[]): TableValues {
  return new TableValues({ kind: "table", columns, rows });
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

  it("keep the reserve of their figure, beside the live sum", () => {
    const table: Table = { kind: "table", columns: [{ ...columns[1], reserve: "r" } as Column], rows: [[1], [2]] };
    expect(new TableValues(table).total(0)).toEqual({ value: 3, reserve: "r" });
    expect(new TableFormulas(table).total(table.columns[0] as Column, 0, 4, 6, 6)).toEqual({
      formula: "SUM(A5:A6)",
      result: 3,
    });
  });

  it("count the filled cells", () => {
    expect(total(full, "c")).toEqual({ formula: "COUNTA(F5:F6)", result: 1 });
  });

  it("divide totals, whatever the order of the columns", () => {
    const formula = 'IF(C7=0,"",IF(ABS(C7)<10,B7&"\u00a0sur\u00a0"&C7,B7/C7))';
    expect(total(full, "taux")).toEqual({ formula, result: "3\u00a0sur\u00a08" });
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

describe("a part of a column's total", () => {
  const parts: Column[] = [
    { key: "n", titre: "N", kind: "integer", total: "somme" },
    { key: "part", titre: "Part", kind: "percent", calcul: { type: "part", de: "n" } },
  ];
  const partsOf = (rows: readonly (readonly Cell[])[]) => {
    const table = new TableFormulas({ kind: "table", columns: parts, rows, total: "Ensemble" });
    table.totalRow = 4 + rows.length;
    return table;
  };
  const lire = (n: number, reste: number) => {
    const table = partsOf([
      [n, null],
      [reste, null],
    ]);
    return [table.compute({ type: "part", de: "n" }, 4, [n, null]), table.total(parts[1] as Column, 1, 4, 6, 6)];
  };
  const formule = (num: string) => `IF(A$7=0,"",IF(ABS(A$7)<10,${num}&"\u00a0sur\u00a0"&A$7,${num}/A$7))`;

  it("divides by the total row, its own line included", () => {
    expect(lire(4, 6)).toEqual([
      { formula: formule("A5"), result: 0.4 },
      { formula: formule("A7"), result: 1 },
    ]);
  });

  it("of nine or fewer, is its two terms alone", () => {
    expect(lire(3, 6)).toEqual([
      { formula: formule("A5"), result: "3\u00a0sur\u00a09" },
      { formula: formule("A7"), result: "9\u00a0sur\u00a09" },
    ]);
  });

  it("is missing when the total is nothing", () => {
    expect(partsOf([[0, null]]).compute({ type: "part", de: "n", motifNul: "aucun" }, 4, [0, null])).toEqual({
      motif: "aucun",
    });
  });
});

describe("a missing cell given by hand", () => {
  it("is unknown to the columns computed from it", () => {
    expect(values(full).number([{ motif: "x" }, 1, 4, null, null, null], "taux")).toBeNull();
    expect(values(full).number([null, 10, 40, null, null, null], "taux")).toBe(0.25);
  });
});

describe("formulas of a grid to fill", () => {
  const grille = { id: "grille", sheet: "Grille", header: 4, from: 5, to: 8, total: null };
  const placed = [
    {
      ...grille,
      columns: new Map([
        ["participant", 0],
        ["retenu", 3],
      ]),
    },
  ];
  const grid: Column[] = [
    { key: "id", titre: "Id", kind: "text" },
    { key: "programme", titre: "Programme", kind: "text" },
    { key: "decision", titre: "Décision", kind: "text", saisie: { type: "liste", valeurs: ["Conforme"] } },
    { key: "retenu", titre: "Retenu", kind: "prose", calcul: { type: "sinon", de: "decision", defaut: "programme" } },
    {
      key: "n",
      titre: "Nombre",
      kind: "integer",
      total: "somme",
      calcul: {
        type: "nombre_si",
        feuille: "Grille",
        table: "grille",
        ou: [
          { column: "participant", egal: { cle: "id" } },
          { column: "retenu", egal: 'dit "non"' },
        ],
      },
    },
    { key: "un", titre: "Un", kind: "integer", total: "somme", calcul: { type: "positif", de: "n" } },
  ];
  const rows: Cell[][] = [
    ["P1", "Conforme", null, null, 2, null],
    ["P2", { value: "Non conforme", tone: "bloquant" }, "Conforme", null, 0, null],
  ];
  const table = new TableFormulas({ kind: "table", columns: grid, rows }, placed);
  const compute = (row: number, key: string) => {
    const cells = rows[row] as Cell[];
    const calcul = grid.find((c) => c.key === key)?.calcul;
    return calcul && table.compute(calcul, row, cells);
  };

  it("take what is typed, else what the program says", () => {
    expect(compute(0, "retenu")).toEqual({ formula: 'IF(C1="",B1,C1)', result: "Conforme" });
    expect(compute(1, "retenu")).toEqual({ formula: 'IF(C2="",B2,C2)', result: "Conforme" });
  });

  it("count the rows of another table by exact text", () => {
    expect(compute(1, "n")).toEqual({
      formula: 'SUMPRODUCT((\'Grille\'!$A$6:$A$8=$A2)*(\'Grille\'!$D$6:$D$8="dit ""non""")*1)',
      result: 0,
    });
  });

  it("stay empty until both cells are typed", () => {
    const saisies: Column[] = [
      { key: "a", titre: "A", kind: "integer" },
      { key: "b", titre: "B", kind: "integer" },
      { key: "e", titre: "E", kind: "integer", calcul: { type: "ecart", de: "a", moins: "b" } },
    ];
    const lues: Cell[][] = [
      [5, 2, null],
      [5, null, null],
    ];
    const t = new TableFormulas({ kind: "table", columns: saisies, rows: lues });
    const de = (cells: Cell[], row: number) => t.compute({ type: "ecart", de: "a", moins: "b" }, row, cells);
    expect(lues.map(de)).toEqual([
      { formula: 'IF(COUNT(A1,B1)<2,"",A1-B1)', result: 3 },
      { formula: 'IF(COUNT(A2,B2)<2,"",A2-B2)', result: "" },
    ]);
  });

  it("say whether a number is above 0, and sum it", () => {
    expect([compute(0, "un"), compute(1, "un")]).toEqual([
      { formula: "IF(E1>0,1,0)", result: 1 },
      { formula: "IF(E2>0,1,0)", result: 0 },
    ]);
    expect(table.total(grid[5] as Column, 5, 0, 2, 2)).toEqual({ formula: "SUM(F1:F2)", result: 1 });
  });
});
