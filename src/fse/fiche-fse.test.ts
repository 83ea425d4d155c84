import { describe, expect, it } from "vitest";
import { situation } from "../rules/exemple.ts";
import { collecteDe, type OptionsCollecte } from "./collecte-fixture.ts";
import type { FicheFse } from "./fiche-fse.ts";

/** The record of the example's person, over the year 2026 seen on 31 December. */
function fiche(
  options: Parameters<typeof situation>[0],
  listes: Record<string, unknown> = {},
  autre: OptionsCollecte = {},
): FicheFse {
  const [premiere] = collecteDe(situation(options), { listes, ...autre }).fichesTriees();
  if (!premiere) throw new Error("no record");
  return premiere;
}

const participant = (autre: Record<string, string>) => fiche({ participant: autre });
const SORTI = { date_sortie_reelle: "2026-03-01" };

describe("reasons at the entry", () => {
  it("tells how the person is registered at France Travail", () => {
    const emploi = (autre: Record<string, string>) => participant(autre).raisons.emploi;
    expect(emploi({ inscription_ft: "2026-01-05" })).toContain("inscrit à France Travail le 05/01/2026");
    expect(emploi({ inscription_ft: "2026-01-06" })).toContain("postérieure à l'entrée (06/01/2026)");
    expect(emploi({ inscription_ft: "non" })).toContain("pas d'inscription à France Travail");
    expect(emploi({ inscription_ft: "", identifiant_ft: "0123456A" })).toContain("(identifiant)");
    expect(emploi({ statut_emploi_entree: "" })).toContain("situation à l'entrée non saisie");
  });

  it("tells the band of ages, or that there is none", () => {
    expect(participant({ date_naissance: "2008-01-05" }).raisons.age).toBe(
      "naissance le 05/01/2008, 18 ans le 05/01/2026",
    );
    expect(participant({ date_naissance: "1971-01-06" }).raisons.age).toContain("54 ans");
    expect(participant({ date_naissance: "1971-01-06" }).raisons.age).toContain("aucune des trois tranches");
    expect(participant({ date_naissance: "1971-01-05" }).raisons.age).toBe(
      "naissance le 05/01/1971, 55 ans le 05/01/2026",
    );
    expect(participant({ date_naissance: "" }).raisons.age).toBe("date de naissance non saisie");
  });

  it("tells what is known of the publics, and what is not", () => {
    const { raisons, codes } = participant({
      rqth: "oui",
      nationalite: "",
      parent_ne_etranger: "oui",
      zone_rurale: "",
    });
    expect(raisons.publics).toBe(
      "oui : RQTH, parent né à l'étranger ; non renseigné : nationalité hors Union, zone rurale ; non : sans domicile",
    );
    expect(["EECO12", "EECO13", "EECO14"].filter((c) => codes.has(c))).toEqual(["EECO12", "EECO14"]);
  });
});

describe("reasons on leaving", () => {
  it("tells why a situation typed gives no result", () => {
    const resultats = (autre: Record<string, string>, situation_sortie: string) =>
      fiche({ participant: autre, parcours: { ...SORTI, situation_sortie } }).raisons.resultats;
    expect(resultats({}, "RECHERCHE")).toContain("pas inactif à l'entrée : pas d'EECR01");
    expect(resultats({ statut_emploi_entree: "EMPLOI", inscription_ft: "non" }, "EMPLOI")).toContain("pas d'EECR04");
    expect(resultats({ statut_emploi_entree: "FORMATION" }, "FORMATION")).toContain("pas d'EECR02");
    expect(resultats({ statut_emploi_entree: "INACTIF" }, "RECHERCHE")).toBe(
      "situation saisie à la sortie : en recherche d'emploi",
    );
  });

  it("tells what the étapes say when nothing is typed", () => {
    const etape = (famille: string, date_debut: string) => ({ famille, date_debut, date_fin: "2026-12-31" });
    const avec = (...etapes: Record<string, string>[]) =>
      fiche({ parcours: { ...SORTI, situation_sortie: "" }, etapes }).raisons.resultats;
    expect(avec(etape("formation", "2026-03-29"))).toContain("Étape du 29/03/2026, 28\u00a0jours après");
    expect(avec(etape("formation", "2026-03-30"))).toContain("ni emploi ni formation dans les 28 jours");
    expect(avec(etape("emploi", "2026-02-01"))).toContain("Étape du 01/02/2026, en cours à la sortie");
  });

  it("tells of exits that are not of the period, and of none", () => {
    expect(fiche({}).raisons.resultats).toBe("pas de sortie");
    expect(fiche({}).sortie).toBeNull();
  });

  it("tells whom the situation six months later counts for", () => {
    const sixMois = (autre: Record<string, string>, situation_6_mois: string) =>
      fiche({ participant: autre, parcours: { ...SORTI, situation_sortie: "INACTIF", situation_6_mois } }).raisons
        .sixMois;
    const salarie = { statut_emploi_entree: "EMPLOI", inscription_ft: "non" };
    expect(sixMois(salarie, "EMPLOI")).toContain("seule une situation améliorée compte");
    expect(sixMois({}, "AMELIOREE")).toContain("seul l'emploi compte");
    expect(sixMois({}, "EMPLOI")).toBe("situation six mois après : en emploi");
    expect(sixMois({}, "")).toBe("six mois échus le 01/09/2026, situation non saisie");
    const operationsFse = [{ code: "OP1", intitule: "Opération", debut: "2026-01-01", fin: "2026-06-30" }];
    expect(fiche({}, { operationsFse }).raisons.sixMois).toBe(
      "sortie par la fin de l'opération : le parcours continue",
    );
  });
});

