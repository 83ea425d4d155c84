import { describe, expect, it } from "vitest";
import type { Feu } from "../../core/feu.ts";
import { blocFeux, feuxEntiers } from "./bloc-feux.ts";

const rouge: Feu = {
  id: "LEC-02",
  couleur: "rouge",
  fichiers: ["parcours.csv", "suivi.csv"],
  message: "Aucun identifiant de « suivi.csv » n'est dans « parcours.csv ».",
  remede: "Refaire l'export en texte.",
  accepte: true,
};
const orange: Feu = { ...rouge, id: "LEC-07", couleur: "orange", fichiers: [], accepte: false };

describe("blocFeux", () => {
  it("says how many, and each with its colour, whether it was accepted, its files and the way on", () => {
    expect(blocFeux([rouge, orange, orange], "plie")).toEqual([
      {
        kind: "note",
        tone: "alerte",
        titre: "Lecture : 1\u00a0feu rouge, 2\u00a0feux orange. Les chiffres qui suivent peuvent être faux",
        texte: [
          "LEC-02, rouge, accepté. parcours.csv, suivi.csv : Aucun identifiant de « suivi.csv » n'est dans « parcours.csv ». Refaire l'export en texte.",
          "LEC-07, orange. Aucun identifiant de « suivi.csv » n'est dans « parcours.csv ». Refaire l'export en texte.",
          "LEC-07, orange. Aucun identifiant de « suivi.csv » n'est dans « parcours.csv ». Refaire l'export en texte.",
        ],
      },
    ]);
  });

  it("names no file and nobody outside the équipe du PLIE", () => {
    const [bloc] = blocFeux([{ ...rouge, message: "Alix MODÈLE n'a aucune ligne." }], "autres");
    expect(bloc).toMatchObject({
      texte: [
        "LEC-02, rouge, accepté. Numéros qui ne se relient à personne.",
        "Le détail est dans les documents de l'équipe du PLIE.",
      ],
    });
  });

  it("is cut at a word where it would hide the first page, and whole elsewhere", () => {
    const fichiers = ["a.csv", "b.csv", "c.csv", "d.csv"];
    const long = { ...orange, fichiers, message: `Deux noms${" ; encore un".repeat(40)}.` };
    const bref = { ...rouge, fichiers: [], message: "Rien." };
    const [court] = blocFeux([bref, long], "plie en bref");
    expect(court).toMatchObject({ liens: [null, { feuille: "Méthode" }] });
    const textes = court?.kind === "note" && typeof court.texte !== "string" ? court.texte : [];
    expect(textes[1]).toMatch(/^LEC-07, orange\. Deux noms.*[a-z]…$/u);
    expect(textes[1]?.length).toBeLessThanOrEqual(113);
    expect(feuxEntiers([bref, long])).toMatchObject([
      { texte: [expect.stringContaining("a.csv, b.csv, c.csv, d.csv : Deux")] },
    ]);
    expect(feuxEntiers([rouge])).toEqual([]);
  });

  it("is nothing when there is no light", () => {
    expect(blocFeux([], "plie")).toEqual([]);
  });
});
