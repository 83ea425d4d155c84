import { describe, expect, it } from "vitest";
import type { CanonicalTables } from "../../tables/canonical.ts";
import { type Cadre, etape, mesurer, parCle, parcours, parPeriode, personne, quotients } from "../mesurer-fixture.ts";
import eeco from "./eeco.ts";
import eecr from "./eecr.ts";

const P = "2026-01..2026-03";
const COMPLETE = { statut_emploi_entree: "DE", inscription_ft: "oui", niveau_formation: "4" };

/** Totals of the codes that count someone. */
function totaux(tables: CanonicalTables, cadre: Cadre = {}): Record<string, number> {
  const figures = mesurer([...eeco, ...eecr], tables, cadre);
  return Object.fromEntries(
    figures
      .filter((f) => f.portee === "ensemble" && f.ventilation["sexe"] === "TOTAL" && (f.valeur ?? 0) > 0)
      .map((f) => [f.indicateur, f.valeur ?? 0]),
  );
}

describe("EECO", () => {
  it("counts by sexe every record, then the complete ones", () => {
    const figures = mesurer(eeco, {
      participants: [
        personne("P1", COMPLETE),
        personne("P2", { ...COMPLETE, sexe: "H" }),
        personne("P3", { ...COMPLETE, sexe: "" }),
        personne("P4", { ...COMPLETE, niveau_formation: "A_PRECISER" }),
        personne("P5", COMPLETE),
      ],
      // P5 left before the period
      parcours: [
        ...["P1", "P2", "P3", "P4"].map((id) => parcours(id, "2025-06-01")),
        parcours("P5", "2025-01-01", "2025-12-31"),
      ],
    });
    expect(parCle(figures, "EECO01", "sexe", P)).toEqual({ F: 2, H: 1, NB: 0, NON_CONNU: 1, TOTAL: 4 });
    expect(parCle(figures, "EECO01_complets", "sexe", P)).toEqual({ F: 1, H: 1, NB: 0, NON_CONNU: 0, TOTAL: 2 });
    expect(parCle(figures, "EECO02", "sexe", P)).toEqual({ F: 1, H: 1, NB: 0, NON_CONNU: 0, TOTAL: 2 });
    expect(quotients(figures, { id: "EECO15", cle: { sexe: "F" } })).toEqual({ [P]: "non collecté en France" });
  });

  it("takes age, level and publics at the entry, on both sides of the bands", () => {
    const naissances = ["2008-02-11", "2008-02-10", "1996-02-11", "1996-02-10", "1971-02-11", "1971-02-10"];
    const niveaux = ["1-2", "3", "3_V", "4", "5", "7-8"];
    const tables = {
      participants: naissances.map((date_naissance, i) =>
        personne(`P${i}`, {
          ...COMPLETE,
          date_naissance,
          niveau_formation: niveaux[i] ?? "",
          rqth: i === 0 ? "oui" : "",
          nationalite: i < 2 ? "HORS_UE" : "UE",
          parent_ne_etranger: i < 4 ? "oui" : "non",
          sans_domicile: i < 5 ? "oui" : "non",
          zone_rurale: i < 1 ? "oui" : "non",
        }),
      ),
      parcours: naissances.map((_, i) => parcours(`P${i}`, "2026-02-10")),
    };
    expect(totaux(tables)).toEqual({
      EECO01: 6,
      EECO01_complets: 6,
      EECO02: 6,
      EECO06: 1,
      EECO07: 2,
      EECO08: 1,
      EECO09: 1,
      EECO10: 3,
      EECO11: 2,
      EECO12: 1,
      EECO13: 2,
      EECO14: 4,
      EECO16: 5,
      EECO17: 1,
    });
  });

  it("counts among EECO02 those who say DELD, or are registered for 12 months on the day of the entry", () => {
    const inscrit = (id: string, statut: string, date: string) =>
      personne(id, { ...COMPLETE, statut_emploi_entree: statut, inscription_ft: date });
    const tables = {
      participants: [
        inscrit("P1", "DELD", "2026-01-02"),
        inscrit("P2", "DE", "2025-02-10"),
        inscrit("P3", "DE", "2025-02-11"),
        inscrit("P4", "DE", "oui"),
      ],
      parcours: ["P1", "P2", "P3", "P4"].map((id) => parcours(id, "2026-02-10")),
    };
    expect(totaux(tables)).toMatchObject({ EECO02: 4, EECO03: 2 });
  });

  it("is null for a code whose column is missing, and for all but EECO01 when nobody can be complete", () => {
    const figures = mesurer(eeco, { participants: [personne("P1")], parcours: [parcours("P1", "2026-02-10")] });
    const raison = (id: string) => quotients(figures, { id, cle: { sexe: "TOTAL" } })[P];
    expect(parPeriode(figures, { id: "EECO01", cle: { sexe: "TOTAL" } })[P]).toBe(1);
    expect(raison("EECO02")).toMatch(/^aucune colonne .*\(parcours\.statut_emploi_entree\) ou/);
    const complets = mesurer(eeco, {
      participants: [personne("P1", COMPLETE)],
      parcours: [parcours("P1", "2026-02-10")],
    });
    expect(quotients(complets, { id: "EECO12", cle: { sexe: "F" } })[P]).toBe(
      "aucune colonne « RQTH » (participants.rqth)",
    );
  });

  it("follows the control period and names it by full dates when it is not made of months", () => {
    const tables = { participants: [personne("P1", COMPLETE)], parcours: [parcours("P1", "2026-02-10", "2026-02-20")] };
    const total = (periode: string) =>
      parPeriode(mesurer(eeco, tables, { periode }), { id: "EECO01", cle: { sexe: "TOTAL" } });
    expect(total("2026-02-20..2026-03-31")).toEqual({ "2026-02-20..2026-03-31": 1 });
    expect(total("2026-02-21..2026-03-31")).toEqual({ "2026-02-21..2026-03-31": 0 });
    expect(total("2026-02..2026-03")).toEqual({ "2026-02..2026-03": 1 });
  });

  it("counts one record per opération, and gives each its own figures", () => {
    const listes = {
      operationsFse: [
        { code: "OP1", intitule: "Renforcé", structures: ["Horizon"], debut: "2025-01-01", fin: "2026-02-28" },
        { code: "OP2", intitule: "Renforcé suite", structures: ["Horizon", "Bocage"], debut: "2026-03-01" },
      ],
    };
    const tables = {
      participants: [personne("P1", COMPLETE), personne("P2", COMPLETE)],
      parcours: [
        parcours("P1", "2025-06-01"),
        parcours("P2", "2026-03-10", "", { structure: "Bocage", apap: "Brune" }),
      ],
    };
    const figures = mesurer(eeco, tables, { listes });
    const total = (portee: string) => parPeriode(figures, { id: "EECO01", cle: { sexe: "TOTAL" }, portee })[P];
    expect(["ensemble", "operation:OP1", "operation:OP2"].map(total)).toEqual([3, 1, 2]);
    expect(["structure:Horizon", "structure:Bocage", "apap:Alix", "apap:Brune"].map(total)).toEqual([2, 1, 2, 1]);
  });
});

