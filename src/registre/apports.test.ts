import { expect, it } from "vitest";
import { apportsLus, octetsDesJetons, rangDe, reunirJetons } from "./apports.ts";

it("adds up what a token brings twice, in the order of the tokens", () => {
  const nombres = [1, 4, 2];
  const { jetons, nombres: reunis } = reunirJetons(Float64Array.of(9, 5, 9), (i) => nombres[i] ?? 0);
  expect([[...jetons], [...reunis]]).toEqual([
    [5, 9],
    [4, 3],
  ]);
  expect([5, 9, 7, 10].map((j) => rangDe(jetons, j))).toEqual([0, 1, -1, -1]);
  expect(rangDe(new Float64Array(0), 5)).toBe(-1);
});

it("writes the six bytes of a token, the first ones first, and reads them back", () => {
  const octets = octetsDesJetons(Float64Array.of(1, 0xfedcba987654));
  expect([...octets]).toEqual([0, 0, 0, 0, 0, 1, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54]);
  const lus = apportsLus("AAAAAAAB/ty6mHZU", null);
  expect([[...lus.jetons], [...lus.nombres]]).toEqual([
    [1, 0xfedcba987654],
    [1, 1],
  ]);
  expect([...apportsLus("AAAAAAAB", [3]).nombres]).toEqual([3]);
});
