import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lireReglages } from "../../config/lire-reglages.ts";
import { SOURCES_MA_DEMARCHE } from "../../parcours/fse/sources-ma-demarche.ts";
import { COLONNES_NON_OFFICIELLES } from "./modele-non-officiel.ts";

it("ships the same columns to copy into the settings", () => {
  const texte = readFileSync("templates/ma-demarche-fse.yaml", "utf8");
  const { maDemarche } = lireReglages(texte, "ma-demarche-fse.yaml").listes;
  expect(maDemarche.colonnes).toEqual(COLONNES_NON_OFFICIELLES);
  expect(maDemarche).toEqual({ ...lireReglages("", "plie.yaml").listes.maDemarche, colonnes: maDemarche.colonnes });
  expect(texte).toContain("MODÈLE NON OFFICIEL");
});

it("refuses a source that does not exist, and names the nearest", () => {
  const yaml = "maDemarche:\n  colonnes:\n    - libelle: Nom\n      source: date_sorti\n";
  expect(() => lireReglages(yaml, "plie.yaml")).toThrow(/ligne 4.*date_sortie/);
  expect(Object.keys(SOURCES_MA_DEMARCHE)).toContain("date_sortie");
});
