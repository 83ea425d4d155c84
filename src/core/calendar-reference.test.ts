import {
  addDays,
  addMonths as addMonthsReference,
  addYears,
  differenceInCalendarDays,
  endOfMonth,
  format,
  getDaysInMonth,
  lastDayOfMonth,
  startOfMonth,
} from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, ageAt, type Day, dayOf, daysInMonth, frDay, isoDay, partsOf, wholeMonths } from "./day.ts";
import { firstDay, isoMonth, lastDay, monthOf } from "./month.ts";

/** Civil dates of 1900 to 2100, first and last days of months and Februaries more often than others. */
const dates = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.constant(2)),
    dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 2, 3, 27, 28, 29, 30, 31)),
  })
  .map(({ year, month, dayOfMonth }) => ({ year, month, dayOfMonth: Math.min(dayOfMonth, daysInMonth(year, month)) }));

interface Parts {
  year: number;
  month: number;
  dayOfMonth: number;
}
const ours = ({ year, month, dayOfMonth }: Parts): Day => dayOf(year, month, dayOfMonth) as Day;
/** date-fns reckons on `Date`, here at noon: no change of the clock moves it to another day. */
const theirs = ({ year, month, dayOfMonth }: Parts): Date => new Date(year, month - 1, dayOfMonth, 12);
const iso = (date: Date): string => format(date, "yyyy-MM-dd");

describe("the calendar, against date-fns, from 1900 to 2100", () => {
  it("counts the days between two dates", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(ours(b) - ours(a)).toBe(differenceInCalendarDays(theirs(b), theirs(a)));
      }),
    );
  });

  it("writes a day", () => {
    fc.assert(
      fc.property(dates, (d) => {
        expect(isoDay(ours(d))).toBe(iso(theirs(d)));
        expect(frDay(ours(d))).toBe(format(theirs(d), "dd/MM/yyyy"));
      }),
    );
  });

  it("steps from day to day", () => {
    fc.assert(
      fc.property(dates, fc.nat(400), (d, n) => {
        const { year, month, dayOfMonth } = partsOf(ours(d) + n);
        const date = addDays(theirs(d), n);
        expect([year, month, dayOfMonth]).toEqual([date.getFullYear(), date.getMonth() + 1, date.getDate()]);
        expect(daysInMonth(d.year, d.month)).toBe(getDaysInMonth(theirs(d)));
      }),
    );
  });

  it("adds months and clamps to the end of the month", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -30, max: 30 }), (d, months) => {
        expect(isoDay(addMonths(ours(d), months))).toBe(iso(addMonthsReference(theirs(d), months)));
      }),
      { numRuns: 1000 },
    );
  });

  it("knows the first and the last day of a month", () => {
    fc.assert(
      fc.property(dates, (d) => {
        const month = monthOf(ours(d));
        expect(isoMonth(month)).toBe(format(theirs(d), "yyyy-MM"));
        expect(isoDay(firstDay(month))).toBe(iso(startOfMonth(theirs(d))));
        expect(isoDay(lastDay(month))).toBe(iso(lastDayOfMonth(theirs(d))));
        expect(isoDay(lastDay(month))).toBe(iso(endOfMonth(theirs(d))));
      }),
    );
  });

  it("counts whole months: the most that can be added without passing the end", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1200 }), (d, days) => {
        const end = addDays(theirs(d), days);
        let n = 0;
        while (addMonthsReference(theirs(d), n + 1) <= end) n++;
        expect(wholeMonths(ours(d), ours(d) + days)).toBe(n);
      }),
    );
  });

  it("counts completed years, 29 February clamped to 28", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 30_000 }), (d, days) => {
        const at = addDays(theirs(d), days);
        let n = 0;
        while (addYears(theirs(d), n + 1) <= at) n++;
        expect(ageAt(ours(d), ours(d) + days)).toBe(n);
      }),
    );
  });

  it("meets the ends of months and 29 February often", () => {
    const drawn = fc.sample(dates, { numRuns: 400, seed: 1 });
    const ends = drawn.filter((d) => d.dayOfMonth === daysInMonth(d.year, d.month));
    expect(ends.length).toBeGreaterThan(40);
    expect(drawn.filter((d) => d.month === 2 && d.dayOfMonth === 29).length).toBeGreaterThan(3);
  });
});
