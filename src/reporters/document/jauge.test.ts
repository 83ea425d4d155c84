import { expect, it } from "vitest";
import { enSignes } from "./jauge.ts";

it("draws what is done, missing and left in twenty characters, none of them lost", () => {
  expect(enSignes({ fait: 133, reste: 25 })).toBe(`${"█".repeat(17)}${"░".repeat(3)}`);
  expect(enSignes({ fait: 10, manque: 5, reste: 5 })).toBe(`${"█".repeat(10)}${"▒".repeat(5)}${"░".repeat(5)}`);
  // one of a thousand is seen all the same
  expect(enSignes({ fait: 999, manque: 1, reste: 0 })).toBe(`${"█".repeat(19)}▒`);
  expect(enSignes({ fait: 1, manque: 500, reste: 500 })).toBe(`█${"▒".repeat(10)}${"░".repeat(9)}`);
});

it("is full beyond the whole, empty of nothing done, and none of nothing", () => {
  expect(enSignes({ fait: 70, reste: 0 })).toBe("█".repeat(20));
  expect(enSignes({ fait: 0, reste: 3 })).toBe("░".repeat(20));
  expect(enSignes({ fait: 0, reste: 0 })).toBeNull();
});
