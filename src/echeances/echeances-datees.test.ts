// Échéances under settings that change on a day: each is judged by the settings of its own day, both sides of the date.
import { describe, expect, test } from "vitest";
import { analyser } from "../audit/analyser.ts";
import { lireReglages } from "../config/lire-reglages.ts";
import { isoDay } from "../core/day.ts";
import type { GenreEcheance } from "../core/echeance.ts";
import { firstDay, monthOf, yearOf } from "../core/month.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { extractionExemple, situation } from "../rules/exemple.ts";
import { RULES } from "../rules/index.ts";
import type { CanonicalTables } from "../tables/canonical.ts";

function calculer(tables: CanonicalTables, yaml: string, au = "2026-10-20", jours = 60) {
  const arrete = jour(au);
  const analyse = analyser(extractionExemple({ tables }), {
    version: "",
    arrete,
    periode: { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete },
    presenceVide: null,
    reglages: lireReglages(yaml, "plie.yaml"),
    justifications: null,
    regles: RULES.filter(({ id }) => id === "ENT-03"),
    indicateurs: false,
    fiches: false,
    echeances: { au: arrete, jours },
  });
  const { echeances, echeancesEcartees: ecartes, report } = analyse;
  const de = (genre: GenreEcheance) => echeances.filter((e) => e.genre === genre);
  return {
    constats: report.constats,
    dus: (genre: GenreEcheance) => de(genre).map((e) => `${isoDay(e.jour)} ${e.regle}`),
    actions: (genre: GenreEcheance) => de(genre).map((e) => e.action),
    raisons: (genre: GenreEcheance) =>
      ecartes.filter((e) => e.genre === genre).map((e) => (e.raison ? `${e.regle} : ${e.raison}` : "")),
  };
}

const eteinte = (regle: string, le: string) => `regles:\n  ${regle}: { active: { ${le}: non } }\n`;
const allumee = (regle: string, le: string) => `regles:\n  ${regle}: { active: { 2020-01-01: non, ${le}: oui } }\n`;

const ETAPE = { participant: "P0001", intitule: "Étape", programmation_plie: "non", date_debut: "2026-01-06" };
const courte = { ...ETAPE, famille: "transversale", contrat: "", date_fin: "2026-01-07" };
const cdi = (date_debut: string) => ({
  ...ETAPE,
  ...{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut, date_fin: "" },
});
const VU = [{ date: "2026-09-30" }];

