import fc from "fast-check";
import { expect, it } from "vitest";
import charge from "./charge.ts";
import conformite from "./conformite.ts";
import { cadre, extraction } from "./extraction-fixture.ts";
import { ecartsDesFaits } from "./faits-tester.ts";
import { type Compte, entretien, etape, mesurer, parcours } from "./mesurer-fixture.ts";
import suiviEmploi from "./suivi-emploi.ts";

// three of the extractions of the law (preuves.test.ts)
it.each(fc.sample(fc.tuple(extraction, cadre), { numRuns: 3, seed: 3 }))(
  "the facts sum to the figure, on %#",
  (tables, autour) => expect(ecartsDesFaits(tables, autour)).toEqual([]),
);

const lignes = (comptes: readonly Compte[]) =>
  comptes.filter((c) => c.periode === 0).map((c) => [c.terme, c.participant, c.nombre, c.preuves.map((p) => p.ligne)]);

it("are the interviews of a month that is satisfied, the parcours of one that is missed", () => {
  const comptes: Compte[] = [];
  mesurer(
    conformite,
    {
      parcours: [parcours("P1", "2026-01-01"), parcours("P2", "2026-01-01")],
      etapes: [etape("P1", "2026-01-05", "2026-01-06")],
      entretiens: [entretien("P1", "2026-01-10"), entretien("P1", "2026-01-20")],
    },
    { arrete: "2026-01-31", detail: (c) => comptes.push(c) },
  );
  expect(lignes(comptes)).toEqual([
    ["denominateur", "P1", 1, [2, 3]],
    ["numerateur", "P1", 1, [2, 3]],
    ["denominateur", "P2", 1, [3]],
  ]);
});

it("are the étape followed and the contact found", () => {
  const comptes: Compte[] = [];
  const emploi = { participant: "P1", famille: "emploi", intitule: "Emploi", contrat: "CDI" };
  mesurer(
    suiviEmploi,
    {
      parcours: [parcours("P1", "2025-12-01")],
      etapes: [{ ...emploi, date_debut: "2026-01-01", date_fin: "" }],
      entretiens: [entretien("P1", "2026-01-10")],
    },
    { arrete: "2026-01-31", detail: (c) => c.indicateur === "suivi_emploi" && comptes.push(c) },
  );
  expect(lignes(comptes)).toEqual([
    ["denominateur", "P1", 1, [2, 2]],
    ["numerateur", "P1", 1, [2, 2]],
  ]);
});

it("are nobody's for a capacity: the line of effectifs says it", () => {
  const comptes: Compte[] = [];
  mesurer(
    charge,
    {
      parcours: [parcours("P1", "2026-01-01")],
      effectifs: [{ apap: "Alix", structure: "Horizon", etp: "0.5", date_debut: "", date_fin: "" }],
    },
    { arrete: "2026-01-31", detail: (c) => comptes.push(c) },
  );
  expect(lignes(comptes)).toEqual([
    ["denominateur", null, 30, [2]],
    ["numerateur", "P1", 1, [2]],
  ]);
});
