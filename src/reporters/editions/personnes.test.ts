import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import type { Frise, SigneMois } from "../../core/fiche.ts";
import { ENSEMBLE, type Rang } from "./chiffres.ts";
import { Personnes } from "./personnes.ts";

const octobre = 2026 * 12 + 9;
const jour = (iso: string) => parseTypedDay(iso) ?? 0;

/** Two months of a person: September, October. */
function frise(apap: string, septembre: SigneMois | null, dernier: SigneMois | null): Frise {
  const structure = "Structure";
  const mois = [septembre, dernier].map((signe, i) => ({ mois: octobre - 1 + i, signe, apap, structure }));
  return { participant: apap, apap, structure, ouvert: true, vu: null, mois };
}
const FRISES = [
  frise("A", "vu", "vu"),
  frise("A", "vu", "manque"),
  frise("A", "manque", "non_juge"),
  frise("B", "justifie", "contact"),
  frise("B", "non_du", "non_juge"),
  frise("B", null, "non_juge"),
];
const entier = new Personnes(FRISES, jour("2026-10-31"));
const auQuinze = new Personnes(FRISES, jour("2026-10-15"));
const compte = (p: Personnes, rang: Rang, mois: number) => {
  const { vues, nonVues, nonDues, nonJugees } = p.du(rang, mois);
  return [vues, nonVues, nonDues, nonJugees];
};

describe("persons by month", () => {
  it("are counted once each: seen, due and not seen (justified too), not due, not judged", () => {
    expect(compte(entier, ENSEMBLE, octobre - 1)).toEqual([2, 2, 1, 0]);
    expect(compte(entier, ENSEMBLE, octobre)).toEqual([1, 1, 1, 3]);
  });
  it("by APAP and structure add up to the whole", () => {
    expect(compte(entier, { portee: "apap", nom: "A" }, octobre)).toEqual([1, 1, 0, 1]);
    expect(compte(entier, { portee: "apap", nom: "B" }, octobre)).toEqual([0, 0, 1, 2]);
    expect(compte(entier, { portee: "structure", nom: "Structure" }, octobre)).toEqual([1, 1, 1, 3]);
    expect(compte(entier, { portee: "apap", nom: "Personne" }, octobre)).toEqual([0, 0, 0, 0]);
  });
});

describe("the month judged last", () => {
  it("is not one of which most persons to see are not judged", () => {
    expect(entier.dernierJuge(ENSEMBLE)?.mois).toBe(octobre - 1);
    expect(entier.dernierJuge({ portee: "apap", nom: "A" })?.mois).toBe(octobre);
  });
  it("is never the month that goes on", () => {
    expect(auQuinze.dernierJuge({ portee: "apap", nom: "A" })?.mois).toBe(octobre - 1);
    expect(auQuinze.enCours({ portee: "apap", nom: "A" })?.vues).toBe(1);
    expect(entier.enCours(ENSEMBLE)).toBeNull();
  });
  it("is none without a person to see", () => {
    expect(entier.dernierJuge({ portee: "apap", nom: "Personne" })).toBeNull();
    expect(new Personnes([], jour("2026-10-15")).enCours(ENSEMBLE)).toBeNull();
  });
});
