import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import type { Frise, SigneMois } from "../../core/fiche.ts";
import { ENSEMBLE, type Rang } from "./chiffres.ts";
import { malJuge, Personnes } from "./personnes.ts";

const octobre = 2026 * 12 + 9;
const jour = (iso: string) => parseTypedDay(iso) ?? 0;

const DUS: ReadonlySet<SigneMois | null> = new Set(["vu", "manque", "justifie"]);

/** Two months of a person: September, October; `du`: seen in September though not to see. */
function frise(apap: string, septembre: SigneMois | null, dernier: SigneMois | null, du = true): Frise {
  const structure = "Structure";
  const mois = [septembre, dernier].map((signe, i) => {
    return {
      mois: octobre - 1 + i,
      signe,
      du: DUS.has(signe) && (du || i > 0),
      libre: !du && i === 0,
      apap,
      structure,
    };
  });
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
    expect([octobre - 1, octobre].map((mois) => entier.du(ENSEMBLE, mois).justifiees)).toEqual([1, 0]);
  });
  it("by APAP and structure add up to the whole", () => {
    expect(compte(entier, { portee: "apap", nom: "A" }, octobre)).toEqual([1, 1, 0, 1]);
    expect(compte(entier, { portee: "apap", nom: "B" }, octobre)).toEqual([0, 0, 1, 2]);
    expect(compte(entier, { portee: "structure", nom: "Structure" }, octobre)).toEqual([1, 1, 1, 3]);
    expect(compte(entier, { portee: "apap", nom: "Personne" }, octobre)).toEqual([0, 0, 0, 0]);
  });
});

describe("persons to see", () => {
  it("are those of whom it was judged: not all who were seen", () => {
    const deux = new Personnes([frise("A", "vu", "vu", false), frise("A", "vu", "manque")], jour("2026-10-31"));
    expect(deux.du(ENSEMBLE, octobre - 1)).toMatchObject({ vues: 2, vuesNonDues: 1, nonVues: 0, dues: 1 });
    expect(deux.du(ENSEMBLE, octobre)).toMatchObject({ vues: 1, nonVues: 1, dues: 2 });
  });

  it("are too few to say that none is missing where as many are not judged", () => {
    const de = (dues: number, nonVues: number, nonJugees: number, vues = dues - nonVues, vuesNonDues = 0) =>
      malJuge({
        mois: octobre,
        dues,
        vues,
        vuesNonDues,
        nonVues,
        justifiees: 0,
        nonDues: 0,
        nonJugees,
      });
    expect([de(3, 0, 3), de(4, 0, 3), de(0, 0, 1)]).toEqual([true, false, true]);
    // seen, and none of them judged; seen, and not to see
    expect([de(0, 0, 0, 7, 1), de(0, 0, 0, 7, 7)]).toEqual([true, false]);
    // one who is missing is a finding; nobody to see is 0 of 0
    expect([de(3, 1, 9), de(0, 0, 0)]).toEqual([false, false]);
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
