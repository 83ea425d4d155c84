import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../core/day.ts";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

const LISTE = "id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle";
const jour = (n: number) => isoDay((dayOf(2026, 1, 1) ?? 0) + n);
const referents = ["Ada MODÈLE", "Luc MODÈLE", "Zoé MODÈLE", "Max MODÈLE"];
const liste = (n: number, structure: (i: number) => string = () => "S") =>
  lignes(LISTE, n, (i) => `P${i};F;01/02/1980;${structure(i)};${referents[i % 4]};01/01/2026;`);
const vu = async (id: "LEC-03" | "LEC-10", fichiers: Record<string, string>) => juger(id, await vueDe(fichiers));

describe("LEC-10, a cell drawn down", () => {
  const dates = (suite: number) =>
    lignes(
      "participant;date;modalite;presence;duree",
      100,
      (i) => `P1;${jour(i <= suite ? i : 300 - 2 * i)};Mail;Présent;`,
    );
  it("is orange from twenty dates that follow one another, where most do not", async () => {
    expect(await vu("LEC-10", { "s.csv": dates(19) })).toEqual([]);
    const [feu, ...reste] = await vu("LEC-10", { "s.csv": dates(20) });
    expect(reste).toEqual([]);
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["s.csv"] });
    expect(feu?.message).toContain("à partir de la ligne 2 : 20 contacts de suite");
    expect(await vu("LEC-10", { "s.csv": dates(60) })).toEqual([]);
  });

  /** Each person's contacts with their APAP, but in the run, where the APAP is always the same. */
  const numeros = (suite: number, sien: boolean) =>
    lignes("participant;date;modalite;apap", 120, (i) => {
      const qui = i <= suite ? i : ((i * 7) % 100) + 1;
      return `P${qui};${jour((i * 13) % 150)};Mail;${i > suite || sien ? referents[qui % 4] : referents[0]}`;
    });
  it("is orange from twenty numbers that follow one another with other people's APAPs", async () => {
    const de = (suite: number, sien = false) => vu("LEC-10", { "l.csv": liste(120), "s.csv": numeros(suite, sien) });
    expect(await de(19)).toEqual([]);
    expect(await de(20)).toMatchObject([{ couleur: "orange", fichiers: ["s.csv"] }]);
    expect(await de(20, true)).toEqual([]);
  });
});

describe("LEC-10, a presence that does not go with the duration", () => {
  const suivi = (absences: number, durent: number, sansDuree: number) =>
    lignes("participant;date;modalite;presence;duree", 100, (i) => {
      const absent = i <= absences;
      const duree = absent ? i <= durent : i > absences + sansDuree;
      return `P1;${jour((i * 13) % 150)};Face à face;${absent ? "Absent" : "Présent"};${duree ? 45 : ""}`;
    });
  it("is orange when most absences last, and as many presences do not", async () => {
    const de = (a: number, d: number, p: number) => vu("LEC-10", { "s.csv": suivi(a, d, p) });
    expect(await de(10, 6, 5)).toMatchObject([{ couleur: "orange" }]);
    expect(await de(9, 9, 9)).toEqual([]);
    expect(await de(10, 5, 5)).toEqual([]);
    // everyone's duration typed beforehand, or nobody's
    expect(await de(10, 10, 4)).toEqual([]);
    expect(await de(10, 10, 90)).toEqual([]);
  });

  it("is orange from ten face-to-face of no duration when no column says the presence", async () => {
    const nulles = (n: number) =>
      lignes("participant;date;modalite;duree", 30, (i) => `P1;${jour(i * 4)};Face à face;${i <= n ? 0 : 45}`);
    expect(await vu("LEC-10", { "s.csv": nulles(9) })).toEqual([]);
    expect(await vu("LEC-10", { "s.csv": nulles(10) })).toMatchObject([{ couleur: "orange" }]);
  });
});

describe("LEC-10, years typed wrong", () => {
  const suivi = (faux: number, delai: number) =>
    lignes("participant;date;modalite;presence;duree;date_saisie", 100, (i) => {
      const date = (i * 13) % 150;
      return `P1;${jour(i <= faux ? date - delai : date)};Mail;Présent;;${jour(date + 3)}`;
    });
  it("is orange from ten contacts typed a year later, or so", async () => {
    expect(await vu("LEC-10", { "s.csv": suivi(9, 365) })).toEqual([]);
    expect(await vu("LEC-10", { "s.csv": suivi(10, 365) })).toMatchObject([{ couleur: "orange" }]);
    expect(await vu("LEC-10", { "s.csv": suivi(10, 331) })).toEqual([]);
    expect(await vu("LEC-10", { "s.csv": suivi(10, 393) })).toEqual([]);
  });
});

