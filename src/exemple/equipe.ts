import { type Day, dayOf, partsOf } from "../core/day.ts";
import type { Period } from "../core/period.ts";
import { NOMS_APAP, PRENOMS_F, PRENOMS_H, STRUCTURES } from "./noms.ts";

export interface Apap {
  nom: string;
  structure: string;
  etp: number;
  /** First and last day in the PLIE's effectifs; null = before the extraction, still there. */
  arrivee: Day | null;
  depart: Day | null;
  absences: (Period & { motif: string })[];
  /** Share of a full portfolio: what its file active is drawn from. */
  poids: number;
  /** Its operations stay under two months: one of its months loses every line, bilans included (DON-13). */
  operationsCourtes: boolean;
}

/** `n`-th item of a list, with a number once the list is used up. */
function nieme(list: readonly string[], n: number): string {
  const tour = Math.floor(n / list.length);
  return `${list[n % list.length]}${tour === 0 ? "" : ` ${tour + 1}`}`;
}

function nomApap(n: number): string {
  const prenoms = n % 2 === 0 ? PRENOMS_F : PRENOMS_H;
  return `${prenoms[(n * 7) % prenoms.length]} ${nieme(NOMS_APAP, n).toUpperCase()}`;
}

/** Holidays of an APAP over the years: one winter week, twelve days in August, Christmas; never more than 12 days. */
function conges(n: number, from: Day, to: Day): Apap["absences"] {
  const absences: Apap["absences"] = [];
  const day = (year: number, month: number, dayOfMonth: number) => dayOf(year, month, dayOfMonth) ?? 0;
  for (let year = partsOf(from).year; year <= partsOf(to).year; year++) {
    const fevrier = day(year, 2, 6 + (n % 3) * 6);
    const aout = day(year, 8, n % 2 === 0 ? 3 : 17);
    absences.push({ start: fevrier, end: fevrier + 6, motif: "Congés" });
    absences.push({ start: aout, end: aout + 11, motif: "Congés" });
    absences.push({ start: day(year, 12, 24), end: day(year, 12, 31), motif: "Congés" });
  }
  return absences.filter(({ start, end }) => start >= from && end <= to);
}

function apap(n: number, structure: string, from: Day, to: Day): Apap {
  return {
    nom: nomApap(n),
    structure,
    etp: 1,
    arrivee: null,
    depart: null,
    absences: conges(n, from, to),
    poids: 1,
    operationsCourtes: false,
  };
}

/** The team in post, structure by structure in turn; `from`..`to` bounds its holidays. */
export function composerEquipe(apaps: number, structures: number, from: Day, to: Day): Apap[] {
  return Array.from({ length: apaps }, (_, n) => apap(n, nieme(STRUCTURES, n % structures), from, to));
}

/** Someone beside the team (`n` beyond its size): a predecessor, a replacement. Without holidays. */
export function horsEquipe(n: number, structure: string): Apap {
  return { ...apap(n, structure, 0, 0), absences: [] };
}
