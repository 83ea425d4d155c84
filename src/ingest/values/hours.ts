import { foldName } from "../../core/text.ts";
import type { RawCell } from "../raw.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";
import { clockMinutes, decimal } from "./minutes.ts";

const PER_WEEK = / ?(?:\/ ?(?:semaine|sem|s)\.?|par semaine|hebdo(?:madaires?)?)$/;
const HOURS = /^(\d+(?:[.,]\d+)?)(?: ?(?:h|hrs?|heures?)\.?)?$/;
const HOURS_IN_A_WEEK = 168;

/** Hours a week: `19,99`, `35`, `35 h`, `11h40`, a time cell ([h]:mm); a bare number is hours (precisions.md, « Reading »). */
export function readHours(cell: RawCell): Lecture<number> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const hours = hoursOf(cell, text);
  if (hours === null) return illisible("heures par semaine non comprises (attendu : 26, 19,5, 35 h ou 11h40)");
  return hours > HOURS_IN_A_WEEK ? illisible("plus de 168 heures par semaine") : lu(hours);
}

function hoursOf(cell: RawCell, text: string): number | null {
  if (typeof cell === "object" && cell !== null) {
    return cell.type === "time" && cell.fraction >= 0 ? Math.round(cell.fraction * 1440) / 60 : null;
  }
  const folded = foldName(text).replace(PER_WEEK, "");
  const plain = HOURS.exec(folded);
  if (plain) return decimal(plain[1] ?? "");
  const clock = clockMinutes(folded);
  return clock === null ? null : clock / 60;
}
