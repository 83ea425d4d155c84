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
