import { describe, expect, it } from "vitest";
import { reglageDate } from "../faits/reglage-fixture.ts";
import { entretien, etape, mesurer, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";
import suiviEmploi from "./suivi-emploi.ts";

const cdi = (participant: string, debut: string, fin = "") =>
  etape(participant, debut, fin, { famille: "emploi", contrat: "CDI", heures_hebdo: "35" });
const appel = (participant: string, date: string, autres = {}) =>
  entretien(participant, date, { modalite: "TELEPHONE", ...autres });

describe("suivi_emploi", () => {
  it("divides the follow-up months with a direct contact by those judged", () => {
    const figures = mesurer(suiviEmploi, {
      // follow-up of P1 from 2 January: its whole months are February and March; of P2 from 1 February
      parcours: [parcours("P1", "2025-01-01"), parcours("P2", "2025-01-01")],
      etapes: [cdi("P1", "2026-01-02"), cdi("P2", "2026-02-01")],
      entretiens: [
        appel("P1", "2026-01-15"),
        appel("P1", "2026-02-15", { interlocuteur: "EMPLOYEUR" }),
        appel("P2", "2026-03-31"),
        appel("P2", "2026-02-15", { presence: "ABSENT" }),
      ],
    });
    expect(quotients(figures, { id: "suivi_emploi" })).toEqual({
      "2026-01": "aucun mois de suivi couvert à juger",
      "2026-02": "1/2",
      "2026-03": "1/2",
      "2026-01..2026-03": "2/4",
    });
  });

  it("judges nothing of a month on whose last day EMP-01 is off (General 19)", () => {
    const figures = mesurer(
      suiviEmploi,
      {
        parcours: [parcours("P1", "2025-01-01")],
        etapes: [cdi("P1", "2026-01-01")],
        entretiens: [
          appel("P1", "2026-01-15"),
          appel("P1", "2026-02-15", { modalite: "MAIL" }),
          appel("P1", "2026-03-15"),
        ],
      },
      { reglage: reglageDate({ "EMP-01": { "2026-01-01": {}, "2026-02-28": null } }) },
    );
    expect(quotients(figures, { id: "suivi_emploi" })).toEqual({
      "2026-01": "1/1",
      "2026-02": "EMP-01 : règle désactivée par les réglages",
      "2026-03": "EMP-01 : règle désactivée par les réglages",
      "2026-01..2026-03": "1/1",
    });
  });

  it("leaves out what EMP-01 withholds or cannot cover, and the month that the arrêté cuts", () => {
    const tables = {
      parcours: [parcours("P1", "2025-01-01"), parcours("P2", "2025-01-01", "", { apap: "Brune" })],
      etapes: [cdi("P1", "2026-01-01"), cdi("P2", "2026-01-01")],
      entretiens: [
        appel("P1", "2026-01-15"),
        appel("P1", "2026-02-15", { modalite: "MAIL" }),
        appel("P1", "2026-03-15"),
      ],
    };
    expect(quotients(mesurer(suiviEmploi, tables), { id: "suivi_emploi" })["2026-01..2026-03"]).toBe("2/3");
    const retenus = mesurer(suiviEmploi, tables, { rejets: { entretiens: ["P1"] } });
    expect(quotients(retenus, { id: "suivi_emploi" })["2026-01..2026-03"]).toBe("2/2");
    const reserve = (figures: typeof retenus, periode: string) =>
      figures.find((f) => f.indicateur === "suivi_emploi" && f.portee === "ensemble" && f.periode === periode)?.reserve;
    // P2's three months have no line; February of P1 may be in the rejected row
    const nonCouverts = (n: number) => `${n}\u00a0mois de parcours hors du calcul : extraction non couverte`;
    const retenu = "1\u00a0mois de parcours hors du calcul : rangée rejetée";
    expect(reserve(mesurer(suiviEmploi, tables), "2026-01..2026-03")).toBe(nonCouverts(3));
    expect(reserve(retenus, "2026-01..2026-03")).toBe(`${nonCouverts(3)} ; ${retenu}`);
    expect(reserve(retenus, "2026-01")).toBe(nonCouverts(1));
    const coupes = mesurer(suiviEmploi, tables, { arrete: "2026-03-30" });
    expect(quotients(coupes, { id: "suivi_emploi" })).toMatchObject({
      "2026-03": "mois incomplet : arrêté au 30/03/2026",
      "2026-01..2026-03": "1/2",
    });
  });
});

describe("suivi_emploi_personnes", () => {
  it("counts who has a day of follow-up in the period, once", () => {
    const figures = mesurer(suiviEmploi, {
      parcours: [parcours("P1", "2025-01-01"), parcours("P2", "2025-01-01", "2026-02-28")],
      etapes: [
        // six months from 1 August 2025 end on 31 January 2026
        cdi("P1", "2025-08-01"),
        cdi("P1", "2026-01-31", "2026-02-01"),
        cdi("P2", "2026-02-28"),
        etape("P2", "2026-01-01", "2026-06-30", { famille: "emploi", contrat: "CDDI" }),
      ],
      entretiens: [appel("P1", "2026-01-15")],
    });
    expect(parPeriode(figures, { id: "suivi_emploi_personnes" })).toEqual({
      "2026-01": 1,
      "2026-02": 2,
      "2026-03": 0,
      "2026-01..2026-03": 2,
    });
  });
});
