import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../rules/index.ts";
import { lireReglages } from "./lire-reglages.ts";
import { plieYamlCommente } from "./plie-yaml.ts";

/** Accepted, or refused in one French sentence that names the place. */
function refusOuRien(texte: string): void {
  try {
    lireReglages(texte, "plie.yaml", RULES.slice(0, 4));
  } catch (error) {
    expect(error).toMatchObject({ name: "PlieError" });
    expect(String(error)).toMatch(/^PlieError: plie\.yaml, ligne \d+, colonne \d+ : [^\n\u001b]+\.$/);
  }
}

describe("any text", () => {
  const entier = plieYamlCommente({}, RULES.slice(0, 4))
    .split("\n")
    .filter((ligne) => !ligne.trimStart().startsWith("#"))
    .join("\n");
  const signes = fc.string({ unit: fc.constantFrom(..."\n\t :-[]{}&*!#'\"|>%@`,?~0a\u001b\u0000é"), maxLength: 30 });

  it("made of YAML's own signs is accepted or refused with its place", () => {
    fc.assert(fc.property(signes, refusOuRien), { numRuns: 500 });
  });

  it("cut out of a settings file and put together again likewise", () => {
    const place = fc.nat(entier.length);
    fc.assert(
      fc.property(place, place, signes, (a, b, milieu) => refusOuRien(entier.slice(0, a) + milieu + entier.slice(b))),
      { numRuns: 150 },
    );
  });
});