describe("EECR", () => {
  it("counts the results of the complete records whose exit lies in the period", () => {
    const sortie = (participant: string, autres: Record<string, string>) =>
      parcours(participant, "2025-06-01", "2026-02-10", autres);
    const ids = ["P1", "P2", "P3", "P4", "P5"];
    const tables = {
      participants: [
        ...ids.map((id) => personne(id, COMPLETE)),
        personne("P6", { ...COMPLETE, statut_emploi_entree: "INACTIF" }),
        personne("P7", { ...COMPLETE, sexe: "" }),
      ],
      parcours: [
        sortie("P1", { situation_sortie: "EMPLOI", situation_6_mois: "EMPLOI" }),
        // the étapes decide when nothing is said: within 28 days of 10 February, not one day more
        sortie("P2", { situation_sortie: "" }),
        sortie("P3", { situation_sortie: "" }),
        sortie("P4", { situation_sortie: "FORMATION" }),
        parcours("P5", "2025-06-01", "2025-12-31", { situation_sortie: "EMPLOI" }),
        sortie("P6", { situation_sortie: "RECHERCHE" }),
        sortie("P7", { situation_sortie: "EMPLOI" }),
      ],
      etapes: [
        etape("P2", "2026-03-10", "", { famille: "emploi", contrat: "CDI", certification_obtenue: "" }),
        etape("P3", "2026-03-11", "", { famille: "emploi", contrat: "CDI" }),
        // the record's entry is 1 January, when the implicit opération begins
        etape("P4", "2025-09-01", "2026-01-01", { famille: "formation", certification_obtenue: "oui" }),
        etape("P1", "2025-09-01", "2025-12-31", { famille: "formation", certification_obtenue: "oui" }),
      ],
    };
    const resultats = (cadre: Cadre) =>
      Object.fromEntries(Object.entries(totaux(tables, cadre)).filter(([id]) => id.startsWith("EECR")));
    expect(resultats({})).toEqual({ EECR01: 1, EECR02: 1, EECR03: 1, EECR04: 2 });
    // six months after 10 February
    const periode = "2026-01..2026-03";
    expect(resultats({ arrete: "2026-08-09", periode })).not.toHaveProperty("EECR05");
    expect(resultats({ arrete: "2026-08-10", periode })).toHaveProperty("EECR05", 1);
  });
});
