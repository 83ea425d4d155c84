import { type Day, isoDay, parseTypedDay } from "./day.ts";
import { firstDay, isoMonth, lastDay, monthOf, parseTypedMonth } from "./month.ts";

/** Days from `start` to `end`, both included. */
export interface Period {
  start: Day;
  end: Day;
}

/** True when the day is in the period, both ends included. */
export function holds(period: Period, day: Day): boolean {
  return day >= period.start && day <= period.end;
}

/**
 * Period of a typed `A..B`, each a day or a month (`2026-01..2026-06` = first to last day, precisions.md « Reading »).
 * Null when it is not one or ends before it starts.
 */
export function parseTypedPeriod(text: string): Period | null {
  const parts = text.split("..");
  if (parts.length !== 2) return null;
  const [a, b] = parts.map((p) => p.trim());
  if (a === undefined || b === undefined) return null;
  const monthA = parseTypedMonth(a);
  const monthB = parseTypedMonth(b);
  const start = monthA !== null ? firstDay(monthA) : parseTypedDay(a);
  const end = monthB !== null ? lastDay(monthB) : parseTypedDay(b);
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

/** `2026-01..2026-06` when the period is made of whole months, else full dates (precisions.md, FSE+). */
export function periodLabel({ start, end }: Period): string {
  const first = monthOf(start);
  const last = monthOf(end);
  if (start === firstDay(first) && end === lastDay(last)) return `${isoMonth(first)}..${isoMonth(last)}`;
  return `${isoDay(start)}..${isoDay(end)}`;
}
