import { describe, expect, it } from "vitest";
import { etapes, juger, liste, vueDe } from "./vue-fixture.ts";

const effectifs = (apap: string, structure = "S") => `apap;structure;etp\n${apap};${structure};1\n`;
const feux = async (apap: string, structure?: string) =>
  juger(
    "LEC-07",
    await vueDe({ "liste.csv": liste(3), "etapes.csv": etapes(3), "effectifs.csv": effectifs(apap, structure) }),
  );

describe("LEC-07", () => {
  it("is orange, keeps the spelling of the list, and weakens the figures of both names", async () => {
    expect(await feux("MODÈLE Ada")).toMatchObject([
      {
        couleur: "orange",
        fichiers: ["liste.csv", "effectifs.csv"],
        reserve: { apaps: ["Ada MODÈLE", "MODÈLE Ada"] },
      },
    ]);
    const [feu] = await feux("MODÈLE Ada");
    expect(feu?.remede).toContain('alias: { apap: { "MODÈLE Ada": "Ada MODÈLE" } }');
  });

  it("says nothing of the same name in other case and accents, nor of other names", async () => {
    expect(await feux("ADA Modele")).toEqual([]);
    expect(await feux("Luc MODÈLE")).toEqual([]);
  });

  it("tells structures apart from APAPs", async () => {
    const vue = await vueDe({
      "liste.csv": liste(3).replace(/;S;/g, ";Maison bleue;"),
      "etapes.csv": etapes(3),
      "effectifs.csv": effectifs("Ada MODÈLE", "Maison bleu"),
    });
    expect(juger("LEC-07", vue)).toMatchObject([{ reserve: { structures: ["Maison bleue", "Maison bleu"] } }]);
  });
});
