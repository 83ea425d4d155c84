import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cadre, extraction } from "./extraction-fixture.ts";
import { ecartsDesFaits } from "./faits-tester.ts";
import { INDICATEURS } from "./index.ts";
import { type Compte, mesurer } from "./mesurer-fixture.ts";

describe("the facts behind a figure", () => {
  it("sum to it: every indicator, term, scope, period and ventilation of random extractions", () => {
    fc.assert(
      fc.property(extraction, cadre, (tables, autour) => {
        expect(ecartsDesFaits(tables, autour)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("name each a line of the extraction, or none when the settings say it", () => {
    fc.assert(
      fc.property(extraction, cadre, (tables, autour) => {
        const sans: Compte[] = [];
        mesurer(INDICATEURS, tables, { ...autour, detail: (c) => c.preuves.length === 0 && sans.push(c) });
        expect(sans).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
