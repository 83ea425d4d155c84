import { expect, it } from "vitest";
import { tableau } from "./tableau.ts";

it("gives the room that short texts leave to the long one", () => {
  const long = "Aucun entretien en face à face tenu en avril 2026 (30 jours soumis)";
  const texte = tableau(
    [
      { titre: "Règle", souple: true },
      { titre: "Ce qui manque", souple: true },
      { titre: "Minutes", droite: true },
    ],
    [["ENT-01", long, "0 min"]],
    { colonnes: 80, couleur: false },
  );
  const lignes = texte.split("\n");
  // 79 columns, less 8 for the rule and 9 for the minutes: all but the 67 letters fit in 62
  expect(lignes).toHaveLength(4);
  expect(Math.max(...lignes.map((l) => [...l].length))).toBeLessThanOrEqual(80);
});

it("lays a row that wraps, and rows that do not, on the same columns", () => {
  const texte = tableau(
    [
      { titre: "APAP", souple: true },
      { titre: "Maj.", droite: true },
    ],
    [
      ["Zoé d’Été", "1\u202f204"],
      ["Un nom qui ne tient pas sur la ligne", "7"],
      ["東京", "12"],
      ["", ""],
    ],
    { colonnes: 25, couleur: false },
  );
  // 25 columns, less 1 and 7 for the figures, leave 17 to the names, two of them between columns
  expect(texte.split("\n")).toEqual([
    "APAP              Maj.",
    "──────────────────────",
    "Zoé d’Été        1\u202f204",
    "Un nom qui ne        7",
    "tient pas sur",
    "la ligne",
    "東京                12",
    "",
  ]);
});
