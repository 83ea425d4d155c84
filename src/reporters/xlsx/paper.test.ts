import { describe, expect, it } from "vitest";
import type { Note, Sheet } from "../document/model.ts";
import { pageHeight, type Sheeting } from "./page.ts";
import { aired } from "./pages.ts";
import { choose, fuller, type Laid, type Measures, type Plan } from "./paper.ts";
import { type Measured, rehearse } from "./rehearsal.ts";

const NATURAL: Sheeting = { portrait: false, paper: "A4", scale: 1, spills: false };
const plan = (air = 1, natural = NATURAL): Plan => ({
  widths: [],
  columns: 1,
  natural,
  tables: { contents: new Map(), shapes: new Map() },
  aired: aired(air),
});
const SHEET: Sheet = { nom: "Feuille", titre: "Titre", blocks: [] };

/** A sheet of text alone, in rows of a hundredth of a page, `hundredths` of them beside the emblem's. */
function textOf(hundredths: number): Measures {
  const block: Note = { kind: "note", texte: "a" };
  const rows = Array.from({ length: hundredths }, () => pageHeight(NATURAL) / 100);
  const height = pageHeight(NATURAL) * (hundredths / 100);
  const pages = Math.ceil((hundredths + 10) / 100);
  const least = (hundredths + 10) / 100 - pages + 1;
  return { titles: [0], blocks: [{ block, gap: null, rows, height, body: [-1, -1] }], pages, least, rows: hundredths };
}

/** Its one block. */
const de = (n: number): Measured => textOf(n).blocks[0] as Measured;

/** The same as a table under a header of its own: a page that holds it does not cut it, unless it is the last. */
function table(titre: string, n: number): Measured {
  const columns = [{ key: "a", titre, kind: "text" }] as const;
  return { ...de(n), block: { kind: "table", columns, rows: [["a"]] }, body: [1, n] };
}

describe("how a sheet is printed", () => {
  it("tells which blocks begin on the page filled least, wherever it is", () => {
    const saut: Measured = { block: { kind: "saut" }, gap: null, rows: [], height: 0, body: [-1, -1] };
    const found = (...blocks: Measured[]) => rehearse(NATURAL, [0], blocks);
    expect(found(de(65), saut, de(30), table("A", 75), table("B", 10))).toMatchObject({
      pages: 3,
      alone: { from: 2, to: 3 },
    });
    expect(found(de(65), saut, de(60), table("A", 45), table("B", 5))).toMatchObject({
      pages: 3,
      alone: { from: 3, to: 5 },
    });
    // of the first page, all rows are taller or none
    expect(found(de(30), table("A", 75), table("B", 10))).toMatchObject({ pages: 2, alone: null });
  });

  it("is as it comes where its last page is filled", () => {
    // the emblem's row takes nine hundredths of the first page, a repeated header eight of the second
    const ends = { page: 0, height: pageHeight(NATURAL) };
    expect(choose(SHEET, plan(), textOf(150))).toMatchObject({ scale: 1, ends, whole: false, pages: 2 });
    expect(choose(SHEET, plan(), textOf(150)).least).toBeGreaterThan(0.6);
    expect(choose(SHEET, plan(), textOf(50))).toMatchObject({ scale: 1, ends: null, whole: false, pages: 1 });
    expect(choose(SHEET, plan(), null)).toMatchObject({ scale: 1, ends: null, whole: false });
  });

  it("is smaller where that spares the page", () => {
    expect(choose(SHEET, plan(), textOf(100))).toMatchObject({ scale: 0.9, ends: null, whole: true, pages: 1 });
  });

  it("ends its last page but one earlier where no scale spares the last, which is then filled", () => {
    const { scale, ends, pages, least } = choose(SHEET, plan(), textOf(126));
    expect([scale, ends?.page, pages]).toEqual([1, 0, 2]);
    expect(least).toBeGreaterThanOrEqual(0.55);
    expect(ends?.height).toBeGreaterThan(pageHeight(NATURAL) * 0.6);
  });

  it("cuts a table of two pages under its own header rather than leave the first half empty", () => {
    const { titles, rows } = textOf(150);
    const blocks = [de(30), table("A", 95), table("B", 25)];
    const measures = (least: number): Measures => ({ titles, rows, blocks, pages: 2, least });
    // whole, « A » leaves four tenths of the first page filled; as they come, the rows of both fill two
    expect(choose(SHEET, plan(), measures(0.6))).toMatchObject({ whole: false, least: 0.6 });
    expect(choose(SHEET, plan(), measures(0.55))).toMatchObject({ whole: true });
  });

  it("leaves alone what is not printed", () => {
    expect(choose({ ...SHEET, pagesAuPlus: 1 }, plan(), textOf(126))).toMatchObject({ scale: 1, ends: null });
  });
});

