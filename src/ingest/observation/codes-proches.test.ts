import { describe, expect, it } from "vitest";
import { columnsOf, TABLES, type TableName } from "../../tables/index.ts";
import { codeProche } from "./codes-proches.ts";

function proche(table: TableName, champ: string, libelle: string) {
  const column = columnsOf(table).get(champ);
  if (!column) throw new Error(champ);
  return codeProche(champ, column, libelle);
}

describe("codeProche", () => {
  it.each<[TableName, string, string, string]>([
    ["entretiens", "modalite", "RDV physique PLIE", "FACE_A_FACE"],
    ["entretiens", "modalite", "Tél. sortant", "TELEPHONE"],
    ["entretiens", "presence", "Absence excusée", "ABSENT_EXCUSE"],
    ["etapes", "famille", "Action de formation qualifiante", "formation"],
    ["etapes", "contrat", "CDD insertion", "CDDI"],
    ["etapes", "contrat", "CDI temps plein", "CDI"],
    ["participants", "statuts", "Allocataires RSA", "ARSA"],
  ])("%s.%s : « %s » is near %s", (table, champ, libelle, code) => {
    expect(proche(table, champ, libelle)?.code).toBe(code);
  });

  it.each<[TableName, string, string]>([
    ["entretiens", "modalite", "Zzz"],
    ["etapes", "famille", "Divers"],
    ["entretiens", "duree", "45 min"],
  ])("%s.%s : nothing is near « %s »", (table, champ, libelle) => {
    expect(proche(table, champ, libelle)).toBeNull();
  });

  it("gives a score between 0.6 and 1", () => {
    const scores = Object.values(TABLES.etapes.columns.contrat.values)
      .flat()
      .map((libelle) => proche("etapes", "contrat", `${libelle}s`)?.score ?? 1);
    for (const score of scores) expect(score).toBeGreaterThanOrEqual(0.6);
    for (const score of scores) expect(score).toBeLessThanOrEqual(1);
  });
});