describe("LEC-10, APAPs of several structures", () => {
  it("is orange when most have three, of five parcours at least", async () => {
    const de = (n: number, structures: number) =>
      vu("LEC-10", { "l.csv": liste(n, (i) => `Antenne ${Math.floor(i / 4) % structures}`) });
    expect(await de(20, 3)).toMatchObject([{ couleur: "orange", fichiers: ["l.csv"] }]);
    expect(await de(16, 3)).toEqual([]);
    expect(await de(20, 2)).toEqual([]);
  });
});

describe("LEC-03, contacts that do not go with their number", () => {
  const suivi = (n: number, dehors: number, date = "31/12/2025") =>
    lignes(
      "participant;date;heure;modalite;nature",
      n,
      (i) =>
        `P1;${i <= dehors ? date : jour((i * 13) % 150)};${Math.floor(i / 60)}:${String(i % 60).padStart(2, "0")};Mail;Suivi`,
    );
  it("is orange from twenty contacts out of the parcours, above 3 %", async () => {
    const de = (n: number, d: number, date?: string) => vu("LEC-03", { "l.csv": liste(5), "s.csv": suivi(n, d, date) });
    expect(await de(100, 19)).toEqual([]);
    expect(await de(100, 20)).toMatchObject([{ couleur: "orange", fichiers: ["s.csv"] }]);
    expect(await de(700, 21)).toEqual([]);
    expect(await de(699, 21)).toHaveLength(1);
    expect((await de(100, 50, "02/03/1926"))[0]?.message).toContain("les années sont fausses");
    expect((await de(100, 50, "31/12/2025"))[0]?.message).toContain("des années sont mal tapées");
  });

  it("is orange when three persons in ten have contacts of three APAPs, of twenty with six", async () => {
    const apaps = (personnes: number, disperses: number) =>
      lignes("participant;date;modalite;apap", personnes * 6, (i) => {
        const qui = (i % personnes) + 1;
        return `P${qui};${jour((i * 13) % 150)};Mail;${referents[(qui <= disperses ? Math.floor(i / personnes) : qui) % 4]}`;
      });
    const de = (n: number, d: number) => vu("LEC-03", { "l.csv": liste(40), "s.csv": apaps(n, d) });
    expect(await de(19, 19)).toEqual([]);
    expect(await de(20, 6)).toEqual([]);
    expect(await de(20, 7)).toMatchObject([{ couleur: "orange" }]);
  });
});

describe("LEC-10, durations and ends that are not those of the facts", () => {
  const suivi = (n: number, autre: number) =>
    lignes("participant;date;heure;modalite;presence;duree", n, (i) => {
      const heure = `${i % 24}:${String(i % 60).padStart(2, "0")}`;
      return `P1;${jour((i * 13) % 150)};${heure};Face à face;Présent;${i <= autre ? 45 : 60}`;
    });
  it("is orange when 300 durations are all the same", async () => {
    expect(await vu("LEC-10", { "s.csv": suivi(299, 0) })).toEqual([]);
    expect(await vu("LEC-10", { "s.csv": suivi(300, 0) })).toMatchObject([{ couleur: "orange" }]);
    expect(await vu("LEC-10", { "s.csv": suivi(301, 1) })).toEqual([]);
  });

  it("is orange from three real ends that are five years ahead", async () => {
    const de = (n: number, fin: string) =>
      vu("LEC-10", {
        "s.csv": "participant;date;modalite\nP1;2026-01-01;Mail\n",
        "e.csv": lignes(
          "participant;famille;intitule;date_debut;date_fin;date_fin_prevue",
          9,
          (i) => `P${i};operation;A;02/01/2025;${i <= n ? fin : "30/12/2025"};`,
        ),
      });
    expect(await de(2, "01/01/2062")).toEqual([]);
    expect(await de(3, "01/01/2062")).toMatchObject([{ couleur: "orange", fichiers: ["e.csv"] }]);
    expect(await de(3, isoDay((dayOf(2026, 1, 1) ?? 0) + 1830))).toEqual([]);
  });
});

describe("LEC-03, an APAP of the list who is not the contacts'", () => {
  it("is orange for more than half of twenty persons with six contacts", async () => {
    const de = (n: number, ailleurs: number) =>
      vu("LEC-03", {
        "l.csv": liste(40),
        "s.csv": lignes("participant;date;modalite;apap", n * 6, (i) => {
          const qui = (i % n) + 1;
          return `P${qui};${jour((i * 13) % 150)};Mail;${referents[(qui + (qui <= ailleurs ? 1 : 0)) % 4]}`;
        }),
      });
    expect(await de(19, 19)).toEqual([]);
    expect(await de(20, 10)).toEqual([]);
    expect(await de(20, 11)).toMatchObject([{ couleur: "orange", fichiers: ["l.csv", "s.csv"] }]);
  });
});
