import { expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { colonneAbsente, manque, titreDeColonne } from "./disponibilite.ts";

const extraction = canonicalExtraction({
  entretiens: [{ participant: "P1", date: "2026-01-10", modalite: "FACE_A_FACE", duree: "30" }],
  parcours: [{ participant: "P1", date_integration: "2026-01-05" }],
});
const contexte = { extraction, effectifs: [], presencesInconnues: false };
const ETP = { apap: "A", structure: "S", etp: 1, debut: null, fin: null } as never;

it("nothing is missing where tables and columns are there", () => {
  expect(manque({ reads: [] }, contexte)).toBeNull();
  expect(manque({ reads: ["entretiens", "parcours"], colonnes: ["entretiens.duree"] }, contexte)).toBeNull();
});

it("names the first table, before any column, that is not there", () => {
  const besoins = { reads: ["entretiens", "veilles", "etapes"], colonnes: ["entretiens.heure"] } as const;
  expect(manque(besoins, contexte)).toBe("aucune table veilles");
});

it("effectifs of the settings stand for the table", () => {
  expect(manque({ reads: ["effectifs"] }, contexte)).toBe("aucune table effectifs");
  expect(manque({ reads: ["effectifs"] }, { ...contexte, effectifs: [ETP] })).toBeNull();
  expect(manque({ reads: ["veilles"] }, { ...contexte, effectifs: [ETP] })).toBe("aucune table veilles");
});

it("names a column as its user knows it; one of several is enough", () => {
  expect(manque({ reads: ["entretiens"], colonnes: ["entretiens.heure"] }, contexte)).toBe(
    "aucune colonne « Heure » (entretiens.heure)",
  );
  expect(colonneAbsente(["entretiens.heure|entretiens.duree"], contexte)).toBeNull();
  expect(colonneAbsente(["entretiens.duree", "entretiens.heure|veilles.motif"], contexte)).toBe(
    "aucune colonne « Heure » (entretiens.heure) ou « Motif » (veilles.motif)",
  );
  expect(colonneAbsente([], contexte)).toBeNull();
  expect(titreDeColonne("parcours.autre")).toBe("« autre » (parcours.autre)");
});

it("unknown presences stop what reads them, and nothing else", () => {
  const inconnues = { ...contexte, presencesInconnues: true };
  expect(manque({ reads: ["entretiens"], presences: true }, inconnues)).toContain("trop de présences vides");
  expect(manque({ reads: ["entretiens"] }, inconnues)).toBeNull();
  expect(manque({ reads: ["entretiens"], presences: true }, contexte)).toBeNull();
});
