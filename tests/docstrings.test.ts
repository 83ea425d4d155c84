// Every exported function says what it gives: who reads a call need not open its file.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !/\.(test|d)\.ts$|fixture|tester/.test(file),
);
const EXPORTED = /^export (async )?function|^export const \w+ = (async )?(<[^>]*>)?\(/;

it("every exported function has a docstring", () => {
  const functions = SOURCES.flatMap((file) => {
    const lines = readFileSync(`src/${file}`, "utf8").split("\n");
    return lines.flatMap((line, i) =>
      EXPORTED.test(line) ? [{ place: `${file}:${i + 1}`, said: lines[i - 1]?.trimEnd().endsWith("*/") === true }] : [],
    );
  });
  expect(functions.length).toBeGreaterThan(1000);
  expect(functions.filter(({ said }) => !said).map(({ place }) => place)).toEqual([]);
});