describe("a rule that is off on the day that an échéance is judged announces nothing", () => {
  const mois = situation({ entretiens: VU, etapes: [courte] });
  const suivi = situation({ entretiens: VU, etapes: [cdi("2026-08-03")] });

  test.each([
    ["ENT-01", "ENTRETIEN", mois],
    ["EMP-01", "SUIVI_EMPLOI", suivi],
  ] as const)("%s is judged on the month's last day", (regle, genre, tables) => {
    const le = (jour: string) => calculer(tables, eteinte(regle, jour));
    expect(le("2026-08-15").dus(genre)).toEqual([]);
    expect(le("2026-08-15").raisons(genre)).toEqual([
      `${regle} : règle désactivée par les réglages depuis le 15/08/2026`,
    ]);
    expect(le("2026-10-31").dus(genre)).toEqual([]);
    expect(le("2026-11-01").dus(genre)).toEqual([`2026-10-31 ${regle}`]);
    expect(le("2026-11-01").raisons(genre)).toEqual([
      `${regle} : règle désactivée par les réglages à partir du 01/11/2026`,
    ]);
    // the horizon ends on 19 December
    expect(le("2026-12-20").raisons(genre)).toEqual([]);
  });

  test("one that is on by the month's end only is due", () => {
    expect(calculer(mois, allumee("ENT-01", "2026-10-31")).dus("ENTRETIEN")).toEqual(["2026-10-31 ENT-01"]);
    expect(calculer(mois, allumee("ENT-01", "2026-10-31")).raisons("ENTRETIEN")).toEqual([
      "ENT-01 : règle désactivée par les réglages jusqu'au 30/10/2026",
    ]);
    expect(calculer(mois, allumee("ENT-01", "2026-11-01")).dus("ENTRETIEN")).toEqual([]);
  });

  test("off for some days: which ones", () => {
    const yaml = "regles:\n  ENT-01: { active: { 2026-10-15: non, 2026-11-10: oui } }\n";
    expect(calculer(mois, yaml).dus("ENTRETIEN")).toEqual([]);
    expect(calculer(mois, yaml).raisons("ENTRETIEN")).toEqual([
      "ENT-01 : règle désactivée par les réglages du 15/10/2026 au 09/11/2026",
    ]);
  });

  test("off all along, as before", () => {
    const lu = calculer(mois, "regles:\n  ENT-01: { active: non }\n");
    expect(lu.dus("ENTRETIEN")).toEqual([]);
    expect(lu.raisons("ENTRETIEN")).toEqual(["ENT-01 : règle désactivée par les réglages"]);
  });

  test("an operation's bilan by its end", () => {
    const operation = { ...courte, famille: "operation", date_debut: "2026-06-01", date_fin: "2026-10-10" };
    const tables = situation({ etapes: [operation], entretiens: [{ date: "2026-05-04", nature: "SUIVI" }] });
    const le = (jour: string) => calculer(tables, eteinte("OPE-05", jour)).dus("BILAN");
    expect(le("2026-10-10")).toEqual([]);
    expect(le("2026-10-11")).toEqual(["2026-11-09 OPE-05"]);
  });

  test("an answer to the prescripteur by the integration, whatever is on today", () => {
    const tables = situation({
      parcours: {
        date_integration: "2026-09-01",
        date_prescription: "2026-08-01",
        date_retour_prescripteur: "",
      },
    });
    const le = (jour: string) => calculer(tables, eteinte("PRE-01", jour));
    expect(le("2026-09-01").dus("RETOUR_PRESCRIPTEUR")).toEqual([]);
    expect(le("2026-09-02").dus("RETOUR_PRESCRIPTEUR")).toEqual(["2026-10-01 PRE-01"]);
    expect(le("2026-11-01").raisons("RETOUR_PRESCRIPTEUR")).toEqual([]);
  });

  test("an annual operation by the day on which it is missing, today when it is overdue", () => {
    const le = (date_integration: string, jour: string) =>
      calculer(situation({ parcours: { date_integration }, etapes: [courte] }), eteinte("OPE-01", jour)).dus(
        "OPERATION",
      );
    expect(le("2025-11-15", "2026-11-15")).toEqual([]);
    expect(le("2025-11-15", "2026-11-16")).toEqual(["2026-11-15 OPE-01"]);
    expect(le("2025-09-15", "2026-10-20")).toEqual([]);
    expect(le("2025-09-15", "2026-10-21")).toEqual(["2026-09-15 OPE-01"]);
  });

  test("a sortie prévue likewise", () => {
    const tables = situation({ parcours: { date_sortie_prevue: "2026-11-10" } });
    expect(calculer(tables, eteinte("SOR-06", "2026-11-10")).dus("SORTIE_PREVUE")).toEqual([]);
    expect(calculer(tables, eteinte("SOR-06", "2026-11-11")).dus("SORTIE_PREVUE")).toEqual(["2026-11-10 SOR-06"]);
    expect(calculer(tables, allumee("SOR-06", "2026-11-20")).dus("SORTIE_PREVUE")).toEqual(["2026-11-20 SOR-06"]);
  });

  test("a veille by its beginning, its chain by its own", () => {
    const tables = situation({ veilles: [{ date_debut: "2026-08-15", date_fin: "", date_fin_prevue: "" }] });
    const sans = (regles: string) => calculer(tables, regles, "2026-10-20", 150);
    expect(sans(eteinte("VEI-02", "2026-08-16")).dus("VEILLE")).toEqual(["2026-11-14 VEI-02"]);
    // six months from 15 August, as the chain may last
    expect(sans(eteinte("VEI-02", "2026-08-15")).dus("VEILLE")).toEqual(["2027-02-14 VEI-03"]);
    expect(sans("regles:\n  VEI-02: { active: non }\n").dus("VEILLE")).toEqual(["2027-02-14 VEI-03"]);
    expect(sans("regles:\n  VEI-02: { active: non }\n").raisons("VEILLE")).toEqual([
      "VEI-02 : règle désactivée par les réglages",
    ]);
    const seule = sans("regles:\n  VEI-03: { active: non }\n");
    expect(seule.actions("VEILLE")).toEqual([
      "Veille du 15/08/2026 : 3 mois depuis le 15/08/2026 ; la renouveler ou reprendre l'accompagnement.",
    ]);
    const aucune = sans("regles:\n  VEI-02: { active: non }\n  VEI-03: { active: non }\n");
    expect(aucune.dus("VEILLE")).toEqual([]);
  });
});

