import fc from "fast-check";
import { expect, it } from "vitest";
import { analyser } from "../audit/analyser.ts";
import { lireReglages } from "../config/lire-reglages.ts";
import { monthOf } from "../core/month.ts";
import { extraction } from "../indicators/extraction-fixture.ts";
import { jour } from "../parcours/dossier-tester.ts";
import type { ParcoursProjete } from "../projection/modele.ts";
import { ecartsDesListes, nombreDeSommes } from "../reporters/document/listes-tester.ts";
import { blocsProjection, tablePrevus } from "../reporters/projection/blocs.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { collecteDe, projectionDe } from "./projeter-execution.ts";

const REGLAGES = lireReglages("objectifs:\n  - { indicateur: entrees, valeur: 12 }\n", "plie.yaml");

it("every list of the projection sums to what it says that the file active will owe, over random extractions", () => {
  const arrete = jour("2026-05-31");
  const mois = [1, 2, 3].map((n) => monthOf(arrete) + n);
  let sommes = 0;
  fc.assert(
    fc.property(extraction, fc.constantFrom(null, "Alix"), (tables, apap) => {
      const parcours: ParcoursProjete[] = [];
      const { report } = analyser(canonicalExtraction(tables), {
        version: "1.0.0",
        arrete,
        periode: { start: jour("2026-01-01"), end: arrete },
        presenceVide: null,
        reglages: REGLAGES,
        justifications: null,
        regles: [],
        indicateurs: true,
        fiches: false,
        visiter: collecteDe(parcours, mois, REGLAGES),
      });
      const projection = projectionDe(report, parcours, mois, apap, REGLAGES);
      const blocks = [...blocsProjection(projection), tablePrevus(projection)];
      const feuilles = [{ nom: "Projection", titre: "Projection", blocks }];
      sommes = Math.max(sommes, nombreDeSommes(feuilles));
      expect(ecartsDesListes(feuilles)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(sommes).toBeGreaterThan(5);
});
