/** A text that is tidy already, as nearly all are. */
const TIDY = /^\S+(?: \S+)*$/;
/** The same, in ASCII without a grave accent alone: only its case can differ. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Trims, turns no-break spaces into spaces and collapses runs of spaces (precisions.md, General 13). */
export function tidy(text: string): string {
  return TIDY.test(text) ? text : text.replace(/[\s\u00a0\u202f\u2007\ufeff]+/g, " ").trim();
}

/** The same words inside a sentence: a small first letter, but for initials (« RQTH »). */
export function minuscule(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** With a capital letter: what begins a sentence. */
export function capitale(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Form in which two names are equal: tidied, without accents, lower case. */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // tidied last: a mark that stood on a space leaves it
  return tidy(
    text
      .replace(/[œŒ]/g, "oe")
      .replace(/[æÆ]/g, "ae")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[’‘`´]/g, "'")
      .toLowerCase(),
  );
}

/** Words of a text for matching: folded, punctuation (hyphens and apostrophes included) as spaces. */
export function foldWords(text: string): string {
  return foldName(text)
    .replace(/[^a-z0-9+]+/g, " ")
    .trim();
}

/** Order of texts by Unicode code points, null first (precisions.md, « Sorting »). */
export function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    // UTF-16 order differs from code point order only between surrogates and U+E000–U+FFFF
    if (x >= 0xd800 && y >= 0xd800) {
      x = x >= 0xe000 ? x - 0x800 : x + 0x2000;
      y = y >= 0xe000 ? y - 0x800 : y + 0x2000;
    }
    return x - y;
  }
  return a.length - b.length;
}

/** Order of items by several keys, the first that differs: texts as `compareText`, numbers by size, null first. */
export function compareBy<T>(keys: (item: T) => readonly (string | number | null)[]): (a: T, b: T) => number {
  return (a, b) => {
    const those = keys(a);
    const others = keys(b);
    for (let i = 0; i < those.length; i++) {
      const key = those[i] ?? null;
      const other = others[i] ?? null;
      if (key === other) continue;
      if (typeof key === "number" && typeof other === "number") return key - other;
      return compareText(key as string | null, other as string | null);
    }
    return 0;
  };
}

/** Masked form of a value in messages: `‹12 car.›` (interface.md, `--valeurs`). */
export function masked(value: string): string {
  return `‹${[...value].length} car.›`;
}