describe("a mean over the stretch of the period that holds today, as ENT-03 judges it", () => {
  const tenus = (avant: string, depuis: string) =>
    situation({
      entretiens: ["04", "05", "06", "07", "08", "09"].map((m) => ({
        date: `2026-${m}-10`,
        duree: m < "07" ? avant : depuis,
      })),
    });
  const yaml = "regles:\n  ENT-03: { minutesMoyenneMin: { 2026-07-01: 55 } }\n";

  test("46 minutes until June, 60 from July: neither a constat nor anything to do", () => {
    const lu = calculer(tenus("46", "60"), yaml);
    expect(lu.constats.filter(({ regle }) => regle === "ENT-03")).toEqual([]);
    expect(lu.actions("MOYENNE")).toEqual([]);
  });

  test("60 until June, 50 from July: the three since July, and no other", () => {
    const lu = calculer(tenus("60", "50"), yaml);
    expect(lu.constats.filter(({ regle }) => regle === "ENT-03").map(({ mesure }) => mesure)).toEqual([50]);
    // 55 × 4 − 150 = 70
    expect(lu.actions("MOYENNE")).toEqual([
      "Durée moyenne de 50 min sur 3\u00a0entretiens : le prochain doit durer au moins 70 min pour revenir à 55. Vérifier aussi les durées saisies.",
    ]);
    expect(lu.dus("MOYENNE")).toEqual(["2026-10-31 ENT-03"]);
  });

  test("another change before the month ends: by the day before it", () => {
    const deux = "regles:\n  ENT-03: { minutesMoyenneMin: { 2026-07-01: 55, 2026-10-26: 40 } }\n";
    expect(calculer(tenus("60", "50"), deux).dus("MOYENNE")).toEqual(["2026-10-25 ENT-03"]);
    expect(calculer(tenus("60", "50"), deux, "2026-10-26").dus("MOYENNE")).toEqual([]);
  });

  test("a change of another setting cuts nothing; off today: nothing", () => {
    // (3 × 40 + 3 × 48) ÷ 6 = 44
    expect(calculer(tenus("40", "48"), "regles:\n  ENT-10: { joursMax: { 2026-07-01: 5 } }\n").dus("MOYENNE")).toEqual([
      "2026-10-31 ENT-03",
    ]);
    expect(calculer(tenus("40", "40"), eteinte("ENT-03", "2026-10-20")).dus("MOYENNE")).toEqual([]);
    expect(calculer(tenus("40", "40"), eteinte("ENT-03", "2026-10-21")).dus("MOYENNE")).toEqual(["2026-10-20 ENT-03"]);
  });
});

