import { expect, it } from "vitest";
import { identifiantNu } from "../tables/identifiants.ts";
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

it("ids that differ by case, spaces or leading zeros alone stay near, and apart", () => {
  const ecrits = ["P0042", "p0042", "P 0042", "0P0042", "00p0042"].map((id) => jetons.participant(id));
  expect(new Set(ecrits).size).toBe(5);
  expect(new Set(ecrits.map(identifiantNu)).size).toBe(1);
  expect(identifiantNu(jetons.participant("P0043"))).not.toBe(identifiantNu(jetons.participant("P0042")));
});

it("tells apart 20 000 ids", () => {
  const tous = new Set(Array.from({ length: 20_000 }, (_, n) => jetons.participant(`P${n}`)));
  expect(tous.size).toBe(20_000);
});
