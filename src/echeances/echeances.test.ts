import { describe, expect, test } from "vitest";
import { isoDay } from "../core/day.ts";
import type { GenreEcheance } from "../core/echeance.ts";
import { firstDay, monthOf, yearOf } from "../core/month.ts";
import { type Entree, Justifications } from "../justifications/justifications.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { extractionExemple, situation } from "../rules/exemple.ts";
import { RULES } from "../rules/index.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import type { TableName } from "../tables/index.ts";
import { compareEcheances, echeancesDe } from "./echeances.ts";
import { creerHorizon } from "./horizon.ts";

interface Cadre {
  au: string;
  jours?: number;
  /** Other thresholds from a day on, by rule. */
  avenants?: Readonly<Record<string, { le: string; params: object }>>;
  params?: Record<string, Record<string, unknown>>;
  eteintes?: readonly string[];
  rejets?: Partial<Record<TableName, readonly string[]>>;
  justifications?: readonly Entree[];
}

function calculer(tables: CanonicalTables, cadre: Cadre) {
  const arrete = jour(cadre.au);
  const extraction = extractionExemple({ tables });
  for (const [table, ids] of Object.entries(cadre.rejets ?? {})) {
    extraction.participantsRejetes.set(table as TableName, new Set(ids));
  }
  const communs = reglagesCommuns.parse({});
  const options = { arrete, communs, presenceVide: null };
  const dossiers = new Dossiers(extraction, options);
  const periode = { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete };
  const contexte = creerContexte(extraction, dossiers, { ...options, periode, listes: reglagesListes.parse({}) });
  const reglage = (id: string, day: number) => {
    const avenant = cadre.avenants?.[id];
    const rule = RULES.find((r) => r.id === id);
    if (!rule) throw new Error(id);
    return {
      ...reglageParDefaut(rule),
      params: rule.params.parse((avenant && day >= jour(avenant.le) ? avenant.params : cadre.params?.[id]) ?? {}),
      active: !cadre.eteintes?.includes(id),
    };
  };
  const justifications = new Justifications(cadre.justifications ?? [], [], []);
  const horizon = creerHorizon(
    contexte,
    reglage,
    { au: arrete, jours: cadre.jours ?? 60 },
    {
      du: (id) => justifications.du(id),
      estJustifie: (regle, qui, mois, parcours, charge) =>
        justifications.estJustifie(regle, qui, mois, arrete, parcours, charge),
    },
  );
  const echeances = [...dossiers].flatMap((d) => echeancesDe(d, horizon)).sort(compareEcheances);
  return { echeances, ecartes: horizon.ecartes };
}

/** Due days of one kind, `AAAA-MM-JJ regle`. */
function dus(genre: GenreEcheance, tables: CanonicalTables, cadre: Cadre): string[] {
  return calculer(tables, cadre)
    .echeances.filter((e) => e.genre === genre)
    .map((e) => `${isoDay(e.jour)} ${e.regle}`);
}

