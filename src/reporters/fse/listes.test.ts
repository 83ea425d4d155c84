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

it("says on each other sheet what it finds", () => {
  const parcours = [
    { participant: "P0", date_sortie_reelle: "2026-03-02", nature_sortie: "Dynamique" },
    { participant: "P1", date_sortie_reelle: "", nature_sortie: "" },
  ].map((p) => ({ ...p, apap: "Alix", structure: "Bocage", date_integration: "2026-02-02" }));
  const complet = { sexe: "F", date_naissance: "1990-01-01", niveau_formation: "4", statut_emploi_entree: "DE" };
  const { feuilles } = classeur({ participants: [{ id: "P0", ...complet }, { id: "P1" }], parcours }, "");
  const titre = (nom: string) => feuilles.find((f) => f.nom === nom)?.constat?.replaceAll("\u00a0", " ");
  expect(titre("Lisez-moi")).toBe("2 enregistrements, dont 1 complet");
  expect(titre("PLIE")).toBe("1 sortie dans la période, dont 1 positive ou dynamique");
  expect(titre("Complétude")).toMatch(/^1 enregistrement incomplet sur 2 ; /);
  // a page that the list may fill says how to read it before
  const participants = feuilles.find((f) => f.nom === "Participants");
  expect(participants?.blocks.map((b) => b.kind)).toEqual(["note", "table"]);
});

it("shows no record as 0 when the persons were not given, and lists nobody", () => {
  const parcours = [{ participant: "P0", apap: "Alix", structure: "Bocage", date_integration: "2026-02-02" }];
  const { feuilles } = classeur({ parcours }, "");
  expect(feuilles.map((f) => f.nom)).toEqual(["Lisez-moi", "Indicateurs", "Contrôles", "Cibles", "PLIE"]);
  const table = feuilles[1]?.blocks.find((b) => b.kind === "table");
  const [eeco01 = []] = table?.kind === "table" ? table.rows : [];
  expect(eeco01.slice(2)).toEqual(Array(10).fill({ motif: "aucune table participants" }));
  const cartes = feuilles[0]?.blocks.find((b) => b.kind === "cartes");
  const carte = (label: string) =>
    cartes?.kind === "cartes" ? cartes.items.find((c) => c.label === label)?.value : undefined;
  expect(carte("Sorties de la période")).toEqual({ motif: "aucune table participants" });
  // no constat is looked for either
  expect(carte("Constats bloquants")).toEqual({ motif: "la table « Participants » est absente de l'extraction" });
  // nor is a sum of nothing said to be true
  const coherence = feuilles[2]?.blocks.find((b) => b.kind === "table" && b.titre === "Cohérence des chiffres");
  const resultats = coherence?.kind === "table" ? coherence.rows.map((r) => r[2]) : [];
  const nonJuge = { motif: "la table « Participants » est absente de l'extraction", texte: "non jugé" };
  expect(resultats).toEqual(Array(5).fill(nonJuge));
  const constats = feuilles[2]?.blocks.find((b) => b.kind === "table" && b.id === "constats");
  expect(constats).toMatchObject({
    vide: "Aucun constat cherché : la table « Participants » est absente de l'extraction.",
  });
});