describe("a page left half empty", () => {
  const laid = (of: Plan, least: number, pages = 1): Laid => ({
    ...{ plan: of, measures: null, scale: 1, ends: null, whole: false, alone: null },
    pages,
    least,
  });
  const a3: Sheeting = { ...NATURAL, paper: "A3" };

  it("is filled by rows no taller than it takes", () => {
    const usual = laid(plan(), 0.42);
    const found = fuller(
      usual,
      () => plan(),
      (of) => laid(of, 0.42 * of.aired.air),
    );
    expect(found.plan.aired.air).toBe(1.4);
  });

  it("is turned to A4 before its rows are made much taller, if its words let it", () => {
    const usual = laid(plan(1, a3), 0.3);
    const on = (paper: "A4" | "A3") => (scale: number) => plan(1, scale < 0.8 && paper === "A4" ? NATURAL : a3);
    const tried = (least: number) => (of: Plan) =>
      laid(of, of.natural.paper === "A4" ? least * of.aired.air : 0.3 * of.aired.air);
    expect(fuller(usual, on("A4"), tried(0.6)).plan).toMatchObject({ natural: { paper: "A4" }, aired: { air: 1 } });
    expect(fuller(usual, on("A4"), tried(0.5)).plan).toMatchObject({ natural: { paper: "A4" }, aired: { air: 1.2 } });
    expect(fuller(usual, on("A3"), tried(0.6)).plan).toMatchObject({ natural: { paper: "A3" }, aired: { air: 2 } });
  });

  it("is printed larger where its words let it, before its rows are much taller", () => {
    const usual = laid(plan(), 0.36);
    const larger = (scale: number) => plan(1, { ...NATURAL, scale: Math.min(scale, 1.15) });
    const tried = (of: Plan) => laid(of, 0.36 * of.natural.scale * of.aired.air);
    // 0.36 × 1.15 × 1.4 is enough, 0.36 × 1.4 is not; words that leave no room change nothing
    expect(fuller(usual, larger, tried).plan).toMatchObject({ natural: { scale: 1.15 }, aired: { air: 1.4 } });
    expect(fuller(usual, () => plan(), tried).plan).toMatchObject({ natural: { scale: 1 }, aired: { air: 1.6 } });
  });

  it("is spared by rows a little lower, where they are enough", () => {
    const usual = laid(plan(), 0.1, 2);
    // where they spare nothing, the page is filled in another way
    const tried = (pages: number) => (of: Plan) =>
      laid(of, of.aired.air < 1 ? 0.99 : 0.6, of.aired.air < 1 ? pages : 2);
    expect(fuller(usual, () => plan(), tried(1))).toMatchObject({ plan: { aired: { air: 0.85 } }, pages: 1 });
    expect(fuller(usual, () => plan(), tried(2))).toMatchObject({ plan: { aired: { air: 1.2 } }, pages: 2 });
  });

  it("has the rows of that page alone taller, where a block begins it", () => {
    const usual = { ...laid(plan(), 0.45, 2), alone: { from: 3, to: 5 } };
    const tried = (of: Plan) => laid(of, of.aired.from === 3 ? 0.45 * of.aired.air : 0.45, 2);
    expect(fuller(usual, () => plan(), tried).plan).toMatchObject({ aired: { air: 1.4, from: 3, to: 5 } });
  });

  it("has them twice as tall and more where nothing else fills it", () => {
    const usual = { ...laid(plan(), 0.25, 2), alone: { from: 3, to: 5 } };
    const tried = (of: Plan) => laid(of, of.aired.from === 3 ? 0.25 * of.aired.air : 0.25, 2);
    // 0.25 × 2.25 is 0.5625: not yet
    expect(fuller(usual, () => plan(), tried).plan).toMatchObject({ aired: { air: 2.5, from: 3, to: 5 } });
  });

  it("has all its columns, on A3 in rows as tall as it takes, before some are left out on A4", () => {
    const fewer = { ...plan(), columns: 1 };
    const usual = laid({ ...plan(1, a3), columns: 2 }, 0.25);
    const on = (_: number, without: boolean) => (without ? fewer : usual.plan);
    const tried = (least: number) => (of: Plan) => laid(of, of.columns === 1 ? 0.6 : least * of.aired.air);
    expect(fuller(usual, on, tried(0.25)).plan).toMatchObject({
      columns: 2,
      natural: { paper: "A3" },
      aired: { air: 2.5 },
    });
    expect(fuller(usual, on, tried(0.2)).plan).toMatchObject({
      columns: 1,
      natural: { paper: "A4" },
      aired: { air: 1 },
    });
  });

  it("has larger letters on A3 where A4 holds its words in no way, then the tallest rows", () => {
    const usual = laid(plan(1, { ...a3, scale: 0.8 }), 0.2);
    const on = (scale: number) => plan(1, { ...a3, scale: Math.min(scale * 1.4, 0.95) });
    const tried = (least: number) => (of: Plan) => laid(of, least * (of.natural.scale / 0.8) * of.aired.air);
    // 0.2 × 2.5 is not enough, 0.2 × 0.95 / 0.8 × 2.5 is
    expect(fuller(usual, on, tried(0.2)).plan).toMatchObject({
      natural: { paper: "A3", scale: 0.95 },
      aired: { air: 2.5 },
    });
    // nor is 0.16 × 0.95 / 0.8 × 2.5, but three times the height is: 0.57
    expect(fuller(usual, on, tried(0.16)).plan).toMatchObject({ natural: { scale: 0.95 }, aired: { air: 3 } });
  });

  it("asks for no more pages, and comes as near as it can", () => {
    const usual = laid(plan(), 0.1);
    const found = fuller(
      usual,
      () => plan(),
      (of) => laid(of, 0.1 * of.aired.air, of.aired.air > 2 ? 2 : 1),
    );
    expect([found.plan.aired.air, found.pages]).toEqual([2, 1]);
  });
});
