import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Intervals } from "../core/intervals.ts";
import { parseTypedMonth } from "../core/month.ts";
import { dossierDe, jour } from "./dossier-tester.ts";
import { contactsDuMois, ouvertDans, ouvertLe, type Parcours, tient } from "./parcours.ts";

type Ligne = Record<string, string>;
const parcoursDe = (lignes: readonly Ligne[], autres = {}, arrete = "2026-03-31"): readonly Parcours[] =>
  dossierDe(
    { parcours: lignes.map((l) => ({ participant: "P1", apap: "A", structure: "S", ...l })), ...autres },
    { arrete },
  ).parcours;
const un = (ligne: Ligne, autres = {}, arrete?: string): Parcours => {
  const [parcours] = parcoursDe([ligne], autres, arrete);
  if (!parcours) throw new Error("no parcours");
  return parcours;
};
const dits = (jours: Intervals | undefined) =>
  jours?.map(([debut, fin]) => `${isoDay(debut)}..${fin > jour("2100-01-01") ? "" : isoDay(fin)}`);

const SORTI = { date_integration: "2026-01-05", date_sortie_reelle: "2026-02-10" };

describe("a parcours on a day", () => {
  it("holds from its integration to its sortie, both included; is open until the day before", () => {
    const p = un(SORTI);
    const jours = ["2026-01-04", "2026-01-05", "2026-02-09", "2026-02-10", "2026-02-11"].map(jour);
    expect(jours.map((j) => tient(p, j))).toEqual([false, true, true, true, false]);
    expect(jours.map((j) => ouvertLe(p, j))).toEqual([false, true, true, false, false]);
  });
  it("a sortie on the arrêté is one, after it is none", () => {
    expect(un(SORTI, {}, "2026-02-10").sortie).toBe(jour("2026-02-10"));
    const ouvert = un(SORTI, {}, "2026-02-09");
    expect([ouvert.sortie, ouvertLe(ouvert, jour("2026-02-28"))]).toEqual([null, true]);
  });
  it.each([
    ["2026-01-01", "2026-01-04", false],
    ["2026-01-01", "2026-01-05", true],
    ["2026-02-10", "2026-03-01", true],
    ["2026-02-11", "2026-03-01", false],
  ])("is open in %s..%s: %s", (debut, fin, dit) => expect(ouvertDans(un(SORTI), jour(debut), jour(fin))).toBe(dit));
  it("of one day is open that day; that ends before it begins never is", () => {
    const [debut, fin] = [jour("2026-01-01"), jour("2026-03-31")];
    expect(ouvertDans(un({ ...SORTI, date_sortie_reelle: "2026-01-05" }), debut, fin)).toBe(true);
    expect(ouvertDans(un({ ...SORTI, date_sortie_reelle: "2026-01-04" }), debut, fin)).toBe(false);
  });
});

it("contacts of a month go from its first day to its last", () => {
  const dates = ["2026-01-31", "2026-02-01", "2026-02-01", "2026-02-14", "2026-02-28", "2026-03-01"];
  const entretiens = dates.map((date) => ({ participant: "P1", date, modalite: "FACE_A_FACE", presence: "PRESENT" }));
  const p = un({ date_integration: "2026-01-05" }, { entretiens });
  const du = (mois: string) => contactsDuMois(p, parseTypedMonth(mois) ?? 0).map((c) => isoDay(c.date));
  expect(["2025-12", "2026-01", "2026-02", "2026-03", "2026-04"].map(du)).toEqual([
    [],
    dates.slice(0, 1),
    dates.slice(1, 5),
    dates.slice(5),
    [],
  ]);
});

describe("days of parcours that overlap", () => {
  it("are those of the one integrated last", () => {
    const [premier, second] = parcoursDe([
      { date_integration: "2026-01-05", date_sortie_reelle: "2026-03-10" },
      { date_integration: "2026-02-01", date_sortie_reelle: "2026-02-20" },
    ]);
    expect(dits(premier?.jours)).toEqual(["2026-01-05..2026-01-31", "2026-02-21..2026-03-10"]);
    expect(dits(second?.jours)).toEqual(["2026-02-01..2026-02-20"]);
    expect(dits(premier?.suivis)).toEqual(dits(premier?.jours));
    expect(dits(premier?.soumis)).toEqual(dits(premier?.jours));
  });
  it("are followed out of veille, subject out of veille and of what takes the whole time, up to the arrêté", () => {
    const p = un(
      { date_integration: "2026-01-05" },
      {
        veilles: [{ participant: "P1", motif: "Maternité", date_debut: "2026-02-01", date_fin: "2026-02-10" }],
        etapes: [
          { participant: "P1", famille: "operation", temps: "plein", date_debut: "2026-03-01", date_fin: "2026-03-15" },
        ],
      },
    );
    expect(dits(p.jours)).toEqual(["2026-01-05.."]);
    expect(dits(p.suivis)).toEqual(["2026-01-05..2026-01-31", "2026-02-11..2026-03-31"]);
    expect(dits(p.soumis)).toEqual(["2026-01-05..2026-01-31", "2026-02-11..2026-02-28", "2026-03-16..2026-03-31"]);
  });
});
