import { type Day, dayOf } from "../../core/day.ts";
import type { ShortYear } from "./day.ts";

/**
 * A birth day typed with two digits of the year is settled after all files are read: 20aa only if ≤ the arrêté's year
 * − 15, else 19aa (precisions.md, « Reading »). Until then the cell holds this mark + aa × 10 000 + mm × 100 + jj.
 */
const MARK = 1_000_000_000;
/** Above this year, 20aa can only be for an arrêté after 2055: 19aa at once. */
const LAST_OPEN_YEAR = 40;
const MIN_AGE = 15;

export const shortBirthYear: ShortYear = (year, month, dayOfMonth) => {
  if (dayOf(2000 + year, month, dayOfMonth) === null && dayOf(1900 + year, month, dayOfMonth) === null) return null;
  if (year > LAST_OPEN_YEAR) return dayOf(1900 + year, month, dayOfMonth);
  return MARK + year * 10_000 + month * 100 + dayOfMonth;
};

/** True for a birth day whose century is not known yet. */
export function isShortBirth(cell: number): boolean {
  return cell >= MARK;
}

/** The settled day of a birth cell; other cells are given back unchanged. */
export function settleBirth(cell: number, arreteYear: number): Day {
  if (!isShortBirth(cell)) return cell;
  const digits = cell - MARK;
  const year = Math.floor(digits / 10_000);
  const month = Math.floor(digits / 100) % 100;
  const recent = dayOf(2000 + year, month, digits % 100);
  const old = dayOf(1900 + year, month, digits % 100);
  return (2000 + year <= arreteYear - MIN_AGE ? (recent ?? old) : (old ?? recent)) ?? cell;
}
