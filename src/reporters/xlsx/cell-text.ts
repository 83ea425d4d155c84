import { obtenir } from "../../core/grouper.ts";

/** Longest text of a cell, in UTF-16 units. */
const MAX_CELL = 32_767;
const CUT_MARK = " […]";

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const RISKY = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text as a cell may hold it: no control character, those that reverse the reading order included (a tab becomes a space, line ends become LF), no half surrogate,
 * at most 32 767 characters, ending with « […] » when cut.
 */
export function cellText(text: string): string {
  let clean = text;
  if (/[^\n\u0020-\u007e\u00a0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd]/.test(text)) {
    clean = text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(CONTROLS, "").replace(LONE_SURROGATE, "\ufffd");
  }
  if (clean.length <= MAX_CELL) return clean;
  let end = MAX_CELL - CUT_MARK.length;
  if (/[\ud800-\udbff]/.test(clean.charAt(end - 1))) end--;
  return clean.slice(0, end) + CUT_MARK;
}

/** True when a spreadsheet could take the text for a formula once edited: it is then written with a quote prefix. */
export function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  // a letter or a digit, nearly always
  if ((first > 0x40 && first < 0x7f) || (first >= 0x30 && first <= 0x39)) return false;
  return RISKY.test(text);
}

/** Escapes text for XML content and attributes; what reads as `_x0041_` is escaped too, or Excel would decode it. */
export function xmlText(text: string): string {
  if (!/[&<>"_]/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Name of a tab that every spreadsheet accepts: forbidden signs replaced, at most 31 characters. */
export function sheetName(nom: string): string {
  return obtenir(SHEETS, nom, () => {
    const clean = cellText(nom)
      .replace(/[/\\[\]*?:\n]/g, "-")
      .replace(/'/g, "’")
      .trim();
    return [...clean].slice(0, 31).join("").trim() || "Feuille";
  });
}

/** Few, asked for by every link. */
const SHEETS = new Map<string, string>();

/** Sheet name as formulas and references need it: always quoted. */
export function quotedSheet(nom: string): string {
  return `'${nom.replace(/'/g, "''")}'`;
}

/** Letters of a column; 0 is A. */
export function columnLetters(index: number): string {
  let n = index + 1;
  let letters = "";
  while (n > 0) {
    const rest = (n - 1) % 26;
    letters = String.fromCharCode(65 + rest) + letters;
    n = (n - 1 - rest) / 26;
  }
  return letters;
}
