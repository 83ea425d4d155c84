import { union } from "./intervals.ts";
import { frMonth, type Month, yearOf } from "./month.ts";

/** Months in their order, neighbours joined: « janvier à mars 2026, juin 2026 », « novembre 2025 à janvier 2026 ». */
export function frMonths(months: readonly Month[]): string {
  return union(months.map((month) => [month, month]))
    .map(([first, last]) => {
      if (first === last) return frMonth(first);
      const debut = yearOf(first) === yearOf(last) ? frMonth(first).replace(/ \d+$/, "") : frMonth(first);
      return `${debut}${last === first + 1 && yearOf(first) === yearOf(last) ? " et " : " à "}${frMonth(last)}`;
    })
    .join(", ");
}

/**
 * Names of a list in its order, three neighbours or more of one family joined: « ENT-01 à ENT-06, ENT-09 ». The family is
 * what stands before the dash; `ordre` says who is whose neighbour.
 */
export function frPlages(noms: Iterable<string>, ordre: readonly string[]): string {
  const voulus = new Set(noms);
  const runs: string[][] = [];
  ordre.forEach((nom, i) => {
    if (!voulus.has(nom)) return;
    const last = runs.at(-1);
    if (last && last.at(-1) === ordre[i - 1] && famille(last[0]) === famille(nom)) last.push(nom);
    else runs.push([nom]);
  });
  return runs.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]} à ${run.at(-1)}`)).join(", ");
}

function famille(nom: string | undefined): string {
  return nom?.split("-")[0] ?? "";
}
