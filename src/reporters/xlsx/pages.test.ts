import { describe, expect, it } from "vitest";
import type { Table } from "../document/model.ts";
import { headOf } from "./layout-table.ts";
import { Pages } from "./pages.ts";
import { cuttable, type Measured, measuredHead, restAfter, turnsBefore, worthPage } from "./rehearsal.ts";

describe("pages by arithmetic", () => {
  it("fills a page to its last point, then turns with a repeated header", () => {
    const pages = new Pages(200);
    pages.row(120);
    pages.row(80);
    expect([pages.page, pages.left()]).toEqual([0, 0]);
    pages.row(10);
    // 40 points of header, then the row
    expect([pages.page, pages.left()]).toEqual([1, 150]);
    expect(pages.fills()).toEqual([1, 0.25]);
  });

  it("tells how far each printed page is filled, the last one too", () => {
    const pages = new Pages(200);
    pages.row(110);
    expect([pages.breakPage(), pages.breakPage()]).toEqual([true, false]);
    pages.row(50);
    expect([pages.page, pages.fills(), pages.fills(1)]).toEqual([1, [0.55, 0.25], [0.55]]);
  });

  it("ends its pages for good where it is told how, one of them sooner", () => {
    const pages = new Pages(200, { page: 0, height: 120 });
    expect([pages.row(100), pages.left()]).toEqual([false, 20]);
    expect([pages.row(21), pages.page, pages.left()]).toEqual([true, 1, 139]);
    // the page after holds what its paper holds
    expect([pages.row(139), pages.row(1), pages.page]).toEqual([false, true, 2]);
    const free = new Pages(200);
    expect([free.row(200), free.row(1), free.page]).toEqual([false, false, 1]);
  });

  it("ends a page for good where the narrow row between two blocks finds no room", () => {
    const pages = new Pages(200);
    pages.row(191);
    pages.gap(9);
    expect([pages.page, pages.left()]).toEqual([0, 0]);
    // no header is repeated there: the page is broken, not turned
    pages.gap(9);
    expect([pages.page, pages.left()]).toEqual([1, 191]);
  });

  it("keeps a table's header with its first row, however high, and a note's title with its first lines", () => {
    const block: Table = { kind: "table", columns: [], rows: [] };
    // title, header, then a row of 80 points
    const head = (rows: number[]) => measuredHead({ block, gap: 9, rows, height: 200, body: [2, 4] });
    expect(head([19, 33, 80, 80])).toBe(132);
    expect(head([19, 33, 16, 16])).toBe(90);
    const note = (rows: number[], titre?: string) =>
      measuredHead({
        block: { kind: "note", texte: "a", ...(titre === undefined ? {} : { titre }) },
        gap: 9,
        rows,
        height: 49,
        body: [-1, -1],
      });
    // a short note is not cut, a long one keeps its title with its first lines
    expect([note([19, 5, 16], "Réserves"), note([19, 5, 16])]).toEqual([56, 40]);
    expect([note([200, 40]), note([200, 41]), note([200, 41], "Réserves")]).toEqual([240, 0, 56]);
  });

  it("breaks where it is asked to for more than half a page, or for what the page does not hold", () => {
    const room = (left: number) => ({ height: 200, left: () => left });
    expect([worthPage(room(100), 100), worthPage(room(100), 101)]).toEqual([false, true]);
    expect([worthPage(room(150), 113), worthPage(room(150), 115)]).toEqual([false, true]);
    const measured = (kind: "note" | "saut", height: number): Measured => ({
      block: kind === "saut" ? { kind } : { kind, texte: "a" },
      gap: null,
      rows: [height],
      height,
      body: [-1, -1],
    });
    const blocks = [measured("saut", 0), measured("note", 30), measured("note", 12), measured("saut", 0)];
    expect([restAfter(blocks, 0), restAfter(blocks, 3)]).toEqual([42, 0]);
  });

  it("keeps a table whole on the next page, but one that may be cut", () => {
    const room = (left: number) => ({ left: () => left, filled: () => 1 - left / 200, page: 1, height: 200 });
    expect(turnsBefore(room(100), 100, false)).toBe(false);
    expect(turnsBefore(room(100), 101, false)).toBe(true);
    expect(turnsBefore(room(100), 201, false)).toBe(false);
    expect(turnsBefore(room(100), 101, true)).toBe(false);
    // too little left to begin it: a quarter of the page
    expect(turnsBefore(room(50), 201, true)).toBe(false);
    expect(turnsBefore(room(49), 201, true)).toBe(true);
  });

  it("cuts a table rather than leave the last page that is printed half empty: the next one is for the screen", () => {
    const room = (left: number) => ({ left: () => left, filled: () => 1 - left / 200, page: 1, height: 200 });
    expect([1, 2, 3].map((printed) => turnsBefore(room(112), 150, false, printed))).toEqual([true, false, true]);
    // filled to 58 %, it is left as it is
    expect(turnsBefore(room(84), 150, false, 2)).toBe(true);
  });

  it("cuts tables that have the header of the last, unless another header is already repeated", () => {
    const table = (...titres: string[]): Table => ({
      kind: "table",
      columns: titres.map((titre) => ({ key: titre, titre, kind: "text" })),
      rows: [titres],
    });
    const [a, b] = [table("Nom", "Vu le"), table("Nom")];
    // a table without rows has no header
    const cut = cuttable([a, b, a, { ...b, rows: [] }, { kind: "note", texte: "fin" }]);
    expect([cut(a, null), cut(b, null)]).toEqual([true, false]);
    expect([cut(a, headOf(a)), cut(a, headOf(b))]).toEqual([true, false]);
  });
});
