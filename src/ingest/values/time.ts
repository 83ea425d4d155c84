import { foldName } from "../../core/text.ts";
import type { RawCell } from "../raw.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";

const CLOCK = /^(?:.*\d[ t])?(\d{1,2}) ?[:h] ?(\d{2})?(?: ?min)?(?::(\d{2})(?:[.,]\d+)?)?$/;

/** Minutes since midnight: `09:15`, `9h15`, `9 h`, `09:15:00`, the time of a timestamp, a time or date cell. */
export function readTime(cell: RawCell): Lecture<number> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const minute = minuteOf(cell, text);
  return minute !== null && minute < 1440 ? lu(minute) : illisible("heure non comprise (attendu : 09:15 ou 9h15)");
}

function minuteOf(cell: RawCell, text: string): number | null {
  if (typeof cell === "object" && cell !== null) {
    if (cell.type === "error") return null;
    const fraction = cell.type === "time" ? cell.fraction : cell.days - Math.floor(cell.days);
    return fraction >= 0 && fraction < 1 ? Math.floor(Math.round(fraction * 86400) / 60) : null;
  }
  const clock = CLOCK.exec(foldName(text));
  if (!clock) return null;
  const minute = Number(clock[2] ?? 0);
  return minute < 60 && (clock[3] === undefined || Number(clock[3]) < 60) ? Number(clock[1]) * 60 + minute : null;
}