describe("entretiens of the month", () => {
  const dernier = (date: string, plus = {}) => situation({ entretiens: [{ date, ...plus }] });

  test.each([
    ["none held this month: due on its last day", dernier("2026-09-30"), ["2026-10-31 ENT-01"]],
    ["held on the first of the month: nothing", dernier("2026-10-01"), []],
    ["held today: counts", dernier("2026-10-20"), []],
    ["held tomorrow: does not count yet", dernier("2026-10-21"), ["2026-10-31 ENT-01"]],
    ["absent: still due", dernier("2026-10-12", { presence: "ABSENT" }), ["2026-10-31 ENT-01"]],
    ["by telephone: still due", dernier("2026-10-12", { modalite: "TELEPHONE" }), ["2026-10-31 ENT-01"]],
  ])("%s", (_, tables, attendu) => {
    expect(dus("ENTRETIEN", { ...tables, etapes: [etape({})] }, { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    // 31 days of October less the veille: 15 subject days are judged, 14 are not
    ["15 days left after the veille: due", "2026-10-16", ["2026-10-31 ENT-01"]],
    ["14 days left after the veille: not due", "2026-10-17", []],
  ])("%s", (_, date_fin, attendu) => {
    const tables = situation({ veilles: [{ date_debut: "2026-10-01", date_fin }], etapes: [etape({})] });
    expect(dus("ENTRETIEN", tables, { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    ["still running, 15 days left after its end: due", "2026-10-16", ["2026-10-31 ENT-01"]],
    ["still running, 14 days left: not due", "2026-10-17", []],
  ])("a veille %s", (_, date_fin, attendu) => {
    const tables = situation({ veilles: [{ date_debut: "2026-09-01", date_fin }], etapes: [etape({})] });
    expect(dus("ENTRETIEN", tables, { au: "2026-10-05" })).toEqual(attendu);
  });

  test("integrated on the 17th, 15 days are left; on the 18th, 14", () => {
    const le = (date_integration: string) =>
      dus("ENTRETIEN", situation({ parcours: { date_integration }, etapes: [etape({})] }), { au: "2026-10-20" });
    expect(le("2026-10-17")).toEqual(["2026-10-31 ENT-01"]);
    expect(le("2026-10-18")).toEqual([]);
  });

  test("left: nothing is due any more; leaving after today: still due", () => {
    const le = (date_sortie_reelle: string) =>
      dus("ENTRETIEN", situation({ parcours: { date_sortie_reelle }, etapes: [etape({})] }), { au: "2026-10-20" });
    expect(le("2026-10-20")).toEqual([]);
    expect(le("2026-10-21")).toEqual(["2026-10-31 ENT-01"]);
  });

  test("a horizon that ends before the month's end does not show it", () => {
    const tables = { ...dernier("2026-09-30"), etapes: [etape({})] };
    expect(dus("ENTRETIEN", tables, { au: "2026-10-20", jours: 11 })).toEqual(["2026-10-31 ENT-01"]);
    expect(dus("ENTRETIEN", tables, { au: "2026-10-20", jours: 10 })).toEqual([]);
  });
});

/** An étape that neither occupies nor is of the programming, unless said. */
function etape(row: Record<string, string>): Record<string, string> {
  return {
    participant: "P0001",
    famille: "transversale",
    intitule: "Étape",
    programmation_plie: "non",
    contrat: "",
    date_debut: "2026-01-06",
    date_fin: "2026-01-07",
    ...row,
  };
}

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_fin: "" };

describe("follow-up months", () => {
  test.each([
    ["a month wholly inside the follow-up", { date_debut: "2026-09-30" }, [], ["2026-10-31 EMP-01"]],
    ["begun on the first of the month", { date_debut: "2026-10-01" }, [], ["2026-10-31 EMP-01"]],
    ["begun on the 2nd: the month is not whole", { date_debut: "2026-10-02" }, [], []],
    // six months from 30 April: until 29 October; from 1 May: until 31 October
    ["the sixth month ends before the month does", { date_debut: "2026-04-30" }, [], []],
    ["the sixth month ends with it", { date_debut: "2026-05-01" }, [], ["2026-10-31 EMP-01"]],
    [
      "a call to the employer",
      { date_debut: "2026-09-30" },
      [{ modalite: "TELEPHONE", interlocuteur: "EMPLOYEUR" }],
      [],
    ],
    ["a mail is not direct", { date_debut: "2026-09-30" }, [{ modalite: "MAIL" }], ["2026-10-31 EMP-01"]],
  ])("%s", (_, emploi, contacts, attendu) => {
    const tables = situation({
      etapes: [etape({ ...CDI, ...emploi })],
      entretiens: contacts.map((c) => ({ date: "2026-10-12", ...c })),
    });
    expect(dus("SUIVI_EMPLOI", tables, { au: "2026-10-20" })).toEqual(attendu);
  });
});

describe("veilles", () => {
  const veille = (rows: readonly Record<string, string>[], au: string, jours = 60) =>
    dus("VEILLE", situation({ veilles: rows, etapes: [etape({})] }), { au, jours });

  test.each([
    ["three months of the veille", [{ date_debut: "2026-08-15" }], "2026-10-20", ["2026-11-14 VEI-02"]],
    [
      "end of a short month: 30 November + 3 months",
      [{ date_debut: "2025-11-30" }],
      "2026-02-01",
      ["2026-02-27 VEI-02"],
    ],
    [
      "its planned end comes first",
      [{ date_debut: "2026-08-15", date_fin_prevue: "2026-10-31" }],
      "2026-10-20",
      ["2026-10-31 VEI-02"],
    ],
    [
      "its planned end is too late: the three months",
      [{ date_debut: "2026-08-15", date_fin_prevue: "2026-11-15" }],
      "2026-10-20",
      ["2026-11-14 VEI-02"],
    ],
    [
      "its planned end has passed: overdue",
      [{ date_debut: "2026-08-15", date_fin_prevue: "2026-10-01" }],
      "2026-10-20",
      ["2026-10-01 VEI-02"],
    ],
    ["ends today", [{ date_debut: "2026-08-15", date_fin: "2026-10-20" }], "2026-10-20", ["2026-10-20 VEI-02"]],
    ["ended yesterday", [{ date_debut: "2026-08-15", date_fin: "2026-10-19" }], "2026-10-20", []],
    [
      "renewed: six months of the chain before three of the second",
      [{ date_debut: "2026-05-01", date_fin: "2026-08-10" }, { date_debut: "2026-08-11" }],
      "2026-10-20",
      ["2026-10-31 VEI-03"],
    ],
    [
      "renewed early: three months of the second come first",
      [{ date_debut: "2026-07-01", date_fin: "2026-08-10" }, { date_debut: "2026-08-11" }],
      "2026-10-20",
      ["2026-11-10 VEI-02"],
    ],
    [
      "an older veille that still runs over a later one that ended",
      [{ date_debut: "2026-08-15" }, { date_debut: "2026-09-01", date_fin: "2026-09-30" }],
      "2026-10-20",
      ["2026-11-14 VEI-02"],
    ],
  ])("%s", (_, rows, au, attendu) => {
    expect(veille(rows, au)).toEqual(attendu);
  });

  test("the horizon's last day is included", () => {
    expect(veille([{ date_debut: "2026-08-15" }], "2026-10-20", 25)).toEqual(["2026-11-14 VEI-02"]);
    expect(veille([{ date_debut: "2026-08-15" }], "2026-10-20", 24)).toEqual([]);
  });

  test("says whether it can be renewed", () => {
    const action = (rows: readonly Record<string, string>[], au: string) =>
      calculer(situation({ veilles: rows }), { au }).echeances.find((e) => e.genre === "VEILLE")?.action;
    expect(action([{ date_debut: "2026-08-15" }], "2026-10-20")).toBe(
      "Veille du 15/08/2026 : 3 mois depuis le 15/08/2026 ; la renouveler (une fois) ou reprendre l'accompagnement.",
    );
    expect(
      action([{ date_debut: "2026-07-01", date_fin: "2026-08-10" }, { date_debut: "2026-08-11" }], "2026-10-20"),
    ).toBe("Veille du 11/08/2026 : 3 mois depuis le 11/08/2026 ; reprendre l'accompagnement ou proposer la sortie.");
    // six months are over: renewing would make VEI-03
    expect(action([{ date_debut: "2026-01-01" }], "2026-10-20")).toBe(
      "Veille du 01/01/2026 : 3 mois depuis le 01/01/2026 ; reprendre l'accompagnement ou proposer la sortie.",
    );
  });
});

describe("operations of the year", () => {
  const plie = { famille: "operation", programmation_plie: "oui", temps: "partiel" };

  test.each([
    ["none: the anniversary of the integration", "2025-11-15", [], "2026-10-20", ["2026-11-15 OPE-01"]],
    ["overdue", "2025-09-15", [], "2026-10-20", ["2026-09-15 OPE-01"]],
    [
      "one year after the last one's end",
      "2024-01-10",
      [etape({ ...plie, date_debut: "2025-10-01", date_fin: "2025-11-15" })],
      "2026-10-20",
      ["2026-11-15 OPE-01"],
    ],
    [
      "one ends today: nothing to do",
      "2024-01-10",
      [etape({ ...plie, date_debut: "2026-10-01", date_fin: "2026-10-20" })],
      "2026-10-20",
      [],
    ],
    [
      "one of another programming does not count",
      "2025-11-15",
      [etape({ ...plie, programmation_plie: "non", date_fin: "2026-09-30" })],
      "2026-10-20",
      ["2026-11-15 OPE-01"],
    ],
  ])("%s", (_, date_integration, etapes, au, attendu) => {
    const tables = situation({ parcours: { date_integration }, etapes: [etape({}), ...etapes] });
    expect(dus("OPERATION", tables, { au })).toEqual(attendu);
  });

  test("the day announced is the last one that makes no constat", () => {
    const [due] = calculer(situation({ parcours: { date_integration: "2025-11-15" }, etapes: [etape({})] }), {
      au: "2026-10-20",
    }).echeances.filter((e) => e.genre === "OPERATION");
    const commencee = (date_debut: string) =>
      dus(
        "OPERATION",
        situation({
          parcours: { date_integration: "2025-11-15" },
          etapes: [etape({ ...plie, date_debut, date_fin: "2026-12-31" })],
        }),
        { au: "2026-11-15" },
      );
    expect(isoDay(due?.jour ?? 0)).toBe("2026-11-15");
    expect(commencee("2026-11-15")).toEqual([]);
    expect(commencee("2026-11-16")).toEqual(["2026-11-15 OPE-01"]);
  });

  test("in veille on the day: not asked; out of it by then: asked", () => {
    const avec = (date_fin: string) =>
      dus(
        "OPERATION",
        situation({
          parcours: { date_integration: "2025-11-15" },
          etapes: [etape({})],
          veilles: [{ date_debut: "2026-09-15", date_fin }],
        }),
        { au: "2026-10-20" },
      );
    expect(avec("2026-11-15")).toEqual([]);
    expect(avec("2026-11-14")).toEqual(["2026-11-15 OPE-01"]);
  });

  test("already prescribed, not begun: says so", () => {
    const tables = situation({
      parcours: { date_integration: "2025-11-15" },
      etapes: [etape({ ...plie, date_prescription: "2026-10-02", date_debut: "2026-11-02", date_fin: "2026-12-31" })],
    });
    expect(calculer(tables, { au: "2026-10-20" }).echeances.find((e) => e.genre === "OPERATION")?.action).toBe(
      "Faire commencer l'opération de la programmation du PLIE prescrite le 02/10/2026 : une par an au moins.",
    );
  });

  test("calendar year: 31 December, for those integrated by 1 January", () => {
    const civile = (date_integration: string, etapes: Record<string, string>[] = []) =>
      dus("OPERATION", situation({ parcours: { date_integration }, etapes: [etape({}), ...etapes] }), {
        au: "2026-11-20",
        params: { "OPE-01": { annee: "civile" } },
      });
    expect(civile("2026-01-01")).toEqual(["2026-12-31 OPE-01"]);
    expect(civile("2026-01-02")).toEqual([]);
    expect(civile("2025-01-01", [etape({ ...plie, date_debut: "2025-10-01", date_fin: "2025-12-31" })])).toEqual([
      "2026-12-31 OPE-01",
    ]);
    expect(civile("2025-01-01", [etape({ ...plie, date_debut: "2025-10-01", date_fin: "2026-01-01" })])).toEqual([]);
  });
});

describe("sorties", () => {
  test.each([
    ["six months of a CDI to come", { date_debut: "2026-05-10" }, {}, ["2026-11-10 EMP-03"]],
    ["passed: overdue", { date_debut: "2026-03-31" }, {}, ["2026-09-30 EMP-03"]],
    ["already proposed", { date_debut: "2026-05-10" }, { date_sortie_prevue: "2026-11-10" }, []],
    ["ends before six months", { date_debut: "2026-05-10", date_fin: "2026-11-09" }, {}, []],
    [
      "ends on the day of the six months",
      { date_debut: "2026-05-10", date_fin: "2026-11-10" },
      {},
      ["2026-11-10 EMP-03"],
    ],
    ["ended yesterday", { date_debut: "2026-03-31", date_fin: "2026-10-19" }, {}, []],
    ["ends today", { date_debut: "2026-03-31", date_fin: "2026-10-20" }, {}, ["2026-09-30 EMP-03"]],
    ["begun the day before the integration", { date_debut: "2026-01-04" }, {}, []],
    ["endured part time", { date_debut: "2026-05-10", heures_hebdo: "19" }, {}, []],
    ["a temporary job", { date_debut: "2026-05-10", contrat: "INTERIM" }, {}, []],
  ])("to propose: %s", (_, emploi, parcours, attendu) => {
    const tables = situation({ parcours, etapes: [etape({ ...CDI, ...emploi })] });
    expect(dus("SORTIE_A_PROPOSER", tables, { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    ["to come", { date_sortie_prevue: "2026-11-10" }, ["2026-11-10 SOR-06"]],
    ["passed: overdue", { date_sortie_prevue: "2026-06-30" }, ["2026-06-30 SOR-06"]],
    ["already real", { date_sortie_prevue: "2026-06-30", date_sortie_reelle: "2026-06-30" }, []],
    ["after the horizon", { date_sortie_prevue: "2026-12-20" }, []],
    ["on its last day", { date_sortie_prevue: "2026-12-19" }, ["2026-12-19 SOR-06"]],
  ])("prévues: %s", (_, parcours, attendu) => {
    expect(dus("SORTIE_PREVUE", situation({ parcours }), { au: "2026-10-20" })).toEqual(attendu);
  });
});

describe("contrats d'engagement", () => {
  const arsa = (participant: Record<string, string>, date_integration: string, au = "2026-10-20") =>
    dus(
      "CONTRAT_ENGAGEMENT",
      situation({
        participant: { statuts: "ARSA", contrat_engagement: "", ...participant },
        parcours: { date_integration },
      }),
      { au },
    );

  test.each([
    ["thirty days after integration", {}, "2026-10-10", ["2026-11-09 RSA-01"]],
    ["signed", { contrat_engagement: "2026-10-12" }, "2026-10-10", []],
    ["not subject to the rights and duties", { soumis_droits_devoirs: "non" }, "2026-10-10", []],
    ["another status", { statuts: "DELD" }, "2026-10-10", []],
    ["overdue since this year", {}, "2025-12-02", ["2026-01-01 RSA-01"]],
    ["overdue since before the period", {}, "2025-12-01", []],
  ])("%s", (_, participant, integration, attendu) => {
    expect(arsa(participant, integration)).toEqual(attendu);
  });
});

describe("what cannot be said", () => {
  const tables = situation({ entretiens: [{ date: "2026-09-30" }], etapes: [etape({})] });

  test("a kind whose rule cannot run is not looked for, and says why", () => {
    const { entretiens: _, ...sans } = tables;
    const { echeances, ecartes } = calculer(sans, { au: "2026-10-20" });
    expect(echeances.filter((e) => e.genre === "ENTRETIEN" || e.genre === "SUIVI_EMPLOI")).toEqual([]);
    expect(ecartes.map((e) => [e.genre, e.raison])).toContainEqual(["ENTRETIEN", "aucune table entretiens"]);
  });

  test("a rule that is off announces nothing", () => {
    expect(dus("ENTRETIEN", tables, { au: "2026-10-20", eteintes: ["ENT-01"] })).toEqual([]);
  });

  test("a dropped row that may hold the interview is to be read again first", () => {
    const [e] = calculer(tables, { au: "2026-10-20", rejets: { entretiens: ["P0001"] } }).echeances.filter(
      (x) => x.genre === "ENTRETIEN",
    );
    expect(e?.action).toBe(
      "Recevoir en face à face en octobre 2026. D'abord relire la ligne rejetée de ce participant.",
    );
  });
});

test("addressed to whoever is in charge on the day of reference, sorted by day then APAP", () => {
  const tables = situation({
    parcours: { date_sortie_prevue: "2026-10-31", date_integration: "2025-11-15" },
    etapes: [etape({})],
    autres: {
      affectations: [
        { participant: "P0001", apap: "Noé RELAIS", structure: "Autre Structure", date_debut: "2026-10-20" },
      ],
    },
  });
  const { echeances } = calculer(tables, { au: "2026-10-20" });
  expect(echeances.map((e) => [isoDay(e.jour), e.genre, e.apap, e.structure])).toEqual([
    ["2026-10-31", "ENTRETIEN", "Noé RELAIS", "Autre Structure"],
    ["2026-10-31", "SORTIE_PREVUE", "Noé RELAIS", "Autre Structure"],
    ["2026-11-15", "OPERATION", "Noé RELAIS", "Autre Structure"],
  ]);
});

test("says who was seen last: when an interview was held, not missed", () => {
  const entretiens = [{ date: "2026-09-10" }, { date: "2026-10-12", presence: "ABSENT" }];
  const { echeances } = calculer(situation({ entretiens, etapes: [etape({})] }), { au: "2026-10-20" });
  expect(new Set(echeances.map((e) => e.vu && isoDay(e.vu)))).toEqual(new Set(["2026-09-10"]));
});

const justification = (change: Partial<Entree>): Entree => ({
  ...{ fichier: "j.csv", feuille: null, ligne: 2, deListe: false, de: null, piece: null, auteur: null },
  ...{ regle: "ENT-01", participant: "P0001", parcours: null, apap: null, mois: null, date: null, raison: "Congé" },
  jusquAu: null,
  ...change,
});

describe("what the PLIE has justified of the month is not asked again", () => {
  const OCTOBRE = monthOf(jour("2026-10-20"));
  const CAS: readonly (readonly [string, Partial<Entree>, du: boolean])[] = [
    ["of this month", { mois: OCTOBRE }, false],
    ["of every month", {}, false],
    ["of the month before", { mois: OCTOBRE - 1 }, true],
    ["of another parcours", { parcours: "P0001-0" }, true],
    ["of another rule", { regle: "VEI-02" }, true],
    ["that ended yesterday", { jusquAu: jour("2026-10-19") }, true],
    ["of another participant", { participant: "P0002" }, true],
  ];
  test.each(CAS)("an interview, by an entry %s", (_, change, du) => {
    const tables = situation({ entretiens: [{ date: "2026-09-30" }] });
    const lus = dus("ENTRETIEN", tables, { au: "2026-10-20", justifications: [justification(change)] });
    expect(lus).toEqual(du ? ["2026-10-31 ENT-01"] : []);
  });
  test.each(CAS)("a follow-up in employment, by an entry %s", (_, change, du) => {
    const emploi = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-08-03" };
    const entree = justification({ regle: "EMP-01", ...change });
    const lus = dus("SUIVI_EMPLOI", situation({ etapes: [emploi] }), { au: "2026-10-20", justifications: [entree] });
    expect(lus).toEqual(du ? ["2026-10-31 EMP-01"] : []);
  });
  test("a dropped row that may be the proof is read first, as the fiche says", () => {
    const cadre = { au: "2026-10-20", justifications: [justification({})], rejets: { entretiens: ["P0001"] } };
    const [echeance] = calculer(situation({ entretiens: [{ date: "2026-09-30" }] }), cadre).echeances.filter(
      (e) => e.genre === "ENTRETIEN",
    );
    expect(echeance?.action).toContain("D'abord relire la ligne rejetée");
  });
});

describe("justifications that end", () => {
  const jusqua = (jusquAu: string | null, parcours: string | null = null): Entree =>
    justification({ jusquAu: jusquAu === null ? null : jour(jusquAu), parcours });
  test.each([
    ["today", jusqua("2026-10-20"), ["2026-10-20 ENT-01"]],
    ["yesterday: it holds no more", jusqua("2026-10-19"), []],
    ["never", jusqua(null), []],
    ["of this parcours", jusqua("2026-11-01", "P0001-1"), ["2026-11-01 ENT-01"]],
    ["of another", jusqua("2026-11-01", "P0001-0"), []],
  ])("%s", (_, entree, attendu) => {
    expect(dus("JUSTIFICATION", situation({}), { au: "2026-10-20", justifications: [entree] })).toEqual(attendu);
  });
});

describe("each by the thresholds of the day that its rule judges by", () => {
  const mars = (le: string, regle: string, params: object) => ({ avenants: { [regle]: { le, params } } });
  test("a veille by those of its beginning", () => {
    const tables = situation({ veilles: [{ date_debut: "2026-08-15", date_fin: "", date_fin_prevue: "" }] });
    const au = { au: "2026-10-20", jours: 200 };
    expect(dus("VEILLE", tables, { ...au, ...mars("2026-08-15", "VEI-02", { moisMax: 4 }) })).toEqual([
      "2026-12-14 VEI-02",
    ]);
    expect(dus("VEILLE", tables, { ...au, ...mars("2026-08-16", "VEI-02", { moisMax: 4 }) })).toEqual([
      "2026-11-14 VEI-02",
    ]);
  });
  test("a contract by those of the integration", () => {
    const tables = situation({
      participant: { statuts: "ARSA", contrat_engagement: "" },
      parcours: { date_integration: "2026-10-10" },
    });
    const lu = (le: string) =>
      dus("CONTRAT_ENGAGEMENT", tables, { au: "2026-10-20", ...mars(le, "RSA-01", { jours: 45 }) });
    expect(lu("2026-10-10")).toEqual(["2026-11-24 RSA-01"]);
    expect(lu("2026-10-11")).toEqual(["2026-11-09 RSA-01"]);
  });
  test("the month's interview by those of its last day", () => {
    const tables = situation({ parcours: { date_integration: "2026-10-17" }, etapes: [etape({})] });
    const lu = (le: string) =>
      dus("ENTRETIEN", tables, { au: "2026-10-20", ...mars(le, "ENT-01", { joursSoumisMin: 16 }) });
    expect(lu("2026-11-01")).toEqual(["2026-10-31 ENT-01"]);
    expect(lu("2026-10-31")).toEqual([]);
  });
});

describe("relances after absences", () => {
  const absent = (date: string, presence = "ABSENT") => ({ date, presence, duree: "" });
  const deux = [absent("2026-10-01"), absent("2026-10-08", "ABSENT_EXCUSE")];
  test.each([
    ["two in a row: 15 days after the second", deux, ["2026-10-23 ENT-09"]],
    ["one alone", [absent("2026-10-08")], []],
    ["seen between the two", [absent("2026-10-01"), { date: "2026-10-05" }, absent("2026-10-08")], []],
    ["called since", [...deux, { date: "2026-10-12", modalite: "TELEPHONE" }], []],
    ["a new appointment since", [...deux, absent("2026-10-15")], []],
    ["before the period", [absent("2025-12-01"), absent("2025-12-08")], []],
  ])("%s", (_, entretiens, attendu) => {
    expect(dus("RELANCE", situation({ entretiens }), { au: "2026-10-20" })).toEqual(attendu);
  });
});

describe("a mean that slips under 45 minutes", () => {
  const de = (...durees: string[]) =>
    situation({ entretiens: durees.map((duree, i) => ({ date: `2026-0${i + 6}-10`, duree })) });
  const action = (tables: CanonicalTables) =>
    calculer(tables, { au: "2026-10-20" }).echeances.find((e) => e.genre === "MOYENNE")?.action;
  test.each([
    // (30 + 40) ÷ 2 = 35; 45 × 3 − 70 = 65
    ["two retained, one more is judged", de("30", "40"), "le prochain doit durer au moins 65 min"],
    // (44 + 45 + 45) ÷ 3 < 45; 45 × 4 − 134 = 46
    ["just under", de("44", "45", "45"), "le prochain doit durer au moins 46 min"],
  ])("%s", (_, tables, mots) => {
    expect(action(tables)).toContain(mots);
    expect(dus("MOYENNE", tables, { au: "2026-10-20" })).toEqual(["2026-10-31 ENT-03"]);
  });
  test.each([
    ["exactly 45", de("40", "50")],
    ["one retained: two are too few", de("30")],
    ["without duration", de("", "")],
  ])("%s: nothing", (_, tables) => expect(dus("MOYENNE", tables, { au: "2026-10-20" })).toEqual([]));
});

describe("double entry of the interviews with an ARSA", () => {
  const arsa = (entretiens_cd14: readonly Record<string, string>[], statuts = "ARSA") =>
    situation({
      participant: { statuts },
      entretiens: [{ date: "2026-09-10" }, { date: "2026-10-12" }],
      autres: { entretiens_cd14: entretiens_cd14.map((l) => ({ participant: "P0001", ...l })) },
    });
  test.each([
    ["both missing", arsa([{ date: "2026-01-05" }]), ["2026-09-30 RSA-03", "2026-10-31 RSA-03"]],
    ["one typed the day before", arsa([{ date: "2026-09-09" }]), ["2026-10-31 RSA-03"]],
    ["typed two days before: not the same", arsa([{ date: "2026-09-08" }]), ["2026-09-30 RSA-03", "2026-10-31 RSA-03"]],
    ["not an ARSA", arsa([{ date: "2026-01-05" }], "DELD"), []],
  ])("%s", (_, tables, attendu) => {
    expect(dus("DOUBLE_SAISIE", tables, { au: "2026-10-20" })).toEqual(attendu);
  });
  test("the month is named as French says it", () => {
    const { echeances } = calculer(arsa([{ date: "2026-09-10" }]), { au: "2026-10-20" });
    expect(echeances.find((e) => e.genre === "DOUBLE_SAISIE")?.action).toContain(
      "l'entretien d'octobre 2026 : 12/10/2026.",
    );
  });
  test("of interviews held alone", () => {
    const tables = situation({
      participant: { statuts: "ARSA" },
      entretiens: [{ date: "2026-10-12", presence: "ABSENT" }],
      autres: { entretiens_cd14: [{ participant: "P0001", date: "2026-01-05" }] },
    });
    expect(dus("DOUBLE_SAISIE", tables, { au: "2026-10-20" })).toEqual([]);
  });
  test("without the other table: not looked for", () => {
    const { ecartes } = calculer(situation({}), { au: "2026-10-20" });
    expect(ecartes.map((e) => e.genre)).toContain("DOUBLE_SAISIE");
  });
});

describe("after an entry", () => {
  const entree = (parcours: Record<string, string>, etapes: Record<string, string>[] = [], participant = {}) =>
    situation({ participant, parcours: { date_integration: "2026-09-01", ...parcours }, etapes });
  const stage = (row: Record<string, string>) => etape({ famille: "operation", date_fin: "2026-12-31", ...row });

  test.each([
    ["nothing but accompagnement: 60 days", [etape({ famille: "accompagnement" })], ["2026-10-31 OPE-07"]],
    ["begun since", [stage({ date_debut: "2026-10-01" })], []],
    ["running on the day", [stage({ date_debut: "2026-08-01" })], []],
    ["over the day before", [stage({ date_debut: "2026-08-01", date_fin: "2026-08-31" })], ["2026-10-31 OPE-07"]],
    ["prescribed", [stage({ date_prescription: "2026-09-15", date_debut: "" })], []],
  ])("the first étape: %s", (_, etapes, attendu) => {
    expect(dus("PREMIERE_ETAPE", entree({}, etapes), { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    ["30 days after", { date_prescription: "2026-08-01", date_retour_prescripteur: "" }, ["2026-10-01 PRE-01"]],
    ["done", { date_prescription: "2026-08-01", date_retour_prescripteur: "2026-09-20" }, []],
    ["nobody prescribed", { date_prescription: "" }, []],
    ["before the period", { date_prescription: "2025-08-01", date_integration: "2025-12-31" }, []],
  ])("the answer to the prescripteur: %s", (_, parcours, attendu) => {
    expect(dus("RETOUR_PRESCRIPTEUR", entree(parcours), { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    ["DOSSIER_SIGNE", { dossier_signe: "non" }, ["2026-09-01 ELI-03"]],
    ["DOSSIER_SIGNE", { dossier_signe: "oui" }, []],
    ["COMMISSION_INTEGRATION", { date_commission_integration: "" }, ["2026-09-01 ELI-04"]],
    ["COMMISSION_INTEGRATION", { date_commission_integration: "2026-08-25" }, []],
  ] as const)("pieces: %s %j", (genre, parcours, attendu) => {
    expect(dus(genre, entree(parcours), { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    // an entry on 1 September: less than three months, less than six, or valid on that day
    [{ statuts: "ARSA" }, " Y joindre ARSA : attestation RSA, du 02/06/2026 au plus tôt."],
    [
      { statuts: "DELD", rqth: "oui", qpv: "oui" },
      " Y joindre DELD : avis de situation France Travail, du 02/06/2026 au plus tôt ; RQTH : notification RQTH valable le 01/09/2026 ; QPV : justificatif de domicile, du 02/03/2026 au plus tôt.",
    ],
    [{ statuts: "AUTRE" }, ""],
  ])("the pieces of the dossier to sign, with the day before which they are too old: %j", (participant, pieces) => {
    const [due] = calculer(entree({ dossier_signe: "non" }, [], participant), { au: "2026-10-20" }).echeances.filter(
      (e) => e.genre === "DOSSIER_SIGNE",
    );
    expect(due?.action).toBe(`Faire signer le dossier de présentation, le transmettre au PLIE et le saisir.${pieces}`);
  });

  test.each([
    ["missing", { inscription_ft: "non", identifiant_ft: "" }, [], ["2026-09-01 ELI-01"]],
    ["registered", { inscription_ft: "oui", identifiant_ft: "" }, [], []],
    ["in a job", { inscription_ft: "non", identifiant_ft: "" }, [etape({ ...CDI, date_debut: "2026-10-01" })], []],
  ])("France Travail: %s", (_, participant, etapes, attendu) => {
    expect(dus("INSCRIPTION_FT", entree({}, etapes, participant), { au: "2026-10-20" })).toEqual(attendu);
  });
});

describe("étapes that wait, end, or ask for a bilan", () => {
  const operation = (row: Record<string, string>) => etape({ famille: "operation", programmation_plie: "oui", ...row });

  test.each([
    [
      "90 days after the prescription",
      [operation({ date_prescription: "2026-08-10", date_debut: "", date_fin: "" })],
      ["2026-11-08 OPE-08"],
    ],
    ["entered", [operation({ date_prescription: "2026-08-10", date_debut: "2026-10-20" })], []],
    [
      "another of the same famille since",
      [
        operation({ date_prescription: "2026-08-10", date_debut: "", date_fin: "" }),
        operation({ date_debut: "2026-09-01" }),
      ],
      [],
    ],
    [
      "another of the same famille begun that very day",
      [
        operation({ date_prescription: "2026-08-10", date_debut: "", date_fin: "" }),
        operation({ date_debut: "2026-08-10" }),
      ],
      ["2026-11-08 OPE-08"],
    ],
  ])("prescriptions: %s", (_, etapes, attendu) => {
    expect(dus("PRESCRIPTION", situation({ etapes }), { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    ["in 15 days", [operation({ date_fin: "2026-11-04" })], ["2026-11-04 §II.1"]],
    ["in 16 days", [operation({ date_fin: "2026-11-05" })], []],
    ["today", [operation({ date_fin: "2026-10-20" })], ["2026-10-20 §II.1"]],
    ["yesterday", [operation({ date_fin: "2026-10-19" })], []],
    ["a planned end", [operation({ date_fin: "", date_fin_prevue: "2026-11-01" })], ["2026-11-01 §II.1"]],
    ["no end typed", [operation({ date_debut: "2026-05-01", date_fin: "" })], []],
    ["accompagnement", [operation({ famille: "accompagnement", date_fin: "2026-11-01" })], []],
    ["something goes on after", [operation({ date_fin: "2026-11-01" }), operation({ date_fin: "2026-12-02" })], []],
    [
      "something is prescribed",
      [
        operation({ date_fin: "2026-11-01" }),
        operation({ date_prescription: "2026-10-10", date_debut: "", date_fin: "" }),
      ],
      [],
    ],
  ])("ends: %s", (_, etapes, attendu) => {
    expect(dus("FIN_ETAPE", situation({ etapes }), { au: "2026-10-20" })).toEqual(attendu);
  });

  const bilan = (date: string) => ({ date, nature: "BILAN" });
  const autre = { date: "2026-05-04", nature: "SUIVI" };
  test.each([
    ["30 days before the end: it can be held", "2026-11-19", [], ["2026-12-19 OPE-05"]],
    ["31 days before: not yet", "2026-11-20", [], []],
    ["held 30 days before", "2026-10-31", [bilan("2026-10-01")], []],
    ["held 31 days before", "2026-10-31", [bilan("2026-09-30")], ["2026-11-30 OPE-05"]],
    ["ended: until 30 days after", "2026-10-01", [], ["2026-10-31 OPE-05"]],
  ])("final bilan: %s", (_, date_fin, entretiens, attendu) => {
    const tables = situation({
      etapes: [operation({ date_debut: "2026-06-01", date_fin })],
      entretiens: [autre, ...entretiens],
    });
    expect(dus("BILAN", tables, { au: "2026-10-20" })).toEqual(attendu);
  });

  test.each([
    // 1 July to 31 December: 183 days, the 92nd is 30 September
    ["passed, none held", "2026-07-01", "2026-12-31", [], ["2026-09-30 OPE-05"]],
    ["held 30 days after", "2026-07-01", "2026-12-31", [bilan("2026-10-20")], []],
    ["two months are asked for", "2026-10-01", "2026-11-29", [], []],
    ["the final one is near: it is asked for instead", "2026-07-01", "2026-11-19", [], []],
  ])("mid-course bilan: %s", (_, date_debut, date_fin, entretiens, attendu) => {
    const tables = situation({ etapes: [operation({ date_debut, date_fin })], entretiens: [autre, ...entretiens] });
    expect(dus("BILAN_MI_PARCOURS", tables, { au: "2026-10-20" })).toEqual(attendu);
  });
});

describe("six months of a job, and after the sortie", () => {
  const emploi = (parcours: Record<string, string>, date_debut = "2026-04-10") =>
    situation({ parcours, etapes: [etape({ ...CDI, date_debut })] });
  test.each([
    // six months on 10 October, and 45 days
    ["proposed, no commission", { date_sortie_prevue: "2026-10-10" }, "2026-04-10", ["2026-11-24 EMP-02"]],
    [
      "the commission is held",
      { date_sortie_prevue: "2026-10-10", date_commission_sortie: "2026-10-15" },
      "2026-04-10",
      [],
    ],
    ["not proposed: that comes first", {}, "2026-04-10", []],
    ["six months tomorrow", { date_sortie_prevue: "2026-10-21" }, "2026-04-21", []],
  ])("the commission: %s", (_, parcours, debut, attendu) => {
    expect(dus("COMMISSION_EMPLOI", emploi(parcours, debut), { au: "2026-10-20" })).toEqual(attendu);
  });
  test("the commission: names the months in force", () => {
    const tables = emploi({ date_sortie_prevue: "2026-10-10" }, "2026-03-10");
    const params = { "EMP-03": { mois: 7 } };
    const lus = calculer(tables, { au: "2026-10-20", params }).echeances.filter((e) => e.genre === "COMMISSION_EMPLOI");
    expect(lus.map((e) => e.mois)).toEqual([7]);
  });

  const sorti = (parcours: Record<string, string>, participant = {}) =>
    situation({ participant, parcours: { date_sortie_reelle: "2026-10-01", ...parcours } });
  test.each([
    ["DOCUMENT_SORTIE", { document_sortie_signe: "non" }, ["2026-10-01 SOR-09"]],
    ["DOCUMENT_SORTIE", { document_sortie_signe: "oui" }, []],
    ["SITUATION_SORTIE", { situation_sortie: "" }, ["2026-10-29 FSE-02"]],
    ["SITUATION_SORTIE", { situation_sortie: "EMPLOI" }, []],
    ["SITUATION_SIX_MOIS", { date_sortie_reelle: "2026-05-10", situation_6_mois: "" }, ["2026-11-10 EECR05"]],
    ["SITUATION_SIX_MOIS", { date_sortie_reelle: "2026-05-10", situation_6_mois: "EMPLOI" }, []],
    ["SITUATION_SIX_MOIS", { date_sortie_reelle: "2025-06-30", situation_6_mois: "" }, []],
  ] as const)("%s %j", (genre, parcours, attendu) => {
    expect(dus(genre, sorti(parcours), { au: "2026-10-20" })).toEqual(attendu);
  });
  test("not of who was employed at entry", () => {
    const parcours = { date_sortie_reelle: "2026-05-10", situation_6_mois: "", statut_emploi_entree: "EMPLOI" };
    expect(
      dus("SITUATION_SIX_MOIS", sorti(parcours, { statut_emploi_entree: "EMPLOI" }), { au: "2026-10-20" }),
    ).toEqual([]);
  });
  test("nothing of it is asked before the sortie", () => {
    const parcours = { date_sortie_reelle: "2026-10-25", situation_6_mois: "" };
    expect(dus("SITUATION_SIX_MOIS", sorti(parcours), { au: "2026-10-20", jours: 365 })).toEqual([]);
  });
  test("nothing else is asked of who has left", () => {
    const { echeances } = calculer(sorti({ document_sortie_signe: "non" }), { au: "2026-10-20" });
    expect(new Set(echeances.map((e) => e.genre))).toEqual(
      new Set(
        ["DOCUMENT_SORTIE", "SITUATION_SORTIE", "SITUATION_SIX_MOIS"].filter((g) =>
          echeances.some((e) => e.genre === g),
        ),
      ),
    );
  });
});
