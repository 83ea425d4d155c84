import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import { isoMonth } from "../../core/month.ts";
import type { RawCell } from "../raw.ts";
import { lireMois } from "./month.ts";

const lu = (cell: RawCell) => {
  const lecture = lireMois(cell);
  return lecture.etat === "lu" ? isoMonth(lecture.valeur) : lecture.etat;
};

describe("lireMois", () => {
  it.each([
    ["2026-03", "2026-03"],
    ["2026/3", "2026-03"],
    ["03/2026", "2026-03"],
    ["3-2026", "2026-03"],
    ["mars 2026", "2026-03"],
    ["Mars-26", "2026-03"],
    ["févr-26", "2026-02"],
    ["août 2026", "2026-08"],
    ["déc. 2026", "2026-12"],
    ["juin 2026", "2026-06"],
    ["15/03/2026", "2026-03"],
    ["2026-03-31", "2026-03"],
    ["", "vide"],
    ["-", "vide"],
    ["jui 2026", "illisible"],
    ["13/2026", "illisible"],
    ["2026", "illisible"],
    ["31/02/2026", "illisible"],
    ["mars", "illisible"],
    ["vendémiaire 2026", "illisible"],
  ])("%s → %s", (texte, attendu) => expect(lu(texte)).toBe(attendu));

  it("reads what Excel makes of a month: a date cell, a serial", () => {
    expect(lu({ type: "date", days: parseTypedDay("2026-03-01") ?? 0 })).toBe("2026-03");
    expect(lu(46_082)).toBe("2026-03");
  });
});
