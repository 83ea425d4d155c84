import { describe, expect, it } from "vitest";
import { isoDay, parseTypedDay } from "./day.ts";
import { holds, parseTypedPeriod, periodLabel } from "./period.ts";

const bornes = (text: string) => {
  const period = parseTypedPeriod(text);
  return period && [isoDay(period.start), isoDay(period.end)];
};

describe("a typed period", () => {
  it.each([
    ["2026-01..2026-06", ["2026-01-01", "2026-06-30"]],
    ["2028-02..2028-02", ["2028-02-01", "2028-02-29"]],
    ["2026-01-15..2026-06", ["2026-01-15", "2026-06-30"]],
    ["15/01/2026..30/06/2026", ["2026-01-15", "2026-06-30"]],
    [" 2026-01-15 .. 2026-01-15 ", ["2026-01-15", "2026-01-15"]],
  ])("%s", (text, attendu) => expect(bornes(text)).toEqual(attendu));
  it.each([
    "2026-06..2026-01",
    "2026-01-02..2026-01-01",
    "2026-01",
    "2026-01..",
    "..2026-01",
    "a..b",
    "2026-01..2026-02..2026-03",
    "2026-02-30..2026-03-01",
  ])("refuses « %s »", (text) => expect(bornes(text)).toBeNull());
  it("holds both its ends", () => {
    const period = parseTypedPeriod("2026-01..2026-06");
    const tient = (text: string) => period && holds(period, parseTypedDay(text) ?? 0);
    expect(["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map(tient)).toEqual([false, true, true, false]);
  });
  it.each([
    ["2026-01..2026-06", "2026-01..2026-06"],
    ["2026-01-01..2026-06-30", "2026-01..2026-06"],
    ["2026-01-02..2026-06-30", "2026-01-02..2026-06-30"],
    ["2026-01-01..2026-06-29", "2026-01-01..2026-06-29"],
    ["2028-02-01..2028-02-28", "2028-02-01..2028-02-28"],
    ["2028-02-01..2028-02-29", "2028-02..2028-02"],
  ])("%s is labelled %s", (text, label) => {
    const period = parseTypedPeriod(text);
    expect(period && periodLabel(period)).toBe(label);
  });
});
