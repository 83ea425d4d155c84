import { expect, it } from "vitest";
import { libelle } from "./libelles.ts";
import { GROUPES, INTERNE, TRACES } from "./presentation.ts";

it.each([
  ["F", "Femmes"],
  ["NON_RENSEIGNE", "Non renseigné"],
  ["7-8", "Niveaux 7 et 8"],
  ["EMPLOI", "En emploi"],
  ["FORMATION", "En formation"],
  ["OPERATION", "En opération ou action"],
  ["ACCOMPAGNEMENT_SEUL", "Accompagnement seul"],
  ["VEILLE", "En veille"],
  // a text of the extraction prints as it is, whatever it is called
  ["CDI de droit commun", "CDI de droit commun"],
  ["constructor", "constructor"],
  ["toString", "toString"],
])("%s is read « %s »", (code, attendu) => {
  expect(libelle(code)).toBe(attendu);
});

it("draws what adds up in columns and what stands as a line, ten groups, and keeps people's features to the PLIE", () => {
  expect(TRACES).toEqual({ flux: "column", stock: "line", periode: "line" });
  expect(Object.keys(GROUPES)).toHaveLength(10);
  expect(INTERNE).toEqual(["plie"]);
});
