import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { PROFIL_VIDE } from "../ingest/profile.ts";
import { contacts, juger, lignes, vueDe } from "./vue-fixture.ts";

describe("LEC-11", () => {
  it("is red for a file that is cut or that changed, and for nothing else", async () => {
    const vue = await vueDe({ "suivi.csv": contacts(2) });
    const avec = (genre: "coupe" | "change" | "non_lu") =>
      juger("LEC-11", {
        ...vue,
        extraction: {
          ...vue.extraction,
          empechements: [{ genre, fichier: "suivi.csv", feuille: null, tables: ["entretiens"], message: "m" }],
        },
      });
    expect(avec("coupe")).toMatchObject([{ couleur: "rouge", fichiers: ["suivi.csv"] }]);
    expect(avec("change")).toMatchObject([{ couleur: "rouge" }]);
    expect(avec("non_lu")).toEqual([]);
  });
});

describe("LEC-12", () => {
  const FIN = dayOf(2026, 10, 31);
  /** One contact each month from January to the month given, and one étape too. */
  const mensuel = (entete: string, dernier: number, ligne: (mois: string) => string) =>
    lignes(entete, dernier, (m) => ligne(String(m).padStart(2, "0")));
  const suivi = (dernier: number) => mensuel("participant;date;modalite", dernier, (m) => `P1;05/${m}/2026;Téléphone`);
  const etapes = (dernier: number) =>
    mensuel("participant;famille;intitule;date_debut", dernier, (m) => `P1;operation;A;05/${m}/2026`);

  it("tells a table without the last two months that the others hold", async () => {
    const feux = async (contactsJusqua: number) =>
      juger("LEC-12", await vueDe({ "suivi.csv": suivi(contactsJusqua), "etapes.csv": etapes(10) }, { arrete: FIN }));
    expect(await feux(10)).toEqual([]);
    expect(await feux(9)).toEqual([]);
    expect(await feux(8)).toMatchObject([{ couleur: "orange", fichiers: ["suivi.csv"] }]);
  });

  it("does not look after the arrêté, nor at a table that never had a line every month", async () => {
    const vue = await vueDe({ "suivi.csv": suivi(8), "etapes.csv": etapes(10) }, { arrete: dayOf(2026, 8, 31) });
    expect(juger("LEC-12", vue)).toEqual([]);
    const rare = lignes("participant;date;modalite", 1, () => "P1;05/03/2026;Téléphone");
    expect(juger("LEC-12", await vueDe({ "suivi.csv": rare, "etapes.csv": etapes(10) }, { arrete: FIN }))).toEqual([]);
  });

  const presences = (vides: number) =>
    lignes(
      "participant;date;modalite;presence",
      10,
      (i) => `P${i};05/10/2026;Face à face;${i <= vides ? "" : "Présent"}`,
    );

  it("tells more than 30 % of empty presences in face-to-face, unless the profile says what they mean", async () => {
    expect(juger("LEC-12", await vueDe({ "suivi.csv": presences(3) }, { arrete: FIN }))).toEqual([]);
    expect(juger("LEC-12", await vueDe({ "suivi.csv": presences(4) }, { arrete: FIN }))).toMatchObject([
      { couleur: "orange" },
    ]);
    const profil = { ...PROFIL_VIDE, presenceVide: "PRESENT" as const };
    expect(juger("LEC-12", await vueDe({ "suivi.csv": presences(4) }, { arrete: FIN }, profil))).toEqual([]);
  });

  it("tells the months that are not covered, in runs, APAP by APAP, in one light", async () => {
    const vue = await vueDe({ "suivi.csv": suivi(10) });
    const mois = (m: number) => 2026 * 12 + m - 1;
    const nonCouverts = [3, 5, 6].map((m) => ({ apap: "Ada", mois: mois(m), k: 1, n: 9 }));
    const [feu, ...autres] = juger("LEC-12", { ...vue, nonCouverts });
    expect(autres).toEqual([]);
    expect(feu?.message).toContain("Ada (mars 2026, mai 2026 à juin 2026 : 1 sur 9, 1 sur 9, 1 sur 9)");
  });
});

describe("LEC-13", () => {
  const feux = async (entete: string, duree: string, unite: "minutes" | null = null) =>
    juger(
      "LEC-13",
      await vueDe(
        { "suivi.csv": lignes(`participant;date;modalite;${entete}`, 5, (i) => `P${i};05/10/2026;Téléphone;${duree}`) },
        {},
        { ...PROFIL_VIDE, uniteDuree: unite },
      ),
    );

  it("is red when the median is below 5 or above 600", async () => {
    expect(await feux("Durée", "5")).toEqual([]);
    expect(await feux("Durée", "4")).toMatchObject([{ couleur: "rouge", reserve: { lit: ["entretiens.duree"] } }]);
    expect(await feux("Durée", "600")).toEqual([]);
    expect(await feux("Durée", "601")).toHaveLength(1);
    expect(await feux("Durée", "0,75")).toHaveLength(1);
  });

  it("says nothing when the header, the cells or the profile give the unit", async () => {
    expect(await feux("Durée (min)", "4")).toEqual([]);
    expect(await feux("Durée", "4 min")).toEqual([]);
    expect(await feux("Durée", "4", "minutes")).toEqual([]);
  });
});

describe("LEC-13, hours a week that no one works", () => {
  it("is orange from three étapes above sixty hours", async () => {
    const feux = async (n: number, heures: number) => {
      const texte = lignes(
        "participant;famille;intitule;date_debut;heures_hebdo",
        10,
        (i) => `P${i};operation;A;01/02/2026;${i <= n ? heures : 35}`,
      );
      return juger("LEC-13", await vueDe({ "etapes.csv": texte }));
    };
    expect(await feux(3, 60)).toEqual([]);
    expect(await feux(2, 61)).toEqual([]);
    expect(await feux(3, 61)).toMatchObject([
      { couleur: "orange", reserve: { lit: ["etapes.heures_hebdo", "etapes"] } },
    ]);
  });
});

describe("LEC-13, decimals without a unit", () => {
  it("is orange when more than one in ten are not read, red when more than half, whatever the median", async () => {
    const feux = async (n: number) =>
      juger(
        "LEC-13",
        await vueDe({
          "suivi.csv": lignes(
            "participant;date;modalite;presence;duree",
            20,
            (i) => `P${i};01/03/2026;Téléphone;Présent;${i <= n ? "60,00" : "60"}`,
          ),
        }),
      );
    expect(await feux(2)).toEqual([]);
    expect(await feux(3)).toMatchObject([{ couleur: "orange" }]);
    expect(await feux(10)).toMatchObject([{ couleur: "orange" }]);
    expect(await feux(11)).toMatchObject([{ couleur: "rouge" }]);
    expect((await feux(20))[0]?.message).toContain("des minutes ?");
  });
});
