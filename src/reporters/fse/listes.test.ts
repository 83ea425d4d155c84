import fc from "fast-check";
import { expect, it } from "vitest";
import { analyser } from "../../audit/analyser.ts";
import { lireReglages } from "../../config/lire-reglages.ts";
import { CollecteFse } from "../../fse/collecte.ts";
import { extraction } from "../../indicators/extraction-fixture.ts";
import { INDICATEURS_FSE } from "../../indicators/index.ts";
import { jour } from "../../parcours/dossier-tester.ts";
import { RULES } from "../../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import { ecartsDesListes, nombreDeSommes } from "../document/listes-tester.ts";
import type { Workbook } from "../document/model.ts";
import { creerCadreFse } from "./cadre.ts";
import { classeurFse } from "./classeur.ts";

const OPERATIONS = `operationsFse:
  - { code: A, intitule: "Opération A", debut: 2025-06-01, apaps: [Alix] }
  - { code: B, intitule: "Opération B", debut: 2026-01-01, fin: 2026-04-30, structures: [Horizon] }
`;

function classeur(tables: CanonicalTables, operations: string): Workbook {
  const reglages = lireReglages(operations, "plie.yaml");
  const collecte = new CollecteFse(false);
  const analyse = analyser(canonicalExtraction(tables), {
    version: "1.0.0",
    arrete: jour("2026-05-31"),
    periode: { start: jour("2026-01-01"), end: jour("2026-05-31") },
    presenceVide: null,
    reglages,
    justifications: null,
    regles: RULES.filter((r) => r.id.startsWith("FSE-")),
    indicateurs: INDICATEURS_FSE,
    fiches: false,
    visiter: collecte.visiter,
  });
  const listes = { operations: collecte.operations, fiches: collecte.fichesTriees(), horsPeriode: [] };
  return classeurFse(creerCadreFse(analyse, reglages, listes, null));
}

it("every list of the FSE+ workbook sums to the figure that it details, with and without opérations", () => {
  let sommes = 0;
  fc.assert(
    fc.property(extraction, fc.constantFrom("", OPERATIONS), (tables, operations) => {
      const { feuilles } = classeur(tables, operations);
      sommes = Math.max(sommes, nombreDeSommes(feuilles));
      expect(ecartsDesListes(feuilles)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(sommes).toBeGreaterThan(60);
});

it("says by structure and by APAP how many records there are, and how many are complete", () => {
  const parcours = ["P0", "P1"].map((participant) => ({
    participant,
    apap: "Alix",
    structure: "Bocage",
    date_integration: "2026-02-02",
  }));
  const constats = (participants: NonNullable<CanonicalTables["participants"]>) =>
    classeur({ participants, parcours }, "")
      .feuilles.filter((f) => /^Par (structure|APAP)$/.test(f.nom))
      .map((f) => f.constat?.replaceAll("\u00a0", " "));
  expect(constats([{ id: "P0" }, { id: "P1" }])).toEqual(["2 enregistrements", "2 enregistrements"]);
  const complet = { sexe: "F", date_naissance: "1990-01-01", niveau_formation: "4", statut_emploi_entree: "DE" };
  const dits = constats([{ id: "P0", ...complet }, { id: "P1" }]);
  expect(dits).toEqual(["2 enregistrements, dont 1 complet", "2 enregistrements, dont 1 complet"]);
});
