import { describe, expect, it } from "vitest";
import entrees from "./entrees.ts";
import eeco from "./fse/eeco.ts";
import { mesurer, parcours, parPeriode, personne, quotients } from "./mesurer-fixture.ts";
import objectifs from "./objectifs.ts";
import protocole from "./protocole-personnes.ts";
import sorties from "./sorties.ts";
import taux from "./taux-sorties-positives.ts";

const TABLES = {
  parcours: [
    parcours("P1", "2019-01-01", "2022-01-01", { nature_sortie: "Autre", motif_sortie: "Abandon" }),
    parcours("P2", "2019-01-01", "2021-12-31"),
    parcours("P3", "2023-01-01", "2026-02-10", { nature_sortie: "Positive", motif_sortie: "CDI" }),
    parcours("P3", "2026-03-01"),
    parcours("P4", "2026-03-31", "", { apap: "Brune" }),
  ],
};

describe("protocole_personnes", () => {
  it("counts once who was accompanied since the protocol's start", () => {
    const figures = mesurer(protocole, TABLES, { listes: { protocole: { debut: "2022-01-01" } } });
    expect(parPeriode(figures, { id: "protocole_personnes" })).toEqual({
      "2026-01": 2,
      "2026-02": 2,
      "2026-03": 3,
      "2026-01..2026-03": 3,
    });
  });

  it("is null when the settings have no protocol", () => {
    expect(quotients(mesurer(protocole, TABLES), { id: "protocole_personnes" })["2026-01"]).toBe(
      "début du protocole absent des réglages",
    );
  });
});

describe("objectifs", () => {
  const listes = {
    protocole: { debut: "2022-01-01" },
    objectifs: [
      { indicateur: "entrees", valeur: 8 },
      { indicateur: "entrees", valeur: 4, portee: "apap", nom: "BRUNE" },
      { indicateur: "entrees", valeur: 10, portee: "structure" },
      { indicateur: "taux_sorties_positives", valeur: 0.5, ventilation: { forme: "caen" } },
      {
        indicateur: "taux_sorties_positives",
        valeur: 0.5,
        portee: "apap",
        nom: "Brune",
        ventilation: { forme: "brut" },
      },
      { indicateur: "stock_fin", valeur: 8 },
    ],
  };
  const figures = mesurer([...entrees, taux, protocole, objectifs], TABLES, { listes });
  const atteint = (cle: Record<string, string>, portee = "ensemble") =>
    quotients(figures, { id: "objectifs", cle, portee });

  it("divides the figures since January by their targets", () => {
    const annee = "2026-01..2026-03";
    expect(atteint({ indicateur: "entrees" })).toEqual({ [annee]: "2/8" });
    expect(atteint({ indicateur: "entrees" }, "apap:Brune")).toEqual({ [annee]: "1/4" });
    expect(atteint({ indicateur: "entrees" }, "apap:Alix")).toEqual({});
    expect(atteint({ indicateur: "entrees" }, "structure:Horizon")).toEqual({ [annee]: "2/10" });
    expect(atteint({ indicateur: "taux_sorties_positives", forme: "caen" })).toEqual({ [annee]: "1/0.5" });
    expect(atteint({ indicateur: "protocole_personnes" })).toEqual({ [annee]: "3/2000" });
    const part = (cle: Record<string, string>) => parPeriode(figures, { id: "objectifs", cle })[annee];
    expect(part({ indicateur: "entrees" })).toBe(0.25);
    expect(part({ indicateur: "taux_sorties_positives", forme: "caen" })).toBe(2);
  });

  it("rapports the figure of the target's own ventilation: the total of sorties is not one of its natures", () => {
    const cibles = [
      { indicateur: "sorties", valeur: 4 },
      { indicateur: "sorties", valeur: 5, ventilation: { nature: "Positive" } },
      { indicateur: "sorties", valeur: 0, ventilation: { nature: "Autre" } },
    ];
    const lues = mesurer([...sorties, objectifs], TABLES, { listes: { objectifs: cibles } });
    expect(
      lues.filter((f) => f.indicateur === "objectifs").map((f) => [f.ventilation, f.numerateur, f.valeur]),
    ).toEqual([
      [{ indicateur: "sorties" }, 1, 0.25],
      [{ indicateur: "sorties", nature: "Positive" }, 1, 0.2],
      [{ indicateur: "sorties", nature: "Autre" }, 0, null],
    ]);
  });

  it("keeps the reason of a figure that cannot be computed, and says when there is no such figure", () => {
    const annee = "2026-01..2026-03";
    expect(atteint({ indicateur: "taux_sorties_positives", forme: "brut" }, "apap:Brune")).toEqual({
      [annee]: "aucune sortie à rapporter",
    });
    expect(atteint({ indicateur: "stock_fin" })).toEqual({ [annee]: "aucun chiffre de ce nom" });
  });

  it("divides an FSE+ code of the control period by its target: the total of the sexes unless one is named", () => {
    const cibles = [
      { indicateur: "EECO01", valeur: 4, portee: "operation", nom: "op1" },
      { indicateur: "EECO01", valeur: 5 },
      { indicateur: "EECO01", valeur: 2, ventilation: { sexe: "H" } },
    ];
    const operationsFse = [{ code: "OP1", intitule: "Opération 1", debut: "2025-01-01" }];
    const fse = mesurer(
      [...eeco, objectifs],
      {
        participants: [personne("P1"), personne("P2", { sexe: "H" }), personne("P3")],
        parcours: [parcours("P1", "2026-01-05"), parcours("P2", "2026-02-05"), parcours("P3", "2026-03-05")],
      },
      { periode: "2026-01..2026-02", listes: { objectifs: cibles, operationsFse } },
    );
    const lire = (sexe: string, portee: string) =>
      quotients(fse, { id: "objectifs", cle: { indicateur: "EECO01", sexe }, portee });
    // P3 enters after the period
    expect(lire("TOTAL", "operation:OP1")).toEqual({ "2026-01..2026-02": "2/4" });
    expect(lire("TOTAL", "ensemble")).toEqual({ "2026-01..2026-02": "2/5" });
    expect(lire("H", "ensemble")).toEqual({ "2026-01..2026-02": "1/2" });
  });
});
