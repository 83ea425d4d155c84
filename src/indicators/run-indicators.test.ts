import { expect, it } from "vitest";
import type { Reserve } from "../core/reserve.ts";
import entrees from "./entrees.ts";
import { mesurer, parcours } from "./mesurer-fixture.ts";
import sorties from "./sorties.ts";

const TABLES = {
  parcours: [
    parcours("P1", "2026-01-05"),
    parcours("P2", "2026-01-06", "", { apap: "Brune", structure: "Bocage" }),
    parcours("P3", "2026-01-07", "", { apap: "", structure: "" }),
  ],
};

const TOUS = ["ensemble", "structure", "structure:Bocage", "structure:Horizon", "apap", "apap:Alix", "apap:Brune"];

/** The scopes whose entries of January bear the réserve. */
function atteintes(reserve: Partial<Reserve>): string[] {
  const dite = { texte: "fichier douteux", feu: null, lit: ["parcours"], apaps: null, structures: null, ...reserve };
  return mesurer(entrees, TABLES, { reserves: [dite] })
    .filter((f) => f.indicateur === "entrees" && f.periode === "2026-01" && f.reserve !== null)
    .map((f) => (f.nom === null ? f.portee : `${f.portee}:${f.nom}`));
}

it.each([
  // the ensemble holds everyone; a réserve about named APAPs says nothing of « Sans APAP »
  ["every scope", {}, TOUS],
  ["an APAP", { apaps: ["Brune"] }, TOUS.filter((p) => !["apap", "apap:Alix"].includes(p))],
  ["a structure", { structures: ["Horizon"] }, TOUS.filter((p) => !["structure", "structure:Bocage"].includes(p))],
  [
    "an APAP and its structure",
    { apaps: ["Brune"], structures: ["Bocage"] },
    ["ensemble", "structure:Bocage", "apap:Brune"],
  ],
  ["nobody named", { apaps: [], structures: [] }, ["ensemble"]],
  ["a table among those that it is about", { lit: ["etapes", "parcours"] }, TOUS],
  ["a table that entries do not read", { lit: ["etapes"] }, []],
  ["a column that entries do not read", { lit: ["parcours.date_sortie_reelle"] }, []],
])("a réserve about %s weakens those figures alone (precisions.md, General 22)", (_, reserve, attendues) => {
  expect(atteintes(reserve)).toEqual(attendues);
});

it("prints the ventilations as declared, closed lists in their order, other values by code points", () => {
  const sortie = (id: string, nature_sortie: string, motif_sortie: string) =>
    parcours(id, "2025-01-01", "2026-01-10", { nature_sortie, motif_sortie });
  const figures = mesurer(sorties, {
    parcours: [
      sortie("P1", "Dynamique", "Élan"),
      sortie("P2", "Positive", "Zèle"),
      sortie("P3", "Autre", "Abandon"),
      sortie("P4", "Positive", "CDI"),
    ],
  });
  const lignes = figures.filter(
    (f) => f.indicateur === "sorties" && f.portee === "ensemble" && f.periode === "2026-01",
  );
  expect(lignes.map((f) => [Object.values(f.ventilation).join(), f.valeur])).toEqual([
    ["", 4],
    ["Positive", 2],
    ["Dynamique", 1],
    ["Autre", 1],
    ["Neutralisee", 0],
    ["NON_RENSEIGNE", 0],
    ["Abandon", 1],
    ["CDI", 1],
    ["Zèle", 1],
    ["Élan", 1],
  ]);
});
