import { expect, it } from "vitest";
import { Jetons } from "./jetons.ts";

const jetons = new Jetons(Buffer.alloc(32, 1));

it("gives the same pseudonym to the same value, and another one under another key", () => {
  expect(jetons.participant("P0042")).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{10}$/);
  expect(new Jetons(Buffer.alloc(32, 1)).participant("P0042")).toBe(jetons.participant("P0042"));
  expect(new Jetons(Buffer.alloc(32, 2)).participant("P0042")).not.toBe(jetons.participant("P0042"));
});

it("names are the same without case and accents, ids are exact", () => {
  expect(jetons.nom("apap", "Alix MODÈLE")).toBe(jetons.nom("apap", " alix  modele"));
  expect(jetons.nom("structure", "Alix MODÈLE")).not.toContain(jetons.nom("apap", "Alix MODÈLE").split(" ")[1]);
  expect(jetons.participant("p0042")).not.toBe(jetons.participant("P0042"));
});

it("tells apart 20 000 ids", () => {
  const tous = new Set(Array.from({ length: 20_000 }, (_, n) => jetons.participant(`P${n}`)));
  expect(tous.size).toBe(20_000);
});
