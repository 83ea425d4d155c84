import { describe, expect, it } from "vitest";
import { isoDay } from "../../core/day.ts";
import { PARCOURS, PERSONNE, situation } from "../../rules/exemple.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import { Dossiers } from "../build-dossiers.ts";
import { jour } from "../dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../reglages.ts";
import { type EnregistrementFse, enregistrementsFse } from "./enregistrements.ts";
import { operationsFse } from "./operations.ts";
import { type CodeResultat, resultatsFse } from "./resultats.ts";

type Operation = {
  code: string;
  intitule?: string;
  debut: string;
  fin?: string;
  apaps?: string[];
  structures?: string[];
};

/** Records of the first participant, from 1 January 2026 to the arrêté, 31 December 2026 unless said otherwise. */
function enregistrements(
  tables: CanonicalTables,
  autre: { operations?: Operation[]; arrete?: string; debut?: string; fin?: string } = {},
): EnregistrementFse[] {
  const extraction = canonicalExtraction(tables);
  const arrete = jour(autre.arrete ?? "2026-12-31");
  const communs = reglagesCommuns.parse({});
  const listes = reglagesListes.parse({
    operationsFse: (autre.operations ?? []).map((o) => ({ intitule: o.code, ...o })),
  });
  const periode = { start: jour(autre.debut ?? "2026-01-01"), end: jour(autre.fin ?? "2026-12-31") };
  const [dossier] = new Dossiers(extraction, { arrete, communs, presenceVide: null });
  if (!dossier) return [];
  return enregistrementsFse(
    dossier,
    { arrete, communsLe: () => communs, periode },
    operationsFse({ listes, periode, extraction }),
  );
}

const iso = (day: number | null) => (day === null ? null : isoDay(day));
const dates = (e: EnregistrementFse) => [iso(e.entree), iso(e.sortie)];

