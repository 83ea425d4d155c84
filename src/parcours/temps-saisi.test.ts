import { expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { jour } from "./dossier-tester.ts";
import { famillesSansTemps } from "./temps-saisi.ts";

type Ligne = Record<string, string>;

const E = (famille: string, autre: Ligne = {}): Ligne => ({
  participant: "P1",
  famille,
  intitule: "Étape",
  date_debut: "2026-02-02",
  temps: "",
  heures_hebdo: "",
  ...autre,
});
const sans = (...etapes: Ligne[]) => famillesSansTemps(canonicalExtraction({ etapes }), jour("2026-03-31"));

it("is the familles of which fewer than half of the étapes have a temps or hours", () => {
  expect(sans(E("emploi"), E("emploi", { heures_hebdo: "20" }))).toEqual([]);
  expect(sans(E("emploi"), E("emploi"), E("emploi", { temps: "plein" }))).toEqual(["emploi"]);
  expect(sans(E("operation"), E("formation", { temps: "partiel" }))).toEqual(["operation"]);
});
it("hours of 0 are missing; étapes begun after the arrêté and other familles say nothing", () => {
  expect(sans(E("emploi", { heures_hebdo: "0" }))).toEqual(["emploi"]);
  expect(sans(E("emploi", { date_debut: "2026-04-01" }), E("transversale"), E("accompagnement"))).toEqual([]);
});
it("nothing without étapes", () => expect(sans()).toEqual([]));
