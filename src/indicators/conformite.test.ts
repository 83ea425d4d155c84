import { describe, expect, it } from "vitest";
import { reglageDate } from "../faits/reglage-fixture.ts";
import conformite from "./conformite.ts";
import { entretien, etape, mesurer, parcours, quotients } from "./mesurer-fixture.ts";

const ID = conformite.id;
/** Someone of the same APAP who is met every month: their line covers the month, and satisfies it. */
const SUIVI = ["2026-01-10", "2026-02-10", "2026-03-10"].map((date) => entretien("P9", date));
const etapes = [etape("P9", "2025-01-01", "2025-02-01")];
const P9 = parcours("P9", "2025-01-01");

describe("conformite", () => {
  it("divides the months satisfied by those with at least 15 subject days", () => {
    const figures = mesurer(conformite, {
      // 15 subject days in January for P1, 14 for P2
      parcours: [P9, parcours("P1", "2026-01-17"), parcours("P2", "2026-01-18")],
      etapes,
      entretiens: [...SUIVI, entretien("P1", "2026-02-28")],
    });
    expect(quotients(figures, { id: ID })).toEqual({
      "2026-01": "1/2",
      "2026-02": "2/3",
      "2026-03": "1/3",
      "2026-01..2026-03": "4/8",
    });
  });

  it("judges nothing of a month on whose last day ENT-01 is off (General 19)", () => {
    const figures = mesurer(
      conformite,
      {
        parcours: [P9, parcours("P1", "2026-01-17")],
        etapes,
        entretiens: [...SUIVI, entretien("P1", "2026-03-28")],
      },
      { reglage: reglageDate({ "ENT-01": { "2026-01-01": { joursSoumisMin: 15 }, "2026-03-31": null } }) },
    );
    // P1 was not met in January, nor in February; who was met in March counts no more than who was not
    expect(quotients(figures, { id: ID })).toEqual({
      "2026-01": "1/2",
      "2026-02": "1/2",
      "2026-03": "ENT-01 : règle désactivée par les réglages",
      "2026-01..2026-03": "2/4",
    });
  });

  it("takes only what was held in the month and in the parcours", () => {
    const figures = mesurer(
      conformite,
      {
        parcours: [P9, parcours("P1", "2026-01-10")],
        etapes,
        entretiens: [...SUIVI, entretien("P1", "2026-01-05", { nature: "DIAGNOSTIC" })],
      },
      { arrete: "2026-01-31" },
    );
    expect(quotients(figures, { id: ID })["2026-01"]).toBe("1/2");
  });

  it("leaves out uncovered months, « Sans APAP », withheld and justified ones, from both terms", () => {
    const tables = {
      parcours: [
        P9,
        parcours("P1", "2025-01-01"),
        parcours("P2", "2025-01-01", "", { apap: "Brune" }),
        parcours("P3", "2025-01-01", "", { apap: "" }),
      ],
      etapes,
      entretiens: [...SUIVI, entretien("P3", "2026-01-10"), entretien("P1", "2026-01-10")],
    };
    const total = (cadre = {}) => quotients(mesurer(conformite, tables, cadre), { id: ID });
    // Brune has no line at all; P3 is nobody's
    expect(total()).toMatchObject({ "2026-01": "2/2", "2026-02": "1/2", "2026-01..2026-03": "4/6" });
    // a dropped row withholds the months without interview, not the satisfied one
    expect(total({ rejets: { entretiens: ["P1"] } })).toMatchObject({ "2026-01": "2/2", "2026-02": "1/1" });
    expect(total({ rejets: { veilles: ["P1"] } })["2026-01..2026-03"]).toBe("4/4");
    expect(total({ rejets: { participants: ["P1"] } })["2026-01..2026-03"]).toBe("4/6");
    expect(total({ justifies: ["P1 2026-02"] })["2026-01..2026-03"]).toBe("4/5");
    // a declared month is covered
    const listes = { moisCouverts: [{ apap: "Brune", mois: "2026-02" }] };
    expect(total({ listes })["2026-02"]).toBe("1/3");
  });

  it("judges whole months only", () => {
    const tables = { parcours: [P9], etapes, entretiens: SUIVI };
    expect(quotients(mesurer(conformite, tables, { arrete: "2026-03-30" }), { id: ID })).toEqual({
      "2026-01": "1/1",
      "2026-02": "1/1",
      "2026-03": "mois incomplet : arrêté au 30/03/2026",
      "2026-01..2026-03": "2/2",
    });
  });

  it("is null when too many presences are empty", () => {
    const vides = Array.from({ length: 3 }, (_, i) => entretien("P9", `2026-01-1${i}`, { presence: "" }));
    const tables = { parcours: [P9], etapes, entretiens: [...SUIVI, ...vides] };
    expect(quotients(mesurer(conformite, tables), { id: ID })["2026-01"]).toMatch(/^trop de présences vides/);
    expect(quotients(mesurer(conformite, tables, { presenceVide: "A_PRECISER" }), { id: ID })["2026-01"]).toBe("1/1");
  });
});
