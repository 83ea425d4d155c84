import { expect, it } from "vitest";
import { nomsDeFeuilles, nomsDeFichiers } from "./noms-neutres.ts";

const IDS = new Set(["P0042", "12"]);
const fichiers = (...noms: string[]) => noms.map((nom) => ({ nom, tables: ["entretiens" as const] }));

it("keeps names that say nothing of anybody", () => {
  const noms = ["Export Viesion - entretiens 2026-10.csv", "Liste_participants.xlsx", "suivi octobre.CSV"];
  expect(nomsDeFichiers(fichiers(...noms), IDS)).toEqual(noms);
});

it("keeps the beginning that says nothing, and numbers the rest", () => {
  const noms = ["contacts-tremplin-des-rives.csv", "contacts-écluse.csv", "participants.csv"];
  expect(nomsDeFichiers(fichiers(...noms), IDS)).toEqual(["contacts-1.csv", "contacts-2.csv", "participants.csv"]);
  expect(nomsDeFichiers(fichiers("Martin Marie.xlsx"), IDS)).toEqual(["entretiens-1.xlsx"]);
  expect(nomsDeFichiers(fichiers("liste d'émargement D1234.xlsx"), IDS)).toEqual(["liste d'émargement-1.xlsx"]);
});

it("begins with the rank where the order of the folder would change", () => {
  expect(nomsDeFichiers(fichiers("Zoé.csv", "participants.csv", "parcours.csv"), IDS)).toEqual([
    "1-entretiens-1.csv",
    "2-participants.csv",
    "3-parcours.csv",
  ]);
});

it("gives each sheet its own name", () => {
  expect(nomsDeFeuilles(fichiers("Feuil1", "Camille EXEMPLE", "P0042", "12", "13", "feuil1"), IDS)).toEqual([
    "Feuil1",
    "entretiens-1",
    "entretiens-2",
    "entretiens-3",
    "13",
    "feuil1-1",
  ]);
});
