import { describe, expect, it } from "vitest";
import { situation } from "../rules/exemple.ts";
import { collecteDe } from "./collecte-fixture.ts";
import type { FicheFse } from "./fiche-fse.ts";

type Options = Parameters<typeof situation>[0];

const OPERATION = { operationsFse: [{ code: "OP1", intitule: "Opération", debut: "2026-03-01" }] };

/** The first record of a situation; the person enters on 5 January 2026. */
function fiche(options: Options, listes: Record<string, unknown> = {}): FicheFse {
  const [premiere] = collecteDe(situation(options), { listes }).fichesTriees();
  if (!premiere) throw new Error("no record");
  return premiere;
}

const emploi = (participant: Record<string, string>, etapes: Options["etapes"] = [], listes = {}): string =>
  fiche({ participant, etapes }, listes).raisons.emploi;

describe("employment at the entry", () => {
  it("tells the status typed, the registration and its age", () => {
    expect(emploi({ statut_emploi_entree: "DE", inscription_ft: "2025-01-06" })).toBe(
      "demandeur d'emploi (saisi) ; inscrit à France Travail le 06/01/2025 ; moins de 12 mois d'inscription",
    );
    expect(emploi({ statut_emploi_entree: "DE", inscription_ft: "2025-01-05" })).toBe(
      "demandeur d'emploi (saisi) ; inscrit à France Travail le 05/01/2025 ; inscrit depuis 12 mois ou plus",
    );
    expect(emploi({ statut_emploi_entree: "DELD", inscription_ft: "2025-12-01" })).toBe(
      "demandeur d'emploi de longue durée (saisi) ; inscrit à France Travail le 01/12/2025 ; longue durée saisie",
    );
  });

  it("counts the registration on the very day of the entry, not the day after", () => {
    expect(emploi({ inscription_ft: "2026-01-05" })).toBe(
      "demandeur d'emploi (saisi) ; inscrit à France Travail le 05/01/2026 ; moins de 12 mois d'inscription",
    );
    expect(emploi({ inscription_ft: "2026-01-06" })).toBe(
      "demandeur d'emploi (saisi) ; inscription à France Travail postérieure à l'entrée (06/01/2026) ; ancienneté d'inscription inconnue : pas de longue durée",
    );
  });

  it("tells a registration without its date", () => {
    expect(emploi({ inscription_ft: "oui" })).toBe(
      "demandeur d'emploi (saisi) ; inscrit à France Travail ; ancienneté d'inscription inconnue : pas de longue durée",
    );
    expect(emploi({ inscription_ft: "", identifiant_ft: "0123456A" })).toBe(
      "demandeur d'emploi (saisi) ; inscrit à France Travail (identifiant) ; ancienneté d'inscription inconnue : pas de longue durée",
    );
    expect(emploi({ inscription_ft: "non" })).toBe(
      "demandeur d'emploi (saisi) ; pas d'inscription à France Travail ; ancienneté d'inscription inconnue : pas de longue durée",
    );
  });

  it("tells no long term of those who are not unemployed", () => {
    expect(emploi({ statut_emploi_entree: "INACTIF", inscription_ft: "2020-01-01" })).toBe(
      "inactif (saisi) ; inscrit à France Travail le 01/01/2020",
    );
    expect(emploi({ statut_emploi_entree: "FORMATION", inscription_ft: "non" })).toBe(
      "en formation (saisi) ; pas d'inscription à France Travail",
    );
  });

  it("says that the registration prevails over a job, only where it does", () => {
    expect(emploi({ statut_emploi_entree: "EMPLOI", inscription_ft: "2024-06-01" })).toBe(
      "en emploi (saisi) ; inscrit à France Travail le 01/06/2024 ; l'inscription l'emporte sur l'emploi : chômeur ; inscrit depuis 12 mois ou plus",
    );
    expect(emploi({ statut_emploi_entree: "EMPLOI", inscription_ft: "non" })).toBe(
      "en emploi (saisi) ; pas d'inscription à France Travail",
    );
  });

  it("says that nothing was typed, and what is known all the same", () => {
    expect(emploi({ statut_emploi_entree: "", inscription_ft: "oui" })).toBe(
      "situation à l'entrée non saisie ; inscrit à France Travail",
    );
  });

  it("names the job of a person carried over into the opération", () => {
    const cdi = { famille: "emploi", contrat: "CDI", date_debut: "2026-02-01", date_fin: "" };
    const ailleurs = { famille: "formation", date_debut: "2026-01-10", date_fin: "2026-06-30" };
    const sansFt = { inscription_ft: "non" };
    expect(emploi(sansFt, [ailleurs, cdi], OPERATION)).toBe(
      "repris d'avant l'opération, en emploi le jour de l'entrée (CDI du 01/02/2026) ; pas d'inscription à France Travail",
    );
    // one that began after the entry says nothing of it
    expect(emploi(sansFt, [{ ...cdi, date_debut: "2026-03-02" }], OPERATION)).toContain("demandeur d'emploi (saisi)");
    // typed as employed: the typing is the reason, not the étape
    expect(emploi({ ...sansFt, statut_emploi_entree: "EMPLOI" }, [cdi], OPERATION)).toBe(
      "en emploi (saisi) ; pas d'inscription à France Travail",
    );
    // registered: the job does not decide
    expect(emploi({ inscription_ft: "oui" }, [cdi], OPERATION)).toContain("demandeur d'emploi (saisi)");
    // integrated within the opération: the entry is the integration, its status the one typed
    expect(emploi(sansFt, [{ ...cdi, date_debut: "2026-01-01" }])).toContain("demandeur d'emploi (saisi)");
  });
});

