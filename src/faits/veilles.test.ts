import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { reglageDate } from "./reglage-fixture.ts";
import { chainesDe, limiteDeVeille, veillesDeLaPeriode, veillesDeVei03 } from "./veilles.ts";

const REGLAGE = reglageDate({
  "VEI-02": { "2025-01-01": { moisMax: 3, joursTolerance: 1 }, "2026-07-01": { moisMax: 2, joursTolerance: 0 } },
  "VEI-03": {
    "2025-01-01": { moisMax: 6, veillesMax: 2, joursTolerance: 1 },
    "2026-10-01": null,
  },
});

const dossier = (...veilles: readonly (readonly [string, string])[]) =>
  dossierDe(situation({ veilles: veilles.map(([date_debut, date_fin]) => ({ date_debut, date_fin })) }));

const chaines = (...veilles: readonly (readonly [string, string])[]) =>
  chainesDe(dossier(...veilles), REGLAGE).map(
    (c) =>
      `${c.veilles.length} ${isoDay(c.premiere.debut)}–${isoDay(c.fin)} ${isoDay(c.limite.dernier)}/${isoDay(c.limite.tolere)} ${c.veillesMax} ${c.enDefaut}`,
  );

it("how long a veille may be: by the thresholds of the day on which it begins, tolerance apart", () => {
  const limite = (date: string) => {
    const { mois, dernier, tolere } = limiteDeVeille({ debut: jour(date) }, REGLAGE);
    return [mois, isoDay(dernier), isoDay(tolere)];
  };
  expect(limite("2026-06-30")).toEqual([3, "2026-09-29", "2026-09-30"]);
  expect(limite("2026-07-01")).toEqual([2, "2026-08-31", "2026-08-31"]);
  expect(limite("2025-11-30")).toEqual([3, "2026-02-27", "2026-02-28"]);
});

describe("chains", () => {
  it("are in default past six months and a day, or with a third veille", () => {
    expect(chaines(["2026-02-01", "2026-08-01"])).toEqual(["1 2026-02-01–2026-08-01 2026-07-31/2026-08-01 2 false"]);
    expect(chaines(["2026-02-01", "2026-08-02"])).toEqual(["1 2026-02-01–2026-08-02 2026-07-31/2026-08-01 2 true"]);
    expect(chaines(["2026-02-01", "2026-02-10"], ["2026-02-11", "2026-02-20"])).toEqual([
      "2 2026-02-01–2026-02-20 2026-07-31/2026-08-01 2 false",
    ]);
    expect(chaines(["2026-02-01", "2026-02-10"], ["2026-02-11", "2026-02-20"], ["2026-02-21", "2026-02-22"])).toEqual([
      "3 2026-02-01–2026-02-22 2026-07-31/2026-08-01 2 true",
    ]);
  });
  it("are none without veille", () => expect(chaines()).toEqual([]));
  it("of which VEI-03 speaks for one veille alone: too long, alone, and the rule on that day", () => {
    const dites = (...veilles: readonly (readonly [string, string])[]) =>
      [...veillesDeVei03(dossier(...veilles), REGLAGE)].map((v) => isoDay(v.debut));
    expect(dites(["2026-02-01", "2026-08-02"])).toEqual(["2026-02-01"]);
    expect(dites(["2026-02-01", "2026-08-01"])).toEqual([]);
    expect(dites(["2026-02-01", "2026-05-01"], ["2026-05-02", "2026-12-01"])).toEqual([]);
    expect(dites(["2025-02-01", "2025-08-02"])).toEqual(["2025-02-01"]);
    expect(dites(["2026-10-01", "2027-05-01"])).toEqual([]);
  });
});

it("veilles of the period: from the first day that they touch to the last, the arrêté cutting it", () => {
  const lues = (debut: string, fin: string, arrete = "2026-12-31") =>
    veillesDeLaPeriode(dossier(["2026-03-10", "2026-03-20"]), {
      periode: { start: jour(debut), end: jour(fin) },
      arrete: jour(arrete),
    }).length;
  expect(lues("2026-03-20", "2026-12-31")).toBe(1);
  expect(lues("2026-03-21", "2026-12-31")).toBe(0);
  expect(lues("2026-01-01", "2026-03-10")).toBe(1);
  expect(lues("2026-01-01", "2026-03-09")).toBe(0);
  expect(lues("2026-01-01", "2026-12-31", "2026-03-09")).toBe(0);
});
