import { type Day, dayOf, daysInMonth, partsOf } from "./day.ts";

/** A civil month: year × 12 + (month − 1). */
export type Month = number;

const NAMES = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** The month that holds a day. */
export function monthOf(day: Day): Month {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** Civil year of a month. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** First day of a month. */
export function firstDay(month: Month): Day {
  const year = yearOf(month);
  return dayOf(year, month - year * 12 + 1, 1) ?? 0;
}

/** Last day of a month. */
export function lastDay(month: Month): Day {
  const year = yearOf(month);
  const m = month - year * 12 + 1;
  return dayOf(year, m, daysInMonth(year, m)) ?? 0;
}

/** `2026-10` */
export function isoMonth(month: Month): string {
  const year = yearOf(month);
  return `${year}-${String(month - year * 12 + 1).padStart(2, "0")}`;
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
