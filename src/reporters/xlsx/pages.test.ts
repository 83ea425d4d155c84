import { describe, expect, it } from "vitest";
import { Pages } from "./pages.ts";
import { turnsBefore } from "./rehearsal.ts";

describe("pages by arithmetic", () => {
  it("fills a page to its last point, then turns with a repeated header", () => {
    const pages = new Pages(200);
    pages.row(120);
    pages.row(80);
    expect([pages.page, pages.left()]).toEqual([0, 0]);
    pages.row(10);
    // 40 points of header, then the row
    expect([pages.page, pages.left(), pages.wasted]).toEqual([1, 150, 0]);
  });

  it("counts a page left less than half filled, not one half filled", () => {
    const half = new Pages(200);
    half.row(100);
    expect([half.breakPage(), half.wasted]).toEqual([true, 0]);
    const less = new Pages(200);
    less.row(99);
    expect([less.breakPage(), less.wasted]).toEqual([true, 1]);
    expect([less.breakPage(), less.page]).toEqual([false, 1]);
  });

  it("keeps a table whole on the next page, but for the last unless a header is already repeated", () => {
    const room = (left: number) => ({ left: () => left });
    expect(turnsBefore(room(100), 200, 100, false, false)).toBe(false);
    expect(turnsBefore(room(100), 200, 101, false, false)).toBe(true);
    expect(turnsBefore(room(100), 200, 201, false, false)).toBe(false);
    expect(turnsBefore(room(100), 200, 101, true, false)).toBe(false);
    expect(turnsBefore(room(100), 200, 101, true, true)).toBe(true);
    // too little left to begin it: a quarter of the page
    expect(turnsBefore(room(50), 200, 201, true, false)).toBe(false);
    expect(turnsBefore(room(49), 200, 201, true, false)).toBe(true);
  });
});
