import { describe, expect, it } from "vitest";
import type { CanonicalTables } from "../tables/canonical.ts";
import entrees from "./entrees.ts";
import { type Cadre, mesurer, parcours } from "./mesurer-fixture.ts";

function noms(tables: CanonicalTables, cadre: Cadre = {}): string[] {
  const figures = mesurer(entrees, tables, cadre);
  return [...new Set(figures.map((f) => `${f.portee}:${f.nom ?? ""}`))];
}

describe("scopes", () => {
  it("are the ensemble, then structures and APAPs by code points, « Sans … » first", () => {
    const tables = {
      parcours: [
        parcours("P1", "2026-01-05", "", { apap: "Émile" }),
        parcours("P2", "2026-01-05", "", { apap: "Zoé", structure: "" }),
        parcours("P3", "2026-01-05", "", { apap: "", structure: "Bocage" }),
      ],
    };
    expect(noms(tables)).toEqual([
      "ensemble:",
      "structure:",
      "structure:Bocage",
      "structure:Horizon",
      "apap:",
      "apap:Zoé",
      "apap:Émile",
    ]);
  });

  it("have no « Sans … » when every parcours has an APAP and a structure", () => {
    expect(noms({ parcours: [parcours("P1", "2026-01-05")] })).toEqual(["ensemble:", "structure:Horizon", "apap:Alix"]);
  });

  it("come from effectifs and affectations too, of the extraction or of the settings", () => {
    const tables = {
      parcours: [parcours("P1", "2026-01-05")],
      affectations: [{ participant: "P1", apap: "Brune", structure: "Bocage", date_debut: "2026-02-01", date_fin: "" }],
    };
    expect(noms(tables)).toEqual(["ensemble:", "structure:Bocage", "structure:Horizon", "apap:Alix", "apap:Brune"]);
    const listes = { effectifs: [{ apap: "Céleste", structure: "Littoral", etp: 1 }] };
    expect(noms({ parcours: [parcours("P1", "2026-01-05")] }, { listes })).toContain("structure:Littoral");
  });

  it.each([
    ["", "Bocage"],
    ["Brune", ""],
    ["", ""],
  ])("come from no affectation that lacks an APAP or a structure: « %s », « %s »", (apap, structure) => {
    const affectations = [{ participant: "P1", apap, structure, date_debut: "2026-02-01", date_fin: "" }];
    expect(noms({ parcours: [parcours("P1", "2026-01-05")], affectations })).toEqual([
      "ensemble:",
      "structure:Horizon",
      "apap:Alix",
    ]);
  });

  it("leave out what begins after the arrêté", () => {
    const tables = {
      parcours: [parcours("P1", "2026-01-05"), parcours("P2", "2026-04-01", "", { apap: "Demain" })],
      affectations: [
        { participant: "P1", apap: "Brune", structure: "Bocage", date_debut: "2026-03-31", date_fin: "" },
        { participant: "P1", apap: "Demain", structure: "Bocage", date_debut: "2026-04-01", date_fin: "" },
      ],
    };
    expect(noms(tables)).not.toContain("apap:Demain");
    expect(noms(tables)).toContain("apap:Brune");
    expect(noms(tables, { arrete: "2026-04-01" })).toContain("apap:Demain");
  });
});
