import { obtenir } from "../../core/grouper.ts";
import { lineWidth } from "../charts/text-width.ts";

/** Widest line of a text. */
export function textWidth(text: string, bold = false): number {
  if (!text.includes("\n")) return lineWidth(text, bold);
  return Math.max(...text.split("\n").map((line) => lineWidth(line, bold)));
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** Width of the longest word, or `least` where none is wider. */
export function longestWord(text: string, bold = false, least = 0): number {
  let longest = least;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && code !== NEWLINE && i < text.length) continue;
    // no sign is wider than two digits, nor a bold one than 2.16
    if ((i - from) * 2.16 > longest) longest = Math.max(longest, lineWidth(text, bold, from, i));
    from = i + 1;
  }
  return longest;
}

/** Lines of texts already wrapped, by width (negative where bold): the workbooks of a run say the same again. */
const known = new Map<number, Map<string, number>>();
/** Texts over which they are forgotten together. */
const MANY = 20_000;
let texts = 0;
const SHORT = 48;

/** Lines that a text takes when it wraps in a width, word by word. */
export function wrappedLines(text: string, width: number, bold = false): number {
  // no sign is wider than two digits
  if (text.length * 2.16 <= width && !text.includes("\n")) return 1;
  // a short text is sooner measured than looked for
  if (text.length <= SHORT && !text.includes("\n") && lineWidth(text, bold) <= width) return 1;
  const key = bold ? -width : width;
  let lines = known.get(key)?.get(text);
  if (lines === undefined) {
    if (texts++ > MANY) {
      known.clear();
      texts = 0;
    }
    lines = wrap(text, width, bold);
    obtenir(known, key, () => new Map()).set(text, lines);
  }
  return lines;
}

/** Characters of a cell that its text does not take. */
export const MARGIN = 2.6;

/** True of what a column of that width holds on one line: LibreOffice cuts a text that leads somewhere and takes more. */
export function isWhole(value: unknown, width = 10): boolean {
  return typeof value !== "string" || wrappedLines(value, width - MARGIN) === 1;
}

function wrap(text: string, width: number, bold: boolean): number {
  if (!text.includes("\n") && lineWidth(text, bold) <= width) return 1;
  let lines = 1;
  const space = lineWidth(" ", bold);
  let used = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && code !== NEWLINE && i < text.length) continue;
    const w = lineWidth(text, bold, from, i);
    from = i + 1;
    if (used > 0 && used + space + w > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + w;
    while (used > width) {
      lines++;
      used -= width;
    }
    if (code !== NEWLINE) continue;
    lines++;
    used = 0;
  }
  return lines;
}

/** Pixels (96 per inch) of a column of that many characters, as Excel computes it for a 7-pixel digit. */
export function columnPixels(width: number): number {
  return Math.trunc((256 * width + Math.trunc(128 / 7)) / 256) * 7 + Math.round((width % 1) * 7) + 5;
}

/** English metric units of a pixel, and of a point. */
export const EMU_PER_PIXEL = 9_525;
export const EMU_PER_POINT = 12_700;
