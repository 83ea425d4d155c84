import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sansControles } from "./controles.ts";

describe("sansControles", () => {
  it.each([
    ["a\u001b]0;titre\u0007b", "a\\u001b]0;titre\\u0007b"],
    ["a\u001b[2Jb", "a\\u001b[2Jb"],
    ["\u202eeiraM", "\\u202eeiraM"],
    ["a\rb\u0000\u009b31m", "a\\u000db\\u0000\\u009b31m"],
    ["a\tb\nc\r\n", "a\tb\nc\r\n"],
    ["Zoé, 3 m² – œuf 👍", "Zoé, 3 m² – œuf 👍"],
  ])("%j", (texte, attendu) => expect(sansControles(texte)).toBe(attendu));

  it("leaves our colours, and no other escape sequence", () => {
    const rouge = "\u001b[31m\u001b[1mbloquant\u001b[22m\u001b[39m";
    expect(sansControles(rouge, true)).toBe(rouge);
    expect(sansControles(rouge)).not.toContain("\u001b");
    for (const autre of ["\u001b[8m", "\u001b[2K", "\u001b[31;8m", "\u001b]8;;http://x\u0007"]) {
      expect(sansControles(autre, true)).not.toContain("\u001b");
    }
  });

  it("gives JSON that says the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (s) => {
        expect(JSON.parse(sansControles(JSON.stringify({ s })))).toEqual({ s });
      }),
    );
  });
});
