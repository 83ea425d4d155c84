import fc from "fast-check";
import { expect, it } from "vitest";
import { MemorySource } from "./byte-source.ts";
import { LineSurvey, surveyText } from "./survey-text.ts";

const survey = (text: string) => surveyText(new MemorySource(new TextEncoder().encode(text)));

it.each<[string, number, [line: number, at: number][], boolean]>([
  ["", 0, [], true],
  ["a", 1, [], false],
  ["a;b", 1, [[1, 0]], false],
  ["a;b\n", 1, [[1, 0]], true],
  ["a;b\r\n1;2\r\n", 2, [[1, 0]], true],
  ["a;b\r1;2\r", 2, [[1, 0]], true],
  ["1;2\n\n\nnom;date\n", 4, [[4, 6]], true],
  ["1;2\r\r\nx\ty\r\n", 3, [[3, 6]], true],
  ["1\n\r2;x", 3, [], false],
  [
    "é;à\r\nx;y",
    2,
    [
      [1, 0],
      [2, 7],
    ],
    false,
  ],
])("%j", (text, lines, wordy, ended) => {
  expect(survey(text)).toEqual({ lines, wordy: wordy.map(([line, at]) => ({ line, at })), ended });
});

it("counts the line ends, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("\r", "\n", "\r\n", "a", "1", ";", '"', "é")), (parts) => {
      const text = parts.join("");
      const ends = text.match(/\r\n|\r|\n/g)?.length ?? 0;
      expect(survey(text).lines).toBe(ends + (text === "" || /[\r\n]$/.test(text) ? 0 : 1));
    }),
  );
});

it("gives the same whatever the blocks", () => {
  const pieces = fc.array(fc.constantFrom("\r", "\n", "\r\n", "a", "1", ";", '"', "é"), { maxLength: 40 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 7 }), (parts, size) => {
      const bytes = new TextEncoder().encode(parts.join(""));
      const cut = new LineSurvey();
      for (let at = 0; at < bytes.length; at += size) cut.push(bytes.subarray(at, at + size));
      expect(cut.end()).toEqual(surveyText(new MemorySource(bytes)));
    }),
  );
});
