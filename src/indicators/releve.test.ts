import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay, parseTypedDay } from "../core/day.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { parcours } from "./mesurer-fixture.ts";
import { Portees } from "./portees.ts";
import { Releve } from "./releve.ts";

const DEBUT = parseTypedDay("2026-01-01") ?? 0;
const ARRETE = DEBUT + 60;
const rang = fc.integer({ min: 0, max: 60 });
const nom = fc.constantFrom("Alix", "Brune", "Céleste");

/** A span: its first day, and its length, null when it has no end. */
const duree = fc.option(fc.integer({ min: -5, max: 40 }), { nil: null });
const iso = (n: number | null) => (n === null ? "" : isoDay(DEBUT + n));

describe("Releve", () => {
  it("knows who is en charge on any day, asked in any order, as the dossier does", () => {
    const lignes = fc.record({
      parcours: fc.array(fc.record({ debut: rang, duree, apap: nom }), { minLength: 1, maxLength: 3 }),
      affectations: fc.array(fc.record({ debut: rang, duree, apap: nom }), { maxLength: 3 }),
      jours: fc.array(fc.integer({ min: -10, max: 70 }), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(lignes, ({ parcours: p, affectations: a, jours }) => {
        const fin = (ligne: { debut: number; duree: number | null }) =>
          iso(ligne.duree === null ? null : ligne.debut + ligne.duree);
        const extraction = canonicalExtraction({
          parcours: p.map((ligne) => parcours("P1", iso(ligne.debut), fin(ligne), { apap: ligne.apap })),
          affectations: a.map((ligne) => ({
            participant: "P1",
            apap: ligne.apap,
            structure: "Bocage",
            date_debut: iso(ligne.debut),
            date_fin: fin(ligne),
          })),
        });
        const options = { arrete: ARRETE, communs: reglagesCommuns.parse({}), presenceVide: null };
        const [dossier] = new Dossiers(extraction, options);
        if (!dossier || dossier.parcours.length === 0) return;
        const portees = new Portees({ extraction, effectifs: [], arrete: ARRETE });
        const releve = new Releve(dossier, portees, [], []);
        for (const jour of jours) {
          expect(portees.charges[releve.charge(DEBUT + jour)]).toEqual(dossier.chargeLe(DEBUT + jour));
        }
      }),
      { numRuns: 200 },
    );
  });
});
