import { describe, expect, it } from "vitest";
import { isoDay } from "../../core/day.ts";
import { situation } from "../../rules/exemple.ts";
import { collecteDe, type OptionsCollecte } from "../collecte-fixture.ts";
import type { DonneesLigne } from "./donnees.ts";

type Options = Parameters<typeof situation>[0];

/** What the file may say of the example's person, entered on 5 January 2026, seen on 31 December. */
function ligne(options: Options, collecte: OptionsCollecte = {}, operation: string | null = null): DonneesLigne {
  const [premiere] = collecteDe(situation(options), collecte).donneesDe(operation);
  if (!premiere) throw new Error("no record");
  return premiere;
}

const valeurs = (options: Options, collecte: OptionsCollecte = {}) => ligne(options, collecte).valeurs;
const sorti = (parcours: Record<string, string>, etapes: Options["etapes"] = []) =>
  ligne({ parcours: { date_sortie_reelle: "2026-03-01", ...parcours }, etapes });

describe("the situation at the entry", () => {
  it.each([
    [{ statut_emploi_entree: "DELD" }, "CHOMEUR_LONGUE_DUREE", [true, true, false, false]],
    [{ statut_emploi_entree: "DE" }, "CHOMEUR", [true, false, false, false]],
    [{ statut_emploi_entree: "EMPLOI", inscription_ft: "non" }, "EMPLOI", [false, false, false, true]],
    [{ statut_emploi_entree: "EMPLOI", inscription_ft: "oui" }, "CHOMEUR", [true, false, false, false]],
    [{ statut_emploi_entree: "FORMATION" }, "FORMATION", [false, false, true, false]],
    [{ statut_emploi_entree: "INACTIF" }, "INACTIF", [false, false, true, false]],
    [{ statut_emploi_entree: "" }, null, [null, null, null, null]],
  ])("%j: %s", (participant, attendue, codes) => {
    const v = valeurs({ participant: participant as Record<string, string> });
    expect(v.situation_entree).toBe(attendue);
    expect([v.EECO02, v.EECO03, v.EECO04, v.EECO05]).toEqual(codes);
  });

  it("gives the day of a registration, not its « oui »", () => {
    expect(valeurs({ participant: { inscription_ft: "2025-06-01" } }).date_inscription_ft).toBe(20240);
    expect(isoDay(20240)).toBe("2025-06-01");
    expect(valeurs({}).date_inscription_ft).toBeNull();
  });
});

describe("the level", () => {
  it.each([
    ["4", "4", "3-4", false],
    ["3_V", "3", "3-4", true],
    ["A_PRECISER", null, null, true],
    ["", null, null, false],
  ])("« %s »: %s, ISCED %s", (niveau_formation, niveau, cite, aPreciser) => {
    const l = ligne({ participant: { niveau_formation } });
    expect([l.valeurs.niveau_formation, l.valeurs.cite, l.niveauAPreciser]).toEqual([niveau, cite, aPreciser]);
  });
});

describe("what is typed of the person", () => {
  it("is given as it is, nothing for what is empty", () => {
    const v = valeurs({ participant: { qpv: "oui", zone_rurale: "non", commune: "Caen", courriel: "" } });
    expect([v.nom, v.prenom, v.code_postal, v.commune, v.courriel]).toEqual([
      "EXEMPLE",
      "Camille",
      "14000",
      "Caen",
      null,
    ]);
    expect([v.qpv, v.zone_rurale, v.rqth, v.telephone, v.adresse]).toEqual([true, false, false, null, null]);
    expect([v.operation_code, v.operation_intitule]).toEqual([null, null]);
    const [adresse, telephone, courriel] = ["1 rue de l'Exemple", "0600000000", "camille@exemple.fr"];
    const saisies = valeurs({ participant: { adresse, telephone, courriel, date_naissance: "1985-05-14" } });
    // 14 May 1985: 5 612 days after 1 January 1970
    expect([saisies.adresse, saisies.telephone, saisies.courriel, saisies.date_naissance]).toEqual([
      adresse,
      telephone,
      courriel,
      5612,
    ]);
  });

  it("names the opération of the settings", () => {
    const operationsFse = [{ code: "OP1", intitule: "Accompagner", debut: "2026-01-01" }];
    const l = ligne({}, { listes: { operationsFse } }, "OP1");
    expect([l.operation, l.valeurs.operation_code, l.valeurs.operation_intitule]).toEqual([
      "OP1",
      "OP1",
      "Accompagner",
    ]);
  });
});

describe("the exit", () => {
  const etape = (famille: string, date_debut: string) => ({ famille, date_debut, date_fin: "2026-12-31" });
  const dit = (l: DonneesLigne) => [l.valeurs.situation_sortie, l.situationDeduite];

  it("is what was typed", () => {
    expect(dit(sorti({ situation_sortie: "RECHERCHE" }, [etape("emploi", "2026-02-01")]))).toEqual([
      "RECHERCHE",
      false,
    ]);
  });

  it("else what the étapes say, a job before a formation", () => {
    expect(dit(sorti({}, [etape("formation", "2026-02-01"), etape("emploi", "2026-03-29")]))).toEqual(["EMPLOI", true]);
    expect(dit(sorti({}, [etape("formation", "2026-02-01"), etape("emploi", "2026-03-30")]))).toEqual([
      "FORMATION",
      true,
    ]);
    expect(dit(sorti({}))).toEqual([null, false]);
    expect(dit(ligne({ etapes: [etape("emploi", "2026-02-01")] }))).toEqual([null, false]);
  });

  it("gives results only once there is an exit in the period", () => {
    const codes = ({ valeurs: v }: DonneesLigne) => [v.EECR01, v.EECR02, v.EECR03, v.EECR04, v.EECR05, v.EECR06];
    expect(codes(ligne({}))).toEqual([null, null, null, null, null, null]);
    expect(codes(sorti({ situation_sortie: "EMPLOI", situation_6_mois: "EMPLOI" }))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it("says what is six months later once they are over, the last day included", () => {
    const parcours = { date_sortie_reelle: "2026-03-01", situation_sortie: "INACTIF", situation_6_mois: "EMPLOI" };
    const a = (arrete: string) => {
      const v = valeurs({ parcours }, { arrete });
      return [v.situation_6_mois, v.EECR05, v.EECR06];
    };
    expect(a("2026-08-31")).toEqual([null, null, null]);
    expect(a("2026-09-01")).toEqual(["EMPLOI", true, false]);
    expect(valeurs({}).situation_6_mois).toBeNull();
  });

  it("is not known when it comes after the period", () => {
    const l = ligne(
      { parcours: { date_sortie_reelle: "2026-03-01", situation_sortie: "EMPLOI" } },
      { fin: "2026-02-28" },
    );
    expect([l.sortie, l.valeurs.date_sortie, l.valeurs.situation_sortie, l.sortieParOperation]).toEqual([
      null,
      null,
      null,
      false,
    ]);
  });

  it("may be made by the end of the opération", () => {
    const listes = { operationsFse: [{ code: "OP1", intitule: "Opération", debut: "2026-01-01", fin: "2026-06-30" }] };
    const l = ligne({ etapes: [etape("emploi", "2026-02-01")] }, { listes }, "OP1");
    expect([l.sortieParOperation, l.situationDeduite, l.valeurs.situation_sortie]).toEqual([true, true, "EMPLOI"]);
    expect(isoDay(l.sortie ?? 0)).toBe("2026-06-30");
    expect(sorti({}).sortieParOperation).toBe(false);
  });
});
