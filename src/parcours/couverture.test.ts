import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { Couverture } from "./couverture.ts";
import { dossiersDe } from "./dossier-tester.ts";

const FEVRIER = parseTypedMonth("2026-02") ?? 0;
const MARS = FEVRIER + 1;

const ligne = (participant: string, date: string) => ({ participant, date, modalite: "MAIL", presence: "ANNULE" });
/** P1…Pn of A, integrated on 5 January. */
const suivis = (n: number, colonnes: Record<string, string> = {}) =>
  Array.from({ length: n }, (_, i) => ({
    participant: `P${i + 1}`,
    date_integration: "2026-01-05",
    apap: "A",
    structure: "S",
    ...colonnes,
  }));
const couverture = (...args: Parameters<typeof dossiersDe>) => dossiersDe(...args).recenser().couverture;

describe("below five parcours followed", () => {
  const parcours = suivis(2);
  it("a line of any kind, of any participant then in the APAP's charge, covers the month", () => {
    const c = couverture({ parcours, entretiens: [ligne("P2", "2026-02-28")] });
    expect([c.couvert("A", FEVRIER), c.couvert("A", MARS), c.couvert("B", FEVRIER)]).toEqual([true, false, false]);
    expect(c.du("A", FEVRIER)).toEqual({ n: 2, k: 1, ligne: true });
  });
  it("it is that of the APAP en charge on the month's last day", () => {
    const relais = { participant: "P2", apap: "B", structure: "S", date_debut: "2026-02-28" };
    const c = couverture({ parcours, affectations: [relais], entretiens: [ligne("P2", "2026-02-10")] });
    expect([c.couvert("A", FEVRIER), c.couvert("B", FEVRIER)]).toEqual([false, true]);
  });
  it("exited participants and lines after the sortie are enough", () => {
    const c = couverture({
      parcours: suivis(2, { date_sortie_reelle: "2026-01-31" }),
      entretiens: [ligne("P1", "2026-02-10")],
    });
    expect(c.couvert("A", FEVRIER)).toBe(true);
    expect(c.du("A", FEVRIER)).toEqual({ n: 0, k: 0, ligne: true });
  });
  it("not the lines after the arrêté, nor « Sans APAP »", () => {
    const entretiens = [ligne("P1", "2026-02-10")];
    expect(couverture({ parcours, entretiens }, { arrete: "2026-02-09" }).couvert("A", FEVRIER)).toBe(false);
    expect(couverture({ parcours: suivis(2, { apap: "" }), entretiens }).couvert(null, FEVRIER)).toBe(false);
  });
});

