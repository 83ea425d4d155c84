import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossiersDe, jour } from "../parcours/dossier-tester.ts";
import { PARCOURS, situation } from "../rules/exemple.ts";
import { activitesDe } from "./activites.ts";
import { normesDuMois } from "./mois.ts";
import { reglageDate } from "./reglage-fixture.ts";

type Options = Parameters<typeof situation>[0];

const REGLAGE = reglageDate({ "ENT-01": { "2020-01-01": { joursSoumisMin: 15 } } });

/** Since 1 February, at 31 March 2026: « parcours APAP/structure: entretiens dernier · minutes retained/number · days/pairs · satisfied/judged · prescriptions ». */
function activites(options: Options, depuis = "2026-02-01"): string[] {
  const arrete = "2026-03-31";
  const dossiers = dossiersDe(situation(options), { arrete });
  const { couverture } = dossiers.recenser();
  const contexte = { arrete: jour(arrete), couverture };
  return activitesDe(dossiers.dossier(0), jour(depuis), contexte, normesDuMois(contexte, REGLAGE)).map(
    (a) =>
      `${a.parcours.id} ${a.charge.apap}/${a.charge.structure}: ${a.entretiens} ${a.dernier === null ? "-" : isoDay(a.dernier)} · ${a.fractions / 1e6}/${a.retenus} · ${a.jours}/${a.paires} · ${a.moisSatisfaits}/${a.moisJuges} · ${a.prescriptions}`,
  );
}
const MOI = "P0001-1 Alix MODÈLE/Association Exemple";

it("sums what was done since the day, the pair's days at the later one", () => {
  const entretiens = [
    { date: "2026-01-20" },
    { date: "2026-02-01" },
    { date: "2026-02-20", duree: "" },
    { date: "2026-02-25", modalite: "MAIL" },
  ];
  // 1 February is 12 days after 20 January, 20 February 19 days later; March is covered by nothing
  expect(activites({ entretiens })).toEqual([`${MOI}: 2 2026-02-20 · 45/1 · 31/2 · 1/1 · 0`]);
  const mars = [...entretiens, { date: "2026-03-31", modalite: "TELEPHONE" }];
  expect(activites({ entretiens: mars })).toEqual([`${MOI}: 2 2026-02-20 · 45/1 · 31/2 · 1/2 · 0`]);
});
it("has one for each parcours open in the days, with its last interview whenever it was", () => {
  expect(activites({ entretiens: [{ date: "2026-01-20" }] })).toEqual([`${MOI}: 0 2026-01-20 · 0/0 · 0/0 · 0/0 · 0`]);
  expect(activites({})).toEqual([`${MOI}: 0 - · 0/0 · 0/0 · 0/0 · 0`]);
  expect(activites({ parcours: { date_sortie_reelle: "2026-01-31" } })).toEqual([]);
  expect(activites({ parcours: { date_sortie_reelle: "2026-02-01" } })).toHaveLength(1);
});
it("counts the prescriptions of the programming in their parcours, from the day on", () => {
  const etapes = ["2026-01-31", "2026-02-01", "2026-03-02"].map((date_prescription) => ({
    famille: "operation",
    intitule: date_prescription,
    programmation_plie: "oui",
    date_prescription,
    date_debut: "",
  }));
  expect(activites({ etapes })).toEqual([`${MOI}: 0 - · 0/0 · 0/0 · 0/0 · 2`]);
  const deux = [
    { ...PARCOURS, date_sortie_reelle: "2026-02-10" },
    { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-01" },
  ];
  expect(activites({ etapes, autres: { parcours: deux } })).toEqual([
    `${MOI}: 0 - · 0/0 · 0/0 · 0/0 · 1`,
    "P0001-2 Alix MODÈLE/Association Exemple: 0 - · 0/0 · 0/0 · 0/0 · 1",
  ]);
});
it("is cut where the APAP or the structure changes; a month goes to who has its last day", () => {
  const affectation = { participant: "P0001", date_debut: "2026-02-15" };
  const entretiens = [{ date: "2026-02-10" }, { date: "2026-02-20" }, { date: "2026-03-02" }];
  const chez = (apap: string, structure: string) =>
    activites({ entretiens, autres: { affectations: [{ ...affectation, apap, structure }] } });
  expect(chez("B", "S")).toEqual([
    "P0001-1 B/S: 2 2026-03-02 · 90/2 · 20/2 · 2/2 · 0",
    `${MOI}: 1 2026-02-10 · 45/1 · 0/0 · 0/0 · 0`,
  ]);
  expect(chez("Alix MODÈLE", "S")).toHaveLength(2);
  expect(chez("B", "Association Exemple")).toHaveLength(2);
  expect(chez("Alix MODÈLE", "Association Exemple")).toHaveLength(1);
});
it("judges the months of the parcours alone, from the day's own", () => {
  const entretiens = ["2026-01-20", "2026-02-20", "2026-03-20"].map((date) => ({ date }));
  expect(activites({ entretiens }, "2026-01-01")).toEqual([`${MOI}: 3 2026-03-20 · 135/3 · 59/2 · 3/3 · 0`]);
  const court = { date_integration: "2026-02-14", date_sortie_reelle: "2026-02-28" };
  expect(activites({ parcours: court, entretiens }, "2026-01-01")).toEqual([
    `${MOI}: 1 2026-02-20 · 45/1 · 0/0 · 1/1 · 0`,
  ]);
});
