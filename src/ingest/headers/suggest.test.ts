import { describe, expect, it } from "vitest";
import { TABLES } from "../../tables/index.ts";
import { headerSimilarity, nearestHeader, nearestWord, suggestHeaders } from "./suggest.ts";

describe("suggestHeaders", () => {
  it.each([
    ["Date de l'entretient", "entretiens", "date"],
    ["Durée en mins", "entretiens", "duree"],
    ["Modalitée", "entretiens", "modalite"],
    ["Dte naissance", "participants", "date_naissance"],
    ["Motif de la sortie PLIE validée", "parcours", "motif_sortie"],
  ] as const)("proposes a field for « %s »", (header, table, champ) => {
    expect(suggestHeaders(header, [table])[0]).toMatchObject({ table, champ });
  });

  it.each(["Nombre d'enfants", "Permis B", "__proto__", ""])("proposes nothing for « %s »", (header) => {
    expect(suggestHeaders(header, ["participants", "parcours"])).toEqual([]);
  });

  it("gives a score between 0 and 1, 1 for the same words", () => {
    expect(headerSimilarity("Date de naissance", "date naissance")).toBe(1);
    expect(headerSimilarity("a", "b")).toBe(0);
  });
});

describe("nearestHeader", () => {
  it("finds the header that was meant for a missing field", () => {
    const column = TABLES.entretiens.columns.modalite;
    expect(nearestHeader(["Date", "Modalitées", "Durée"], "modalite", column)).toBe("Modalitées");
    expect(nearestHeader(["Date", "Durée"], "modalite", column)).toBeNull();
  });
});

describe("nearestWord", () => {
  it("is the nearest of a list, if near enough", () => {
    expect(nearestWord("modalites", ["motif", "modalite"])).toBe("modalite");
    expect(nearestWord("xyz", ["motif", "modalite"])).toBeNull();
  });
});
