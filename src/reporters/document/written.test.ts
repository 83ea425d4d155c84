import { describe, expect, it } from "vitest";
import { dayOf } from "../../core/day.ts";
import { blocsHtml } from "../html/document.ts";
import { blocsMarkdown } from "../md/document.ts";
import { blocsTexte } from "../terminal/document.ts";
import { Footnotes } from "./cell.ts";
import type { Block, Cell, Table } from "./model.ts";
import { written } from "./written.ts";

const octobre = dayOf(2026, 10, 1) ?? 0;
const table: Table = {
  kind: "table",
  id: "t",
  titre: "Par mois",
  columns: [
    { key: "mois", titre: "Mois", kind: "month" },
    { key: "tenus", titre: "Tenus", kind: "integer", groupe: "Entretiens", total: "somme" },
    { key: "dus", titre: "Dus", kind: "integer", groupe: "Entretiens", total: "somme" },
    {
      key: "taux",
      titre: "Taux",
      kind: "percent",
      calcul: { type: "ratio", num: "tenus", den: "dus", motifNul: "rien de dû" },
    },
    { key: "sha", titre: "Empreinte", kind: "text", large: true },
  ],
  rows: [
    [octobre, { value: 3, reserve: "deux lignes rejetées" }, 4, null, "abc"],
    [octobre + 31, { motif: "aucune ligne" }, 0, null, "<b>"],
  ],
  total: "Ensemble",
};
const graphique: Block = {
  kind: "graphiques",
  charts: [
    {
      type: "column",
      titre: "Tenus",
      alt: "Colonnes : tenus par mois.",
      source: { table: "t", categories: "mois" },
      series: [{ column: "tenus" }],
    },
  ],
};
const blocs: Block[] = [
  { kind: "note", titre: "À savoir", texte: ["Un.", "Deux."], tone: "alerte" },
  { kind: "cartes", items: [{ label: "File active", value: 1234, detail: "hors veille" }] },
  table,
  graphique,
  { kind: "saut" },
];

describe("one document, several renderers", () => {
  it("reads the same on the terminal: what is too wide left out, reasons and reserves below, never 0", () => {
    expect(blocsTexte(blocs, { colonnes: 80, couleur: false })).toBe(
      [
        "À savoir",
        "! Un.",
        "! Deux.",
        "",
        "  File active : 1\u00a0234 (hors veille)",
        "",
        "Par mois",
        "Mois              Tenus  Dus      Taux",
        "──────────────────────────────────────",
        "octobre 2026      3 (1)    4   3\u00a0sur\u00a04",
        "novembre 2026  n.c. (2)    0  n.c. (3)",
        "Ensemble              3    4  n.c. (4)",
        "  (1) deux lignes rejetées",
        "  (2) aucune ligne",
        "  (3) rien de dû",
        "  (4) une ligne au moins est inconnue d'un seul côté du calcul",
      ].join("\n"),
    );
  });

  it("in Markdown", () => {
    expect(blocsMarkdown([table])).toBe(
      [
        "## Par mois",
        "",
        "| Mois | Tenus | Dus | Taux | Empreinte |",
        "|---|---:|---:|---:|---|",
        "| octobre 2026 | 3 (1) | 4 | 3\u00a0sur\u00a04 | abc |",
        "| novembre 2026 | n.c. (2) | 0 | n.c. (3) | <b> |",
        "| Ensemble | 3 | 4 | n.c. (4) |  |",
        "",
        "(1) deux lignes rejetées  ",
        "(2) aucune ligne  ",
        "(3) rien de dû  ",
        "(4) une ligne au moins est inconnue d'un seul côté du calcul  ",
      ].join("\n"),
    );
  });

  it("in a page: data escaped, a section per titled block, the chart's gap left a gap", () => {
    const { markup } = blocsHtml(blocs);
    expect(markup).toContain('<section aria-labelledby="t-t"><h2 id="t-t">Par mois</h2>');
    expect(markup).toContain('<th scope="colgroup" colspan="2" class="bande">Entretiens</th>');
    expect(markup).toContain('<td class="court">&lt;b&gt;</td>');
    expect(markup).toContain("<li>deux lignes rejetées</li>");
    expect(markup.match(/<svg/g)).toHaveLength(1);
    // one bar only: the month without a line is no bar of height 0
    expect(markup.match(/<title>[^<]*octobre 2026[^<]*<\/title>/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it("shows only the first rows when asked, and says how many are left", () => {
    const { total: _, ...sans } = { ...table, rows: [...table.rows, ...table.rows] };
    expect(blocsTexte([sans], { colonnes: 80, couleur: false, premieres: 1, ailleurs: "--format xlsx" })).toContain(
      "et 3\u00a0autres (--format xlsx)",
    );
  });

  it("drops the columns at the right that the width cannot hold", () => {
    const texte = blocsTexte([table], { colonnes: 36, couleur: false });
    expect(Math.max(...texte.split("\n").map((l) => l.length))).toBeLessThanOrEqual(36);
    expect(texte).not.toContain("Taux");
  });
});

describe("a cell", () => {
  it.each<[Cell, string]>([
    [null, ""],
    [true, "oui"],
    ["texte", "texte"],
    [{ value: 5, tone: "bon" }, "5"],
    [{ motif: "" }, "n.c."],
    [{ motif: "raison", texte: "—" }, "— (1)"],
    [{ value: 7, reserve: "r" }, "7 (1)"],
  ])("%j reads « %s »", (cell, text) => {
    expect(written(cell, "integer", undefined, new Footnotes()).text).toBe(text);
  });

  it("is written by its kind", () => {
    const ecrire = (n: number, kind: "decimal" | "percent" | "date" | "month" | "minutes") =>
      written(n, kind, undefined, new Footnotes()).text;
    expect([ecrire(1.25, "decimal"), ecrire(-0.5238, "percent"), ecrire(45, "minutes")]).toEqual([
      "1,3",
      "-52,4\u00a0%",
      "45\u00a0min",
    ]);
    expect([ecrire(octobre, "date"), ecrire(octobre, "month")]).toEqual(["01/10/2026", "octobre 2026"]);
    // a difference rounded to nothing has no sign
    expect(ecrire(-0.001, "decimal")).toBe("0,0");
  });
});
