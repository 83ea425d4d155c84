import { tidy } from "../../core/text.ts";
import type { RawCell } from "../raw.ts";
import { type Lecture, lu, openCell } from "./lecture.ts";

/** Exact text after trim: an id is never repaired (precisions.md, General 13). Line ends inside are LF. */
export function readText(cell: RawCell): Lecture<string> {
  const text = openCell(cell);
  return typeof text === "string" ? lu(text.replace(/\r\n?/g, "\n")) : text;
}

/** A name: no-break spaces are spaces, runs of spaces are one. */
export function readName(cell: RawCell): Lecture<string> {
  const text = openCell(cell);
  return typeof text === "string" ? lu(tidy(text)) : text;
}
