import { describe, expect, it } from "vitest";
import { type Day, isoDay, parseTypedDay } from "./day.ts";
import { estFerie, jourDeSemaine, paques } from "./feries.ts";

const jour = (texte: string): Day => parseTypedDay(texte) as Day;

describe("public holidays", () => {
  // from the calendars of these years
  it.each(["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2000-04-23"])(
    "Easter: %s",
    (texte) => {
      expect(isoDay(paques(Number(texte.slice(0, 4))))).toBe(texte);
    },
  );

  it("2026 has these eleven, and no other", () => {
    const feries: string[] = [];
    for (let day = jour("2026-01-01"); day <= jour("2026-12-31"); day++) if (estFerie(day)) feries.push(isoDay(day));
    expect(feries).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  it("28 November 2026 is a Saturday, 30 November a Monday, 31 December 1899 a Sunday", () => {
    expect(["2026-11-28", "2026-11-30"].map((d) => jourDeSemaine(jour(d)))).toEqual([5, 0]);
    expect(jourDeSemaine(-25568)).toBe(6);
  });
});
