import { describe, expect, it } from "vitest";
import { etapes, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

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

  /** n contacts, the first ones by an address instead of the name of the list. */
  async function suivi(n: number, adresses: number) {
    const texte = lignes(
      "participant;date;modalite;apap",
      n,
      (i) =>
        `P${(i % 3) + 1};${String(i).padStart(2, "0")}/03/2026;Téléphone;${i <= adresses ? "a.m@plie.example" : "Ada MODÈLE"}`,
    );
    return juger("LEC-07", await vueDe({ "liste.csv": liste(3), "suivi.csv": texte }));
  }

  it("is orange when more than half of the contacts are of APAPs that the list does not know", async () => {
    expect(await suivi(20, 10)).toEqual([]);
    expect(await suivi(20, 11)).toMatchObject([
      { couleur: "orange", fichiers: ["suivi.csv"], reserve: { lit: ["entretiens.apap"] } },
    ]);
    expect(await suivi(19, 19)).toEqual([]);
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
