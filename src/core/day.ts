/**
 * A civil day without time zone: whole days since 1970-01-01. Never a `Date`: the same cell must give the same day
 * from CSV and from XLSX, in every time zone.
 */
export type Day = number;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days of a civil month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** What a spreadsheet counts on 1 January 1970. */
export const SERIE_DE_1970 = 25_569;

/** Serial number of a day; days before March 1900 carry the day that Excel believes in. */
export function daySerial(day: Day): number {
  const serial = day + SERIE_DE_1970;
  return serial < 61 ? serial - 1 : serial;
}

/** The last day that a date may be (`dayOf`). */
export const DERNIER_JOUR: Day = unchecked(2199, 12, 31);

/** Day of a civil date, or null when it does not exist (31/02) or lies outside 1900–2199. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return null;
  if (dayOfMonth > daysInMonth(year, month)) return null;
  return unchecked(year, month, dayOfMonth);
}

function unchecked(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Civil parts of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Adds civil months and clamps to the end of the month: 31 August + 6 = 28 or 29 February (domaine.md §1). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return unchecked(y, m, Math.min(dayOfMonth, daysInMonth(y, m)));
}

/** Whole civil months from `start` to `end` (0 when end < start + 1 month). */
export function wholeMonths(start: Day, end: Day): number {
  const a = partsOf(start);
  const b = partsOf(end);
  let n = (b.year - a.year) * 12 + b.month - a.month;
  if (addMonths(start, n) > end) n--;
  return n;
}

/** Completed years at `day`; born on 29 February counts from 28 February of common years (precisions.md, General 9). */
export function ageAt(birth: Day, day: Day): number {
  return Math.floor(wholeMonths(birth, day) / 12);
}

/** True when `months` months starting on `start` have elapsed at `day`: start + n months ≤ day + 1 (General 18). */
export function elapsed(start: Day, months: number, day: Day): boolean {
  return addMonths(start, months) <= day + 1;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}

/** `2026-10-31` */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** `31/10/2026` */
export function frDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${pad(dayOfMonth, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

/** Day of a typed `AAAA-MM-JJ` or `jj/mm/aaaa`, null when it is neither or does not exist. */
export function parseTypedDay(text: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const fr = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return fr ? dayOf(Number(fr[3]), Number(fr[2]), Number(fr[1])) : null;
}

/** A day as it was typed, as people read it; what is no day, as it is. */
export function frTyped(texte: string): string {
  const jour = parseTypedDay(texte);
  return jour === null ? texte : frDay(jour);
}
