import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  ageAt,
  type Day,
  dayOf,
  daysInMonth,
  elapsed,
  frDay,
  isoDay,
  parseTypedDay,
  partsOf,
  wholeMonths,
} from "./day.ts";

const jour = (text: string): Day => parseTypedDay(text) as Day;
const days = fc.integer({ min: dayOf(1900, 1, 1) as Day, max: dayOf(2190, 12, 31) as Day });

describe("a civil day", () => {
  it("counts from 1 January 1970", () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2000, 3, 1)).toBe(11017);
  });
  it.each([
    [2026, 2, 29],
    [2026, 2, 31],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [1899, 12, 31],
    [2200, 1, 1],
  ])("%i-%i-%i does not exist", (year, month, day) => expect(dayOf(year, month, day)).toBeNull());
  it.each([
    [2028, 2, 29],
    [2000, 2, 29],
    [1900, 1, 1],
    [2199, 12, 31],
  ])("%i-%i-%i exists", (year, month, day) => expect(dayOf(year, month, day)).not.toBeNull());
  it("knows leap years", () => {
    expect([2026, 2028, 1900, 2000, 2100].map((y) => daysInMonth(y, 2))).toEqual([28, 29, 28, 29, 28]);
    expect(daysInMonth(2026, 13)).toBe(0);
  });
  it("goes to its parts and back", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, dayOfMonth } = partsOf(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
  it("follows the platform's own calendar", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
  it("is written and typed in both forms", () => {
    expect(isoDay(jour("2026-03-05"))).toBe("2026-03-05");
    expect(frDay(jour("2026-03-05"))).toBe("05/03/2026");
    expect(parseTypedDay("05/03/2026")).toBe(jour("2026-03-05"));
  });
  it.each(["31/02/2026", "2026-2-1", "1/2/2026", "2026-03-05 ", "05/03/26", "", "demain"])("refuses « %s »", (text) =>
    expect(parseTypedDay(text)).toBeNull(),
  );
});

describe("months added to a day", () => {
  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2025-11-30", 3, "2026-02-28"],
    ["2025-11-30", 6, "2026-05-30"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-10-31", -1, "2026-09-30"],
    ["2028-02-29", -12, "2027-02-28"],
    ["2027-02-28", 12, "2028-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-05-20", 0, "2026-05-20"],
  ])("%s + %i = %s", (start, months, end) => expect(isoDay(addMonths(jour(start), months))).toBe(end));
  it("adds from the origin: 30 November + 6 is not + 3 + 3", () => {
    const start = jour("2025-11-30");
    expect(addMonths(addMonths(start, 3), 3)).not.toBe(addMonths(start, 6));
  });
  it("never leaves the month it aims at", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -24, max: 24 }), (day, months) => {
        const from = partsOf(day);
        const to = partsOf(addMonths(day, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

describe("months elapsed", () => {
  it.each([
    ["2026-05-01", "2026-10-31", 5],
    ["2026-05-01", "2026-11-01", 6],
    ["2026-08-31", "2027-02-27", 5],
    ["2026-08-31", "2027-02-28", 6],
    ["2026-05-02", "2026-05-01", -1],
  ])("whole months from %s to %s: %i", (start, end, months) =>
    expect(wholeMonths(jour(start), jour(end))).toBe(months),
  );
  it("the last day completes them: start + n months ≤ day + 1", () => {
    expect(elapsed(jour("2026-05-01"), 6, jour("2026-10-30"))).toBe(false);
    expect(elapsed(jour("2026-05-01"), 6, jour("2026-10-31"))).toBe(true);
    expect(elapsed(jour("2027-08-31"), 6, jour("2028-02-27"))).toBe(false);
    expect(elapsed(jour("2027-08-31"), 6, jour("2028-02-28"))).toBe(true);
  });
});

describe("age", () => {
  it.each([
    ["1985-05-14", "2026-05-13", 40],
    ["1985-05-14", "2026-05-14", 41],
    ["2012-02-29", "2029-02-27", 16],
    ["2012-02-29", "2029-02-28", 17],
    ["2012-02-29", "2028-02-28", 15],
    ["2012-02-29", "2028-02-29", 16],
    ["2026-05-14", "2026-05-14", 0],
  ])("born %s, at %s: %i", (birth, day, age) => expect(ageAt(jour(birth), jour(day))).toBe(age));
});
