import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { Couverture } from "./couverture.ts";
import { dossierDe, dossiersDe } from "./dossier-tester.ts";

const FEVRIER = parseTypedMonth("2026-02") ?? 0;
const MARS = FEVRIER + 1;

const parcours = ["P1", "P2"].map((participant) => ({
  participant,
  date_integration: "2026-01-05",
  apap: "A",
  structure: "S",
}));
const ligne = (participant: string, date: string) => ({ participant, date, modalite: "MAIL", presence: "ANNULE" });

describe("a covered month", () => {
  it("holds a line of any kind, of any participant then in the APAP's charge", () => {
    const c = dossiersDe({ parcours, entretiens: [ligne("P2", "2026-02-28")] }).couverture();
    expect([c.couvert("A", FEVRIER), c.couvert("A", MARS), c.couvert("B", FEVRIER)]).toEqual([true, false, false]);
  });
  it("is that of the APAP en charge on its last day", () => {
    const relais = { participant: "P2", apap: "B", structure: "S", date_debut: "2026-02-28" };
    const c = dossiersDe({ parcours, affectations: [relais], entretiens: [ligne("P2", "2026-02-10")] }).couverture();
    expect([c.couvert("A", FEVRIER), c.couvert("B", FEVRIER)]).toEqual([false, true]);
  });
  it("takes exited participants and the lines after the sortie", () => {
    const sortis = parcours.map((p) => ({ ...p, date_sortie_reelle: "2026-01-31" }));
    const c = dossiersDe({ parcours: sortis, entretiens: [ligne("P1", "2026-02-10")] }).couverture();
    expect(c.couvert("A", FEVRIER)).toBe(true);
  });
  it("not the lines after the arrêté, nor « Sans APAP »", () => {
    expect(
      dossiersDe({ parcours, entretiens: [ligne("P1", "2026-02-10")] }, { arrete: "2026-02-09" })
        .couverture()
        .couvert("A", FEVRIER),
    ).toBe(false);
    const sansApap = parcours.map((p) => ({ ...p, apap: "" }));
    expect(
      dossiersDe({ parcours: sansApap, entretiens: [ligne("P1", "2026-02-10")] })
        .couverture()
        .couvert(null, FEVRIER),
    ).toBe(false);
  });
  it("or is declared so, without a line", () => {
    const c = new Couverture();
    c.declarer("A", FEVRIER);
    expect([c.couvert("A", FEVRIER), c.aUneLigne("A", FEVRIER), c.couvert("A", MARS)]).toEqual([true, false, false]);
    c.ajouter(dossierDe({ parcours }), [MARS]);
    expect(c.aUneLigne("A", MARS)).toBe(true);
  });
});
