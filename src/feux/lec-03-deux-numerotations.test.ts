import { describe, expect, it } from "vitest";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

type Personne = [nom: string, prenom: string, naissance: string];
const EN_TETE = "id;nom;prenom;sexe;date_naissance";
const ada = (i: number): Personne => [`NOM${i}`, "Ada", "01/02/1980"];

/** Two lists of n ids; those up to `autres` are another person in the second one. */
async function feux(n: number, autres: number, autre: (i: number) => Personne) {
  const ecrire = (qui: (i: number) => Personne) =>
    lignes(EN_TETE, n, (i) => {
      const [nom, prenom, naissance] = qui(i);
      return `${i};${nom};${prenom};F;${naissance}`;
    });
  return juger(
    "LEC-03",
    await vueDe({ "A.csv": ecrire(ada), "B.csv": ecrire((i) => (i <= autres ? autre(i) : ada(i))) }),
  );
}

describe("LEC-03", () => {
  const nee = (i: number): Personne => [`NOM${i}`, "Ada", "02/02/1980"];
  const nommee = (i: number): Personne => ["AUTRE", "Ada", i > 0 ? "" : "x"];

  it("is red from three ids with two birth dates, or two names", async () => {
    expect(await feux(10, 2, nee)).toEqual([]);
    expect(await feux(10, 3, nee)).toMatchObject([{ couleur: "rouge", fichiers: ["A.csv", "B.csv"] }]);
    expect(await feux(10, 3, (i) => [nommee(i)[0], "Ada", "01/02/1980"])).toMatchObject([{ couleur: "rouge" }]);
  });

  it("needs one id in a hundred of those that two files hold", async () => {
    expect(await feux(301, 3, nee)).toEqual([]);
    expect(await feux(300, 3, nee)).toHaveLength(1);
  });

  it("takes the same words in another order, case or accents for one person", async () => {
    expect(await feux(10, 10, (i) => ["Ada", `nom${i}`, "01/02/1980"])).toEqual([]);
  });

  it("says no name", async () => {
    const [feu] = await feux(10, 5, nee);
    expect(`${feu?.message} ${feu?.remede}`).not.toMatch(/NOM\d|Ada/);
  });

  it("is red when one list begins its numbers again, and not for a person who comes back", async () => {
    const liste = (distincts: number) =>
      lignes(
        EN_TETE,
        20,
        (i) => `${((i - 1) % 17) + 1};NOM${i > 17 && i <= 17 + distincts ? i : ((i - 1) % 17) + 1};Ada;F;01/02/1980`,
      );
    expect(juger("LEC-03", await vueDe({ "A.csv": liste(2) }))).toEqual([]);
    const [feu] = juger("LEC-03", await vueDe({ "A.csv": liste(3) }));
    expect(feu).toMatchObject({ couleur: "rouge", fichiers: ["A.csv"] });
    expect(feu?.message).toMatch(/^3 numéros sur 3 qui sont sur deux lignes différentes/);
  });

  it("says nothing of one id that a whole file repeats", async () => {
    const texte = lignes(EN_TETE, 10, (i) => `1;NOM${i};Ada;F;0${(i % 9) + 1}/02/1980`);
    expect(juger("LEC-03", await vueDe({ "A.csv": texte }))).toEqual([]);
  });
});
