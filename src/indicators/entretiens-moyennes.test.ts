import { describe, expect, it } from "vitest";
import dureeMoyenne from "./entretiens-duree-moyenne.ts";
import intervalleMoyen from "./entretiens-intervalle-moyen.ts";
import parParticipant from "./entretiens-par-participant.ts";
import partAvecDuree from "./entretiens-part-avec-duree.ts";
import { entretien, etape, mesurer, parcours, quotients } from "./mesurer-fixture.ts";

describe("entretiens_par_participant", () => {
  it("divides by the persons accompanied, each once", () => {
    const figures = mesurer(parParticipant, {
      parcours: [
        parcours("P1", "2025-01-01", "2026-01-15"),
        parcours("P1", "2026-03-02"),
        parcours("P2", "2026-02-01"),
      ],
      entretiens: ["2026-01-05", "2026-01-12", "2026-03-09"].map((date) => entretien("P1", date)),
    });
    expect(quotients(figures, { id: parParticipant.id })).toEqual({
      "2026-01": "2/1",
      "2026-02": "mois sans ligne dans l'extraction",
      "2026-03": "1/2",
      "2026-01..2026-03": "3/2",
    });
  });

  describe("of a scope that lacks the lines of some months", () => {
    const brune = { apap: "Brune", structure: "Bocage" };
    const tables = {
      parcours: [parcours("P1", "2026-01-01"), parcours("P2", "2026-01-01", "", brune)],
      affectations: [{ participant: "P1", date_debut: "2026-02-01", date_fin: "", ...brune }],
      entretiens: [entretien("P1", "2026-01-10"), entretien("P2", "2026-03-05")],
    };
    const P3 = parcours("P3", "2026-02-10");
    const janvier = (figures: ReturnType<typeof mesurer>, portee: string) =>
      quotients(figures, { id: parParticipant.id, portee })["2026-01..2026-03"];

    it("divides by whom it had in charge at the end of a month with a line, gone to another since or not", () => {
      const figures = mesurer(parParticipant, { ...tables, parcours: [...tables.parcours, P3] });
      // Alix: January has a line (P1, gone to Brune in February), February and March (P3) have none
      expect(janvier(figures, "apap:Alix")).toBe("1/1");
      expect(janvier(figures, "structure:Horizon")).toBe("1/1");
      // Brune: January and February have none, March has one (P1, P2)
      expect(janvier(figures, "apap:Brune")).toBe("1/2");
      // P1 in two of the months that have one, P2 in March, P3 in none
      expect(janvier(figures, "ensemble")).toBe("2/2");
    });
    it("takes the charge of the month's last day: one come in the month counts, one gone in it does not", () => {
      const [parti] = tables.affectations;
      const figures = mesurer(parParticipant, {
        parcours: [...tables.parcours, P3],
        affectations: [{ ...parti, date_debut: "2026-01-31" }],
        entretiens: tables.entretiens,
      });
      // P1 is Brune's on 31 January, the line of the 10th is Alix's: nobody was in Alix's charge with a line
      expect(janvier(figures, "apap:Alix")).toBe("aucune personne accompagnée");
      expect(janvier(figures, "ensemble")).toBe("2/2");
    });
    it("a scope that lacks none divides by the persons accompanied, in whose charge they end", () => {
      const figures = mesurer(parParticipant, tables);
      expect(janvier(figures, "apap:Alix")).toBe("aucune personne accompagnée");
      const complet = { ...tables, parcours: [...tables.parcours, P3] };
      const entretiens = [...tables.entretiens, entretien("P3", "2026-02-12"), entretien("P3", "2026-03-12")];
      const figuresCompletes = mesurer(parParticipant, { ...complet, entretiens });
      expect(janvier(figuresCompletes, "apap:Alix")).toBe("3/1");
    });
  });

  it("is null when nobody is accompanied", () => {
    const tables = {
      parcours: [parcours("P1", "2025-01-01", "2025-12-31")],
      entretiens: [entretien("P1", "2025-12-31")],
    };
    const figures = mesurer(parParticipant, tables, { arrete: "2026-01-31" });
    expect(quotients(figures, { id: parParticipant.id })["2026-01"]).toBe("aucune personne accompagnée");
  });
});

describe("entretiens_duree_moyenne", () => {
  it("retains what ENT-02 does: a subject day, neither DIAGNOSTIC nor COLLECTIF, a duration", () => {
    const figures = mesurer(dureeMoyenne, {
      parcours: [parcours("P1", "2026-01-05")],
      etapes: [etape("P1", "2026-02-01", "2026-02-10", { temps: "plein" })],
      entretiens: [
        entretien("P1", "2026-01-02", { nature: "DIAGNOSTIC", duree: "90" }),
        entretien("P1", "2026-01-05", { duree: "30" }),
        entretien("P1", "2026-01-20", { duree: "70" }),
        entretien("P1", "2026-01-21", { duree: "0" }),
        entretien("P1", "2026-01-22", { nature: "COLLECTIF", duree: "180" }),
        entretien("P1", "2026-02-10", { duree: "20" }),
        entretien("P1", "2026-02-11", { duree: "40" }),
      ],
    });
    expect(quotients(figures, { id: dureeMoyenne.id })).toEqual({
      "2026-01": "100/2",
      "2026-02": "40/1",
      "2026-03": "mois sans ligne dans l'extraction",
      "2026-01..2026-03": "140/3",
    });
  });
});

describe("entretiens_part_avec_duree", () => {
  it("takes every interview held; 0 minute is missing", () => {
    const figures = mesurer(partAvecDuree, {
      parcours: [parcours("P1", "2026-01-05")],
      entretiens: [
        entretien("P1", "2026-01-02", { nature: "DIAGNOSTIC" }),
        entretien("P1", "2026-01-05", { duree: "0" }),
        entretien("P1", "2026-01-06", { duree: "" }),
        entretien("P1", "2026-01-07", { duree: "1", nature: "COLLECTIF" }),
        entretien("P1", "2026-01-08"),
      ],
    });
    expect(quotients(figures, { id: partAvecDuree.id })).toMatchObject({
      "2026-01": "3/5",
      "2026-02": "mois sans ligne dans l'extraction",
    });
  });
});

describe("entretiens_intervalle_moyen", () => {
  it("counts a pair at its later date, the first of them before the period or not", () => {
    const figures = mesurer(intervalleMoyen, {
      parcours: [parcours("P1", "2025-01-01")],
      entretiens: [
        entretien("P1", "2025-12-20"),
        entretien("P1", "2026-01-05"),
        entretien("P1", "2026-01-10", { presence: "ABSENT" }),
        entretien("P1", "2026-01-20"),
        entretien("P1", "2026-02-25"),
      ],
    });
    // 16 and 15 days in January, 36 in February
    expect(quotients(figures, { id: intervalleMoyen.id })).toEqual({
      "2026-01": "31/2",
      "2026-02": "36/1",
      "2026-03": "mois sans ligne dans l'extraction",
      "2026-01..2026-03": "67/3",
    });
  });

  it("starts again in another parcours", () => {
    const figures = mesurer(intervalleMoyen, {
      parcours: [parcours("P1", "2025-01-01", "2026-01-15"), parcours("P1", "2026-02-01")],
      entretiens: [entretien("P1", "2026-01-05"), entretien("P1", "2026-02-10"), entretien("P1", "2026-02-10")],
    });
    expect(quotients(figures, { id: intervalleMoyen.id })["2026-01..2026-03"]).toBe("0/1");
  });
});
