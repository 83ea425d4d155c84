import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { parseTypedPeriod } from "../core/period.ts";
import { dossierDe, jour } from "./dossier-tester.ts";
import { chainesDeVeilles, veilleDansPeriode } from "./veille.ts";

type Ligne = Record<string, string>;

const veilles = (lignes: readonly Ligne[], sortie = "", arrete = "2026-09-30") =>
  dossierDe(
    {
      parcours: [{ id: "a", participant: "P1", date_integration: "2026-02-01", date_sortie_reelle: sortie }],
      veilles: lignes.map((l) => ({ participant: "P1", motif: "Autre", ...l })),
    },
    { arrete },
  ).veilles;
const fins = (ligne: Ligne, sortie = "", arrete = "2026-09-30") =>
  veilles([{ date_debut: "2026-03-01", ...ligne }], sortie, arrete).map((v) => [
    isoDay(v.finSituation),
    isoDay(v.finRegle),
  ])[0];

describe("the two ends of a veille: day by day (§4), and for its rules (§5)", () => {
  it.each([
    [{ date_fin: "2026-04-30", date_fin_prevue: "2026-05-31" }, "2026-04-30", "2026-04-30"],
    [{ date_fin_prevue: "2026-05-31" }, "2026-05-31", "2026-09-30"],
    [{ date_fin_prevue: "2026-10-31" }, "2026-10-31", "2026-10-31"],
    [{}, "2026-08-31", "2026-09-30"],
    [{ date_fin: "2026-12-31" }, "2026-12-31", "2026-12-31"],
  ])("%o : %s, %s", (ligne, situation, regle) => expect(fins(ligne)).toEqual([situation, regle]));
  it("the second is never after the sortie of its parcours", () => {
    expect(fins({ date_fin: "2026-06-30" }, "2026-05-15")).toEqual(["2026-06-30", "2026-05-15"]);
    expect(fins({}, "2026-05-15")).toEqual(["2026-08-31", "2026-05-15"]);
    expect(fins({ date_fin: "2026-06-30" }, "2026-10-15")).toEqual(["2026-06-30", "2026-06-30"]);
  });
});

describe("parcours of a veille", () => {
  it("holds its beginning, else is the first that it intersects, else none", () => {
    const de = (ligne: Ligne) => veilles([ligne])[0]?.parcours?.id ?? null;
    expect(de({ date_debut: "2026-02-01" })).toBe("a");
    expect(de({ date_debut: "2026-01-15", date_fin: "2026-02-01" })).toBe("a");
    expect(de({ date_debut: "2026-01-15", date_fin: "2026-01-31" })).toBeNull();
  });
});

describe("a veille in the period", () => {
  const dans = (periode: string, arrete = "2026-09-30") => {
    const [veille] = veilles([{ date_debut: "2026-03-01", date_fin: "2026-04-30" }]);
    const period = parseTypedPeriod(periode);
    return veille && period && veilleDansPeriode(veille, period, jour(arrete));
  };
  it("shares a day with it, up to the arrêté", () => {
    expect(dans("2026-04-30..2026-09-30")).toBe(true);
    expect(dans("2026-05-01..2026-09-30")).toBe(false);
    expect(dans("2026-01-01..2026-03-01")).toBe(true);
    expect(dans("2026-01-01..2026-02-28")).toBe(false);
    expect(dans("2026-01-01..2026-12-31", "2026-02-28")).toBe(false);
  });
});

describe("chains of veilles", () => {
  const chaines = (...dates: readonly (readonly [string, string])[]) =>
    chainesDeVeilles(veilles(dates.map(([date_debut, date_fin]) => ({ date_debut, date_fin })))).map((c) => [
      c.veilles.length,
      isoDay(c.fin),
    ]);
  it("the next begins at most one day after the latest end so far", () => {
    expect(chaines(["2026-03-01", "2026-03-31"], ["2026-04-01", "2026-04-30"])).toEqual([[2, "2026-04-30"]]);
    expect(chaines(["2026-03-01", "2026-03-31"], ["2026-04-02", "2026-04-30"])).toEqual([
      [1, "2026-03-31"],
      [1, "2026-04-30"],
    ]);
    expect(chaines(["2026-03-01", "2026-05-31"], ["2026-04-01", "2026-04-30"], ["2026-06-01", "2026-06-30"])).toEqual([
      [3, "2026-06-30"],
    ]);
  });
  it("whatever the order of the file", () => {
    expect(chaines(["2026-04-01", "2026-04-30"], ["2026-03-01", "2026-03-31"])).toEqual([[2, "2026-04-30"]]);
  });
});
