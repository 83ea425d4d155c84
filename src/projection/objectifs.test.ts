import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import type { Figure } from "../core/report.ts";
import { attenduAuRythme, departDuRythme } from "../indicators/rythme.ts";
import { jour } from "../reporters/rapport-fixture.ts";
import { projeterObjectifs } from "./objectifs.ts";

const figure = (indicateur: string, numerateur: number | null, denominateur: number): Figure => ({
  indicateur: "objectifs",
  portee: "ensemble",
  nom: null,
  periode: "2026-01..2026-10",
  ventilation: { indicateur },
  valeur: numerateur === null ? null : numerateur / denominateur,
  numerateur,
  denominateur,
  raison: null,
  reserve: null,
});

/** 216 parcours were open on 1 January. */
const DEPARTS: Readonly<Record<string, number>> = { entrees: 0, accompagnes: 216 };

const projeter = (figures: readonly Figure[], arrete = "2026-10-31") =>
  projeterObjectifs(figures, {
    arrete: jour(arrete),
    protocole: jour("2025-01-01"),
    depart: ({ ventilation: { indicateur } }) => DEPARTS[indicateur ?? ""] ?? null,
  });

describe("an annual target", () => {
  it("brings what is done to the whole year, by days", () => {
    // 304 days to 31 October: 36 make 36 × 365 ÷ 304; 64 are left for two months;
    // 100 take 844.4 days: the 845th is 24 April 2028
    const [o] = projeter([figure("entrees", 36, 100)]).objectifs;
    expect(o?.projete).toBeCloseTo(43.2237, 4);
    expect(o?.parMois).toBe(32);
    expect(isoMonth(o?.atteint ?? 0)).toBe("2028-04");
    expect([isoDay(o?.debut ?? 0), isoDay(o?.fin ?? 0)]).toEqual(["2026-01-01", "2026-12-31"]);
  });

  it("of who is accompanied starts from who was there: only what came is brought to the year", () => {
    // 245 of 290 to 31 October, the 304th day: 29 came, 29 × 365 ÷ 304 in the year; 74 take 775.7 days:
    // the 776th is 15 February 2028; 45 are left for two months
    const [o] = projeter([figure("accompagnes", 245, 290)]).objectifs;
    expect(o?.projete).toBeCloseTo(216 + 34.819, 3);
    expect([o?.parMois, isoMonth(o?.atteint ?? 0)]).toEqual([22.5, "2028-02"]);
    // late, as « Objectifs » says: the pace asks 277.6
    // reached from the start: the target, not January's stock
    expect(attenduAuRythme(799, 270, 304 / 365)).toBe(270);
    const attendu = attenduAuRythme(216, 290, 304 / 365);
    expect(attendu).toBeCloseTo(277.63, 2);
    for (const realise of [277, 278]) {
      const [p] = projeter([figure("accompagnes", realise, 290)]).objectifs;
      expect((p?.projete ?? 0) >= 290).toBe(realise >= attendu);
    }
    // nobody came: never reached
    expect(projeter([figure("accompagnes", 216, 290)]).objectifs).toMatchObject([{ projete: 216, atteint: null }]);
  });
  it("not to be exceeded asks for nothing, and is never reached", () => {
    const cadre = { arrete: jour("2026-10-31"), protocole: null, depart: () => 0 };
    const [o] = projeterObjectifs([figure("absences", 80, 100)], cadre).objectifs;
    expect(o?.projete).toBeCloseTo(96.05, 2);
    expect([o?.parMois, o?.atteint]).toEqual([null, null]);
    // none at all is asked: it has its pace too, where a target of 0 of what is to be done says nothing
    const nuls = [figure("absences", 80, 0), figure("entrees", 3, 0)];
    expect(projeterObjectifs(nuls, cadre).objectifs.map((n) => [n.indicateur, n.projete])).toEqual([
      ["absences", o?.projete],
    ]);
  });
  it("that is reached asks for nothing more", () => {
    const [o] = projeter([figure("entrees", 100, 100)]).objectifs;
    expect([o?.parMois, o?.atteint]).toEqual([0, null]);
  });

  it("of which nothing is done is never reached; at the year's end no month is left", () => {
    expect(projeter([figure("entrees", 0, 100)]).objectifs).toMatchObject([{ projete: 0, parMois: 50, atteint: null }]);
    expect(projeter([figure("entrees", 73, 100)], "2026-12-31").objectifs).toMatchObject([
      { projete: 73, parMois: null },
    ]);
  });
});

describe("the protocole's target", () => {
  it("runs from its first day, without an end", () => {
    // 669 days: 360 persons; 2 000 take 3 716.7 days: the 3 717th is 6 March 2035
    const [o] = projeter([figure("protocole_personnes", 360, 2000)]).objectifs;
    expect([o?.projete, o?.parMois, o?.fin]).toEqual([null, null, null]);
    expect(isoMonth(o?.atteint ?? 0)).toBe("2035-03");
  });
});

it("leaves a rate without a pace, and names a target that is not computed: it was lost without a word", () => {
  const absent = { ...figure("mises_en_relation", null, 30), raison: "table absente" };
  const { objectifs, sansRythme, nonCalcules } = projeter([
    figure("taux_sorties_positives", 10, 20),
    absent,
    figure("entrees", 3, 0),
  ]);
  const dit = { portee: "ensemble", nom: null, ventilation: {} };
  expect([objectifs, sansRythme]).toEqual([[], [{ ...dit, indicateur: "taux_sorties_positives" }]]);
  expect(nonCalcules).toEqual([
    { ...dit, indicateur: "mises_en_relation", raison: "table absente" },
    { ...dit, indicateur: "entrees", raison: "objectif nul" },
  ]);
});

it("has no pace for a rate, a stock, or persons who may have been there before January", () => {
  const depart = (indicateur: string, additif = true, temps: "flux" | "stock" | "periode" = "flux") =>
    departDuRythme(indicateur, { additif, temps }, () => 216);
  expect(depart("entrees")).toBe(0);
  expect(depart("accompagnes", true, "periode")).toBe(216);
  // grows with the year, though no sum of APAPs
  expect(depart("entretiens_par_participant", false, "periode")).toBe(0);
  expect(depart("delai_integration", false, "periode")).toBeNull();
  expect(depart("taux_sorties_positives", false)).toBeNull();
  expect(depart("file_active", true, "stock")).toBeNull();
  expect(depart("accompagnes_personnes", true, "periode")).toBeNull();
  expect(depart("EECO01", true, "periode")).toBeNull();
  expect(departDuRythme("inconnu", undefined, () => 216)).toBeNull();
});
