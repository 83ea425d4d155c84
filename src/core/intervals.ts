import type { Day } from "./day.ts";

/**
 * Sorted, disjoint, non-adjacent runs of days; both ends of each run included. Asked for millions of times: crossed by index,
 * since the engine makes an iterator of each pair until it has compiled it well.
 */
export type Intervals = readonly (readonly [Day, Day])[];

/** The union of runs given in any order; runs that end before they start are dropped. */
export function union(runs: Iterable<readonly [Day, Day]>): Intervals {
  const sorted = [...runs].filter((run) => run[0] <= run[1]).sort((x, y) => x[0] - y[0]);
  const out: [Day, Day][] = [];
  for (const run of sorted) {
    const last = out[out.length - 1];
    if (last && run[0] <= last[1] + 1) last[1] = Math.max(last[1], run[1]);
    else out.push([run[0], run[1]]);
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
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as readonly [Day, Day];
    if (run[0] > to) break;
    const days = Math.min(run[1], to) - Math.max(run[0], from) + 1;
    if (days > 0) n += days;
  }
  return n;
}

/** True when a run holds the day. */
export function covers(runs: Intervals, day: Day): boolean {
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as readonly [Day, Day];
    if (run[0] > day) return false;
    if (run[1] >= day) return true;
  }
  return false;
}
