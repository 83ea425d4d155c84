import { describe, expect, it } from "vitest";
import { mesurer, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";
import taux from "./taux-sorties-positives.ts";

const TABLES = {
  parcours: [
    parcours("P1", "2025-01-01", "2026-02-01", { nature_sortie: "Positive", motif_sortie: "CDI" }),
    parcours("P2", "2025-01-01", "2026-02-28", { nature_sortie: "Dynamique", motif_sortie: "CDD" }),
    parcours("P3", "2025-01-01", "2026-02-10", { nature_sortie: "Autre", motif_sortie: "Abandon" }),
    parcours("P4", "2025-01-01", "2026-02-10", { nature_sortie: "Autre", motif_sortie: "Départ en retraite" }),
    parcours("P5", "2025-01-01", "2026-02-10", { nature_sortie: "", motif_sortie: "" }),
    // a neutralised motif does not undo an entered Positive
    parcours("P6", "2025-01-01", "2026-02-10", { nature_sortie: "Positive", motif_sortie: "Déménagement" }),
    parcours("P7", "2025-01-01", "2026-04-01", { nature_sortie: "Positive", motif_sortie: "CDI" }),
  ],
};

describe("taux_sorties_positives", () => {
  it("has three forms, each with its numerator and denominator", () => {
    const figures = mesurer(taux, TABLES);
    const fevrier = (forme: string) => quotients(figures, { id: taux.id, cle: { forme } })["2026-02"];
    // 6 sorties, of which 2 positive, 1 dynamique, 1 neutralised
    expect(fevrier("caen")).toBe("3/5");
    expect(fevrier("sans_dynamique")).toBe("2/5");
    expect(fevrier("brut")).toBe("3/6");
  });

  it("is null when there is nothing below", () => {
    const figures = mesurer(taux, { parcours: [TABLES.parcours[3] ?? {}] });
    const forme = (f: string) => quotients(figures, { id: taux.id, cle: { forme: f } });
    expect(forme("caen")).toMatchObject({
      "2026-01": "aucune sortie à rapporter",
      "2026-02": "aucune sortie à rapporter",
    });
    expect(forme("brut")).toMatchObject({ "2026-01": "aucune sortie à rapporter", "2026-02": "0/1" });
  });

  it("needs the motifs for the net forms only", () => {
    const tables = { parcours: [parcours("P1", "2025-01-01", "2026-02-01", { nature_sortie: "Positive" })] };
    const figures = mesurer(taux, tables);
    expect(parPeriode(figures, { id: taux.id, cle: { forme: "caen" } })["2026-02"]).toBeNull();
    expect(parPeriode(figures, { id: taux.id, cle: { forme: "brut" } })["2026-02"]).toBe(1);
  });

  it("finds the published figures of 2014: gross 35,8 %, net 39,3 %", () => {
    // 14 446 positive and 25 882 other sorties, of which 3 526 for move, death or retirement; a tenth of each
    const lot = (n: number, nature_sortie: string, motif_sortie: string) =>
      Array.from({ length: n }, (_, i) =>
        parcours(`${motif_sortie}${i}`, "2025-01-01", "2026-02-01", { nature_sortie, motif_sortie }),
      );
    const tables = {
      parcours: [...lot(1445, "Positive", "CDI"), ...lot(353, "Autre", "Retraite"), ...lot(2235, "Autre", "Abandon")],
    };
    const figures = mesurer(taux, tables);
    const fevrier = (forme: string) => parPeriode(figures, { id: taux.id, cle: { forme } })["2026-02"];
    expect(fevrier("brut")).toBeCloseTo(0.358, 3);
    expect(fevrier("caen")).toBeCloseTo(0.393, 3);
  });
});
