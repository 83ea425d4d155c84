import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { PARCOURS, situation } from "../rules/exemple.ts";
import { relaisDe } from "./relais.ts";

type Ligne = Readonly<Record<string, string>>;
/** Affectations as « APAP from..to »; the parcours itself is Alix MODÈLE's from 5 January on. */
const relais = (
  affectations: readonly (readonly [string, string, string])[],
  parcours: readonly Ligne[] = [PARCOURS],
) => {
  const rows = affectations.map(([apap, date_debut, date_fin]) => ({
    participant: "P0001",
    apap,
    structure: "S",
    date_debut,
    date_fin,
  }));
  const dossier = dossierDe(situation({ autres: { parcours, affectations: rows } }));
  return relaisDe(dossier, jour("2026-02-01"), jour("2026-06-30")).map(
    (r) => `${r.participant} ${isoDay(r.jour)} ${r.de} ${r.a}`,
  );
};

it("is told at the first day of the next APAP, both ends of the days asked for", () => {
  expect(
    relais([
      ["B", "2026-02-01", "2026-06-29"],
      ["C", "2026-06-30", ""],
    ]),
  ).toEqual(["P0001 2026-02-01 Alix MODÈLE B", "P0001 2026-06-30 B C"]);
  expect(relais([["B", "2026-01-31", "2026-06-30"]])).toEqual([]);
});
it("comes back at the end of a row, in order", () => {
  expect(
    relais([
      ["C", "2026-05-01", "2026-05-31"],
      ["B", "2026-03-01", "2026-03-31"],
    ]),
  ).toEqual([
    "P0001 2026-03-01 Alix MODÈLE B",
    "P0001 2026-04-01 B Alix MODÈLE",
    "P0001 2026-05-01 Alix MODÈLE C",
    "P0001 2026-06-01 C Alix MODÈLE",
  ]);
});
it("is none when the APAP stays, nor outside the parcours", () => {
  expect(
    relais([
      ["B", "2026-01-01", "2026-03-31"],
      ["B", "2026-04-01", ""],
    ]),
  ).toEqual([]);
  const ferme = { ...PARCOURS, date_sortie_reelle: "2026-03-31" };
  expect(relais([["B", "2026-04-01", ""]], [ferme])).toEqual([]);
  const suivant = { ...PARCOURS, id: "P0001-2", date_integration: "2026-04-01" };
  expect(relais([["B", "2026-04-01", ""]], [ferme, suivant])).toEqual([]);
});
