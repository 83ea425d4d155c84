import { dayOf, SERIE_DE_1970 } from "../../core/day.ts";
import type { RawCell } from "../raw.ts";

/** Serial of 1970-01-01 in the system of 1904. */
const EPOCH_1904 = 24_107;
/** First serial after 9999-12-31 in each system. */
const END_1900 = 2_958_466;
const END_1904 = END_1900 - (SERIE_DE_1970 - EPOCH_1904);

/**
 * A number shown as a date. Its fraction (the hour) is kept. A serial under 1 is an hour without a day; a day that does
 * not exist (negative, after 9999, the 29/02/1900 that Excel believes in) stays a number.
 */
export function serialDate(serial: number, date1904: boolean): RawCell {
  if (!(serial >= 0 && serial < (date1904 ? END_1904 : END_1900))) return serial;
  if (date1904) {
    if (serial > 0 && serial < 1) return { type: "time", fraction: serial };
    return { type: "date", days: serial - EPOCH_1904 };
  }
  if (serial < 1) return { type: "time", fraction: serial };
  if (serial >= 61) return { type: "date", days: serial - SERIE_DE_1970 };
  // before the day that never was, serials run one day ahead: 1 = 1900-01-01
  return serial < 60 ? { type: "date", days: serial - SERIE_DE_1970 + 1 } : serial;
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:T|^)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** A cell typed `d`: an ISO day, with or without hour, or an hour; the time as written, whatever its zone. Else its text. */
export function isoCell(text: string): RawCell {
  const match = ISO.exec(text.trim());
  if (!match) return text;
  const [, year, month, day, hours, minutes, seconds] = match;
  const fraction = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (fraction >= 1 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) >= 60) return text;
  if (year === undefined) return hours === undefined ? text : { type: "time", fraction };
  const days = dayOf(Number(year), Number(month), Number(day));
  return days === null ? text : { type: "date", days: days + fraction };
}