describe("entry and exit of a record", () => {
  it("enters on the integration, and stays while the parcours is open", () => {
    const [e] = enregistrements(situation({}));
    expect(e && dates(e)).toEqual(["2026-01-05", null]);
    expect(e?.reprise).toBe(false);
  });

  it("is carried over on the period's first day without an opération", () => {
    const [e] = enregistrements(situation({ parcours: { date_integration: "2025-06-01" } }));
    expect(e && dates(e)).toEqual(["2026-01-01", null]);
    expect(e?.reprise).toBe(true);
  });

  it("has no record in a period that the opération does not reach, whatever the length of the parcours", () => {
    const long = situation({ parcours: { date_integration: "2024-06-03" } });
    const finie = { code: "A", debut: "2025-01-01", fin: "2025-12-31" };
    expect(enregistrements(long, { operations: [finie] })).toEqual([]);
    expect(enregistrements(long, { operations: [{ ...finie, fin: "2026-01-01" }] }).map(dates)).toEqual([
      ["2025-01-01", "2026-01-01"],
    ]);
    const suivante = { code: "B", debut: "2026-07-01" };
    expect(enregistrements(long, { operations: [suivante], fin: "2026-06-30" })).toEqual([]);
    expect(enregistrements(long, { operations: [suivante], fin: "2026-07-01" }).map(dates)).toEqual([
      ["2026-07-01", null],
    ]);
  });

  it("keeps one record for a return into the same opération: first entry, last exit", () => {
    const retour = [
      { ...PARCOURS, date_sortie_reelle: "2026-03-01", niveau_formation: "3" },
      { ...PARCOURS, id: "2", date_integration: "2026-06-01", date_sortie_reelle: "2026-11-30", niveau_formation: "5" },
    ];
    const list = enregistrements(situation({ autres: { parcours: retour } }));
    expect(list.map(dates)).toEqual([["2026-01-05", "2026-11-30"]]);
    expect(list[0]?.donnees.niveau).toBe("3");
    expect(list[0]?.parcoursSorti?.id).toBe("2");
  });

  it("has no exit while one of the parcours is open", () => {
    const parcours = [
      { ...PARCOURS, date_sortie_reelle: "2026-03-01" },
      { ...PARCOURS, id: "2", date_integration: "2026-06-01" },
    ];
    expect(enregistrements(situation({ autres: { parcours } })).map(dates)).toEqual([["2026-01-05", null]]);
  });

  it("exits with the opération when the parcours goes on after its end", () => {
    const operations = [{ code: "OP1", debut: "2025-01-01", fin: "2026-06-30" }];
    const [e] = enregistrements(situation({ parcours: { date_sortie_reelle: "2026-08-01" } }), { operations });
    expect(e && dates(e)).toEqual(["2026-01-05", "2026-06-30"]);
    expect(e?.parcoursSorti).toBeNull();
    const [leMemeJour] = enregistrements(situation({ parcours: { date_sortie_reelle: "2026-06-30" } }), { operations });
    expect(leMemeJour?.parcoursSorti?.id).toBe("P0001-1");
  });

  it("makes two records of one person in two opérations", () => {
    const operations = [
      { code: "OP1", debut: "2025-01-01", fin: "2026-06-30" },
      { code: "OP2", debut: "2026-07-01", fin: "2027-12-31" },
    ];
    const list = enregistrements(situation({}), { operations });
    expect(list.map((e) => [e.operation.code, ...dates(e)])).toEqual([
      ["OP1", "2026-01-05", "2026-06-30"],
      ["OP2", "2026-07-01", null],
    ]);
    expect(list.map((e) => e.reprise)).toEqual([false, true]);
  });

  it("assigns each parcours to the opération of the APAP en charge at its entry", () => {
    const operations = [
      { code: "OP1", debut: "2025-01-01", apaps: ["ALIX modele"] },
      { code: "OP2", debut: "2025-01-01", structures: ["Autre structure"] },
      { code: "OP3", debut: "2025-01-01", apaps: ["Personne"] },
    ];
    const parcours = [
      { ...PARCOURS, date_sortie_reelle: "2026-03-01" },
      { ...PARCOURS, id: "2", date_integration: "2026-06-01", structure: "Autre structure", apap: "Claude AUTRE" },
    ];
    const list = enregistrements(situation({ autres: { parcours } }), { operations });
    expect(list.map((e) => [e.operation.code, ...dates(e)])).toEqual([
      ["OP1", "2026-01-05", "2026-03-01"],
      ["OP2", "2026-06-01", null],
    ]);
  });

  it("takes APAP and structure of the affectation that covers the entry", () => {
    const affectations = [
      { participant: "P0001", apap: "Claude AUTRE", structure: "Autre structure", date_debut: "2026-01-05" },
    ];
    const [e] = enregistrements(situation({ autres: { affectations } }));
    expect(e?.charge).toEqual({ apap: "Claude AUTRE", structure: "Autre structure" });
    const [avant] = enregistrements(
      situation({ autres: { affectations: affectations.map((a) => ({ ...a, date_debut: "2026-01-06" })) } }),
    );
    expect(avant?.charge).toEqual({ apap: "Alix MODÈLE", structure: "Association Exemple" });
  });

  it("ends with the period and the arrêté: a later exit is known but gives no result", () => {
    const [e] = enregistrements(situation({ parcours: { date_sortie_reelle: "2026-08-01" } }), { fin: "2026-06-30" });
    expect(e && dates(e)).toEqual(["2026-01-05", "2026-08-01"]);
    expect(e?.sortieDansPeriode).toBe(false);
    expect(enregistrements(situation({ parcours: { date_integration: "2026-07-01" } }), { fin: "2026-06-30" })).toEqual(
      [],
    );
  });

  it("gives no record to an orphan", () => {
    expect(enregistrements({ participants: [], parcours: [PARCOURS] })).toEqual([]);
  });
});

