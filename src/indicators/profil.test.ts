import { describe, expect, it } from "vitest";
import { mesurer, parCle, parcours, parPeriode, personne } from "./mesurer-fixture.ts";
import profil from "./profil.ts";
import profilPublic from "./profil-public.ts";

const MARS = "2026-03";

describe("profil", () => {
  it("counts the file active by sexe, by every statut, by niveau, and crossed", () => {
    const figures = mesurer(profil, {
      participants: [
        personne("P1", { statuts: "ARSA,DELD", niveau_formation: "3_V" }),
        personne("P2", { sexe: "H", statuts: "DE", niveau_formation: "A_PRECISER" }),
        personne("P3", { sexe: "", statuts: "", niveau_formation: "" }),
        personne("P4"),
      ],
      parcours: [
        parcours("P1", "2025-01-01", "", { statuts: "", niveau_formation: "" }),
        // the parcours' own values go before the participant's
        parcours("P2", "2025-01-01", "", { statuts: "AAH", niveau_formation: "7-8" }),
        parcours("P3", "2025-01-01"),
        parcours("P4", "2025-01-01", "2026-03-31"),
      ],
    });
    expect(parCle(figures, "profil", "sexe", MARS)).toEqual({ F: 1, H: 1, NON_CONNU: 1 });
    expect(parCle(figures, "profil", "statut", MARS)).toEqual({ AAH: 1, ARSA: 1, DELD: 1, NON_RENSEIGNE: 1 });
    expect(parCle(figures, "profil", "niveau", MARS)).toEqual({ "3": 1, "7-8": 1, NON_RENSEIGNE: 1 });
    const croise = (sexe: string, statut: string, niveau: string) =>
      parPeriode(figures, { id: "profil", cle: { sexe, statut, niveau } })[MARS];
    expect([croise("F", "ARSA", "3"), croise("F", "DELD", "3"), croise("H", "AAH", "7-8")]).toEqual([1, 1, 1]);
    expect(croise("H", "DE", "A_PRECISER")).toBeUndefined();
  });

  it("takes the age at the month's end, on both sides of each band", () => {
    const naissances = [
      "2008-04-01",
      "2008-03-31",
      "1996-04-01",
      "1996-03-31",
      "1981-04-01",
      "1981-03-31",
      "1971-04-01",
      "1971-03-31",
      "",
    ];
    const figures = mesurer(profil, {
      participants: naissances.map((date_naissance, i) => personne(`P${i}`, { date_naissance })),
      parcours: naissances.map((_, i) => parcours(`P${i}`, "2025-01-01")),
    });
    expect(parCle(figures, "profil", "tranche_age", MARS)).toEqual({
      "<18": 1,
      "18-29": 2,
      "30-44": 2,
      "45-54": 2,
      "55+": 1,
      NON_CONNU: 1,
    });
  });

  it("counts the entrants apart, in veille or not", () => {
    const figures = mesurer(profil, {
      participants: [personne("P1", { date_naissance: "2008-03-15" }), personne("P2")],
      parcours: [parcours("P1", "2026-03-10", "2026-03-12"), parcours("P2", "2026-02-28")],
    });
    const flux = (cle: string, valeur: string) =>
      parPeriode(figures, { id: "profil", cle: { flux: "entrees", [cle]: valeur } });
    expect(flux("sexe", "F")).toEqual({ "2026-02": 1, "2026-03": 1, "2026-01..2026-03": 2 });
    expect(flux("niveau", "4")["2026-01..2026-03"]).toBe(2);
    // 17 on the day of the integration, though 18 at the month's end
    expect(flux("tranche_age", "<18")[MARS]).toBe(1);
    expect(parCle(figures, "profil", "sexe", MARS)).toEqual({ F: 1 });
  });

  it("leaves unknown what an orphan's participants row would say", () => {
    const figures = mesurer(profil, {
      participants: [personne("P1")],
      parcours: [parcours("P9", "2025-01-01", "", { statuts: "ARSA" })],
    });
    expect(parCle(figures, "profil", "sexe", MARS)).toEqual({ NON_CONNU: 1 });
    expect(parCle(figures, "profil", "statut", MARS)).toEqual({ ARSA: 1 });
    expect(parCle(figures, "profil", "niveau", MARS)).toEqual({ NON_RENSEIGNE: 1 });
  });
});

describe("profil_public", () => {
  it("lets a parcours be of several publics; an unknown RQTH is not counted", () => {
    const figures = mesurer(profilPublic, {
      participants: [
        personne("P1", { statuts: "ARSA,DELD", rqth: "oui", qpv: "oui" }),
        personne("P2", { sexe: "H", statuts: "DE", rqth: "", qpv: "non" }),
        personne("P3", { sexe: "H", statuts: "DE", rqth: "non", qpv: "" }),
      ],
      parcours: ["P1", "P2", "P3"].map((id) => parcours(id, "2025-01-01")),
    });
    expect(parCle(figures, "profil_public", "public", MARS)).toEqual({ FEMME: 1, ARSA: 1, DELD: 1, RQTH: 1, QPV: 1 });
  });

  it("is null for the public whose column is missing", () => {
    const figures = mesurer(profilPublic, { participants: [personne("P1")], parcours: [parcours("P1", "2025-01-01")] });
    expect(parCle(figures, "profil_public", "public", MARS)).toEqual({
      FEMME: 1,
      ARSA: 0,
      DELD: 0,
      RQTH: null,
      QPV: null,
    });
  });
});
