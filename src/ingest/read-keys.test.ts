import { describe, expect, it } from "vitest";
import { sha256Hex } from "../core/sha256.ts";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";
import { parseProfil } from "./profile-parser.ts";

const CLES = parseProfil("cles: {participants: [nom, prenom, date_naissance]}", "profil.yaml");
/** The id by the text of the definition: folded names and ISO date, one after the other. */
const idOf = (...parts: string[]) => `C-${sha256Hex(parts.join("\u001f")).slice(0, 10)}`;
const ANNE = idOf("martin", "anne-lea", "1990-02-01");

const participants = csv(
  "Nom;Prénom;Date de naissance;Sexe;Commune",
  "MARTIN;Anne-Léa;01/02/1990;F;Caen",
  "Martin;Anne-Léa;02/02/1990;F;Caen",
);

describe("a key composed of names and birth", () => {
  it("is the same in every file, whatever the case, accents, spaces and form of the date", async () => {
    const lus = await readFiles(
      {
        "participants.csv": participants,
        "entretiens.csv": csv(
          "Nom;Prénom;Date de naissance;date;modalite",
          " martin ;ANNE-LEA;1990-02-01;2026-03-05;VISIO",
        ),
      },
      { profil: CLES },
    );
    expect(lus.tables.participants?.row(0)).toMatchObject({ id: ANNE, nom: "MARTIN" });
    // another birth day is another person
    expect(lus.tables.participants?.value(1, "id")).toBe(idOf("martin", "anne-lea", "1990-02-02"));
    expect(lus.tables.entretiens?.value(0, "participant")).toBe(ANNE);
    expect(lus.rejets).toEqual([]);
  });

  it.each([
    ["an empty part", "MARTIN;;01/02/1990", "clé composée incomplète : « Prénom » est vide"],
    ["a birth that is no date", "MARTIN;Anne-Léa;30/02/1990", "« Date de naissance » n'est pas lisible"],
    ["a birth whose century is not told", "MARTIN;Anne-Léa;01/02/09", "son année n'a que deux chiffres"],
  ])("rejects the row with %s, and says why", async (_, qui, raison) => {
    const contacts = csv("Nom;Prénom;Date de naissance;date;modalite", `${qui};2026-03-05;VISIO`);
    const lus = await readFiles({ "participants.csv": participants, "entretiens.csv": contacts }, { profil: CLES });
    expect(lus.tables.entretiens?.length).toBe(0);
    expect(lus.rejets).toMatchObject([{ ligne: 2, colonne: "Nom + Prénom + Date de naissance", rangeeGardee: false }]);
    expect(lus.rejets[0]?.raison).toContain(raison);
    expect(JSON.stringify(lus.rejets)).not.toMatch(/martin|anne/i);
    expect(lus.sources.every(countsClose)).toBe(true);
  });

  it("sets a total and a repeated header aside", async () => {
    const entete = "Nom;Prénom;Date de naissance;date;modalite";
    const contacts = csv(entete, "MARTIN;Anne-Léa;01/02/1990;2026-03-05;VISIO", entete, "Total;;;12;");
    const lus = await readFiles({ "participants.csv": participants, "entretiens.csv": contacts }, { profil: CLES });
    expect(lus.sources.find(({ table }) => table === "entretiens")).toMatchObject({
      acceptees: 1,
      rejetees: 0,
      detailEcartees: { entete: 1, total: 1 },
    });
  });

  it("yields to a column of ids", async () => {
    const contacts = csv(
      "participant;Nom;Prénom;Date de naissance;date;modalite",
      "P7;A;B;01/02/1990;2026-03-05;VISIO",
    );
    const lus = await readFiles({ "participants.csv": participants, "entretiens.csv": contacts }, { profil: CLES });
    expect(lus.tables.entretiens?.value(0, "participant")).toBe("P7");
  });

  it("is not composed unless the profile says so", async () => {
    await expect(readFiles({ "participants.csv": participants })).rejects.toThrow(
      /aucun fichier n'a de numéro de participant ; « nom » \+ « prénom »/i,
    );
  });
});

describe("a table joined through the names of the participants", () => {
  const NOMS = parseProfil("cles: {entretiens: [Bénéficiaire]}", "profil.yaml");
  const liste = csv(
    "id;nom;prenom;sexe;date_naissance",
    "P1;MARTIN;Anne;F;01/02/1990",
    "P2;DURAND;Zoé;F;01/02/1990",
    "P3;Durand;Zoe;F;01/02/1990",
  );
  const contacts = csv(
    "Bénéficiaire;date;modalite",
    "MARTIN Anne;2026-03-05;VISIO",
    "Mme anne martin;2026-03-06;VISIO",
    "DURAND Zoé;2026-03-07;VISIO",
    "PETIT Luc;2026-03-08;VISIO",
  );

  it("takes the one who bears the name; two or none reject the row", async () => {
    const lus = await readFiles({ "a-entretiens.csv": contacts, "participants.csv": liste }, { profil: NOMS });
    expect(lus.tables.entretiens?.length).toBe(2);
    expect([0, 1].map((i) => lus.tables.entretiens?.value(i, "participant"))).toEqual(["P1", "P1"]);
    expect(lus.rejets.map(({ ligne, raison }) => [ligne, raison.split(" : ").at(-1)])).toEqual([
      [4, "plusieurs participants portent ce nom"],
      [5, "aucun participant ne porte ce nom"],
    ]);
  });

  it("is not joined unless the profile says so", async () => {
    const lus = await readFiles({ "a-entretiens.csv": contacts, "participants.csv": liste });
    expect(lus.tables.entretiens?.value(0, "participant")).toBe("MARTIN Anne");
  });

  it("serves a list whose own ids are composed", async () => {
    const profil = parseProfil(
      "cles: {participants: [nom, prenom, date_naissance], entretiens: [Bénéficiaire]}",
      "p.yaml",
    );
    const une = csv("Nom;Prénom;Date de naissance;Sexe", "MARTIN;Anne;01/02/1990;F");
    const lus = await readFiles(
      {
        "a-entretiens.csv": csv("Bénéficiaire;date;modalite", "MARTIN Anne;2026-03-05;VISIO"),
        "participants.csv": une,
      },
      { profil },
    );
    expect(lus.tables.entretiens?.value(0, "participant")).toBe(idOf("martin", "anne", "1990-02-01"));
  });
});
