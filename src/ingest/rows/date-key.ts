const DATE_LENGTH = 10;
const SPACE = 32;
const LETTER_T = 84;
const COLON = 58;
const COMMA = 44;
const POINT = 46;

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

function twoDigits(buf: Uint8Array, at: number): boolean {
  return isDigit(buf[at]) && isDigit(buf[at + 1]);
}

/**
 * Where the date ends in `31/01/2026 10:00:00` or `2026-01-31T10:00`: the time is dropped anyway, and a column of
 * timestamps has few days but as many texts as lines. Gives `end` for any other text.
 */
export function endOfDate(buf: Uint8Array, start: number, end: number): number {
  let p = start + DATE_LENGTH;
  if (end < p + 6 || (buf[p] !== SPACE && buf[p] !== LETTER_T)) return end;
  if (!isDigit(buf[p - 1]) || !twoDigits(buf, p + 1) || buf[p + 3] !== COLON || !twoDigits(buf, p + 4)) return end;
  p += 6;
  if (p < end) {
    if (buf[p] !== COLON || p + 3 > end || !twoDigits(buf, p + 1)) return end;
    p += 3;
  }
  if (p < end) {
    if (buf[p] !== POINT && buf[p] !== COMMA) return end;
    p++;
    if (p === end) return end;
    while (p < end && isDigit(buf[p])) p++;
  }
  return p === end ? start + DATE_LENGTH : end;
}
