import { expect, it } from "vitest";
import { longestWord, wrappedLines } from "./metrics.ts";

// a digit is 1 wide, a space 0.55; bold is 1.08 times as wide
it("wraps words where they no longer fit, and cuts those that are wider than the line", () => {
  expect(wrappedLines("111 222", 7)).toBe(1);
  expect(wrappedLines("111 222", 6.5)).toBe(2);
  expect(wrappedLines("1111111", 3)).toBe(3);
  expect(wrappedLines("11\n\n22", 40)).toBe(3);
});

it("says the same again of a text already wrapped, bold apart", () => {
  expect(wrappedLines("111 222", 7)).toBe(1);
  expect(wrappedLines("111 222", 7, true)).toBe(2);
  expect(wrappedLines("111 222", 7)).toBe(1);
});

it("finds the longest word between spaces and line ends", () => {
  expect(longestWord("11 2222\n333")).toBe(4);
  expect(longestWord("")).toBe(0);
});
