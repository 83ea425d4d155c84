import { type Day, frDay } from "../core/day.ts";
import type { RawCell } from "../ingest/raw.ts";
import type { PlainCell } from "../reporters/xlsx/plain-workbook.ts";

/** A cell as it is, in a file of the same format. */
export function telle(cell: RawCell): PlainCell {
  if (cell === null || typeof cell !== "object") return cell;
  if (cell.type === "date") return { jour: cell.days };
  return cell.type === "time" ? { minutes: cell.fraction * 1440 } : cell.text;
}

/** A day as the cell held its own: a date of the workbook, or a text. */
export function ecritureDuJour(jour: Day, cell: RawCell): PlainCell {
  return cell !== null && typeof cell === "object" ? { jour } : frDay(jour);
}
