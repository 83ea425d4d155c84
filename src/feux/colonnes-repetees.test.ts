import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { parseProfil } from "../ingest/profile-parser.ts";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

const liste = (colonnes: string, suite: (i: number) => string) =>
  lignes(
    `id;sexe;date_naissance;structure;apap;Date d'entrée PLIE;Date de sortie réelle;${colonnes}`,
    20,
    (i) => `P${i};F;01/02/1980;CCAS;Ada L;05/01/2026;;${suite(i)}`,
  );
const vu = async (fichiers: Record<string, string>, profil = "") =>
  juger("LEC-10", await vueDe(fichiers, {}, parseProfil(profil, "profil.yaml")));
const DEUX = "Date d'entrée PLIE 2;Date de sortie réelle 2";

describe("a second parcours along the line", () => {
  it("is asked about, with the profile that reads it and the one that leaves it", async () => {
    const [feu, ...autres] = await vu({ "liste.csv": liste(DEUX, (i) => (i === 3 ? "01/06/2026;" : ";")) });
    expect(autres).toEqual([]);
    expect(feu).toMatchObject({ couleur: "rouge", fichiers: ["liste.csv"], reserve: { lit: ["parcours"] } });
    expect(feu?.message).toContain(
      "« Date d'entrée PLIE 2 » et « Date de sortie réelle 2 » répètent « Date d'entrée PLIE »",
    );
    for (const { profil } of feu?.reponses ?? []) {
      expect(await vu({ "liste.csv": liste(DEUX, (i) => (i === 3 ? "01/06/2026;" : ";")) }, profil)).toEqual([]);
    }
  });

  it("is read as the profile says, the first without its number", async () => {
    const repete = `repete: {parcours: {date_integration: "Date d'entrée PLIE {n}", date_sortie_reelle: "Date de sortie réelle {n}"}}`;
    const { extraction } = await vueDe(
      { "liste.csv": liste(DEUX, (i) => (i === 3 ? "01/06/2026;30/09/2026" : ";")) },
      {},
      parseProfil(repete, "profil.yaml"),
    );
    const siens = extraction.tables.parcours?.rows().filter((r) => r.participant === "P3");
    expect(extraction.tables.parcours?.length).toBe(21);
    expect(siens?.map((r) => [r.date_integration, r.date_sortie_reelle, r.apap])).toEqual([
      [dayOf(2026, 1, 5), null, "Ada L"],
      [dayOf(2026, 6, 1), dayOf(2026, 9, 30), "Ada L"],
    ]);
  });

  it.each<[string, string, (i: number) => string]>([
    ["an empty column", DEUX, () => ";"],
    ["a number that repeats no date of the table", "Téléphone 2", () => "0231000000"],
    ["a number 1", "Date d'entrée PLIE 1", () => "01/06/2026"],
  ])("is not seen in %s", async (_, colonnes, suite) => {
    expect(await vu({ "liste.csv": liste(colonnes, suite) })).toEqual([]);
  });
});

describe("étapes without any end", () => {
  const etapes = (colonnes: string, suite: string) => ({
    "liste.csv": liste("Note", () => ""),
    "etapes.csv": lignes(
      `participant;famille;intitule;date_debut;${colonnes}`,
      20,
      (i) => `P${i};operation;A;01/03/2026;${suite}`,
    ),
  });

  it("are told, orange, with the column that says how long", async () => {
    const [feu, ...autres] = await vu(etapes("Durée (mois)", "4"));
    expect(autres).toEqual([]);
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["etapes.csv"], reserve: { lit: ["etapes"] } });
    expect(feu?.message).toContain("« Durée (mois) » n'est pas lue");
  });

  it("are told of hours that are not by the week, only when a column has them", async () => {
    const [feu] = await vu(etapes("Date fin;Heures mensuelles", ";151,67"));
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["etapes.csv"] });
    expect(feu?.message).toContain("« Heures mensuelles » n'est pas lue");
    expect(await vu(etapes("Date fin;Heures mensuelles", ";"))).toEqual([]);
    expect(await vu(etapes("Date fin;Heures mensuelles;Temps", ";151,67;plein"))).toEqual([]);
  });

  it.each(["Date fin prévue", "Date fin réelle"])("are not when « %s » is read", async (entete) => {
    expect(await vu(etapes(entete, "01/09/2026"))).toEqual([]);
  });
});