describe("from five parcours followed on", () => {
  const lignes = (...n: number[]) => n.map((i) => ligne(`P${i}`, "2026-02-10"));
  it("a third of them must have a line", () => {
    for (const [n, avec, couvert] of [
      [4, [1], true],
      [5, [1], false],
      [5, [1, 2], true],
      [6, [1, 2], true],
      [7, [1, 2], false],
      [7, [1, 2, 3], true],
    ] as const) {
      const c = couverture({ parcours: suivis(n), entretiens: lignes(...avec) });
      expect([n, avec.length, c.couvert("A", FEVRIER)]).toEqual([n, avec.length, couvert]);
      expect(c.du("A", FEVRIER)).toEqual({ n, k: avec.length, ligne: true });
    }
  });
  it("the share is a setting", () => {
    const tables = { parcours: suivis(5), entretiens: lignes(1) };
    expect(couverture(tables, { communs: { partCouverte: 0.2 } }).couvert("A", FEVRIER)).toBe(true);
    const sept = { parcours: suivis(25), entretiens: lignes(1, 2, 3, 4, 5, 6, 7) };
    expect(couverture(sept, { communs: { partCouverte: 0.28 } }).couvert("A", FEVRIER)).toBe(true);
    expect(couverture(sept, { communs: { partCouverte: 0.29 } }).couvert("A", FEVRIER)).toBe(false);
  });
  it("several lines of one participant count once", () => {
    const c = couverture({ parcours: suivis(5), entretiens: [...lignes(1, 1), ligne("P1", "2026-02-27")] });
    expect(c.du("A", FEVRIER)).toEqual({ n: 5, k: 1, ligne: true });
  });
  it("a parcours counts from 15 days followed, those up to the arrêté, exited ones too", () => {
    const n = (colonnes: Record<string, string>, cadre = {}, autres = {}) =>
      couverture({ parcours: suivis(5, colonnes), ...autres }, cadre).du("A", FEVRIER).n;
    expect(n({ date_integration: "2026-02-14" })).toBe(5);
    expect(n({ date_integration: "2026-02-15" })).toBe(0);
    expect(n({ date_sortie_reelle: "2026-02-15" })).toBe(5);
    expect(n({ date_sortie_reelle: "2026-02-14" })).toBe(0);
    expect(n({}, { arrete: "2026-02-15" })).toBe(5);
    expect(n({}, { arrete: "2026-02-14" })).toBe(0);
    const veille = (date_fin: string) => ({
      veilles: [{ participant: "P1", motif: "Maternité", date_debut: "2026-02-01", date_fin }],
    });
    expect(n({}, {}, veille("2026-02-13"))).toBe(5);
    expect(n({}, {}, veille("2026-02-14"))).toBe(4);
  });
  it("of two parcours that overlap, only the later one has the days", () => {
    const parcours = [...suivis(5), { ...suivis(1)[0], date_integration: "2026-01-20" }];
    expect(couverture({ parcours }).du("A", FEVRIER).n).toBe(5);
  });
});

it("a month is covered when the settings declare it, without a line", () => {
  const c = new Couverture(() => 1 / 3);
  c.declarer("A", FEVRIER);
  expect([c.couvert("A", FEVRIER), c.couvertParLignes("A", FEVRIER), c.couvert("A", MARS)]).toEqual([
    true,
    false,
    false,
  ]);
});

describe("months that are not covered", () => {
  it("of the APAPs who follow someone then, by APAP then month, with both terms", () => {
    const parcours = [
      { participant: "P1", date_integration: "2026-01-05", apap: "B", structure: "S" },
      { participant: "P2", date_integration: "2026-03-02", apap: "A", structure: "S" },
    ];
    const c = couverture({ parcours, entretiens: [ligne("P1", "2026-02-10")] }, { arrete: "2026-03-31" });
    expect(c.nonCouverts([FEVRIER, MARS])).toEqual([
      { apap: "A", mois: MARS, n: 1, k: 0 },
      { apap: "B", mois: MARS, n: 1, k: 0 },
    ]);
  });
  it("not those that the settings declare", () => {
    const c = couverture({ parcours: suivis(1) }, { arrete: "2026-03-31" });
    c.declarer("A", FEVRIER);
    c.declarer("A", FEVRIER - 1);
    expect(c.nonCouverts([FEVRIER - 1, FEVRIER, MARS]).map((m) => m.mois)).toEqual([MARS]);
  });
  it("counts each APAP apart when participants of two alternate", () => {
    const parcours = [1, 2, 3, 4].map((i) => ({ ...suivis(4)[i - 1], apap: i % 2 ? "A" : "B" }));
    const c = couverture({ parcours, entretiens: [ligne("P2", "2026-02-10"), ligne("P4", "2026-02-10")] });
    expect([c.du("A", FEVRIER), c.du("B", FEVRIER)]).toEqual([
      { n: 2, k: 0, ligne: false },
      { n: 2, k: 2, ligne: true },
    ]);
    expect(c.du(null, FEVRIER)).toEqual({ n: 0, k: 0, ligne: false });
  });
  it("a parcours integrated on the 1st and one that ends on it are of the month", () => {
    const parcours = [{ ...suivis(1)[0], date_integration: "2026-02-01" }];
    expect(couverture({ parcours }, { arrete: "2026-02-28" }).du("A", FEVRIER).n).toBe(1);
    expect(couverture({ parcours }, { arrete: "2026-02-28" }).du("A", FEVRIER - 1).n).toBe(0);
  });
});
