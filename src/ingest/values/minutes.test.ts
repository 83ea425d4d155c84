import { describe, expect, it } from "vitest";
import type { RawCell } from "../raw.ts";
import { readHours } from "./hours.ts";
import { readMinutes } from "./minutes.ts";
import { readNumber } from "./number.ts";
import { readTime } from "./time.ts";

const value = (reading: { etat: string; valeur?: unknown }) => (reading.etat === "lu" ? reading.valeur : reading.etat);

describe("readMinutes", () => {
  it.each<[RawCell, number]>([
    ["45", 45],
    ["0", 0],
    ["45 min", 45],
    ["45min", 45],
    ["45 mn", 45],
    ["45 minutes", 45],
    ["45'", 45],
    ["45 min.", 45],
    ["12,5 min", 12.5],
    ["0h45", 45],
    ["0:45", 45],
    ["00:45:00", 45],
    ["00:45:30", 45.5],
    ["0.01:15:00", 75],
    ["PT45M", 45],
    ["PT1H15M", 75],
    ["PT2H", 120],
    ["1:05", 65],
    ["1h", 60],
    ["1 h", 60],
    ["1H30", 90],
    ["1 h 05", 65],
    ["1h30min", 90],
    ["1 h 30 mn", 90],
    ["1 heure", 60],
    ["2 heures", 120],
    ["1 heure et 15 minutes", 75],
    ["0,75 h", 45],
    ["0,92 h", 55],
    ["0,08 h", 5],
    ["0.75h", 45],
    ["1,1 h", 66],
    ["10:00", 600],
    [45, 45],
    [{ type: "time", fraction: 45 / 1440 }, 45],
    [{ type: "time", fraction: 1.5 }, 2160],
  ])("%j is %d minutes", (cell, minutes) => {
    expect(value(readMinutes(cell))).toBe(minutes);
  });

  it.each<[RawCell]>([
    ["abc"],
    ["0,75"],
    ["45,0"],
    ["0.75"],
    [0.75],
    ["1h75"],
    ["0:60"],
    ["00:45:60"],
    ["-45"],
    ["45 €"],
    ["environ 45"],
    ["h45"],
    ["1/2 h"],
    [true],
    [{ type: "date", days: 20000 }],
    [{ type: "time", fraction: -0.1 }],
    [{ type: "error", text: "#REF!" }],
  ])("%j is unreadable", (cell) => {
    expect(readMinutes(cell).etat).toBe("illisible");
  });

  it("takes a bare number in the unit that the profile or the header gives", () => {
    expect(value(readMinutes("0,75", "heures"))).toBe(45);
    expect(value(readMinutes("1", "heures"))).toBe(60);
    expect(value(readMinutes(0.5, "heures"))).toBe(30);
    expect(value(readMinutes("45 min", "heures"))).toBe(45);
    expect(value(readMinutes("0,75", "minutes"))).toBe(0.75);
    expect(value(readMinutes("45", "minutes"))).toBe(45);
  });

  it.each<[RawCell]>([[null], [""], ["NULL"], ["_"], ["-"], ["N/A"], ["\\N"], ["nan"], ["<NA>"]])(
    "%j is empty",
    (cell) => {
      expect(value(readMinutes(cell))).toBe("vide");
    },
  );
});

describe("readHours", () => {
  it.each<[RawCell, number]>([
    ["19,99", 19.99],
    ["19.99", 19.99],
    ["35", 35],
    ["35 h", 35],
    ["35h", 35],
    ["35,5 heures", 35.5],
    ["35h00", 35],
    ["11h40", 700 / 60],
    ["11:40", 700 / 60],
    ["26 h/semaine", 26],
    ["26 h hebdo", 26],
    ["26 heures par semaine", 26],
    [19.99, 19.99],
    ["0", 0],
    ["168", 168],
    [{ type: "time", fraction: 35 / 24 }, 35],
  ])("%j is %d hours", (cell, hours) => {
    expect(value(readHours(cell))).toBeCloseTo(hours, 10);
  });

  it("gives 700 minutes for 11h40, the threshold of an AI", () => {
    expect((value(readHours("11h40")) as number) * 60).toBe(700);
  });

  it.each<[RawCell]>([["temps plein"], ["100 %"], ["-35"], ["169"], ["11h75"], [{ type: "date", days: 1 }]])(
    "%j is unreadable",
    (cell) => {
      expect(readHours(cell).etat).toBe("illisible");
    },
  );
});

describe("readTime", () => {
  it.each<[RawCell, number]>([
    ["09:15", 555],
    ["9:15", 555],
    ["9h15", 555],
    ["9 h 15", 555],
    ["9h", 540],
    ["09:15:30", 555],
    ["00:00", 0],
    ["23:59", 1439],
    ["31/01/2026 09:15", 555],
    ["2026-01-31T09:15:00", 555],
    [{ type: "time", fraction: 555 / 1440 }, 555],
    [{ type: "date", days: 20484 + 555 / 1440 }, 555],
  ])("%j is minute %d", (cell, minute) => {
    expect(value(readTime(cell))).toBe(minute);
  });

  it.each<[RawCell]>([
    ["24:00"],
    ["9:60"],
    ["matin"],
    ["9"],
    ["0,385"],
    [0.385],
    ["9h-10h"],
    [{ type: "time", fraction: 1 }],
  ])("%j is unreadable", (cell) => {
    expect(readTime(cell).etat).toBe("illisible");
  });
});

describe("readNumber", () => {
  it.each<[RawCell, number]>([
    ["1", 1],
    ["0,5", 0.5],
    ["0.5", 0.5],
    [",5", 0.5],
    ["80 %", 0.8],
    ["100%", 1],
    ["0,8 ETP", 0.8],
    [0.8, 0.8],
  ])("%j is %d", (cell, n) => {
    expect(value(readNumber(cell))).toBe(n);
  });

  it.each<[RawCell]>([["-1"], ["un"], ["1/2"], ["1 2"], [{ type: "time", fraction: 0.5 }], [true]])(
    "%j is unreadable",
    (cell) => {
      expect(readNumber(cell).etat).toBe("illisible");
    },
  );
});
