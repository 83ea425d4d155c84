import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contrast } from "../charts/contrast.ts";
import type { Sheet } from "../document/model.ts";
import { TONES } from "./style.ts";
import { chosenSheets, DEFAULT_THEME, parseTheme } from "./theme.ts";

const place = "charte.yaml";

describe("parseTheme", () => {
  it("gives the default theme for an empty template and for the one that is shipped", () => {
    expect(parseTheme(null, place)).toEqual(DEFAULT_THEME);
    const shipped = readFileSync(new URL("../../../templates/charte.yaml", import.meta.url), "utf8");
    expect(parseTheme(parse(shipped), place)).toEqual(DEFAULT_THEME);
  });

  it("takes colours, name, contact and sheets", () => {
    const theme = parseTheme(
      {
        nom: "PLIE fictif",
        contact: "plie@exemple.fr",
        couleurs: { principale: "#0b5345" },
        feuilles: { apap: ["Méthode"] },
      },
      place,
    );
    expect(theme).toMatchObject({
      nom: "PLIE fictif",
      contact: "plie@exemple.fr",
      principale: "0B5345",
      feuilles: { apap: ["Méthode"] },
    });
  });

  it.each([
    [{ couleur: {} }, "clé inconnue « couleur »"],
    [{ couleurs: { princpale: "#000000" } }, "clé inconnue « princpale » dans couleurs"],
    [{ couleurs: { principale: "bleu" } }, "couleurs.principale : une couleur s'écrit #"],
    [{ nom: 3 }, "nom n'est pas du type attendu (texte)"],
    ["texte", "le modèle n'est pas du type attendu (ensemble de clés)"],
    [{ feuilles: { apap: [] } }, "feuilles.apap : au moins une feuille"],
    [{ couleurs: { principale: "#777777", texteEntete: "#FFFFFF" } }, "contraste inférieur à 4,5"],
    [{ couleurs: { graphiques: ["#112233"] } }, "couleurs.graphiques : au moins deux couleurs"],
  ])("refuses %j", (source, reason) => {
    expect(() => parseTheme(source, place)).toThrow(reason);
    expect(() => parseTheme(source, place)).toThrow("Modèle « charte.yaml » inutilisable");
  });
});

describe("contrast", () => {
  it("is that of WCAG: 21 for black on white, 1 for a colour on itself", () => {
    expect(contrast("000000", "FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("1B365D", "1B365D")).toBe(1);
  });

  it("is at least 4.5 for every tone", () => {
    for (const { color = "1F2937", fill = "FFFFFF" } of Object.values(TONES)) {
      expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("chosenSheets", () => {
  const sheet = (nom: string, from?: string): Sheet => ({
    nom,
    titre: nom,
    blocks: from
      ? [
          {
            kind: "graphiques",
            charts: [
              {
                type: "line",
                titre: "g",
                alt: "g",
                source: { feuille: from, table: "t", categories: "c" },
                series: [],
              },
            ],
          },
        ]
      : [],
  });

  it("keeps every sheet without a wish, and orders them by it", () => {
    const sheets = [sheet("Synthèse"), sheet("Méthode")];
    expect(chosenSheets(sheets, undefined).map((s) => s.nom)).toEqual(["Synthèse", "Méthode"]);
    expect(chosenSheets(sheets, ["methode", "SYNTHÈSE"]).map((s) => s.nom)).toEqual(["Méthode", "Synthèse"]);
  });

  it("drops the charts of a sheet left out, and refuses an unknown sheet", () => {
    const sheets = [sheet("Synthèse", "Évolution"), sheet("Évolution")];
    expect(chosenSheets(sheets, ["Synthèse"])[0]?.blocks).toEqual([]);
    expect(chosenSheets(sheets, ["Évolution", "Synthèse"])[1]?.blocks).toHaveLength(1);
    expect(() => chosenSheets(sheets, ["Bilan"])).toThrow("la feuille « Bilan » n'existe pas");
  });

  it("goes without a sheet that this month has nothing for, unless no other is wanted", () => {
    const sheets = [sheet("Synthèse"), sheet("Méthode")];
    expect(chosenSheets(sheets, ["Objectifs", "Méthode"]).map((s) => s.nom)).toEqual(["Méthode"]);
    expect(() => chosenSheets(sheets, ["Objectifs"])).toThrow("la feuille « Objectifs » n'existe pas");
  });
});
