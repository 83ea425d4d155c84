/** Place of a cell: both from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Reads `B3`; null when it is no reference. Hot path: plain character codes. */
export function parseReference(text: string): CellPlace | null {
  let column = 0;
  let row = 0;
  let i = 0;
  for (; i < text.length; i++) {
    const letter = text.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (i === 0 || i > 3 || i === text.length || text.length - i > 7) return null;
  for (; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row === 0 ? null : { row, column };
}

/** `3` → `C`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
