import { describe, expect, it } from "vitest";
import { contacts, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

/** The list as a later export gives it: the first `changes` lines end otherwise. */
function plusTard(n: number, changes: number, remplace: (ligne: string) => string): string {
  return liste(n)
    .split("\n")
    .map((ligne, i) => (i > 0 && i <= changes ? remplace(ligne) : ligne))
    .join("\n");
}

async function listes(changes: number, remplace: (ligne: string) => string) {
  return juger("LEC-04", await vueDe({ "mars.csv": liste(10), "juin.csv": plusTard(10, changes, remplace) }));
}

const sortie = (ligne: string) => ligne.replace(/;$/, ";15/05/2026");
const apap = (ligne: string) => ligne.replace("Ada MODÈLE", "Luc MODÈLE");

describe("LEC-04", () => {
  it("is red from three parcours with another exit or another APAP", async () => {
    expect(await listes(2, sortie)).toEqual([]);
    expect(await listes(3, sortie)).toMatchObject([{ couleur: "rouge", fichiers: ["juin.csv", "mars.csv"] }]);
    expect(await listes(2, apap)).toEqual([]);
    expect(await listes(3, apap)).toHaveLength(1);
  });

  it("tells which of the two is older, and how to say that the other wins", async () => {
    const [feu] = await listes(3, sortie);
    expect(feu?.message).toContain("« mars.csv » s'arrête au 01/01/2026, « juin.csv » va jusqu'au 15/05/2026");
    expect(feu?.remede).toContain('prevaut: "juin.csv"');
  });

  it("does not mind a proposal that changed, nor a column that one file lacks", async () => {
    expect(await listes(10, (ligne) => ligne.replace(/;;$/, ";30/06/2026;"))).toEqual([]);
    const sans = lignes("participant;structure;apap;date_integration", 10, (i) => `P${i};S;Ada MODÈLE;01/01/2026`);
    const vue = await vueDe({ "liste.csv": plusTard(10, 10, sortie), "parcours.csv": sans });
    expect(juger("LEC-04", vue)).toEqual([]);
  });

  /** The same contacts twice; in the second file, the first `changes` last longer. */
  async function deuxSuivis(n: number, changes: number) {
    const autres = contacts(n)
      .split("\n")
      .map((ligne, i) => (i > 0 && i <= changes ? ligne.replace(/15$/, "20") : ligne))
      .join("\n");
    return juger("LEC-04", await vueDe({ "suivi 1.csv": contacts(n), "suivi 2.csv": autres }));
  }

  it("is red from three contacts with another duration, and one in a hundred of those that two files give", async () => {
    expect(await deuxSuivis(10, 2)).toEqual([]);
    expect(await deuxSuivis(10, 3)).toMatchObject([{ couleur: "rouge", fichiers: ["suivi 1.csv", "suivi 2.csv"] }]);
    expect(await deuxSuivis(300, 3)).toHaveLength(1);
    expect(await deuxSuivis(301, 3)).toEqual([]);
  });

  it("is red from three étapes with another end", async () => {
    const fins = (fermees: number) =>
      lignes(
        "participant;famille;intitule;date_debut;date_fin",
        5,
        (i) => `P${i};operation;Atelier;01/0${i}/2026;${i <= fermees ? "30/06/2026" : ""}`,
      );
    const deux = async (n: number) => juger("LEC-04", await vueDe({ "juin.csv": fins(0), "juillet.csv": fins(n) }));
    expect(await deux(2)).toEqual([]);
    expect(await deux(3)).toMatchObject([
      { couleur: "rouge", fichiers: ["juillet.csv", "juin.csv"], reserve: { lit: ["etapes"] } },
    ]);
  });

  it("says nothing of one file a month, nor of one a structure", async () => {
    const avril = contacts(20)
      .replace(/\/03\/2026/g, "/04/2026")
      .replace(/;15/g, ";30");
    expect(juger("LEC-04", await vueDe({ "mars.csv": contacts(20), "avril.csv": avril }))).toEqual([]);
    const ailleurs = contacts(20, (i) => `Q${i}`).replace(/;15/g, ";30");
    expect(juger("LEC-04", await vueDe({ "a.csv": contacts(20), "b.csv": ailleurs }))).toEqual([]);
  });
});
