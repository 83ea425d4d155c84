import { describe, expect, it } from "vitest";
import { traduireIds } from "./referents.ts";
import { Noms, renommages } from "./renommages.ts";

const charges = (lignes: Record<string, readonly [string, string]>) =>
  new Map(Object.entries(lignes).map(([id, [apap, structure]]) => [id, { apap, structure }]));

describe("renommages", () => {
  const avant = charges({ P1: ["Ada", "Rives"], P2: ["Ada", "Rives"], P3: ["Bob", "Bleue"] });

  it("tell a structure that is gone, whose participants are under one that was not there", () => {
    const apres = charges({ P1: ["Ada", "Les Rives"], P2: ["Ada", "Les Rives"], P3: ["Bob", "Bleue"] });
    const dits = renommages(avant, apres);
    expect(dits).toEqual([{ portee: "structure", avant: "Rives", apres: "Les Rives" }]);
    expect(new Noms(dits).de("structure", "Rives")).toBe("Les Rives");
    expect(new Noms(dits).de("apap", "Rives")).toBe("Rives");
  });

  it("say nothing of participants gone to a structure that was there, nor of those shared between two new ones", () => {
    expect(renommages(avant, charges({ P1: ["Ada", "Bleue"], P2: ["Ada", "Bleue"], P3: ["Bob", "Bleue"] }))).toEqual(
      [],
    );
    expect(renommages(avant, charges({ P1: ["Ada", "Une"], P2: ["Ada", "Deux"], P3: ["Bob", "Bleue"] }))).toEqual([]);
  });

  it("take another APAP's name for a handover, unless it is nearly the same", () => {
    const de = charges({ P1: ["Yann ZIANI", "Rives"] });
    expect(renommages(de, charges({ P1: ["Nora NOUVELLE", "Rives"] }))).toEqual([]);
    expect(renommages(de, charges({ P1: ["ZIANI Yann", "Rives"] }))).toHaveLength(1);
  });
});

describe("traduireIds", () => {
  it("joins ids that only differ by zeros, case or a prefix", () => {
    const dire = traduireIds(["P-0042", "P-0007"], ["42", "7"]);
    expect([dire("P-0042"), dire("P-0007"), dire("autre")]).toEqual(["42", "7", "autre"]);
  });

  it("leaves alone an id that is still there, and forms that two ids share", () => {
    expect(traduireIds(["P042", "P43"], ["P042", "42"])("P042")).toBe("P042");
    expect(traduireIds(["A12", "B12"], ["12"])("A12")).toBe("A12");
    expect(traduireIds(["A12"], ["X12", "Y12"])("A12")).toBe("A12");
  });
});
