import { obtenir } from "../../core/grouper.ts";
import { foldWords } from "../../core/text.ts";
import type { Column } from "../../tables/column.ts";
import type { RawCell } from "../raw.ts";
import { illisible, isUnfilledLabel, type Lecture, lu, openCell, VIDE } from "./lecture.ts";

/** Folded label → code. */
export type CodeIndex = ReadonlyMap<string, string>;

/**
 * Codes, labels of the declaration, then the profile's own labels, which prevail (precisions.md, General 13). Case,
 * accents and punctuation do not count.
 */
export function codeIndex(column: Column, profileLabels: CodeIndex | null = null): CodeIndex {
  const own = declared(column);
  return profileLabels === null ? own : new Map([...own, ...profileLabels]);
}

/** Indexes of the columns' own codes and labels: every file asks for them. */
const indexes = new WeakMap<Column, CodeIndex>();

function declared(column: Column): CodeIndex {
  return obtenir(indexes, column, () => {
    const entries = Object.entries(column.values ?? {});
    const words = entries.flatMap(([code, labels]) => labels.map((label) => [foldWords(label), code] as const));
    return new Map([...words, ...entries.map(([code]) => [foldWords(code), code] as const)]);
  });
}

function unknown(column: Column): string {
  return `valeur hors de la liste (${Object.keys(column.values ?? {}).join(", ")}) : à relier à un code dans le profil, « valeurs »`;
}

/** One code of a closed list, by equality of the folded label; never « autre » for want of anything better. */
export function readCode(cell: RawCell, column: Column, index: CodeIndex): Lecture<string> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const code = index.get(foldWords(text));
  if (code !== undefined) return lu(code);
  return isUnfilledLabel(text) ? VIDE : illisible(unknown(column));
}

/**
 * Several codes separated by `,` `/` `+` `;` or a line end. Labels not understood beside others are listed and the
 * others kept.
 */
export function readCodes(cell: RawCell, column: Column, index: CodeIndex): Lecture<readonly string[]> {
  const whole = readCode(cell, column, index);
  if (whole.etat === "lu") return lu([whole.valeur]);
  const text = openCell(cell);
  if (whole.etat === "vide" || typeof text !== "string") return whole;
  const found = new Set<string>();
  let missed = false;
  for (const part of text.split(/[,/+;\r\n]+/)) {
    if (part.trim() === "") continue;
    const code = index.get(foldWords(part));
    if (code === undefined) missed = true;
    else found.add(code);
  }
  if (found.size === 0) return whole;
  const codes = Object.keys(column.values ?? {}).filter((code) => found.has(code));
  return missed ? { etat: "lu", valeur: codes, defaut: `une ${unknown(column)}` } : lu(codes);
}
