import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { distinguer, entreesDe, justificationsDe, moisFaits, placer, raisonsDe, remplacesPar } from "./fichiers.ts";
import { cheminDe, poserReglages } from "./places.ts";

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
    expect(justificationsDe(poses)).toEqual(poses);
    expect(entreesDe(poses)).toEqual([]);
  });

  it("is again what it was in a saved work", () => {
    const zip = [
      "plie-travail (1)/plie-travail.json",
      "plie-travail (1)/plie.yaml",
      "plie-travail (1)/justifications.csv",
    ];
    expect(places(...zip, "a/plie.yaml", "retours/x - structure-y-2026-10.xlsx")).toEqual([
      "plie-travail.json",
      "plie.yaml",
      "justifications.csv",
      "a/plie.yaml",
      "retours/x - structure-y-2026-10.xlsx",
    ]);
  });

  it("reads the folders that hold tables, earlier results aside", () => {
    const fichiers = des("b/x.csv", "a/y.xlsx", "sorties/2026-09/v1/donnees/rejets.csv", "c/plie.yaml", "z.csv");
    expect(entreesDe(fichiers)).toEqual(["a", "b"]);
  });

  it("keeps what comes back apart, by its form or by its name, and hands it to the justifications", () => {
    const classeur = (feuille: string) =>
      zipSync({ "xl/workbook.xml": strToU8(`<sheets><sheet sheetId="1" name="${feuille}"/></sheets>`) });
    const places = placer([
      { chemin: "reçu.xlsx", octets: classeur("À corriger") },
      { chemin: "retours/A/reçu.xlsx", octets: classeur("À corriger") },
      { chemin: "structure-maison-bleue-2026-10.ods", octets: new Uint8Array() },
      { chemin: "justifications.csv", octets: new Uint8Array() },
      { chemin: "contacts.xlsx", octets: classeur("Contacts") },
      { chemin: "sorties/2026-10/v1/apap/apap-a-2026-10.xlsx", octets: classeur("À corriger") },
    ]);
    expect(places.map(({ chemin }) => chemin)).toEqual([
      "retours/reçu.xlsx",
      "retours/A - reçu.xlsx",
      "retours/structure-maison-bleue-2026-10.ods",
      "justifications.csv",
      "extraction/contacts.xlsx",
      "sorties/2026-10/v1/apap/apap-a-2026-10.xlsx",
    ]);
    expect(entreesDe(places)).toEqual(["extraction"]);
    expect(raisonsDe(places)).toEqual(["justifications.csv", "retours"]);
  });

  it("tells the months of the register, with the version of each and whether it was sent", () => {
    const chemins = [
      "2026-10/v1/a.html",
      "2026-09/v2/a.html",
      "2026-09/v10/a.html",
      "2026-09/cloture.json",
      "registre.json",
    ];
    const faits = (cloture: string) =>
      moisFaits(
        des(...chemins.map((c) => `sorties/${c}`), "extraction/2026-08/v1/a.csv").map((f) =>
          f.chemin.endsWith("cloture.json") ? { ...f, octets: new TextEncoder().encode(cloture) } : f,
        ),
      );
    expect(faits('{ "mois": "2026-09", "version": "v2" }')).toEqual([
      { mois: "2026-09", version: 10, transmis: true },
      { mois: "2026-10", version: 1, transmis: false },
    ]);
    expect(faits("{").map((m) => m.transmis)).toEqual([false, false]);
  });

  it("keeps files of one drop that bear one path and differ, and tells those that a later drop replaces", () => {
    const fichier = (chemin: string, ...octets: number[]) => ({ chemin, octets: new Uint8Array(octets) });
    const poses = distinguer([
      fichier("export/x.csv", 1),
      fichier("export/x.csv", 2),
      fichier("export/x.csv", 1),
      fichier("y.csv", 1),
      fichier("y.csv", 2),
    ]);
    expect(poses.map(({ chemin }) => chemin)).toEqual([
      "export/x.csv",
      "export (2)/x.csv",
      "export/x.csv",
      "y.csv",
      "extraction (2)/y.csv",
    ]);
    expect(remplacesPar(poses, [fichier("export/x.csv", 3), fichier("y.csv", 1), fichier("z.csv", 1)])).toEqual([
      "export/x.csv",
    ]);
  });

  it("puts loose settings where the commands find them, in the place of those in force", () => {
    const poses = (...presents: string[]) =>
      poserReglages(des(...presents), placer(des("plie.yaml", "profil.yml", "extraction/profil.yml"))).map(
        (f) => f.chemin,
      );
    const dossier = "extraction/profil.yml";
    expect(poses()).toEqual(["plie.yaml", "profil.yaml", dossier]);
    expect(poses("octobre/x.csv")).toEqual(["octobre/plie.yaml", "octobre/profil.yaml", dossier]);
    expect(poses("a/x.csv", "plie.yaml", "a/profil.yml")).toEqual(["plie.yaml", "a/profil.yml", dossier]);
    expect(cheminDe(des("a/x.csv", "plie.yaml"), "plie.yaml")).toBe("plie.yaml");
  });
});
