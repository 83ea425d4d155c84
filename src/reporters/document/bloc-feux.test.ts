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

  describe("of months without follow-up", () => {
    const [avril, mai, juin] = [3, 4, 5].map((m) => 2026 * 12 + m) as [number, number, number];
    const mois = [
      { apap: "Alix MODÈLE", mois: juin },
      { apap: "Camille TÉMOIN", mois: avril },
      { apap: "Camille TÉMOIN", mois: mai },
    ];
    const message = `Trois mois d'APAP ne sont pas couverts${" ; et la suite".repeat(20)}.`;
    const manquants: Feu = { ...orange, id: "LEC-12", message, mois };
    const lu = (...demande: Parameters<typeof blocFeux>) => {
      const [bloc] = blocFeux(...demande);
      return bloc?.kind === "note" && typeof bloc.texte !== "string" ? bloc.texte : [];
    };

    it("names to an APAP their own, and does not alarm them for a colleague's", () => {
      const camille = { apaps: new Set(["Camille TÉMOIN"]), seul: true };
      expect(lu([manquants], camille)).toEqual([
        "LEC-12, orange. Des mois sans suivi : avril et mai 2026. Trop peu de participants y ont une ligne d'entretiens : les absences n'y sont pas jugées.",
      ]);
      expect(blocFeux([manquants], { apaps: new Set(["Sacha EXEMPLE"]), seul: true })).toEqual([]);
      expect(lu([rouge, manquants], { apaps: new Set(["Sacha EXEMPLE"]), seul: true })).toHaveLength(2);
      expect(blocFeux([rouge, manquants], { apaps: new Set(["Sacha EXEMPLE"]), seul: true })).toMatchObject([
        { titre: expect.stringContaining("Lecture : 1\u00a0feu rouge.") },
      ]);
    });

    it("names to a structure those of its APAPs, who lacks most first", () => {
      const deux = { apaps: new Set(["Alix MODÈLE", "Camille TÉMOIN"]), seul: false };
      expect(lu([manquants], deux)[0]).toContain(
        "Des mois sans suivi : Camille TÉMOIN (avril et mai 2026), Alix MODÈLE (juin 2026). Trop peu",
      );
    });

    it("names them on the first page of the équipe, beside another light too, and says how many more do not fit", () => {
      const dits =
        "3\u00a0mois d'APAP non couverts : Camille TÉMOIN (avril et mai 2026), Alix MODÈLE (juin 2026) ; les";
      expect(lu([manquants], "plie en bref")[0]).toContain(dits);
      expect(lu([rouge, manquants], "plie en bref")[1]).toContain(dits);
      const beaucoup = Array.from({ length: 40 }, (_, i) => ({ apap: `Prénom NOM ${i}`, mois: juin }));
      const [, coupe = ""] = lu([rouge, { ...manquants, mois: beaucoup }], "plie en bref");
      expect(coupe).toMatch(/Prénom NOM 0 \(juin 2026\), .* et \d+\sautres APAP ; les absences/);
      expect(coupe.length).toBeLessThan(350);
    });
  });

  it("is nothing when there is no light", () => {
    expect(blocFeux([], "plie")).toEqual([]);
  });
});
