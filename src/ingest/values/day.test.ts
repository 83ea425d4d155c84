import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../../core/day.ts";
import type { RawCell } from "../raw.ts";
import { settleBirth, shortBirthYear } from "./birth.ts";
import { AVIS_SERIE, AVIS_UTC, readDay } from "./day.ts";
import { AVIS_SENTINELLE } from "./sentinels.ts";

const day = (year: number, month: number, dayOfMonth: number) => dayOf(year, month, dayOfMonth) ?? Number.NaN;

describe("sentinels", () => {
  it.each<[RawCell]>([
    ["30/12/1899"],
    ["31/12/1899"],
    ["01/01/1900"],
    // an empty cell that a formula points to
    ["00/01/1900"],
    [{ type: "time", fraction: 0 }],
    ["1/1/1901"],
    ["31-12-2099"],
    ["2999-12-31"],
    ["01/01/9999"],
    ["31/12/9999 00:00:00"],
    [{ type: "date", days: day(1900, 1, 1) }],
    [{ type: "date", days: day(2099, 12, 31) }],
    [{ type: "date", days: 2_932_896 }],
    // Excel's number of 31/12/9999, in a cell without a date format
    [2_958_465],
  ])("%j is empty, and told", (cell) => {
    expect(readDay(cell)).toEqual({ etat: "vide", avis: AVIS_SENTINELLE });
  });
});

describe("months in English, as statistics and web software write them", () => {
  it.each<[string, string]>([
    ["02MAR2026", "2026-03-02"],
    ["2-Aug-26", "2026-08-02"],
    ["Mar 2, 2026", "2026-03-02"],
    ["December 31, 2025", "2025-12-31"],
    ["mar. 03/02/2026", "2026-02-03"],
    ["12février2026", "2026-02-12"],
  ])("%s is %s", (cell, iso) => {
    const reading = readDay(cell);
    expect(reading.etat === "lu" && isoDay(reading.valeur)).toBe(iso);
  });
  it.each(["02XYZ2026", "Mar 32, 2026", "Mar 2 2026"])("%s is no date", (cell) => {
    expect(readDay(cell).etat).toBe("illisible");
  });
});

describe("the month first, when the profile says so", () => {
  it.each<[RawCell, string]>([
    ["01/31/2026", "2026-01-31"],
    ["2/1/2026", "2026-02-01"],
    ["02-01-26 10:00", "2026-02-01"],
    ["2026-02-01", "2026-02-01"],
    ["1er août 2026", "2026-08-01"],
  ])("%j is %s", (cell, iso) => {
    const reading = readDay(cell, undefined, "mjj");
    expect(reading.etat === "lu" && isoDay(reading.valeur)).toBe(iso);
  });

  it("does not take 31/01/2026", () => {
    expect(readDay("31/01/2026", undefined, "mjj").etat).toBe("illisible");
  });
});

