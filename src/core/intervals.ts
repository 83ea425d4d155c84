import type { Day } from "./day.ts";

/** Sorted, disjoint, non-adjacent runs of days; both ends of each run included. */
export type Intervals = readonly (readonly [Day, Day])[];

/** The union of runs given in any order; runs that end before they start are dropped. */
export function union(runs: Iterable<readonly [Day, Day]>): Intervals {
  const sorted = [...runs].filter(([a, b]) => a <= b).sort((x, y) => x[0] - y[0]);
  const out: [Day, Day][] = [];
  for (const [a, b] of sorted) {
    const last = out[out.length - 1];
    if (last && a <= last[1] + 1) last[1] = Math.max(last[1], b);
    else out.push([a, b]);
  }
  return out;
}

/** The union of two that are unions already: mostly one of them is empty. */
export function join(a: Intervals, b: Intervals): Intervals {
  if (a.length === 0) return b;
  return b.length === 0 ? a : union([...a, ...b]);
}

/** Days of [from, to] that are in no run. */
export function complement(runs: Intervals, from: Day, to: Day): Intervals {
  const out: [Day, Day][] = [];
  let next = from;
  for (const [a, b] of runs) {
    if (b < next) continue;
    if (a > to) break;
    if (a > next) out.push([next, a - 1]);
    next = b + 1;
  }
  if (next <= to) out.push([next, to]);
  return out;
}

/** Number of days of the runs that lie in [from, to]. */
export function countDays(runs: Intervals, from: Day, to: Day): number {
  let n = 0;
  for (const [a, b] of runs) {
    if (a > to) break;
    const days = Math.min(b, to) - Math.max(a, from) + 1;
    if (days > 0) n += days;
  }
  return n;
}

/** True when a run holds the day. */
export function covers(runs: Intervals, day: Day): boolean {
  for (const [a, b] of runs) {
    if (a > day) return false;
    if (b >= day) return true;
  }
  return false;
}
