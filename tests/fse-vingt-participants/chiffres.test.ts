import { beforeAll, describe, expect, it } from "vitest";
import { colonne, type Figure, fse, lire, somme, totaux } from "./attendu.ts";

describe("the figures of twenty participants", () => {
  let scopes: Map<string, Record<string, string>>;
  let err: string;
  beforeAll(async () => {
    const resultat = await fse("--format", "json");
    scopes = lire(resultat.out);
    err = resultat.err;
  });

  it("are those of the definitions, by sexe, for each opération", () => {
    expect(scopes.get("operation OP1")).toEqual(colonne("OP1"));
    expect(scopes.get("operation OP2")).toEqual(colonne("OP2"));
  });

  it("add up to the whole, and are those of the structures, which are one per opération here", () => {
    expect(scopes.get("ensemble null")).toEqual(somme(colonne("OP1"), colonne("OP2")));
    expect(scopes.get("structure Association Exemple")).toEqual(colonne("OP1"));
    expect(scopes.get("structure Maison Modèle")).toEqual(colonne("OP2"));
  });

  it("go to the APAP of the entry", () => {
    // P01 P02 P07 P08 P16 P17
    expect(totaux(scopes.get("apap Alix MODÈLE"))).toEqual({
      EECO01: 6,
      EECO01_complets: 6,
      EECO02: 2, // P07 P08
      EECO04: 3, // P01 P02 P17
      EECO05: 1, // P16
      EECO06: 1, // P02
      EECO07: 1, // P01
      EECO09: 2, // P01 P17
      EECO10: 3, // P02 P07 P08
      EECO11: 1, // P16
      EECO16: 1, // P17
      EECR01: 1, // P01
      EECR02: 1, // P17
      EECR03: 1, // P17
      EECR04: 1, // P07
    });
    // P09 P10 P11 P12
    expect(totaux(scopes.get("apap Dominique EXEMPLE"))).toEqual({
      EECO01: 4,
      EECO01_complets: 3,
      EECO02: 3,
      EECO03: 2, // P09 P10
      EECO07: 1, // P09
      EECO10: 3,
      EECO12: 1, // P11
      EECR04: 1, // P09
    });
  });

  it("says arrêté and period, and that EECO15 is not collected", async () => {
    expect(err).toContain("Arrêté : 31/12/2026. Période : du 01/01/2026 au 31/12/2026, par défaut");
    const { out } = await fse("--format", "json");
    const { indicateurs } = JSON.parse(out) as { indicateurs: Figure[] };
    const minorites = indicateurs.filter((f) => f.indicateur === "EECO15");
    expect(new Set(minorites.map((f) => `${f.valeur} ${f.raison}`))).toEqual(new Set(["null non collecté en France"]));
    expect(new Set(indicateurs.map((f) => f.periode))).toEqual(new Set(["2026-01..2026-12"]));
  });

  it("cumulated at 30 June, keeps the entries and only the exits of the first half", async () => {
    const { out } = await fse("--format", "json", "--periode", "2026-01..2026-06");
    const semestre = lire(out);
    const entrees = Object.fromEntries(Object.entries(colonne("OP1")).filter(([code]) => code.startsWith("EECO")));
    expect(semestre.get("operation OP1")).toMatchObject(entrees);
    // exits of the half: P01, P06, P07, P08, P10 (OP1), P12, P18, P19; P09 is back, the opération has not ended yet
    expect(totaux(semestre.get("ensemble null"))).toMatchObject({
      EECO01: 21,
      EECR01: 1, // P01
      EECR04: 2, // P07 P19
      EECR05: 1, // P19: six months later is known at the arrêté
      EECR06: 1, // P06
    });
    expect(totaux(semestre.get("ensemble null"))).not.toHaveProperty("EECR02");
    expect(totaux(semestre.get("ensemble null"))).not.toHaveProperty("EECR03");
  });
});
