import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

const LISTE = "id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle";
const SUIVI = "participant;date;modalite;presence;duree";
const jj = (n: number) => String(n).padStart(2, "0");

/** What LEC-12 says at the end of June 2026. */
async function vu(fichiers: Record<string, string>) {
  const feux = juger("LEC-12", await vueDe(fichiers, { arrete: dayOf(2026, 6, 30) }));
  return feux.map(({ couleur, message }) => `${couleur} ${message}`);
}
/** Participants who entered on a day, of whom the first `sortis` have left. */
const liste = (n: number, entree: string, sortis = 1) =>
  lignes(LISTE, n, (i) => `P${i};F;01/02/1980;S;Ada MODÈLE;${entree};${i <= sortis ? "30/06/2026" : ""}`);
/** Contacts spread from January to June, of the first `personnes`; `dit` gives modality and presence. */
const suivi = (
  n: number,
  personnes: number,
  dit = (i: number): string => (i % 2 ? "Téléphone;Présent" : "Face à face;Absent"),
) => lignes(SUIVI, n, (i) => `P${(i % personnes) + 1};${jj(((i * 5) % 28) + 1)}/0${(i % 6) + 1}/2026;${dit(i)};15`);

describe("LEC-12, persons without a line", () => {
  it("is orange from ten persons and 15 % of those followed for ninety days", async () => {
    const sans = (n: number, avec: number) =>
      vu({ "liste.csv": liste(n, "01/12/2025"), "suivi.csv": suivi(250, avec) });
    expect(await sans(19, 10)).toEqual([]);
    expect(await sans(20, 10)).toEqual([
      expect.stringMatching(/^orange 10 participants sur 20 .* pas une seule ligne/),
    ]);
    expect(await sans(67, 57)).toEqual([]);
    expect(await sans(66, 56)).toHaveLength(1);
    // who has just entered may have none yet
    expect(await vu({ "liste.csv": liste(20, "15/04/2026"), "suivi.csv": suivi(250, 10) })).not.toContainEqual(
      expect.stringContaining("pas une seule ligne"),
    );
  });
});

describe("LEC-12, a kind of contacts that is missing", () => {
  const dit = (n: number, quoi: (i: number) => string) => vu({ "suivi.csv": suivi(n, 10, quoi) });
  it("is orange without any absence, or with one modality, from 300 contacts", async () => {
    const presents = (i: number) => (i % 2 ? "Téléphone;Présent" : "Face à face;Présent");
    expect(await dit(299, presents)).toEqual([]);
    expect(await dit(300, presents)).toEqual([expect.stringContaining("aucune absence")]);
    expect(await dit(301, (i) => (i === 301 ? "Mail;Absent" : presents(i)))).toEqual([]);
    const seule = (i: number) => `Face à face;${i % 9 ? "Présent" : "Absent"}`;
    expect(await dit(299, seule)).toEqual([]);
    expect(await dit(300, seule)).toEqual([expect.stringContaining("une seule modalité")]);
  });
});

describe("LEC-12, a kind of étapes that is missing", () => {
  /** Étapes begun in 2025, of which `finies` are over. */
  const etapes = (n: number, finies: number) =>
    vu({
      "etapes.csv": lignes(
        "participant;famille;intitule;date_debut;date_fin",
        n,
        (i) => `P${i};operation;A;${jj(((i * 5) % 28) + 1)}/02/2025;${i <= finies ? "30/06/2026" : "01/07/2026"}`,
      ),
    });
  it("is orange when none is over, or none goes on, from thirty begun long ago", async () => {
    expect(await etapes(29, 0)).toEqual([]);
    expect(await etapes(30, 0)).toEqual([expect.stringContaining("Aucune étape n'est finie")]);
    expect(await etapes(30, 30)).toEqual([expect.stringContaining("Aucune étape n'est en cours")]);
    expect(await etapes(30, 1)).toEqual([]);
    expect(await etapes(30, 29)).toEqual([]);
  });
});

describe("LEC-12, a list that a filter has cut", () => {
  const entres = (n: number, entree: string, sortis: number) => vu({ "liste.csv": liste(n, entree, sortis) });
  it("is orange when nobody entered before the year, from twenty", async () => {
    expect(await entres(19, "01/01/2026", 1)).toEqual([]);
    expect(await entres(20, "01/01/2026", 1)).toEqual([expect.stringContaining("avant le 1er janvier 2026, sur 20")]);
    expect(await entres(20, "31/12/2025", 1)).toEqual([]);
  });
  it("is orange when nobody has left, from twenty who entered before last year", async () => {
    expect(await entres(19, "31/12/2024", 0)).toEqual([]);
    expect(await entres(20, "31/12/2024", 0)).toEqual([expect.stringContaining("Aucun parcours n'est sorti, sur 20")]);
    expect(await entres(20, "31/12/2024", 1)).toEqual([]);
    expect(await entres(20, "01/01/2025", 0)).toEqual([]);
  });
});
