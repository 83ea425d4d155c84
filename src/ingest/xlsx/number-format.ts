/** How a number is shown: as itself, as a day (with or without an hour), or as an hour or duration. */
export type FormatKind = "nombre" | "date" | "heure";

interface Section {
  kind: FormatKind;
  /** `[<1]`, `[>=100]`: the values that the section is for; null = by sign. */
  accepts: ((value: number) => boolean) | null;
}

/** A number format: the kind depends on the value only when its sections differ. */
export interface NumberFormat {
  kindOf(value: number): FormatKind;
}

const constant = (kind: FormatKind): NumberFormat => ({ kindOf: () => kind });
export const GENERAL: NumberFormat = constant("nombre");

const TESTS: Record<string, (value: number, bound: number) => boolean> = {
  "<": (v, b) => v < b,
  "<=": (v, b) => v <= b,
  ">": (v, b) => v > b,
  ">=": (v, b) => v >= b,
  "=": (v, b) => v === b,
  "<>": (v, b) => v !== b,
};

/** Letters of a date (day, year, era, month) or of an hour; `m` is minutes after an hour or before seconds. */
function kindOfLetters(code: string): FormatKind {
  const bare = code.replace(/general|standard/gi, "");
  const runs = bare.match(/\[(?:h+|m+|s+)\]|am\/pm|a\/p|y+|d+|h+|m+|s+|e+|g+|b+/gi) ?? [];
  // 0 # ? outside the fraction of a second make a number: no date format of Excel holds them
  if (runs.length === 0 || /[0#?]/.test(bare.replace(/(s\]?)[.,]0+/gi, "$1"))) return "nombre";
  let hour = false;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!.toLowerCase();
    if (run === "a/p" || run === "am/pm" || /[hs[]/.test(run)) {
      hour = true;
      continue;
    }
    const minutes = run[0] === "m" && (/h/i.test(runs[i - 1] ?? "") || /^\[?s/i.test(runs[i + 1] ?? ""));
    if (!minutes) return "date";
  }
  return hour ? "heure" : "nombre";
}

function parseSection(code: string): Section {
  const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(code);
  const test = TESTS[condition?.[1] ?? ""];
  const bound = Number(condition?.[2]);
  // colours, locales, currencies, digit shapes: every bracket but elapsed hours, minutes and seconds
  const kind = kindOfLetters(code.replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, ""));
  return { kind, accepts: test ? (value) => test(value, bound) : null };
}

function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some(({ accepts }) => accepts)) {
    return sections.find(({ accepts }) => !accepts || accepts(value)) ?? sections.at(-1);
  }
  if (sections.length <= 1 || value > 0) return sections[0];
  return value < 0 || sections.length === 2 ? sections[value < 0 ? 1 : 0] : sections[2];
}

/** Reads a format code as the file holds it (always in English letters, whatever Excel's language). */
export function parseNumberFormat(code: string): NumberFormat {
  // quoted texts, escaped, padding and repeated characters taken out
  const texts = code.replace(/"[^"]*("|$)|[\\_*][\s\S]?/g, "").split(";");
  if (texts.length > 1 && texts.at(-1)!.includes("@")) texts.pop();
  const sections = texts.slice(0, 3).map(parseSection);
  const first = sections[0]?.kind ?? "nombre";
  if (sections.every(({ kind }) => kind === first)) return constant(first);
  return { kindOf: (value) => sectionFor(sections, value)?.kind ?? "nombre" };
}

/** Format of a built-in id (ECMA-376, 18.8.30), the East Asian ones included. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 33) || (id >= 75 && id <= 80)) {
    return constant("heure");
  }
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81)) {
    return constant("date");
  }
  return GENERAL;
}
