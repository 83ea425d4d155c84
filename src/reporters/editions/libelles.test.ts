import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import { monthOf } from "../../core/month.ts";
import { dateDuStock, jourEnCours, moisDit } from "./libelles.ts";

const le = (jour: string) => {
  const arrete = parseTypedDay(jour) ?? 0;
  return { spans: { mois: monthOf(arrete) }, report: { arrete } };
};

describe("a month", () => {
  it("is whole on its last day", () => {
    const fini = le("2026-10-31");
    expect([jourEnCours(fini), dateDuStock(fini)]).toEqual([null, "à la fin d'octobre 2026"]);
    expect(moisDit(fini)).toEqual({ mois: "octobre 2026", precedent: "septembre 2026" });
  });
  it("goes on the day before, and says to which day it is known", () => {
    const enCours = le("2026-10-30");
    expect([jourEnCours(enCours), dateDuStock(enCours)]).toEqual(["30/10", "au 30/10/2026"]);
    expect(moisDit(enCours)).toEqual({ mois: "octobre 2026 (au 30/10)", precedent: "septembre 2026 (entier)" });
  });
});
