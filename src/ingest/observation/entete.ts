import type { HeaderCell } from "../headers/match-table.ts";
import type { Look } from "../plan/look.ts";

/** Where the header stands, found or probable. */
export interface EnteteVu {
  headers: readonly HeaderCell[];
  /** Lines as numbered in the file. */
  premiere: number;
  derniere: number;
  /** Lines above. */
  titres: number;
  /** Texts of its lines. */
  textes: readonly (readonly string[])[];
}

/** A line of words: where a header that is not understood probably stands. */
const MOT = /\p{L}{2}/u;
/** Filled cells, against the widest line, from which a line of words is as wide as the rows. */
const LARGE = 0.6;

/** The header that a look found; null when it found none. */
export function enteteDe({ header, sample }: Look): EnteteVu | null {
  if (!header) return null;
  const { row, height, headers } = header;
  return {
    headers,
    premiere: sample.numbers[row] ?? 1,
    derniere: sample.numbers[row + height - 1] ?? 1,
    titres: sample.cells.slice(0, row).filter((line) => line.some((text) => text.trim() !== "")).length,
    textes: sample.cells.slice(row, row + height),
  };
}

/** The first line of words that is about as wide as the lines below it. */
export function enteteProbable({ sample }: Look): EnteteVu | null {
  const pleines = sample.cells.map((line) => line.filter((text) => text.trim() !== "").length);
  const large = Math.max(0, ...pleines);
  const row = sample.cells.findIndex((line, i) => {
    const mots = line.filter((text) => MOT.test(text)).length;
    return (pleines[i] ?? 0) >= Math.max(2, large * LARGE) && mots === pleines[i];
  });
  if (row < 0) return null;
  const textes = sample.cells[row] ?? [];
  return {
    headers: textes.map((text) => ({ label: text.trim(), forms: text.trim() === "" ? [] : [text.trim()] })),
    premiere: sample.numbers[row] ?? 1,
    derniere: sample.numbers[row] ?? 1,
    titres: row,
    textes: [textes],
  };
}
