import { describe, expect, it } from "vitest";
import { entreesDe, justificationsDe, placer } from "./fichiers.ts";

const des = (...chemins: string[]) => chemins.map((chemin) => ({ chemin, octets: new Uint8Array() }));
const places = (...chemins: string[]) => placer(des(...chemins)).map(({ chemin }) => chemin);

describe("the place of files", () => {
  it("keeps folders, gives one to loose files", () => {
    expect(places("contacts.csv", "octobre\\contacts.csv")).toEqual([
      "extraction/contacts.csv",
      "octobre/contacts.csv",
    ]);
  });

  it("brings earlier months back under sorties, with what stands above them", () => {
    expect(places("Documents/sorties/2026-09/v2/donnees/constats.json", "Documents/sorties/registre.json")).toEqual([
      "sorties/2026-09/v2/donnees/constats.json",
      "sorties/registre.json",
    ]);
    expect(places("Mois passés/2026-09/v1/x.html", "Mois passés/registre.json", "octobre/x.csv")).toEqual([
      "sorties/2026-09/v1/x.html",
      "sorties/registre.json",
      "octobre/x.csv",
    ]);
    expect(places("2026-09/v1/x.html", "octobre/x.csv")).toEqual(["sorties/2026-09/v1/x.html", "octobre/x.csv"]);
  });

  it("puts the justifications beside the extraction, never in it", () => {
    const poses = placer(des("justifications.csv", "dossier/Justification octobre.xlsx"));
    expect(poses.map(({ chemin }) => chemin)).toEqual(["justifications.csv", "Justification octobre.xlsx"]);
    expect(justificationsDe(poses)?.chemin).toBe("justifications.csv");
    expect(entreesDe(poses)).toEqual([]);
  });

  it("reads the folders that hold tables, earlier results aside", () => {
    const fichiers = des("b/x.csv", "a/y.xlsx", "sorties/2026-09/v1/donnees/rejets.csv", "c/plie.yaml", "z.csv");
    expect(entreesDe(fichiers)).toEqual(["a", "b"]);
  });
});
