import { type Day, dayOf, SERIE_DE_1970 } from "../../core/day.ts";
import { foldName } from "../../core/text.ts";
import type { OrdreDates } from "../profile-shapes.ts";
import type { RawCell } from "../raw.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";
import { AVIS_SENTINELLE, isSentinel, isSentinelDay } from "./sentinels.ts";

const TIME = String.raw`(?:[ t]+(?:a )?\d{1,2}(?:[:h]\d{0,2})?(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?)?`;
const FRENCH = new RegExp(String.raw`^(\d{1,2})(?: ?([/.-]) ?)(\d{1,2})(?: ?\2 ?)(\d{4}|\d{2})${TIME}$`);
const ISO = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${TIME}$`);
/** Midnight in Paris as software writes it in universal time: 22 h or 23 h of the day before, to the second. */
const MIDNIGHT_IN_PARIS = /t2[23]:00:00(?:\.0+)?(?:z|\+00:?00)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NAMED = /^(\d{1,2}|1er)[ -]?([a-z]{3,9})\.?[ -]?(\d{4}|\d{2})$/;
/** `Mar 2, 2026`. */
const ENGLISH = /^([a-z]{3,9})\.? (\d{1,2}), ?(\d{4})$/;
/** The day of the week that some write first: « mardi 3 mars 2026 », « mar. 03/03/2026 ». */
const WEEKDAY =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)[.,]? +)?(?:le )?(?=\d)/;
const SERIAL = /^(\d{5})(?:[.,]0+)?$/;

const MONTHS = ["janv", "fevr", "mars", "avri", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dece"];
const ENGLISH_MONTHS = ["janu", "febr", "marc", "apri", "may", "june", "july", "augu", "sept", "octo", "nove", "dece"];
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

export const AVIS_UTC =
  "horodatage en temps universel qui est minuit à Paris : lu comme le jour de Paris, le lendemain";
export const AVIS_SERIE = "nombre de série Excel lu comme une date";
const NOT_A_DATE = "date non comprise (attendu : jj/mm/aaaa)";
const IMPOSSIBLE = "date qui n'existe pas, ou hors de 1900-2199";

/** Gives the day of a two-digit year, or null when it does not exist. */
export type ShortYear = (year: number, month: number, dayOfMonth: number) => Day | null;

/** 00–69 → 20aa, 70–99 → 19aa (precisions.md, « Reading »). */
export const pivot1970: ShortYear = (year, month, dayOfMonth) =>
  dayOf(year < 70 ? 2000 + year : 1900 + year, month, dayOfMonth);

function monthNumber(name: string): number {
  const key = name.length <= 3 ? name : name.slice(0, 4);
  const is = (month: string) => (key.length >= 4 ? month === key : month.startsWith(key));
  return MONTHS.findIndex(is) + 1 || ENGLISH_MONTHS.findIndex(is) + 1;
}

const SENTINEL = { etat: "vide", avis: AVIS_SENTINELLE } as const;

function civil(year: string, month: number, dayOfMonth: number, short: ShortYear): Lecture<Day> {
  const long = year.length === 4;
  if (long && isSentinel(Number(year), month, dayOfMonth)) return SENTINEL;
  const day = long ? dayOf(Number(year), month, dayOfMonth) : short(Number(year), month, dayOfMonth);
  return day === null ? illisible(IMPOSSIBLE) : lu(day);
}

function serial(n: number): Lecture<Day> {
  if (n > LAST_SERIAL && isSentinelDay(Math.floor(n) - SERIE_DE_1970)) return SENTINEL;
  if (!(n >= FIRST_SERIAL && n <= LAST_SERIAL)) return illisible(NOT_A_DATE);
  return lu(Math.floor(n) - SERIE_DE_1970, AVIS_SERIE);
}

/**
 * Day of a cell: `jj/mm/aaaa`, `jj-mm-aaaa`, `jj.mm.aaaa`, `jj/mm/aa`, `aaaa-mm-jj`, `aaaammjj`, a month in letters, a day of the week before, any
 * of the first with a time behind (dropped, never converted, but for midnight in Paris written in universal time), a date cell, or an Excel serial of 5 digits (with a notice).
 * A sentinel (01/01/1900, 31/12/9999…) is empty, with a notice. `ordre` `mjj` reads the month first where a text puts the
 * year last.
 */
export function readDay(cell: RawCell, short: ShortYear = pivot1970, ordre: OrdreDates = "jjm"): Lecture<Day> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  if (typeof cell === "object" && cell !== null) return readTypedCell(cell);
  if (typeof cell === "number" && !COMPACT.test(text)) return serial(cell);
  const written = foldName(text);
  const english = ENGLISH.exec(written);
  if (english) return named(english[1], english[2], english[3], short);
  const folded = written.replace(WEEKDAY, "");
  const fr = FRENCH.exec(folded);
  if (fr) {
    const [first, second] = [Number(fr[1]), Number(fr[3])];
    return ordre === "mjj" ? civil(fr[4] ?? "", first, second, short) : civil(fr[4] ?? "", second, first, short);
  }
  const iso = ISO.exec(folded);
  if (iso) {
    const day = civil(iso[1] ?? "", Number(iso[3]), Number(iso[4]), short);
    return MIDNIGHT_IN_PARIS.test(folded) && day.etat === "lu" ? lu(day.valeur + 1, AVIS_UTC) : day;
  }
  const compact = COMPACT.exec(folded);
  if (compact) return civil(compact[1] ?? "", Number(compact[2]), Number(compact[3]), short);
  const number = SERIAL.exec(folded);
  if (number) return serial(Number(number[1]));
  const french = NAMED.exec(folded);
  return french ? named(french[2], french[1], french[3], short) : illisible(NOT_A_DATE);
}

/** The day of a month in letters. */
function named(month = "", dayOfMonth = "", year = "", short: ShortYear): Lecture<Day> {
  const number = monthNumber(month);
  return number > 0 ? civil(year, number, Number.parseInt(dayOfMonth, 10), short) : illisible(NOT_A_DATE);
}

function readTypedCell(cell: Exclude<RawCell, string | number | boolean | null>): Lecture<Day> {
  // an Excel 0 shown as a date is an hour without a day
  if (cell.type === "time" && cell.fraction === 0) return SENTINEL;
  if (cell.type !== "date") return illisible("heure sans date");
  const day = Math.floor(cell.days);
  if (isSentinelDay(day)) return SENTINEL;
  const first = dayOf(1900, 1, 1) ?? 0;
  const last = dayOf(2199, 12, 31) ?? 0;
  return day >= first && day <= last ? lu(day) : illisible(IMPOSSIBLE);
}
