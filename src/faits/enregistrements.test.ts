import { expect, it } from "vitest";
import { contexteDe } from "../fse/collecte-fixture.ts";
import { situation } from "../rules/exemple.ts";
import { enregistrementsDe, operationsDe } from "./enregistrements.ts";

const listes = (code: string) =>
  contexteDe(situation({}), { listes: { operationsFse: [{ code, intitule: "O", debut: "2026-01-01" }] } });

it("opérations are made once for one extraction, period and settings", () => {
  const { contexte } = listes("A");
  const operations = operationsDe(contexte);
  expect(operations.map((o) => o.code)).toEqual(["A"]);
  expect(operationsDe({ ...contexte })).toBe(operations);
  expect(operationsDe({ ...contexte, periode: { ...contexte.periode } })).not.toBe(operations);
  expect(operationsDe({ ...contexte, listes: listes("B").contexte.listes }).map((o) => o.code)).toEqual(["B"]);
});
it("records are those of the opérations", () => {
  const { contexte, dossiers } = listes("A");
  expect(enregistrementsDe(dossiers.dossier(0), contexte).map((e) => e.operation.code)).toEqual(["A"]);
});
