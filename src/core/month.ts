import { type Day, DERNIER_JOUR, dayOf, daysInMonth, partsOf } from "./day.ts";

/** A civil month: year × 12 + (month − 1). */
export type Month = number;

const NAMES = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

const FIRST = dayOf(1900, 1, 1) ?? 0;
const FIRST_MONTH = 1900 * 12;
const AFTER_LAST_MONTH = 2200 * 12;
let months: Int32Array | null = null;

/** Month of each day from 1900 to 2199: asked for every contact, many times. */
function monthTable(): Int32Array {
  const table = new Int32Array(DERNIER_JOUR - FIRST + 1);
  for (let month = FIRST_MONTH; month < AFTER_LAST_MONTH; month++) {
    table.fill(month, firstDay(month) - FIRST, lastDay(month) - FIRST + 1);
  }
  return table;
}

let firstDays: Int32Array | null = null;

/** First day of each month from January 1900 to December 2199, then the day after: asked for every parcours and month. */
function firstDayTable(): Int32Array {
  const table = new Int32Array(AFTER_LAST_MONTH - FIRST_MONTH + 1);
  let day = FIRST;
  for (let month = FIRST_MONTH; month < AFTER_LAST_MONTH; month++) {
    table[month - FIRST_MONTH] = day;
    day += daysInMonth(yearOf(month), month - yearOf(month) * 12 + 1);
  }
  table[AFTER_LAST_MONTH - FIRST_MONTH] = day;
  return table;
}

/** The month that holds a day. */
export function monthOf(day: Day): Month {
  months ??= monthTable();
  const month = months[day - FIRST];
  if (month !== undefined) return month;
  const { year, month: m } = partsOf(day);
  return year * 12 + m - 1;
}

/** Civil year of a month. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** First day of a month; 0 outside 1900–2199. */
export function firstDay(month: Month): Day {
  firstDays ??= firstDayTable();
  return month < AFTER_LAST_MONTH ? (firstDays[month - FIRST_MONTH] ?? 0) : 0;
}

/** Last day of a month; 0 outside 1900–2199. */
export function lastDay(month: Month): Day {
  firstDays ??= firstDayTable();
  const next = firstDays[month - FIRST_MONTH + 1];
  return next === undefined || month < FIRST_MONTH ? 0 : next - 1;
}

/** `2026-10` */
export function isoMonth(month: Month): string {
  const year = yearOf(month);
  return `${year}-${String(month - year * 12 + 1).padStart(2, "0")}`;
}

/** `2026-01..2026-10`: the year up to a month, as the figures' periods are written. */
export function isoYearTo(month: Month): string {
  return `${isoMonth(yearOf(month) * 12)}..${isoMonth(month)}`;
}

/** `octobre 2026` */
export function frMonth(month: Month): string {
  const year = yearOf(month);
  return `${NAMES[month - year * 12]} ${year}`;
}

/** Month of a typed `AAAA-MM`, null when it is not one. */
export function parseTypedMonth(text: string): Month | null {
  const m = /^(\d{4})-(\d{2})$/.exec(text);
  if (!m) return null;
  const month = Number(m[2]);
  const year = Number(m[1]);
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2199 ? year * 12 + month - 1 : null;
}