describe("readDay", () => {
  it.each<[RawCell, string]>([
    ["31/01/2026", "2026-01-31"],
    ["1/2/2026", "2026-02-01"],
    ["31-01-2026", "2026-01-31"],
    ["31.01.2026", "2026-01-31"],
    ["31 / 01 / 2026", "2026-01-31"],
    [" 31/01/2026 ", "2026-01-31"],
    ["2026-01-31", "2026-01-31"],
    ["2026/01/31", "2026-01-31"],
    ["20260131", "2026-01-31"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2000", "2000-02-29"],
    ["02/01/1900", "1900-01-02"],
    ["31/12/99", "1999-12-31"],
    ["30/12/2099", "2099-12-30"],
    ["31/12/2199", "2199-12-31"],
    // two digits: 00–69 → 20aa, 70–99 → 19aa
    ["05/03/00", "2000-03-05"],
    ["05/03/69", "2069-03-05"],
    ["05/03/70", "1970-03-05"],
    ["05-03-99", "1999-03-05"],
    // the time is dropped, never converted
    ["2026-01-31T23:30:00Z", "2026-01-31"],
    ["2026-01-31T23:30:00.000+02:00", "2026-01-31"],
    ["2026-01-31 00:15", "2026-01-31"],
    ["31/01/2026 10:00:00", "2026-01-31"],
    ["31/01/2026 à 10h30", "2026-01-31"],
    ["31/01/2026 10h", "2026-01-31"],
    ["31/01/26 09:15", "2026-01-31"],
    // months in letters
    ["31 janvier 2026", "2026-01-31"],
    ["1er août 2026", "2026-08-01"],
    ["lundi 2 mars 2026", "2026-03-02"],
    ["15-juin-26", "2026-06-15"],
    ["15 juil. 2026", "2026-07-15"],
    ["3 déc 2025", "2025-12-03"],
    ["14 fév. 2026", "2026-02-14"],
    // cells of a workbook
    [{ type: "date", days: day(2026, 1, 31) }, "2026-01-31"],
    [{ type: "date", days: day(2026, 1, 31) + 0.99 }, "2026-01-31"],
    [20260131, "2026-01-31"],
  ])("%j is %s", (cell, iso) => {
    const reading = readDay(cell);
    expect(reading.etat === "lu" ? isoDay(reading.valeur) : reading).toBe(iso);
    expect(reading).not.toHaveProperty("avis");
  });

  it.each<[RawCell, string]>([
    // midnight of 5 March is 23 h of the 4th in universal time, that of 5 July 22 h
    ["2026-03-04T23:00:00.000Z", "2026-03-05"],
    ["2026-03-04T23:00:00Z", "2026-03-05"],
    ["2026-07-04T22:00:00+00:00", "2026-07-05"],
    ["2025-12-31T23:00:00.000Z", "2026-01-01"],
  ])("takes %j, midnight in Paris, for %s, with a notice", (cell, iso) => {
    const reading = readDay(cell);
    expect(reading).toMatchObject({ etat: "lu", avis: AVIS_UTC });
    expect(reading.etat === "lu" && isoDay(reading.valeur)).toBe(iso);
  });

  it.each<[RawCell, string]>([
    ["2026-03-04T23:00:01Z", "2026-03-04"],
    ["2026-03-04T21:00:00Z", "2026-03-04"],
    ["2026-03-04T23:00:00", "2026-03-04"],
    ["2026-03-04T23:00:00+01:00", "2026-03-04"],
  ])("drops the time of %j", (cell, iso) => {
    const reading = readDay(cell);
    expect(reading.etat === "lu" && isoDay(reading.valeur)).toBe(iso);
  });

  it.each<[RawCell, string]>([
    ["45321", "2024-01-30"],
    ["45321,0", "2024-01-30"],
    [45321, "2024-01-30"],
    [45321.75, "2024-01-30"],
    ["20000", "1954-10-03"],
    ["60000", "2064-04-08"],
  ])("takes the Excel serial %j with a notice", (cell, iso) => {
    const reading = readDay(cell);
    expect(reading).toMatchObject({ etat: "lu", avis: AVIS_SERIE });
    expect(reading.etat === "lu" && isoDay(reading.valeur)).toBe(iso);
  });

  it.each<[RawCell]>([
    ["31/02/2026"],
    ["29/02/2026"],
    ["29/02/1900"],
    ["00/01/2026"],
    ["32/01/2026"],
    ["01/13/2026"],
    ["2026-02-30"],
    ["01/01/2200"],
    ["05/03/0206"],
    ["19999"],
    ["60001"],
    [19999],
    [60001],
    [3.5],
    ["45321,5"],
    ["abc"],
    ["31/01-2026"],
    ["31/01"],
    ["janvier 2026"],
    ["31 brumaire 2026"],
    ["vers le 31/01/2026"],
    ["31/01/2026 ou 01/02/2026"],
    [true],
    [{ type: "time", fraction: 0.5 }],
    [{ type: "date", days: -30000 }],
    [{ type: "error", text: "#REF!" }],
    ["#N/A"],
    ["#VALEUR!"],
  ])("%j is unreadable, never empty", (cell) => {
    expect(readDay(cell).etat).toBe("illisible");
  });

  it.each<[RawCell]>([[null], [""], ["  "], ["NULL"], ["null"], ["_"], ["-"], ["—"], ["N/A"], ["n/a"], ["\u00a0"]])(
    "%j is empty",
    (cell) => {
      expect(readDay(cell)).toEqual({ etat: "vide" });
    },
  );
});

describe("a birth with two digits of the year", () => {
  // arrêté 2026: 20aa only if ≤ 2011
  it.each([
    ["05/03/11", 2026, "2011-03-05"],
    ["05/03/12", 2026, "1912-03-05"],
    ["05/03/12", 2027, "2012-03-05"],
    ["05/03/00", 2026, "2000-03-05"],
    ["05/03/69", 2026, "1969-03-05"],
    ["05/03/85", 2026, "1985-03-05"],
    ["29/02/00", 2026, "2000-02-29"],
    ["05/03/1912", 2026, "1912-03-05"],
    ["05/03/05", 0, "1905-03-05"],
  ])("%s, arrêté in %d: %s", (text, year, iso) => {
    const reading = readDay(text, shortBirthYear);
    expect(reading.etat === "lu" && isoDay(settleBirth(reading.valeur, year))).toBe(iso);
  });

  it("does not exist in either century", () => {
    expect(readDay("31/02/05", shortBirthYear).etat).toBe("illisible");
    expect(readDay("29/02/01", shortBirthYear).etat).toBe("illisible");
  });
});

describe("a day of the week before the date", () => {
  it.each(["mar. 03/03/2026", "mardi 3 mars 2026", "Mar 3 mars 2026", "mardi 03/03/2026", "le 3 mars 2026"])(
    "%s",
    (text) => {
      expect(readDay(text)).toEqual({ etat: "lu", valeur: dayOf(2026, 3, 3) });
    },
  );
  it.each(["mars 2026", "mard 03/03/2026", "dim. 1er"])("%s is no date", (text) => {
    expect(readDay(text).etat).toBe("illisible");
  });
});
