import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Intervals } from "../core/intervals.ts";
import { dossierDe } from "./dossier-tester.ts";

type Ligne = Record<string, string>;

const P = (id: string, date_integration: string, date_sortie_reelle = "") => ({
  id,
  participant: "P1",
  date_integration,
  date_sortie_reelle,
});
const V = (date_debut: string, autre: Ligne) => ({ participant: "P1", motif: "Maternité", date_debut, ...autre });
const dates = (runs: Intervals) => runs.map(([a, b]) => `${isoDay(a)}..${b > 30000 ? "" : isoDay(b)}`);
/** By parcours: jours, suivis, soumis. */
const jours = (parcours: readonly Ligne[], autres: Record<string, readonly Ligne[]> = {}) =>
  dossierDe({ parcours, ...autres }, { arrete: "2026-06-30" }).parcours.map((p) => [
    p.id,
    dates(p.jours),
    dates(p.suivis),
    dates(p.soumis),
  ]);

it("a shared day belongs to the parcours integrated last (General 20)", () => {
  expect(jours([P("ancien", "2026-01-05"), P("nouveau", "2026-03-02", "2026-04-30")])).toEqual([
    [
      "ancien",
      ["2026-01-05..2026-03-01", "2026-05-01.."],
      ["2026-01-05..2026-03-01", "2026-05-01..2026-06-30"],
      ["2026-01-05..2026-03-01", "2026-05-01..2026-06-30"],
    ],
    ["nouveau", ["2026-03-02..2026-04-30"], ["2026-03-02..2026-04-30"], ["2026-03-02..2026-04-30"]],
  ]);
});
it("of two integrated on one day, to the later in the file", () => {
  const [premier, second] = jours([P("x", "2026-01-05"), P("y", "2026-01-05")]);
  expect([premier?.[1], second?.[1]]).toEqual([[], ["2026-01-05.."]]);
});
it("of three, to the last one that holds it", () => {
  const [a, b, c] = jours([
    P("a", "2026-01-01"),
    P("b", "2026-02-01", "2026-05-31"),
    P("c", "2026-03-01", "2026-03-31"),
  ]);
  expect([a?.[2], b?.[2], c?.[2]]).toEqual([
    ["2026-01-01..2026-01-31", "2026-06-01..2026-06-30"],
    ["2026-02-01..2026-02-28", "2026-04-01..2026-05-31"],
    ["2026-03-01..2026-03-31"],
  ]);
});
it("a parcours that ends before it begins takes no day from another", () => {
  const [ancien, faux] = jours([P("ancien", "2026-01-05"), P("faux", "2026-03-02", "2026-02-01")]);
  expect([ancien?.[1], faux?.[1]]).toEqual([["2026-01-05.."], []]);
});
it("days in veille are neither suivis nor soumis, in the parcours that has them", () => {
  const [ancien, nouveau] = jours([P("ancien", "2026-01-05"), P("nouveau", "2026-03-02")], {
    veilles: [V("2026-02-20", { date_fin: "2026-03-10" })],
  });
  expect([ancien?.[2], nouveau?.[2]]).toEqual([["2026-01-05..2026-02-19"], ["2026-03-11..2026-06-30"]]);
});
it("a veille or an étape that ends before it begins has no day (General 21)", () => {
  const inverse = { date_fin: "2026-02-28" };
  const [p] = jours([P("a", "2026-01-05")], {
    veilles: [V("2026-03-01", inverse), V("2026-04-01", { date_fin_prevue: "2026-03-31" })],
    etapes: [{ participant: "P1", famille: "operation", temps: "plein", date_debut: "2026-03-01", ...inverse }],
  });
  expect([p?.[2], p?.[3]]).toEqual([["2026-01-05..2026-06-30"], ["2026-01-05..2026-06-30"]]);
  const dossier = dossierDe({ parcours: [P("a", "2026-01-05")], veilles: [V("2026-03-01", inverse)] });
  expect([dossier.veilles.length, dossier.veillesSansJour.length]).toEqual([0, 1]);
});
