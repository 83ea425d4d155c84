import { describe, expect, it } from "vitest";
import { parseProfil } from "../ingest/profile-parser.ts";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

const ETAPES = "participant;famille;intitule;date_debut";
const etapes = (entete: string, ...valeurs: string[]) =>
  lignes(`${ETAPES};${entete}`, valeurs.length, (i) => `P${i};operation;Atelier;01/02/2026;${valeurs[i - 1]}`);
const parcours = (entete: string, ...valeurs: string[]) =>
  lignes(
    `participant;structure;apap;date_integration;${entete}`,
    valeurs.length,
    (i) => `P${i};S;A;01/01/2026;${valeurs[i - 1]}`,
  );

async function champs(texte: string, profil?: string): Promise<string[]> {
  const lu = profil === undefined ? undefined : parseProfil(profil, "profil.yaml");
  const vue = await vueDe({ "f.csv": texte }, {}, lu);
  return vue.questions.map(({ champ, lectures }) => `${champ} : ${lectures[1].libelle}`);
}

describe("LEC-10", () => {
  it("asks about a column whose values are those of a field that decides", async () => {
    expect(await champs(etapes("Rythme", "Temps plein", "Temps partiel"))).toEqual([
      "temps : Relier « Rythme » à Temps",
    ]);
    expect(await champs(etapes("Cadre", "CDI", "CDD", "Intérim"))).toEqual(["contrat : Relier « Cadre » à Contrat"]);
    expect(await champs(parcours("Bilan", "Positive", "Dynamique"))).toEqual([
      "nature_sortie : Relier « Bilan » à Nature de sortie",
    ]);
  });

  it("asks about a header that resembles the field, when its values fit", async () => {
    expect(await champs(etapes("Nb heures hebdo contrat", "20", "35"))).toHaveLength(1);
    expect(await champs(etapes("Nb heures hebdo contrat", "beaucoup", "peu"))).toEqual([]);
  });

  it("asks nothing of one label, of yes and no, of words, of a column that the profile settles", async () => {
    expect(await champs(etapes("Rythme", "Temps plein", "Temps plein"))).toEqual([]);
    expect(await champs(etapes("Convoqué", "oui", "non"))).toEqual([]);
    expect(await champs(etapes("Rythme", "Soutenu", "Lent"))).toEqual([]);
    expect(
      await champs(etapes("Rythme", "Temps plein", "Temps partiel"), "colonnes: { etapes: { Rythme: ignorer } }"),
    ).toEqual([]);
    expect(
      await champs(etapes("Rythme", "Temps plein", "Temps partiel"), "colonnes: { etapes: { Rythme: temps } }"),
    ).toEqual([]);
  });

  it("asks nothing when the field has its column", async () => {
    const texte = lignes(
      `${ETAPES};temps;Rythme`,
      2,
      (i) => `P${i};operation;A;01/02/2026;plein;${i === 1 ? "Temps plein" : "Temps partiel"}`,
    );
    expect(await champs(texte)).toEqual([]);
  });

  it("asks whether « Date de sortie » alone is the proposal", async () => {
    const question = ["date_sortie_reelle : Lire « Date de sortie » comme sortie prévue"];
    expect(await champs(parcours("Date de sortie", "01/06/2026"))).toEqual(question);
    expect(await champs(parcours("Date de sortie réelle", "01/06/2026"))).toEqual([]);
    expect(await champs(parcours("Date de sortie prévue;Date de sortie", "01/06/2026;02/06/2026"))).toEqual([]);
    expect(
      await champs(
        parcours("Date de sortie", "01/06/2026"),
        "colonnes: { parcours: { Date de sortie: date_sortie_reelle } }",
      ),
    ).toEqual([]);
  });

  it("asks whether « Date de fin » alone is the planned end when three ends are still to come", async () => {
    const fichiers = (entete: string, futures: number) => ({
      "suivi.csv": "participant;date;modalite\nP1;30/06/2026;Téléphone\n",
      "etapes.csv": lignes(
        `participant;famille;intitule;date_debut;temps;${entete}`,
        5,
        (i) => `P${i};operation;A;01/0${i}/2026;plein;${i <= futures ? "01/07/2026" : "30/06/2026"}`,
      ),
    });
    const questions = async (entete: string, futures: number) =>
      (await vueDe(fichiers(entete, futures))).questions.map((q) => `${q.champ} : ${q.lectures[1].libelle}`);
    expect(await questions("Date de fin", 3)).toEqual(["date_fin : Lire « Date de fin » comme fin prévue"]);
    expect(await questions("Date de fin", 2)).toEqual([]);
    expect(await questions("Date de fin réelle", 5)).toEqual([]);
  });

  it("asks which of « Élément standard » and « Intitulé » is the nature", async () => {
    const deux = parcours(
      "Date de sortie réelle;Intitulé;Élément standard",
      "01/06/2026;Dynamique;Positive",
      "02/06/2026;Positive;Autre",
    );
    expect(await champs(deux)).toEqual(["nature_sortie : Lire « Intitulé » comme Nature de sortie"]);
    const seul = parcours("Date de sortie réelle;Élément standard", "01/06/2026;Positive", "02/06/2026;Autre");
    expect(await champs(seul)).toEqual([]);
  });

  it("shows what each answer changes, and gives both answers as lines of the profile", async () => {
    const vue = await vueDe({ "f.csv": etapes("Rythme", "Temps plein", "Temps partiel") });
    const questions = vue.questions.map((q) => ({
      ...q,
      consequences: [
        { nom: "constats ENT-01", valeurs: ["30", "56"] },
        { nom: "file active", valeurs: ["45", "45"] },
      ],
    }));
    const [feu] = juger("LEC-10", { ...vue, questions });
    expect(feu?.message).toContain("Relier « Rythme » à Temps : constats ENT-01 30 → 56.");
    expect(feu?.remede).toContain('colonnes: { etapes: { "Rythme": temps } }');
    expect(feu?.remede).toContain('colonnes: { etapes: { "Rythme": ignorer } }');
    expect(feu?.reserve?.texte).toContain("constats ENT-01 entre 30 et 56");
  });
});
