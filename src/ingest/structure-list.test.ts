import { afterEach, describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { fichierNode } from "../disque/disque-node.ts";
import { csv, ExtractionFolder } from "./extraction-fixture.ts";
import { PROFIL_VIDE } from "./profile.ts";
import { lireListeStructure } from "./structure-list.ts";

const folders: ExtractionFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

async function lire(...lines: string[]) {
  const folder = new ExtractionFolder();
  folders.push(folder);
  return lireListeStructure(fichierNode(folder.put("liste.csv", csv(...lines))), PROFIL_VIDE);
}

describe("a structure's own list", () => {
  it("reads opérations under titles, whatever the date's header", async () => {
    const liste = await lire(
      "Opérations mobilisées 2026;;;",
      "N° dossier;Opération;Organisme;Date",
      "P0001;Atelier CV;Cap fictif;12/01/2026",
      ";Atelier CV;Cap fictif;12/01/2026",
      ";;;",
      "P0002;Code de la route;;demain",
      "P0003;Code de la route;;",
    );
    expect([...liste.genres]).toEqual(["operation"]);
    expect(liste.lignes.map((l) => [l.ligne, l.participant, l.date && isoDay(l.date), l.nom, l.complement])).toEqual([
      [3, "P0001", "2026-01-12", "Atelier CV", "Cap fictif"],
      [7, "P0003", null, "Code de la route", null],
    ]);
    expect(liste.illisibles.map((i) => i.ligne)).toEqual([4, 6]);
    expect(liste.lues).toBe(liste.lignes.length + liste.illisibles.length + liste.vides);
  });

  it("reads mises en relation", async () => {
    const liste = await lire(
      "participant;date;employeur;poste;resultat",
      "P0001;2026-02-03;Boulangerie du Port;Vendeuse;Embauche",
    );
    expect([...liste.genres]).toEqual(["mise_en_relation"]);
    expect(liste.lignes[0]).toMatchObject({ nom: "Boulangerie du Port", complement: "Vendeuse", resultat: "Embauche" });
  });

  it("refuses what is no such list, and says which columns it takes", async () => {
    await expect(lire("nom;age", "X;30")).rejects.toThrow(/participant, une date, et l'intitulé/);
  });
});
