import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borner } from "./borner.ts";

describe("borner: no line longer than the terminal", () => {
  it("leaves what fits as it is, spaces included", () => {
    expect(borner("  a   b\n\nc", 8)).toBe("  a   b\n\nc");
  });

  it("cuts between words, two columns further than the line starts", () => {
    expect(borner("  un deux trois quatre", 12)).toBe("  un deux\n    trois\n    quatre");
  });

  it("never cuts before « : » nor inside guillemets", () => {
    expect(borner("le fichier « a » :", 14)).toBe("le fichier\n  « a » :");
  });

  it("cuts a word that no line could hold", () => {
    expect(borner("voir abcdefghijklmnopqrstuvwxyz", 14)).toBe("voir\n  abcdefghijkl\n  mnopqrstuvwx\n  yz");
  });

  it("leaves a path that no line could hold alone on its own, whole", () => {
    expect(borner("écrire dans un/tres/long/chemin.md, puis relancer", 14)).toBe(
      "écrire dans\n  un/tres/long/chemin.md,\n  puis\n  relancer",
    );
  });

  it("counts colours for nothing", () => {
    expect(borner("\u001b[31mun deux\u001b[39m", 7)).toBe("\u001b[31mun deux\u001b[39m");
  });

  it("goes on flush when asked, under the text after a day, and further than a coloured start", () => {
    expect(borner("  un deux trois", 10, 0)).toBe("  un deux\n  trois");
    expect(borner("  01/02/2026  un deux trois", 23)).toBe("  01/02/2026  un deux\n              trois");
    expect(borner("\u001b[31m  un deux trois\u001b[39m", 12)).toBe("\u001b[31m  un deux\n    trois\u001b[39m");
  });

  it("holds for any text, and loses nothing but spaces", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), fc.integer({ min: 20, max: 90 }), (mots, colonnes) => {
        const texte = mots.join(" ");
        const borne = borner(texte, colonnes);
        for (const ligne of borne.split("\n"))
          if (!/^ *[^ ]*[/\\][^ ]*$/.test(ligne)) expect([...ligne].length).toBeLessThanOrEqual(colonnes);
        const serre = (t: string) => t.replace(/[ \n]+/g, "");
        expect(serre(borne)).toBe(serre(texte));
      }),
    );
  });
});
