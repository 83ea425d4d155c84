import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { contacts, etapes, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

const LISTE = "id;nom;prenom;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle";
const ETAPES = "participant;famille;intitule;date_debut;date_fin";
const jj = (i: number) => String(i).padStart(2, "0");

describe("LEC-01, names written on the first line of a group only", () => {
  async function fusion(n: number, nom: (i: number) => string) {
    const texte = lignes(LISTE, n, (i) => `P${i};N;A;F;01/02/1980;${nom(i)};Ada MODÈLE;01/01/2026;`);
    return juger("LEC-01", await vueDe({ "liste.csv": texte, "suivi.csv": contacts(n), "etapes.csv": etapes(n) }));
  }
  const premier = (i: number) => (i === 1 ? "S" : i === 6 ? "T" : "");

  it("is red from ten lines, when at most half bear a name, each once, the first line too", async () => {
    expect(await fusion(10, premier)).toMatchObject([{ couleur: "rouge", fichiers: ["liste.csv"] }]);
    expect(await fusion(9, premier)).toEqual([]);
    expect(await fusion(10, (i) => (i <= 6 ? `S${i}` : ""))).toEqual([]);
    expect(await fusion(10, (i) => (i <= 4 ? "S" : ""))).toEqual([]);
    expect(await fusion(10, () => "")).toEqual([]);
    // filled here and there, as where only a colleague's name is written
    expect(await fusion(10, (i) => (i === 1 || i === 6 ? "S" : ""))).toEqual([]);
    expect(await fusion(10, (i) => (i === 2 ? "S" : i === 6 ? "T" : ""))).toEqual([]);
  });
});

describe("LEC-10, dates that bear each other's name", () => {
  async function inverses(total: number, nombre: number) {
    const texte = lignes(ETAPES, total, (i) =>
      i <= nombre ? `P${i};operation;A;20/03/2026;10/03/2026` : `P${i};operation;A;10/03/2026;20/03/2026`,
    );
    return juger("LEC-10", await vueDe({ "liste.csv": liste(total), "etapes.csv": texte }));
  }
  it("is red when more than half end before they begin, from five", async () => {
    expect(await inverses(10, 5)).toEqual([]);
    expect(await inverses(9, 5)).toMatchObject([{ couleur: "rouge", fichiers: ["etapes.csv"] }]);
    expect(await inverses(4, 4)).toEqual([]);
    const [feu] = await inverses(9, 9);
    expect(feu?.remede).toContain('"date_debut": date_fin, "date_fin": date_debut');
  });
});

describe("LEC-10, persons made up to try the software", () => {
  async function nommees(noms: readonly string[]) {
    const texte = lignes(LISTE, noms.length, (i) => `P${i};${noms[i - 1]};Ada;F;01/02/1980;S;Ada MODÈLE;01/01/2026;`);
    return juger("LEC-10", await vueDe({ "liste.csv": texte }));
  }
  it("is orange for a whole surname that is an essay's word, not for a mask nor for a name that holds one", async () => {
    expect(await nommees(["TEST", "HUE", "ROY"])).toMatchObject([{ couleur: "orange", fichiers: ["liste.csv"] }]);
    expect(await nommees(["ZZZ ESSAI", "HUE", "ROY"])).toHaveLength(1);
    expect(await nommees(["TEST DUVAL", "TESTARD", "HUE"])).toEqual([]);
    expect(await nommees(["XXX", "XXX", "XXX"])).toEqual([]);
  });
});

describe("LEC-12, étapes of a structure", () => {
  /** Twenty participants of S, all but `sans` with an étape, and `n` of T without any. */
  async function structures(n: number, sans: number) {
    const deT = lignes(LISTE, n, (i) => `T${i};N${i};A;F;01/02/1980;T;Luc MODÈLE;01/01/2026;`);
    return juger("LEC-12", await vueDe({ "s.csv": liste(20), "t.csv": deT, "etapes.csv": etapes(20 - sans) }));
  }
  it("is orange from ten participants without any, when four in five of the others have one", async () => {
    expect(await structures(10, 4)).toMatchObject([{ couleur: "orange", reserve: { structures: ["T"] } }]);
    expect(await structures(9, 4)).toEqual([]);
    expect(await structures(10, 5)).toEqual([]);
  });
});

describe("LEC-12, an extraction made before the arrêté", () => {
  it("is orange when nothing is dated in the twenty days before it", async () => {
    const fichiers = { "liste.csv": liste(10), "suivi.csv": contacts(10), "etapes.csv": etapes(10) };
    const le = (jour: number) => vueDe(fichiers, { arrete: dayOf(2026, 3, jour) });
    expect(juger("LEC-12", await le(30))).toEqual([]);
    expect(juger("LEC-12", await le(31))).toMatchObject([{ couleur: "orange" }]);
    expect(juger("LEC-12", await le(31))[0]?.message).toContain("après le 10/03/2026");
    // five contacts a month for ten persons are enough, four tell nothing
    const avec = async (n: number) =>
      juger("LEC-12", await vueDe({ ...fichiers, "suivi.csv": contacts(n) }, { arrete: dayOf(2026, 3, 31) }));
    expect(await avec(5)).toHaveLength(1);
    expect(await avec(4)).toEqual([]);
  });

  it("tells a list without an entry or an exit in the last two months, which had some every month", async () => {
    const liste50 = (n: number) =>
      lignes(
        LISTE,
        n,
        (i) => `P${i};N${i};A;F;01/02/1980;S;Ada MODÈLE;02/${i === 1 ? "12/2025" : `${jj((i % 6) + 1)}/2026`};`,
      );
    const suivi = lignes(
      "participant;date;modalite;presence;duree",
      8,
      (i) => `P1;28/${jj(i)}/2026;Téléphone;Présent;15`,
    );
    const feux = async (n: number) =>
      juger(
        "LEC-12",
        await vueDe({ "liste.csv": liste50(n), "suivi.csv": suivi }, { arrete: dayOf(2026, 8, 31) }),
      ).filter(({ message }) => message.includes("plus ancien"));
    expect(await feux(50)).toMatchObject([{ couleur: "orange", fichiers: ["liste.csv"] }]);
    expect(await feux(49)).toEqual([]);
  });
});

describe("LEC-03, étapes of other people", () => {
  /** A hundred étapes, of which the first `dehors` begin before the entry. */
  async function hors(total: number, dehors: number) {
    const texte = lignes(ETAPES, total, (i) => `P${i};operation;A;${i <= dehors ? "31/12/2025" : "01/01/2026"};`);
    return juger("LEC-03", await vueDe({ "liste.csv": liste(total), "etapes.csv": texte }));
  }
  it("is orange from ten étapes, above one in ten", async () => {
    expect(await hors(100, 10)).toEqual([]);
    expect(await hors(99, 10)).toMatchObject([{ couleur: "orange", fichiers: ["etapes.csv"] }]);
    expect(await hors(20, 9)).toEqual([]);
  });
});
