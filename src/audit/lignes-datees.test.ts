import { expect, it } from "vitest";
import { monthOf } from "../core/month.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { LignesDatees } from "./lignes-datees.ts";

it("counts each line in its month, to the APAP en charge that day, up to the arrêté", () => {
  const qui = { participant: "P1", structure: "S" };
  const extraction = canonicalExtraction({
    parcours: [{ ...qui, date_integration: "2026-01-05", apap: "A" }],
    affectations: [{ ...qui, apap: "B", date_debut: "2026-03-01" }],
    etapes: [
      { participant: "P1", famille: "emploi", date_prescription: "2026-02-28", date_debut: "2026-03-02" },
      { participant: "P1", famille: "emploi", date_debut: "2026-03-01" },
    ],
    emargements: [
      { participant: "P1", date: "2026-03-31" },
      { participant: "P1", date: "2026-04-30" },
      { participant: "P1", date: "2026-05-01" },
    ],
  });
  const lignes = new LignesDatees();
  for (const dossier of new Dossiers(extraction, {
    arrete: jour("2026-04-30"),
    communs: reglagesCommuns.parse({}),
    presenceVide: null,
  }))
    lignes.ajouter(dossier);
  const mois = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"].map((j) => monthOf(jour(j)));
  expect(mois.map((m) => lignes.du("A", "etapes", m))).toEqual([1, 0, 0, 0]);
  expect(mois.map((m) => lignes.du("B", "etapes", m))).toEqual([0, 1, 0, 0]);
  expect(mois.map((m) => lignes.du("B", "emargements", m))).toEqual([0, 1, 1, 0]);
  expect(mois.map((m) => lignes.du("A", "veilles", m))).toEqual([0, 0, 0, 0]);
});