describe("what is judged at the arrêté, by the settings of the day that is announced", () => {
  const proposer = (debut: string, yaml: string, au?: string) =>
    calculer(situation({ etapes: [cdi(debut)] }), `regles:\n  EMP-03: { mois: { ${yaml} } }\n`, au, 200);

  test("six months of a job to come, when nine are asked for by then", () => {
    // six months on 10 January 2027: after 1 November, nine are asked for, on 10 April
    const lu = proposer("2026-07-10", "2026-11-01: 9");
    expect(lu.dus("SORTIE_A_PROPOSER")).toEqual(["2027-04-10 EMP-03"]);
    expect(lu.actions("SORTIE_A_PROPOSER")[0]).toContain("9 mois d'emploi le 10/04/2027");
  });

  test("reached the day before the change, or on it", () => {
    expect(proposer("2026-04-30", "2026-10-31: 9").dus("SORTIE_A_PROPOSER")).toEqual(["2026-10-30 EMP-03"]);
    expect(proposer("2026-04-30", "2026-10-30: 9").dus("SORTIE_A_PROPOSER")).toEqual(["2027-01-30 EMP-03"]);
  });

  test("fewer months: by the change, when they are passed then", () => {
    expect(proposer("2026-07-10", "2026-11-01: 3").dus("SORTIE_A_PROPOSER")).toEqual(["2026-11-01 EMP-03"]);
    expect(proposer("2026-07-10", "2026-10-10: 3").dus("SORTIE_A_PROPOSER")).toEqual(["2026-10-10 EMP-03"]);
  });

  test("a prescription that waits", () => {
    const attente = { ...courte, famille: "operation", programmation_plie: "oui", date_prescription: "2026-08-10" };
    const tables = situation({ etapes: [{ ...attente, date_debut: "", date_fin: "" }] });
    const le = (jour: string) =>
      calculer(tables, `regles:\n  OPE-08: { jours: { ${jour}: 120 } }\n`).dus("PRESCRIPTION");
    // 90 days are on 8 November, 120 on 8 December
    expect(le("2026-11-09")).toEqual(["2026-11-08 OPE-08"]);
    expect(le("2026-11-08")).toEqual(["2026-12-08 OPE-08"]);
  });

  test("an operation of the year, when the year becomes the calendar's", () => {
    const le = (jour: string) =>
      calculer(
        situation({ parcours: { date_integration: "2025-11-15" }, etapes: [courte] }),
        `regles:\n  OPE-01: { annee: { ${jour}: civile } }\n`,
        "2026-10-20",
        90,
      ).dus("OPERATION");
    expect(le("2026-11-16")).toEqual(["2026-11-15 OPE-01"]);
    expect(le("2026-11-15")).toEqual(["2026-12-31 OPE-01"]);
  });

  test("the last day on which a contact in a job is eligible, each day by its own thresholds", () => {
    const tables = situation({
      parcours: { date_sortie_prevue: "2026-10-10" },
      etapes: [cdi("2026-04-10")],
    });
    const le = (yaml: string) => calculer(tables, `regles:\n  EMP-02: ${yaml}\n`).dus("COMMISSION_EMPLOI");
    // six months and 45 days: 24 November
    expect(le("{ joursCommission: { 2026-11-25: 10 } }")).toEqual(["2026-11-24 EMP-02"]);
    // ten days: 20 October, but each day up to 31 October has 45
    expect(le("{ joursCommission: { 2026-11-01: 10 } }")).toEqual(["2026-10-31 EMP-02"]);
    expect(le("{ joursCommission: { 2026-10-15: 10 } }")).toEqual(["2026-10-20 EMP-02"]);
    // 60 days from 25 November: 9 December
    expect(le("{ joursCommission: { 2026-11-25: 60 } }")).toEqual(["2026-12-09 EMP-02"]);
    expect(le("{ active: { 2026-11-25: non } }")).toEqual([]);
    expect(le("{ active: { 2026-11-26: non } }")).toEqual(["2026-11-24 EMP-02"]);
  });
});

test("all rules off since 1 September: nothing of what comes after is announced", () => {
  const tables = situation({
    parcours: { date_integration: "2025-11-15" },
    entretiens: VU,
    etapes: [courte, cdi("2026-08-03")],
  });
  const yaml = `regles:\n${RULES.map(({ id }) => `  ${id}: { active: { 2026-09-01: non } }\n`).join("")}`;
  const lu = calculer(tables, yaml, "2026-10-20", 365);
  for (const genre of ["ENTRETIEN", "SUIVI_EMPLOI", "OPERATION", "MOYENNE", "SORTIE_A_PROPOSER"] as const)
    expect([genre, lu.dus(genre)]).toEqual([genre, []]);
});
