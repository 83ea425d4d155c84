import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, ageAt, dayOf, isoDay, parseTypedDay } from "../core/day.ts";
import { firstDay, lastDay, monthOf } from "../core/month.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { Jetons } from "./jetons.ts";
import { deplacer, Naissances } from "./naissances.ts";
import { personnesDe } from "./personnes.ts";

const jour = (iso: string) => parseTypedDay(iso) ?? Number.NaN;
const premier = (): number => 0;

describe("deplacer", () => {
  it.each([
    // nothing asked of any day: the first other day that is not the 1st
    ["1990-06-15", [], "1990-06-02"],
    ["1990-06-02", [], "1990-06-03"],
    // born on the 1st: every other day would be younger on a 1st of June
    ["1990-06-01", [], "1990-06-01"],
    // 18 on the entry day itself: no later than that day
    ["2008-06-15", ["2026-06-15"], "2008-06-02"],
    // 18 only the day after: no earlier than the day after
    ["2008-06-16", ["2026-06-15"], "2008-06-17"],
    // entry on the birthday's eve and exit on it, 30 years apart: no freedom left
    ["1996-06-15", ["2026-06-14", "2026-06-15"], "1996-06-15"],
    // a day of another month asks nothing
    ["1996-06-15", ["2026-07-14", "2026-05-15"], "1996-06-02"],
    // born and integrated in the same month of the same year (DON-02): still before
    ["2026-06-15", ["2026-06-20"], "2026-06-02"],
    ["2026-06-15", ["2026-06-10"], "2026-06-11"],
    ["2004-02-29", [], "2004-02-02"],
  ])("%s with %j gives %s", (naissance, jours, attendu) => {
    expect(isoDay(deplacer(jour(naissance), jours.map(jour), premier))).toBe(attendu);
  });

  it("keeps every age at the given days, and at both ends of every month", () => {
    const naissances = fc.integer({ min: dayOf(1950, 1, 1) ?? 0, max: dayOf(2012, 12, 31) ?? 0 });
    const dates = fc.array(fc.integer({ min: dayOf(2020, 1, 1) ?? 0, max: dayOf(2028, 12, 31) ?? 0 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(naissances, dates, fc.nat(), (naissance, jours, graine) => {
        const deplacee = deplacer(naissance, jours, (d) => (d * 2654435761 + graine) % 1000);
        expect(monthOf(deplacee)).toBe(monthOf(naissance));
        const anniversaire = monthOf(addMonths(naissance, 12 * 30));
        for (const d of [...jours, firstDay(anniversaire), lastDay(anniversaire), lastDay(anniversaire - 1)]) {
          expect(ageAt(deplacee, d)).toBe(ageAt(naissance, d));
        }
      }),
    );
  });
});

describe("Naissances", () => {
  const extraction = canonicalExtraction({
    participants: [
      { id: "P1", nom: "EXEMPLE", prenom: "Camille", sexe: "F", date_naissance: "1990-06-15" },
      { id: "P2", nom: "exemple", prenom: "CAMILLE", sexe: "F", date_naissance: "1990-06-15" },
      { id: "P3", nom: "EXEMPLE", prenom: "Sacha", sexe: "F", date_naissance: "1990-06-15" },
    ],
    parcours: [
      { participant: "P1", structure: "S", apap: "A", date_integration: "2020-06-10" },
      { participant: "P2", structure: "S", apap: "A", date_integration: "2020-06-20" },
    ],
  });
  const naissances = new Naissances(extraction, personnesDe(extraction), [], new Jetons(Buffer.alloc(32, 7)));
  const neuve = (id: string) => naissances.de(id, jour("1990-06-15"));

  it("gives one person the same day under two ids, kept by the parcours of both", () => {
    expect(neuve("P1")).toBe(neuve("P2"));
    expect(neuve("P1")).not.toBe(jour("1990-06-15"));
    // 29 on 10 June 2020, 30 on 20 June
    expect(neuve("P1")).toBeGreaterThan(jour("1990-06-10"));
    expect(neuve("P1")).toBeLessThanOrEqual(jour("1990-06-20"));
    expect(naissances.deplacees).toBe(3);
  });

  it("moves a birth that a line contradicts inside its own month", () => {
    expect(monthOf(naissances.de("P1", jour("1991-03-08")))).toBe(monthOf(jour("1991-03-08")));
  });
});
