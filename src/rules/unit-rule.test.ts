import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type Day, isoDay } from "../core/day.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { situation } from "./exemple.ts";
import type { Rule } from "./rule.ts";
import { runRule } from "./rule-tester.ts";
import { defineUnitRule, type UnitRule } from "./unit-rule.ts";
import { TENUS } from "./unites-jugees.ts";

type Regle = UnitRule<{ minutesMin: number }, { date: Day }, Parameters<typeof TENUS.jour>[0]>;

/** A rule of the face-to-face shorter than some minutes, and what it says of three of them, of 20, 30 and 45 minutes. */
function lancer(autre: Partial<Regle> = {}, cadre: { minutesMin?: number } = {}, suivi = "2026-02-10") {
  const regle = defineUnitRule<{ minutesMin: number }, { date: Day }, Parameters<typeof TENUS.jour>[0]>({
    id: "MOD-02",
    titre: "Trop court",
    clause: { document: "cahier-des-charges", article: "III.1.3" },
    gravite: "info",
    reads: ["entretiens"],
    unite: ["entretien", "entretiens"],
    params: z.strictObject({ minutesMin: z.int().positive().default(30) }),
    pourquoi: "p",
    definition: "d",
    remede: "r",
    unites: TENUS,
    defaut: ({ date, duree }, { minutesMin }) => ((duree ?? 0) < minutesMin ? { mesure: duree, data: { date } } : null),
    message: ({ date }) => isoDay(date),
    exemple: { arrete: "2026-03-31", tables: {} },
    ...autre,
  });
  const entretiens = [
    { date: "2026-01-10", duree: "20" },
    { date: suivi, duree: "30" },
    { date: "2026-02-20", duree: "45" },
  ];
  const { regle: resultat, constats } = runRule(regle as unknown as Rule, situation({ entretiens }), {
    arrete: "2026-03-31",
    params: cadre,
  });
  return {
    juges: resultat.juges,
    constats: constats.map((c) => `${c.message} ${c.mesure} ${c.apap}`),
    nonJuges: resultat.nonJuges.map((n) => `${n.apap} ${n.mois === null ? "" : isoMonth(n.mois)}`),
  };
}

describe("a rule by units", () => {
  it("counts each, and says what is in default where the unit is", () => {
    expect(lancer()).toEqual({ juges: 3, constats: ["2026-01-10 20 Alix MODÈLE"], nonJuges: [] });
    expect(lancer({}, { minutesMin: 31 })).toEqual({
      juges: 3,
      constats: ["2026-01-10 20 Alix MODÈLE", "2026-02-10 30 Alix MODÈLE"],
      nonJuges: [],
    });
  });
  it("judges only those that it asks for", () => {
    expect(lancer({ parmi: ({ duree }) => duree !== 20 })).toEqual({ juges: 2, constats: [], nonJuges: [] });
    expect(lancer({ parmi: ({ duree }, { minutesMin }) => duree !== minutesMin }).juges).toBe(2);
  });
  it("asks for a month that is covered: what is in default in another is not judged, and said", () => {
    // nobody has a line in March
    const ailleurs = { couvertePar: () => ({ apap: "Alix MODÈLE", mois: monthOf(20_540) }) };
    expect(isoMonth(monthOf(20_540))).toBe("2026-03");
    expect(lancer(ailleurs)).toEqual({ juges: 0, constats: [], nonJuges: ["Alix MODÈLE 2026-03"] });
    expect(lancer({ ...ailleurs, defaut: () => null })).toEqual({ juges: 0, constats: [], nonJuges: [] });
    const sonMois: Partial<Regle> = { couvertePar: ({ date }) => ({ apap: "Alix MODÈLE", mois: monthOf(date) }) };
    expect(lancer(sonMois).constats).toEqual(["2026-01-10 20 Alix MODÈLE"]);
    expect(lancer({ couvertePar: () => null }).juges).toBe(3);
  });
  it("lets the unit say another place", () => {
    expect(lancer({ defaut: ({ date }) => ({ apap: "Une autre", data: { date } }) }).constats[0]).toBe(
      "2026-01-10 null Une autre",
    );
  });
});
