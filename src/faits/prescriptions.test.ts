import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { contexteDe } from "../fse/collecte-fixture.ts";
import { dossierDe } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { prescriptionsDe, sansProgrammation } from "./prescriptions.ts";

type Ligne = Readonly<Record<string, string>>;

const ETAPE = { famille: "operation", programmation_plie: "oui", date_debut: "2026-02-02", date_fin: "2026-03-13" };

function lire(etape: Ligne, arrete = "2026-12-31") {
  const dossier = dossierDe(situation({ etapes: [{ ...ETAPE, ...etape }] }), { arrete });
  return prescriptionsDe(dossier).map((p) => [isoDay(p.jour), p.parcours?.id, p.suivieEntree]);
}

it("are counted at their prescription, else at their beginning", () => {
  expect(lire({ date_prescription: "2026-01-10" })).toEqual([["2026-01-10", "P0001-1", true]]);
  expect(lire({})).toEqual([["2026-02-02", "P0001-1", true]]);
});
it("go to the parcours that holds the day, else to the first that the étape intersects, else to none", () => {
  expect(lire({ date_prescription: "2025-12-20" })).toEqual([["2025-12-20", "P0001-1", true]]);
  expect(lire({ date_prescription: "2025-12-20", date_debut: "2025-12-21", date_fin: "2025-12-22" })).toEqual([]);
});
it("are followed by an entry once the étape has begun", () => {
  const prescrite = { date_prescription: "2026-01-10" };
  expect(lire({ ...prescrite, date_debut: "", date_fin: "" })).toEqual([["2026-01-10", "P0001-1", false]]);
  expect(lire(prescrite, "2026-02-01")).toEqual([["2026-01-10", "P0001-1", false]]);
  expect(lire(prescrite, "2026-02-02")).toEqual([["2026-01-10", "P0001-1", true]]);
});
it("are of the programming, accompagnement left out", () => {
  expect(lire({ programmation_plie: "non" })).toEqual([]);
  expect(lire({ famille: "accompagnement" })).toEqual([]);
});
it("cannot be told without the column nor the settings' list", () => {
  const { programmation_plie: _, ...sansColonne } = ETAPE;
  const raison = (etape: Ligne, listes = {}) =>
    sansProgrammation(contexteDe(situation({ etapes: [etape] }), { listes }).contexte);
  expect(raison(ETAPE)).toBeNull();
  expect(raison(sansColonne)).toMatch(/programmation_plie.* ni liste « programmation » dans les réglages$/);
  expect(raison(sansColonne, { programmation: [{ intitule: "Atelier" }] })).toBeNull();
});
