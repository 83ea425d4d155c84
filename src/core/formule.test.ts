import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deneutraliser, neutraliser } from "./formule.ts";

describe("neutraliser", () => {
  it.each([
    "=1+1",
    "+33 6",
    "-3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n",
    " =1",
    "\u00a0=1",
    "\uff1d1",
    "'=1",
    "''=1",
    "\u200b=1+1",
    "\u2060\u200d-1",
    "\u0001=1",
    "\u3164@x",
    "\u202e=1",
  ])("puts an apostrophe before %j", (texte) => expect(neutraliser(texte)).toBe(`'${texte}`));
  it.each(["", "Joël D'ANGELO", "2026-03", "a=b", "'accord", " deux", "'", "P-0001"])("leaves %j as it is", (texte) =>
    expect(neutraliser(texte)).toBe(texte),
  );
  it("is undone by deneutraliser, for every text", () => {
    const signes = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\n", " ", "a"), maxLength: 8 });
    fc.assert(fc.property(fc.oneof(signes, fc.string()), (t) => deneutraliser(neutraliser(t)) === t));
  });
});