describe("age at the entry", () => {
  const age = (date_naissance: string): string => fiche({ participant: { date_naissance } }).raisons.age;

  it.each([
    ["1996-01-06", "naissance le 06/01/1996, 29 ans le 05/01/2026"],
    ["1996-01-05", "naissance le 05/01/1996, 30 ans le 05/01/2026 : aucune des trois tranches"],
    ["1971-01-06", "naissance le 06/01/1971, 54 ans le 05/01/2026 : aucune des trois tranches"],
    ["1971-01-05", "naissance le 05/01/1971, 55 ans le 05/01/2026"],
    ["", "date de naissance non saisie"],
  ])("born « %s »: %s", (naissance, raison) => expect(age(naissance)).toBe(raison));
});

describe("level at the entry", () => {
  const niveau = (niveau_formation: string): string => fiche({ participant: { niveau_formation } }).raisons.niveau;

  it.each([
    ["1-2", "niveaux 1 et 2 (aucun diplôme, brevet) : CITE 0 à 2"],
    ["3", "niveau 3 (CAP, BEP) : CITE 3 à 4"],
    ["3_V", "« niveau V » sans diplôme, pris comme niveau 3 : CITE 3 à 4, à préciser"],
    ["5", "niveau 5 (bac + 2) : CITE 5 à 8"],
    ["A_PRECISER", "chiffre seul, d'échelle inconnue"],
    ["", "niveau non saisi"],
  ])("« %s »: %s", (saisi, raison) => expect(niveau(saisi)).toBe(raison));
});

describe("publics", () => {
  const publics = (participant: Record<string, string>): string => fiche({ participant }).raisons.publics;

  it("leaves out what is empty of the three lists", () => {
    expect(publics({ zone_rurale: "non" })).toBe(
      "non : RQTH, nationalité hors Union, parent né à l'étranger, sans domicile, zone rurale",
    );
    expect(
      publics({
        rqth: "oui",
        nationalite: "HORS_UE",
        parent_ne_etranger: "oui",
        sans_domicile: "oui",
        zone_rurale: "oui",
      }),
    ).toBe("oui : RQTH, nationalité hors Union, parent né à l'étranger, sans domicile, zone rurale");
    expect(publics({ nationalite: "UE", zone_rurale: "" })).toBe(
      "non renseigné : zone rurale ; non : RQTH, nationalité hors Union, parent né à l'étranger, sans domicile",
    );
  });
});
