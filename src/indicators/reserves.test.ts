import { describe, expect, it } from "vitest";
import type { CanonicalTables } from "../tables/canonical.ts";
import charge from "./charge.ts";
import conformite from "./conformite.ts";
import entretiens from "./entretiens.ts";
import dureeMoyenne from "./entretiens-duree-moyenne.ts";
import parParticipant from "./entretiens-par-participant.ts";
import fileActive from "./file-active.ts";
import type { Indicateur } from "./indicator.ts";
import { type Cadre, entretien, etape, mesurer, parcours } from "./mesurer-fixture.ts";
import profilPublic from "./profil-public.ts";

const DE_BRUNE = { apap: "Brune" };
const SANS = "mois sans ligne dans l'extraction";
const manque = (n: number) => `${n}\u00a0mois d'APAP sans ligne dans l'extraction : somme des autres`;

/** By period, value and réserve or reason, of one scope. */
function lire(indicateur: Indicateur, portee: string, tables: CanonicalTables, cadre: Cadre = {}) {
  const [scope, nom = null] = portee.split(":");
  return Object.fromEntries(
    mesurer(indicateur, tables, cadre)
      .filter((f) => f.indicateur === indicateur.id && f.portee === scope && f.nom === nom)
      .map((f) => [f.periode, f.valeur === null ? f.raison : f.reserve === null ? f.valeur : [f.valeur, f.reserve]]),
  );
}

describe("months without a line (General 22)", () => {
  const deux: CanonicalTables = {
    parcours: [parcours("P1", "2026-01-05"), parcours("P2", "2026-01-05", "", DE_BRUNE)],
    entretiens: [entretien("P1", "2026-01-10"), entretien("P1", "2026-02-10"), entretien("P2", "2026-01-10")],
  };
  it("are null for the APAP, and missing from the sums of the others", () => {
    expect(lire(entretiens, "apap:Brune", deux)).toEqual({
      "2026-01": 1,
      "2026-02": SANS,
      "2026-03": SANS,
      "2026-01..2026-03": [1, manque(2)],
    });
    expect(lire(entretiens, "ensemble", deux)).toEqual({
      "2026-01": 2,
      "2026-02": [1, manque(1)],
      "2026-03": SANS,
      "2026-01..2026-03": [3, manque(3)],
    });
  });
  it("leave their persons out of the denominator", () => {
    const fevrier = mesurer(parParticipant, deux).filter((f) => f.periode === "2026-02" && f.portee === "ensemble");
    expect(fevrier.map((f) => [f.numerateur, f.denominateur])).toEqual([[1, 1]]);
  });
  it("leave out a person « Sans APAP » of a month without a line, and keep the one of a month that has one", () => {
    const sansApap = (jour: string) => ({
      parcours: [...(deux.parcours ?? []), parcours("P3", "2026-01-05", "", { apap: "" })],
      entretiens: [...(deux.entretiens ?? []), entretien("P3", jour)],
    });
    const fevrier = (tables: CanonicalTables) =>
      mesurer(parParticipant, tables)
        .filter((f) => f.periode === "2026-02" && f.portee === "ensemble")
        .map((f) => [f.numerateur, f.denominateur]);
    expect(fevrier(sansApap("2026-01-31"))).toEqual([[1, 1]]);
    expect(fevrier(sansApap("2026-02-01"))).toEqual([[2, 2]]);
  });
  it("are 0 when a line of any kind is there, on the day of which the participant is in their charge", () => {
    const tables = {
      ...deux,
      entretiens: [...(deux.entretiens ?? []), entretien("P2", "2026-02-28", { modalite: "MAIL", presence: "ANNULE" })],
    };
    expect(lire(entretiens, "apap:Brune", tables)["2026-02"]).toBe(0);
    const relais = [
      { participant: "P2", apap: "Alix", structure: "Horizon", date_debut: "2026-02-01", date_fin: "2026-02-27" },
    ];
    const autre = { ...tables, affectations: relais };
    expect(lire(entretiens, "apap:Brune", autre)["2026-02"]).toBe(0);
    const veille = { ...autre, entretiens: [entretien("P2", "2026-02-27")] };
    expect(lire(entretiens, "apap:Brune", veille)["2026-02"]).toBe(SANS);
  });
  it("are 0 without any open parcours, and for « Sans APAP »", () => {
    const sortis = {
      ...deux,
      parcours: [parcours("P1", "2026-01-05"), parcours("P2", "2026-01-05", "2026-01-31", DE_BRUNE)],
    };
    expect(lire(entretiens, "apap:Brune", sortis)["2026-02"]).toBe(0);
    const personne = mesurer(entretiens, { ...deux, parcours: [parcours("P1", "2026-01-05", "", { apap: "" })] });
    expect(personne.find((f) => f.portee === "apap" && f.nom === null && f.periode === "2026-03")?.valeur).toBe(0);
  });
  it("look at the arrêté when it cuts the month", () => {
    const tables = { parcours: [parcours("P1", "2026-01-05")], entretiens: [entretien("P1", "2026-01-20")] };
    expect(lire(entretiens, "apap:Alix", tables, { arrete: "2026-01-19" })["2026-01"]).toBe(SANS);
    expect(lire(entretiens, "apap:Alix", tables, { arrete: "2026-01-20" })["2026-01"]).toBe(1);
  });
});

