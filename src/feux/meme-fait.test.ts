import { describe, expect, it } from "vitest";
import { contacts, etapes, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

const LISTE = "id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle;statuts";

/** Twenty parcours, of which the first `redits` are told again with another value. */
async function redits(nombre: number, autre: (i: number) => string) {
  const une = (i: number) => `P${i};F;01/02/1980;S;Ada MODÈLE;01/01/2026;;ARSA`;
  const texte = lignes(LISTE, 20, (i) => (i <= nombre ? `${une(i)}\n${autre(i)}` : une(i)));
  return juger("LEC-04", await vueDe({ "liste.csv": texte, "suivi.csv": contacts(20), "etapes.csv": etapes(20) }));
}

describe("LEC-04 within one file", () => {
  const sorti = (i: number) => `P${i};F;01/02/1980;S;Ada MODÈLE;01/01/2026;15/03/2026;`;
  it("is orange from three parcours told twice, and one in twenty", async () => {
    expect(await redits(2, sorti)).toEqual([]);
    expect(await redits(3, sorti)).toMatchObject([{ couleur: "orange", fichiers: ["liste.csv"] }]);
    const [feu] = await redits(3, sorti);
    expect(feu?.message).toContain("garde toutes les versions");
  });

  it("tells a line for each value when one column alone differs", async () => {
    const [feu] = await redits(4, (i) => `P${i};F;01/02/1980;S;Ada MODÈLE;01/01/2026;;DELD`);
    expect(feu?.message).toContain("« Statuts »");
    expect(feu?.remede).toContain("ARSA, DELD");
  });

  it("says nothing of persons who come back, nor of contacts without an hour", async () => {
    expect(await redits(10, (i) => `P${i};F;01/02/1980;S;Ada MODÈLE;01/06/2026;;ARSA`)).toEqual([]);
    const deux = lignes(
      "participant;date;heure;modalite;presence;duree",
      20,
      (i) => `P${i};05/03/2026;;Téléphone;Présent;15\nP${i};05/03/2026;;Téléphone;Présent;20`,
    );
    const vue = await vueDe({ "liste.csv": liste(20), "suivi.csv": deux });
    expect(juger("LEC-04", vue)).toEqual([]);
    const aNeuf = await vueDe({ "liste.csv": liste(20), "suivi.csv": deux.replaceAll("2026;;", "2026;09:00;") });
    expect(juger("LEC-04", aNeuf)).toMatchObject([{ couleur: "orange", fichiers: ["suivi.csv"] }]);
  });
});

describe("LEC-04, an export that tells the last days of another again", () => {
  /** Twenty contacts until the 20th; then from the 11th to the 25th, without the first `absents` of the common days. */
  async function deux(absents: number, noms: readonly [string, string] = ["a.csv", "b.csv"]) {
    const un = (i: number) => `P1;${String(i).padStart(2, "0")}/03/2026;09:00;Téléphone;Présent;15\n`;
    const suite = (de: number, a: number) => Array.from({ length: a - de + 1 }, (_, k) => un(de + k)).join("");
    const entete = "participant;date;heure;modalite;presence;duree\n";
    return juger(
      "LEC-04",
      await vueDe({
        "liste.csv": liste(1),
        [noms[0]]: entete + suite(1, 20),
        [noms[1]]: entete + un(11) + suite(12 + absents, 25),
      }),
    );
  }

  it("is red from three contacts that are gone, in whichever order the files are read", async () => {
    expect(await deux(0)).toEqual([]);
    expect(await deux(2)).toEqual([]);
    expect(await deux(3)).toMatchObject([{ couleur: "rouge", fichiers: ["a.csv", "b.csv"] }]);
    expect(await deux(3, ["b.csv", "a.csv"])).toMatchObject([{ couleur: "rouge", fichiers: ["b.csv", "a.csv"] }]);
  });
});
