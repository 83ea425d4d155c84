import { describe, expect, it } from "vitest";
import { PARCOURS, PERSONNE, situation } from "../rules/exemple.ts";
import { collecteDe } from "./collecte-fixture.ts";

const ids = ["P0003", "P0001", "P0002"];
const TROIS = {
  ...situation({}),
  participants: ids.map((id) => ({ ...PERSONNE, id })),
  parcours: ids.map((participant) => ({ ...PARCOURS, id: `${participant}-1`, participant })),
};
const DEUX_OPERATIONS = [
  { code: "ZED", intitule: "Première des réglages", debut: "2026-01-01", fin: "2026-06-30" },
  { code: "ALPHA", intitule: "Seconde des réglages", debut: "2026-07-01" },
];

describe("the lists of records", () => {
  it("are by opération in the order of the settings, then by participant", () => {
    const collecte = collecteDe(TROIS, { listes: { operationsFse: DEUX_OPERATIONS } });
    expect(collecte.fichesTriees().map((f) => `${f.operation} ${f.participant}`)).toEqual([
      "ZED P0001",
      "ZED P0002",
      "ZED P0003",
      "ALPHA P0001",
      "ALPHA P0002",
      "ALPHA P0003",
    ]);
    expect(collecte.operations.map((o) => o.code)).toEqual(["ZED", "ALPHA"]);
  });

  it("give the values of one opération, by participant", () => {
    const collecte = collecteDe(TROIS, { listes: { operationsFse: DEUX_OPERATIONS } });
    expect(collecte.donneesDe("ALPHA").map((d) => `${d.operation} ${d.participant}`)).toEqual([
      "ALPHA P0001",
      "ALPHA P0002",
      "ALPHA P0003",
    ]);
    expect(collecte.donneesDe("AUTRE")).toEqual([]);
    expect(collecteDe(TROIS).donneesDe(null)).toHaveLength(3);
  });
});
