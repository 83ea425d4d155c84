import { describe, expect, it } from "vitest";
import type { Detaille, Table } from "./model.ts";
import { estSurPapier, type SheetHead, sheet } from "./sheet.ts";

const liste = (rows: number, detaille?: Detaille): Table => ({
  kind: "table",
  columns: [{ key: "a", titre: "A", kind: "text" }],
  rows: Array.from({ length: rows }, () => ["x"]),
  filtre: true,
  ...(detaille && { detaille }),
});
const faite = (table: Table, reste: Partial<SheetHead> = {}) =>
  sheet("Feuille", { titre: "Titre", sousTitres: ["PLIE"], ...reste }, [table]);

describe("what a sheet says of its paper", () => {
  it("prints one page of a long list to filter, all of another, or what is asked", () => {
    expect(faite(liste(41)).pagesAuPlus).toBe(1);
    expect(faite(liste(41)).sousTitres?.map(estSurPapier)).toEqual([false, true]);
    expect(faite(liste(40))).toMatchObject({ sousTitres: ["PLIE"] });
    expect(faite(liste(40)).pagesAuPlus).toBeUndefined();
    expect(faite({ ...liste(41), filtre: false }).pagesAuPlus).toBeUndefined();
    expect(faite(liste(41), { papier: "tout" }).pagesAuPlus).toBeUndefined();
    expect(faite(liste(2), { papier: 3 }).pagesAuPlus).toBe(3);
  });
});

describe("what a sheet finds", () => {
  it("is what its list adds up to, two figures at most, unless it says another or none", () => {
    const sommes = [
      { chiffre: "lignes non lues", vaut: null },
      { chiffre: "rendez-vous saisis", vaut: 3703 },
      { chiffre: "lignes des feuilles", vaut: 1 },
      { chiffre: "feuilles", vaut: 2 },
    ];
    const table = liste(3, sommes);
    expect(faite(table).constat).toBe("Rendez-vous saisis : 3\u00a0703 ; lignes des feuilles : 1");
    expect(faite(table, { constat: "Autre" }).constat).toBe("Autre");
    expect(faite(table, { constat: null }).constat).toBeUndefined();
    expect(faite(liste(3, { rien: "rien" })).constat).toBeUndefined();
    expect(faite({ ...table, filtre: false }).constat).toBeUndefined();
  });
});
