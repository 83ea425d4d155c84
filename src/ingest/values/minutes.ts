import { foldName } from "../../core/text.ts";
import type { RawCell } from "../raw.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";

/** Unit of a bare number, when the profile or the header gives it. */
export type UniteDuree = "minutes" | "heures" | null;

const NUMBER = /^\d+(?:[.,]\d+)?$/;
const IN_MINUTES = /^(\d+(?:[.,]\d+)?) ?(?:min|mins|mn|minutes?|m|')\.?$/;
const IN_HOURS = /^(\d+(?:[.,]\d+)?) ?(?:h|hrs?|heures?)\.?$/;
const HOURS_AND_MINUTES = /^(\d{1,3}) ?(?:h|hrs?|heures?) ?(?:et )?(\d{1,2}) ?(?:min|mins|mn|minutes?|m|')?\.?$/;
/** `0:45`, `00:45:00`, and Power Query's `0.00:45:00` (days first). */
const CLOCK = /^(?:0\.)?(\d{1,3}):(\d{1,2})(?::(\d{2})(?:[.,]\d+)?)?$/;
/** `PT1H15M`. */
const ISO = /^pt(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:0s)?$/;

const NOT_A_DURATION = "durée non comprise (attendu : 45, 45 min, 0h45 ou 0:45)";
const WITHOUT_UNIT =
  "nombre décimal sans unité : écrire 45 min ou 0,75 h, ou donner « uniteDuree » (minutes ou heures) dans le profil";

/** Plain number of a text with a decimal comma or point. */
export function decimal(text: string): number {
  return Number(text.replace(",", "."));
}

function minutes(value: number): Lecture<number> {
  return lu(Math.round(value * 1e6) / 1e6);
}

/** Whole minutes of decimal hours: `0,92` is 55 minutes written with two decimals, `0,75` is 45. */
function ofHours(value: number): Lecture<number> {
  return lu(Math.round(value * 60));
}

/** Minutes of `1h30`, `1 h 05`, `0:45`, `00:45:00`; null when the text is none of them or has 60 minutes or more. */
export function clockMinutes(folded: string): number | null {
  const parts = HOURS_AND_MINUTES.exec(folded) ?? CLOCK.exec(folded);
  if (!parts) return null;
  const m = Number(parts[2]);
  const s = Number(parts[3] ?? 0);
  return m < 60 && s < 60 ? Number(parts[1]) * 60 + m + s / 60 : null;
}

/**
 * Minutes of a duration: `45`, `45 min`, `0h45`, `0:45`, `00:45:00`, `1h`, `1 h 05`, `1h30min`, `0,75 h`, a time cell of a
 * workbook. A bare whole number is minutes; a bare decimal is unreadable without its unit (precisions.md, « Reading »).
 */
export function readMinutes(cell: RawCell, unite: UniteDuree = null): Lecture<number> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  if (typeof cell === "object" && cell !== null) {
    if (cell.type !== "time" || cell.fraction < 0) return illisible(NOT_A_DURATION);
    return lu(Math.round(cell.fraction * 86400) / 60);
  }
  const folded = foldName(text);
  if (NUMBER.test(folded)) {
    const value = decimal(folded);
    if (unite === "heures") return ofHours(value);
    if (unite === null && /[.,]/.test(folded)) return illisible(WITHOUT_UNIT);
    return minutes(value);
  }
  const inMinutes = IN_MINUTES.exec(folded);
  if (inMinutes) return minutes(decimal(inMinutes[1] ?? ""));
  const inHours = IN_HOURS.exec(folded);
  if (inHours) return ofHours(decimal(inHours[1] ?? ""));
  const iso = ISO.exec(folded);
  if (iso) return minutes(Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0));
  const clock = clockMinutes(folded);
  return clock === null ? illisible(NOT_A_DURATION) : minutes(clock);
}
