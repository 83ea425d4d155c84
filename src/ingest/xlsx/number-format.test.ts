import { expect, test } from "vitest";
import { builtInFormat, type FormatKind, parseNumberFormat } from "./number-format.ts";

const KINDS: [code: string, kind: FormatKind][] = [
  ["General", "nombre"],
  ["general", "nombre"],
  ["Standard", "nombre"],
  ["@", "nombre"],
  ["", "nombre"],
  ["0", "nombre"],
  ["#,##0.00", "nombre"],
  ["0.00E+00", "nombre"],
  ["##0.0E-0", "nombre"],
  ["0.0_);[RED]\\(0.0\\)", "nombre"],
  ['0" jours"', "nombre"],
  ['0 "mois, semaines, heures"', "nombre"],
  ["0\\ \\h", "nombre"],
  ["# ?/?", "nombre"],
  ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', "nombre"],
  ["[$-40C]#,##0", "nombre"],
  ["[Red]0", "nombre"],
  ["[DBNum1]General", "nombre"],
  ['"jj/mm/aaaa"', "nombre"],
  ["dd/mm/yyyy", "date"],
  ["DD/MM/YYYY", "date"],
  ["d/m/yy", "date"],
  ["jj/mm/aaaa", "date"],
  ["[$-40C]d\\ mmmm\\ yyyy;@", "date"],
  ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
  ["[$-fr-FR]d mmm yyyy", "date"],
  ["[Blue]yyyy-mm-dd", "date"],
  ['yyyy"-"mm"-"dd', "date"],
  ['d" de "mmmm', "date"],
  ["mmmm", "date"],
  ["mm", "date"],
  ["mmm\\-yy", "date"],
  ["yyyy", "date"],
  ["dd/mm/yyyy hh:mm", "date"],
  ["yyyy-mm-dd\\Thh:mm:ss", "date"],
  ["hh:mm dd/mm/yyyy", "date"],
  ["[$-411]ggge年m月d日;@", "date"],
  ["hh:mm", "heure"],
  ["h:mm:ss", "heure"],
  ["[h]:mm", "heure"],
  ["[hh]:mm:ss", "heure"],
  ["[mm]:ss", "heure"],
  ["[s]", "heure"],
  ["mm:ss", "heure"],
  ["mm:ss.0", "heure"],
  ["[h]:mm:ss.000", "heure"],
  ["h:mm AM/PM", "heure"],
  ["h:mm a/p", "heure"],
  ["[$-F400]h:mm:ss\\ AM/PM", "heure"],
  ['h" h "mm" min"', "heure"],
  ['hh"h"mm', "heure"],
  ["[$-40C]hh:mm;@", "heure"],
];

test.each(KINDS)("format « %s » : %s", (code, kind) => {
  expect(parseNumberFormat(code).kindOf(45_292)).toBe(kind);
});

test("without condition, sections are for positive, negative and zero", () => {
  const hiddenZero = parseNumberFormat("dd/mm/yyyy;;");
  expect(hiddenZero.kindOf(45_292)).toBe("date");
  expect(hiddenZero.kindOf(0)).toBe("nombre");
  expect(hiddenZero.kindOf(-1)).toBe("nombre");
  expect(parseNumberFormat("hh:mm;@").kindOf(-0.5)).toBe("heure");
  const two = parseNumberFormat("hh:mm;0");
  expect([two.kindOf(1), two.kindOf(0), two.kindOf(-1)]).toEqual(["heure", "heure", "nombre"]);
});

test("conditions choose the section, the last one serving for the rest", () => {
  const format = parseNumberFormat("[<1]hh:mm;dd/mm/yyyy");
  expect([format.kindOf(0.999), format.kindOf(1)]).toEqual(["heure", "date"]);
  const bounded = parseNumberFormat("[>=100]0;[<=50]hh:mm;yyyy");
  expect([bounded.kindOf(100), bounded.kindOf(99), bounded.kindOf(51), bounded.kindOf(50)]).toEqual([
    "nombre",
    "date",
    "date",
    "heure",
  ]);
});

test("built-in formats", () => {
  const ids = (kind: FormatKind): number[] =>
    Array.from({ length: 82 }, (_, id) => id).filter((id) => builtInFormat(id).kindOf(1) === kind);
  expect(ids("heure")).toEqual([18, 19, 20, 21, 32, 33, 45, 46, 47, 75, 76, 77, 78, 79, 80]);
  expect(ids("date")).toEqual([
    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 81,
  ]);
});