describe("entry data", () => {
  const ageA = (date_naissance: string, date_integration: string) =>
    enregistrements(situation({ participant: { date_naissance }, parcours: { date_integration } }))[0]?.donnees.age;

  it("counts completed years at the entry", () => {
    expect(ageA("2008-03-10", "2026-03-10")).toBe(18);
    expect(ageA("2008-03-11", "2026-03-10")).toBe(17);
    expect(ageA("1996-03-10", "2026-03-10")).toBe(30);
    expect(ageA("1996-03-11", "2026-03-10")).toBe(29);
    expect(ageA("1971-03-10", "2026-03-10")).toBe(55);
    expect(ageA("1971-03-11", "2026-03-10")).toBe(54);
    // carried over: at the entry of the record, 1 January, not at the integration
    expect(ageA("2007-12-31", "2025-06-01")).toBe(18);
  });

  const donnees = (participant: Record<string, string>, reste: Parameters<typeof situation>[0] = {}) =>
    enregistrements(situation({ ...reste, participant }))[0]?.donnees;

  it("puts each person in exactly one of EECO02, 04, 05", () => {
    const categorie = (statut_emploi_entree: string, inscription_ft: string) =>
      donnees({ statut_emploi_entree, inscription_ft })?.categorie;
    expect(categorie("DE", "non")).toBe("EECO02");
    expect(categorie("DELD", "oui")).toBe("EECO02");
    expect(categorie("INACTIF", "oui")).toBe("EECO04");
    expect(categorie("FORMATION", "non")).toBe("EECO04");
    expect(categorie("EMPLOI", "non")).toBe("EECO05");
    expect(categorie("EMPLOI", "oui")).toBe("EECO02");
    expect(categorie("EMPLOI", "2026-01-05")).toBe("EECO02");
    expect(categorie("EMPLOI", "2026-01-06")).toBe("EECO05");
    expect(categorie("", "oui")).toBeNull();
  });

  it("counts long-term unemployment from DELD or twelve months of registration", () => {
    const longueDuree = (statut_emploi_entree: string, inscription_ft: string) =>
      donnees({ statut_emploi_entree, inscription_ft })?.longueDuree;
    expect(longueDuree("DELD", "oui")).toBe(true);
    expect(longueDuree("DE", "oui")).toBe(false);
    expect(longueDuree("DE", "2025-01-05")).toBe(true);
    expect(longueDuree("DE", "2025-01-06")).toBe(false);
    expect(longueDuree("INACTIF", "2020-01-01")).toBe(false);
    // ARSA, DELD are also statuts of the person: only the status at entry is read
    expect(donnees({ statuts: "ARSA,DELD", statut_emploi_entree: "DE", inscription_ft: "oui" })?.longueDuree).toBe(
      false,
    );
  });

  it("reads a job that covers the entry of a record carried over, unless registered", () => {
    const reste = {
      parcours: { date_integration: "2025-06-01" },
      etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "10", date_debut: "2025-09-01" }],
    };
    expect(donnees({ inscription_ft: "non" }, reste)?.statut).toBe("EMPLOI");
    expect(donnees({ inscription_ft: "oui" }, reste)?.statut).toBe("DE");
    expect(donnees({ inscription_ft: "non" }, { ...reste, parcours: {} })?.statut).toBe("DE");
  });

  it("lists what is missing", () => {
    const [e] = enregistrements(
      situation({
        participant: { sexe: "", date_naissance: "", statut_emploi_entree: "", niveau_formation: "A_PRECISER" },
      }),
    );
    expect(e?.complet).toBe(false);
    expect(e?.donnees.manques).toEqual(["sexe", "date_naissance", "statut_emploi_entree", "niveau_formation"]);
  });
});