describe("what is missing", () => {
  const manques = (f: FicheFse) => f.manques.map((m) => `${m.donnee} : ${m.texte}`);
  const COMPLETE = { zone_rurale: "non" };

  it("lists items to type and levels to make precise", () => {
    expect(manques(participant(COMPLETE))).toEqual([]);
    expect(manques(participant({ ...COMPLETE, niveau_formation: "3_V" }))).toEqual([
      "niveau : à préciser : « niveau V »",
    ]);
    expect(manques(participant({ ...COMPLETE, niveau_formation: "A_PRECISER" }))).toEqual([
      "niveau : à préciser : chiffre seul",
    ]);
    expect(manques(participant({ ...COMPLETE, sexe: "", rqth: "" }))).toEqual(["sexe : à saisir", "rqth : à saisir"]);
  });

  it("names each item that is missing, in the order of the list", () => {
    const VIDE = {
      sexe: "",
      date_naissance: "",
      statut_emploi_entree: "",
      niveau_formation: "",
      rqth: "",
      parent_ne_etranger: "",
      sans_domicile: "",
      nationalite: "",
      zone_rurale: "",
    };
    expect(participant(VIDE).manques.map((m) => m.donnee)).toEqual([
      "sexe",
      "naissance",
      "statut",
      "niveau",
      "rqth",
      "origine",
      "logement",
      "nationalite",
      "rural",
    ]);
    expect(participant(VIDE).manques.map((m) => m.texte)).toEqual(Array(9).fill("à saisir"));
  });

  it("asks nothing about an exit that the end of the opération makes, nor for what is typed", () => {
    const operationsFse = [{ code: "OP1", intitule: "Opération", debut: "2026-01-01", fin: "2026-06-30" }];
    expect(manques(fiche({ participant: COMPLETE }, { operationsFse }))).toEqual([]);
    const parcours = { date_sortie_reelle: "2026-03-01", situation_sortie: "EMPLOI", situation_6_mois: "EMPLOI" };
    expect(manques(fiche({ participant: COMPLETE, parcours }))).toEqual([]);
  });

  it("asks for the situation on leaving, then for the one six months later once they are over", () => {
    const sorti = (date_sortie_reelle: string, arrete = "2026-12-31") =>
      manques(fiche({ participant: COMPLETE, parcours: { date_sortie_reelle, situation_sortie: "" } }, {}, { arrete }));
    expect(sorti("2026-06-30")).toEqual([
      "sortie : à saisir : sorti le 30/06/2026",
      "sixMois : à saisir : six mois le 30/12/2026",
    ]);
    expect(sorti("2026-07-01")).toEqual(["sortie : à saisir : sorti le 01/07/2026"]);
    expect(sorti("2026-06-30", "2026-12-30")).toHaveLength(2);
    expect(sorti("2026-06-30", "2026-12-29")).toHaveLength(1);
  });
});

it("says who the record is, and by what end it is out", () => {
  const f = fiche({ parcours: SORTI });
  expect([f.nom, f.prenom, f.parcours, f.apap, f.structure]).toEqual([
    "EXEMPLE",
    "Camille",
    ["P0001-1"],
    "Alix MODÈLE",
    "Association Exemple",
  ]);
  expect([f.sortieParOperation, f.reprise, f.complet]).toEqual([false, false, true]);
  const operationsFse = [{ code: "OP1", intitule: "Opération", debut: "2026-02-01", fin: "2026-06-30" }];
  const g = fiche({}, { operationsFse });
  expect([g.sortieParOperation, g.reprise, g.operation]).toEqual([true, true, "OP1"]);
});

it("lists the sorties of the period alone, both ends", () => {
  const sorties = (date_sortie_reelle: string, debut: string, fin: string) =>
    collecteDe(situation({ parcours: { date_sortie_reelle } }), { debut, fin }).fichesTriees()[0]?.sorties.length;
  expect(sorties("2026-03-01", "2026-03-01", "2026-03-01")).toBe(1);
  expect(sorties("2026-03-02", "2026-03-01", "2026-03-01")).toBe(0);
  expect(fiche({}).sorties).toEqual([]);
});

it("keeps every sortie of the period under its PLIE nature, apart from the results", () => {
  const { sorties, codes } = fiche({
    parcours: { ...SORTI, nature_sortie: "Positive", motif_sortie: "CDI", situation_sortie: "INACTIF" },
  });
  expect(sorties.map((s) => `${s.nature} ${s.motif}`)).toEqual(["Positive CDI"]);
  expect([...codes].filter((c) => c.startsWith("EECR"))).toEqual([]);
});
