import { describe, expect, it } from "vitest";
import { PROFIL_VIDE } from "../ingest/profile.ts";
import { etapes, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

const suivi = (entete: string, dit: (i: number) => string) =>
  lignes(
    `participant;date;modalite;presence;duree;${entete}`,
    30,
    (i) => `P${i};01/03/2026;Téléphone;Présent;15;${dit(i)}`,
  );
const vu = async (fichiers: Record<string, string>, profil = PROFIL_VIDE) =>
  juger("LEC-10", await vueDe({ "liste.csv": liste(30), ...fichiers }, {}, profil));

describe("lines that a column says to be taken back", () => {
  it.each<[string, (i: number) => string, string]>([
    ["Supprimé", (i) => (i > 27 ? "Oui" : "Non"), "« Oui » de 3 lignes"],
    ["Supprimé le", (i) => (i > 29 ? "12/03/2026" : ""), "« rempli » de 1 ligne :"],
    [
      "Statut du RDV",
      (i) => (i > 28 ? "Annulé" : i > 26 ? "Refusée" : "Validé"),
      "« Refusée » et « Annulé » de 4 lignes",
    ],
    ["Validé", (i) => (i > 28 ? "Non" : "Oui"), "« Non » de 2 lignes"],
    ["Entrée effective", (i) => (i > 29 ? "non" : "oui"), "« non » de 1 ligne :"],
    ["Nombre d'entretiens", (i) => (i > 28 ? "3" : "1"), "dit plus d'un de 2 lignes : c'est un récapitulatif"],
    ["État", (i) => (i > 29 ? "Brouillon" : "Validé"), "« Brouillon » de 1 ligne :"],
  ])("« %s » is told, orange, and weakens the table", async (entete, dit, dite) => {
    const [feu, ...autres] = await vu({ "suivi.csv": suivi(entete, dit) });
    expect(autres).toEqual([]);
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["suivi.csv"], reserve: { lit: ["entretiens"] } });
    expect(feu?.message).toContain(dite);
    expect(feu?.remede).toContain(`colonnes: { entretiens: { ${JSON.stringify(entete)}: ignorer } }`);
  });

  it.each<[string, (i: number) => string]>([
    ["Supprimé", () => "Non"],
    ["Supprimé", () => ""],
    ["Validé", () => "Oui"],
    ["Nombre d'entretiens", () => "1"],
    ["Nombre de participants", () => "8"],
    ["État", (i) => (i > 20 ? "Terminé" : "En cours")],
    ["État", (i) => `Annulé ${i * 7}`],
    ["Supprimé par", () => "Ada MODÈLE"],
    ["Observation", () => "Annulé"],
  ])("« %s » that says nothing of the kind is not (%#)", async (entete, dit) => {
    expect(await vu({ "suivi.csv": suivi(entete, dit) })).toEqual([]);
  });

  it("is settled when the profile says not to read the column", async () => {
    const profil = { ...PROFIL_VIDE, colonnes: new Map([["entretiens" as const, new Map([["supprime", null]])]]) };
    expect(await vu({ "suivi.csv": suivi("Supprimé", () => "Oui") }, profil)).toEqual([]);
  });

  it("looks at every line, not at the first ones", async () => {
    const texte = lignes(
      "participant;famille;intitule;date_debut;date_fin;temps;Annulée",
      900,
      (i) => `P${i % 30};operation;Atelier ${i};01/02/2026;;plein;${i === 900 ? "x" : ""}`,
    );
    expect(await vu({ "etapes.csv": texte })).toMatchObject([{ couleur: "orange", reserve: { lit: ["etapes"] } }]);
    expect(await vu({ "etapes.csv": etapes(30) })).toEqual([]);
  });
});

describe("lines of a list that a column says to be of other persons", () => {
  const dossiers = (entete: string, dit: (i: number) => string) =>
    lignes(
      `id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle;${entete}`,
      30,
      (i) => `P${i};F;01/02/1980;S;Ada MODÈLE;01/01/2026;;${dit(i)}`,
    );
  const feux = async (entete: string, dit: (i: number) => string) =>
    juger("LEC-10", await vueDe({ "liste.csv": dossiers(entete, dit) }));

  it.each<[string, (i: number) => string, string]>([
    ["Avis de la commission", (i) => (i > 28 ? "Défavorable" : "Favorable"), "« Défavorable » de 2 lignes"],
    ["État du dossier", (i) => (i > 29 ? "Refusé" : "En cours"), "« Refusé » de 1 ligne"],
    ["PLIE", (i) => (i > 27 ? "PLIE A" : "PLIE B"), "« PLIE B » 27 fois et « PLIE A » 3 fois"],
    ["Dispositif", (i) => (i > 20 ? "RSA" : "PLIE"), "« PLIE » 20 fois et « RSA » 10 fois"],
  ])("« %s » is told, orange", async (entete, dit, dite) => {
    const [feu] = await feux(entete, dit);
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["liste.csv"] });
    expect(feu?.message).toContain(dite);
  });

  it.each<[string, (i: number) => string]>([
    ["Avis de la commission", () => "Favorable"],
    ["État du dossier", (i) => (i > 20 ? "Sorti" : "En cours")],
    ["PLIE", () => "PLIE B"],
    ["PLIE", (i) => (i > 28 ? "PLIE A" : "PLIE B")],
    ["Axe PLIE", (i) => (i > 20 ? "Axe 1" : "Axe 2")],
  ])("« %s » that says nothing of the kind is not (%#)", async (entete, dit) => {
    expect(await feux(entete, dit)).toEqual([]);
  });
});
