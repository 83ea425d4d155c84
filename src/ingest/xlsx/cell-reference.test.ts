import { expect, test } from "vitest";
import { columnLetters, parseReference } from "./cell-reference.ts";

test.each([
  ["A1", 1, 1],
  ["c12", 12, 3],
  ["Z9", 9, 26],
  ["AA10", 10, 27],
  ["XFD1048576", 1_048_576, 16_384],
])("%s", (text, row, column) => {
  expect(parseReference(text)).toEqual({ row, column });
  expect(columnLetters(column)).toBe(text.replace(/\d+/, "").toUpperCase());
});

test.each(["", "A", "1", "A0", "A1B", "$A$1", "ABCD1", "A12345678", "é1", "A-1"])("« %s » is no reference", (text) => {
  expect(parseReference(text)).toBeNull();
});