describe("months with too few lines (domaine.md §4)", () => {
  const cinq = ["P1", "P2", "P3", "P4", "P5"].map((id) => parcours(id, "2026-01-01"));
  const lus = (n: number) =>
    lire(entretiens, "ensemble", {
      parcours: cinq,
      entretiens: cinq.slice(0, n).map((_, i) => entretien(`P${i + 1}`, "2026-01-10")),
    })["2026-01"];

  it("weaken the figures read from entretiens: 1 of 5 is below a third, 2 of 5 is not", () => {
    expect(lus(1)).toEqual([1, "1\u00a0mois d'APAP où trop peu de participants ont une ligne (non couvert)"]);
    expect(lus(2)).toBe(2);
  });
});
describe("conformite", () => {
  it("says the months that it leaves out, not covered or held by a rejected row", () => {
    const tables = {
      parcours: [parcours("P1", "2026-01-01"), parcours("P2", "2026-01-01", "", DE_BRUNE)],
      etapes: [etape("P1", "2025-01-01", "2025-01-31")],
      entretiens: [entretien("P1", "2026-01-10"), entretien("P2", "2026-01-10", { modalite: "MAIL" })],
    };
    const cadre = { arrete: "2026-01-31", rejets: { entretiens: ["P2"] } } as const;
    expect(lire(conformite, "ensemble", tables, cadre)["2026-01"]).toEqual([
      1,
      "1\u00a0mois de parcours hors du calcul : rangée rejetée",
    ]);
    const sans = { ...tables, entretiens: [entretien("P1", "2026-01-10")] };
    expect(lire(conformite, "ensemble", sans, { arrete: "2026-01-31" })["2026-01"]).toEqual([
      1,
      "1\u00a0mois de parcours hors du calcul : extraction non couverte",
    ]);
    expect(lire(conformite, "apap:Brune", sans, { arrete: "2026-01-31" })["2026-01"]).toBe(
      "aucun mois soumis et couvert à juger",
    );
  });
  it("says for which familles nobody types temps nor hours", () => {
    const tables = {
      parcours: [parcours("P1", "2026-01-01")],
      etapes: [etape("P1", "2026-01-01", "2026-01-02", { temps: "" })],
      entretiens: [entretien("P1", "2026-01-10")],
    };
    const [, reserve] = lire(conformite, "ensemble", tables, { arrete: "2026-01-31" })["2026-01"] as [number, string];
    expect(reserve).toMatch(/^temps et heures rarement saisis pour les opérations : /);
  });
});

it("a column that no file has, or is mostly empty, weakens the figures that read it", () => {
  const { date_sortie_reelle: _, ...ouvert } = parcours("P1", "2026-01-05");
  expect(lire(fileActive[0] as Indicateur, "ensemble", { parcours: [ouvert] })["2026-01"]).toEqual([
    1,
    expect.stringMatching(/^aucune colonne « .+ » \(parcours\.date_sortie_reelle\)$/),
  ]);
});

describe("rejected rows (domaine.md §6)", () => {
  /** A tenth of a table's rows rejected, or more than half of them. */
  const PARTS = { reserve: 1, nul: 11 };
  const lignes: CanonicalTables = {
    participants: [{ id: "P1", sexe: "F", qpv: "oui", rqth: "non" }],
    parcours: [parcours("P1", "2026-01-05")],
    etapes: Array.from({ length: 9 }, () => etape("P1", "2026-01-06", "2026-01-07")),
    entretiens: [entretien("P1", "2026-01-10")],
    veilles: [{ participant: "P1", motif: "Maternité", date_debut: "2025-01-01", date_fin: "2025-01-02" }],
    affectations: [{ participant: "P1", apap: "Alix", structure: "Horizon", date_debut: "2026-01-01" }],
  };
  const janvier = (indicateur: Indicateur, portee: string, rejetees: Cadre["rejetees"]) =>
    lire(indicateur, portee, lignes, { arrete: "2026-01-31", rejetees })["2026-01"];
  const lu = (table: string) => [expect.anything(), expect.stringContaining(` dans ${table} (`)];
  const nul = (table: string) =>
    `plus de la moitié des lignes ${/^[aeiou]/.test(table) ? "d'" : "de "}${table} rejetées`;

  it.each([
    ["veilles", fileActive[0] as Indicateur],
    ["veilles", charge],
    ["veilles", conformite],
    ["veilles", dureeMoyenne],
    ["etapes", dureeMoyenne],
    ["veilles", profilPublic],
    ["participants", profilPublic],
  ] as const)(
    "of a table that it can do without (%s) weaken a figure, above half make it null",
    (table, indicateur) => {
      const effectifs = [{ apap: "Alix", structure: "Horizon", etp: "1" }];
      const de = (rejetees: number) =>
        lire(
          indicateur,
          "ensemble",
          { ...lignes, effectifs },
          { arrete: "2026-01-31", rejetees: { [table]: rejetees } },
        )["2026-01"];
      expect(de(PARTS.reserve)).toEqual(lu(table));
      expect(de(PARTS.nul)).toBe(nul(table));
    },
  );
  it("of the affectations weaken what APAPs and structures have, not the ensemble", () => {
    for (const [rejetees, attendu] of [
      [PARTS.reserve, lu("affectations")],
      [PARTS.nul, nul("affectations")],
    ] as const) {
      expect(janvier(entretiens, "apap:Alix", { affectations: rejetees })).toEqual(attendu);
      expect(janvier(entretiens, "structure:Horizon", { affectations: rejetees })).toEqual(attendu);
      expect(janvier(entretiens, "ensemble", { affectations: rejetees })).toBe(1);
    }
  });
  it("of veilles say nothing of the figures that do not read them", () => {
    expect(janvier(entretiens, "ensemble", { veilles: PARTS.nul })).toBe(1);
    expect(janvier(parParticipant, "ensemble", { etapes: PARTS.nul })).toBe(1);
  });
});
