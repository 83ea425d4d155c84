import { describe, expect, it } from "vitest";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

/** Étapes of which the first `rejetees` have no date at all. */
async function feux(n: number, rejetees: number) {
  const texte = lignes(
    "participant;famille;intitule;date_debut",
    n,
    (i) => `P${i};operation;A;${i <= rejetees ? "" : "01/02/2026"}`,
  );
  return juger("LEC-06", await vueDe({ "etapes.csv": texte }));
}

describe("LEC-06", () => {
  it("is orange above 2 % of the rows, red above 20 %", async () => {
    expect(await feux(100, 2)).toEqual([]);
    expect(await feux(100, 3)).toMatchObject([{ couleur: "orange", fichiers: ["etapes.csv"] }]);
    expect(await feux(100, 20)).toMatchObject([{ couleur: "orange" }]);
    expect(await feux(100, 21)).toMatchObject([{ couleur: "rouge" }]);
    expect(await feux(3, 3)).toMatchObject([{ couleur: "rouge" }]);
  });

  it("says that the header lacks a title when every row has one cell more", async () => {
    const texte = lignes("participant;famille;intitule;date_debut", 5, (i) => `${i};P${i};operation;A;01/02/2026`);
    const [feu] = juger("LEC-06", await vueDe({ "etapes.csv": texte }));
    expect(feu?.remede).toContain("row.names = FALSE");
  });

  it("says the commonest reason", async () => {
    const [feu] = await feux(100, 21);
    expect(feu?.message).toContain("21\u00a0lignes sur 100");
    expect(feu?.message).toContain("colonne « date_debut »");
  });
});