describe("results on exit", () => {
  const resultats = (
    options: Parameters<typeof situation>[0],
    autre: Parameters<typeof enregistrements>[1] = {},
  ): CodeResultat[] =>
    enregistrements(situation(options), autre).flatMap((e) => [...resultatsFse(e, jour(autre.arrete ?? "2026-12-31"))]);
  const SORTI = { date_sortie_reelle: "2026-05-01" };
  const cdi = (date_debut: string, date_fin = "") => ({ famille: "emploi", contrat: "CDI", date_debut, date_fin });

  it("takes the étapes up to 28 days after the exit when situation_sortie is empty", () => {
    expect(resultats({ parcours: SORTI, etapes: [cdi("2026-05-29")] })).toEqual(["EECR04"]);
    expect(resultats({ parcours: SORTI, etapes: [cdi("2026-05-30")] })).toEqual([]);
    expect(resultats({ parcours: SORTI, etapes: [cdi("2026-02-01", "2026-05-01")] })).toEqual(["EECR04"]);
    expect(resultats({ parcours: SORTI, etapes: [cdi("2026-02-01", "2026-04-30")] })).toEqual([]);
  });

  it("lets a filled situation_sortie decide alone", () => {
    expect(resultats({ parcours: { ...SORTI, situation_sortie: "INACTIF" }, etapes: [cdi("2026-02-01")] })).toEqual([]);
    expect(resultats({ parcours: { ...SORTI, situation_sortie: "EMPLOI" } })).toEqual(["EECR04"]);
    expect(resultats({ parcours: { ...SORTI, situation_sortie: "FORMATION" } })).toEqual(["EECR02"]);
    expect(resultats({ parcours: { ...SORTI, situation_sortie: "RECHERCHE" } })).toEqual([]);
    const inactif = { ...PERSONNE, statut_emploi_entree: "INACTIF", inscription_ft: "non" };
    expect(resultats({ participant: inactif, parcours: { ...SORTI, situation_sortie: "RECHERCHE" } })).toEqual([
      "EECR01",
    ]);
    const enFormation = { ...PERSONNE, statut_emploi_entree: "FORMATION" };
    expect(resultats({ participant: enFormation, parcours: { ...SORTI, situation_sortie: "FORMATION" } })).toEqual([]);
  });

  it("counts a job only for those who had none", () => {
    const salarie = { ...PERSONNE, statut_emploi_entree: "EMPLOI", inscription_ft: "non" };
    expect(resultats({ participant: salarie, parcours: { ...SORTI, situation_sortie: "EMPLOI" } })).toEqual([]);
  });

  it("counts a qualification whose formation ended between the entry and 28 days after the exit", () => {
    const formation = (date_debut: string, date_fin: string, certification_obtenue = "oui") => ({
      famille: "formation",
      certifiante: "oui",
      certification_obtenue,
      date_debut,
      date_fin,
    });
    expect(resultats({ parcours: SORTI, etapes: [formation("2025-09-01", "2026-01-05")] })).toEqual(["EECR03"]);
    expect(resultats({ parcours: SORTI, etapes: [formation("2025-09-01", "2026-01-04")] })).toEqual([]);
    expect(resultats({ parcours: SORTI, etapes: [formation("2026-02-01", "2026-04-30", "non")] })).toEqual([]);
    expect(resultats({ parcours: SORTI, etapes: [formation("2026-02-01", "2026-05-29")] })).toEqual([
      "EECR02",
      "EECR03",
    ]);
    expect(resultats({ parcours: SORTI, etapes: [formation("2026-05-30", "2026-06-30")] })).toEqual([]);
  });

  it("waits six months for the situation six months after", () => {
    const parcours = { ...SORTI, situation_sortie: "INACTIF", situation_6_mois: "EMPLOI" };
    expect(resultats({ parcours }, { arrete: "2026-11-01" })).toEqual(["EECR05"]);
    expect(resultats({ parcours }, { arrete: "2026-10-31" })).toEqual([]);
    const salarie = { ...PERSONNE, statut_emploi_entree: "EMPLOI", inscription_ft: "non" };
    expect(resultats({ participant: salarie, parcours: { ...parcours, situation_6_mois: "AMELIOREE" } })).toEqual([
      "EECR06",
    ]);
  });

  it("lets the étapes decide when the opération's end makes the exit", () => {
    const operations = [{ code: "OP1", debut: "2026-01-01", fin: "2026-06-30" }];
    const options = { parcours: { situation_sortie: "INACTIF" }, etapes: [cdi("2026-07-28")] };
    expect(resultats(options, { operations })).toEqual(["EECR04"]);
    expect(resultats({ ...options, etapes: [cdi("2026-07-29")] }, { operations })).toEqual([]);
  });

  it("gives no result for an exit outside the period", () => {
    expect(resultats({ parcours: { ...SORTI, situation_sortie: "EMPLOI" } }, { fin: "2026-04-30" })).toEqual([]);
  });
});
