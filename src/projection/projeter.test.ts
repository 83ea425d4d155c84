import { describe, expect, it } from "vitest";
import { lireReglages } from "../config/lire-reglages.ts";
import { type Day, isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import { seuilDe } from "../faits/seuil.ts";
import { dossiersDe, jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { mois } from "../reporters/rapport-fixture.ts";
import { RULES } from "../rules/index.ts";
import { reglageParDefaut } from "../rules/reglage.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import { reunir } from "./collecte.ts";
import type { GenrePrevu, ParcoursProjete } from "./modele.ts";
import { type NormesAVenir, projeterDossier } from "./projeter.ts";

const ARRETE = "2026-10-31";
/** November 2026 to April 2027. */
const MOIS = Array.from({ length: 6 }, (_, i) => mois("2026-11") + i);
const COMMUNS = reglagesCommuns.parse({});
const reglage = (id: string) => {
  const rule = RULES.find((r) => r.id === id);
  if (!rule) throw new Error(id);
  return reglageParDefaut(rule);
};

const PAR_DEFAUT = { reglage, normes: { joursSoumisMin: () => 15 }, effets: [] };

type Lignes = CanonicalTables["parcours"];
const PARCOURS = {
  participant: "P1",
  id: "P1-1",
  date_integration: "2026-03-02",
  apap: "Alix MODÈLE",
  structure: "Association Exemple",
};

function projeter(
  tables: CanonicalTables,
  parcours: Record<string, string> = {},
  arrete = ARRETE,
  sous: NormesAVenir & { effets: readonly Day[] } = PAR_DEFAUT,
): ParcoursProjete[] {
  const lignes = (tables.parcours ?? [{ ...PARCOURS, ...parcours }]) as NonNullable<Lignes>;
  const dossiers = dossiersDe({ ...tables, parcours: lignes }, { arrete });
  const { effets, ...normes } = sous;
  return [...dossiers].flatMap((d) =>
    projeterDossier(d, { arrete: jour(arrete), communsLe: () => COMMUNS, effets }, normes, MOIS),
  );
}

/** The same under settings that change on a day. */
function projeterSous(yaml: string, tables: CanonicalTables): ParcoursProjete[] {
  const lus = lireReglages(yaml, "plie.yaml");
  const date = (id: string, day: Day) => lus.regle(id, day);
  const joursSoumisMin = (fin: Day) => seuilDe(date, "ENT-01", "joursSoumisMin", fin);
  return projeter(tables, {}, ARRETE, { effets: lus.effets, reglage: date, normes: { joursSoumisMin } });
}

/** « 2026-11 » of what is expected of one kind, with its day when it is asked for. */
function prevus(genre: GenrePrevu, projetes: readonly ParcoursProjete[], avecJour = false): string[] {
  return projetes
    .flatMap((p) => p.prevus)
    .filter((p) => p.genre === genre)
    .map((p) => (avecJour ? isoDay(p.jour) : isoMonth(p.mois)));
}

const TOUS = ["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"];
const etape = (e: Record<string, string>) => ({ participant: "P1", intitule: "X", ...e });
const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35" };

describe("the monthly face-to-face", () => {
  it("is due each month of a parcours that nothing suspends", () => {
    expect(prevus("ENTRETIEN", projeter({}))).toEqual(TOUS);
  });

  it.each([
    // 30 days of November: 15 are left after the 15th, 14 after the 16th
    ["15 days left after a veille", "2026-11-15", TOUS],
    ["14 days left", "2026-11-16", TOUS.slice(1)],
  ])("%s", (_, date_fin_prevue, attendu) => {
    const veilles = [{ participant: "P1", date_debut: "2026-10-01", motif: "maladie", date_fin_prevue }];
    expect(prevus("ENTRETIEN", projeter({ veilles }))).toEqual(attendu);
    expect(prevus("FIN_VEILLE", projeter({ veilles }), true)).toEqual([date_fin_prevue]);
  });

  it.each([
    // the day of the exit is one of the parcours: 1 to 15 December are 15 days
    ["the exit on the 15th leaves 15 days", "2026-12-15", ["2026-11", "2026-12"]],
    ["the exit on the 14th leaves 14", "2026-12-14", ["2026-11"]],
    ["an exit that is past says nothing", "2026-10-31", TOUS],
    ["an exit on the morrow of the arrêté", "2026-11-01", []],
  ])("%s", (_, date_sortie_prevue, attendu) => {
    expect(prevus("ENTRETIEN", projeter({}, { date_sortie_prevue }))).toEqual(attendu);
  });

  it("is not due in an employment without an end, nor of a parcours that is left", () => {
    const emploi = [etape({ ...CDI, date_debut: "2026-08-15" })];
    expect(prevus("ENTRETIEN", projeter({ etapes: emploi }))).toEqual([]);
    expect(projeter({}, { date_sortie_reelle: ARRETE, nature_sortie: "Positive" })).toEqual([]);
    // left in the future: after the arrêté it reads as empty (General 2)
    expect(projeter({}, { date_sortie_reelle: "2026-11-01" })).toHaveLength(1);
  });
});

describe("the follow-up of an employment", () => {
  const cdi = (date_debut: string, plus = {}) => ({ etapes: [etape({ ...CDI, date_debut, ...plus })] });

  it("is due in the whole months of its six months: 15 August to 14 February hold November to January", () => {
    expect(prevus("SUIVI_EMPLOI", projeter(cdi("2026-08-15")))).toEqual(["2026-11", "2026-12", "2027-01"]);
    // 1 September to 28 February: February is whole
    expect(prevus("SUIVI_EMPLOI", projeter(cdi("2026-09-01")))).toEqual(TOUS.slice(0, 4));
  });

  it("stops with the exit that is planned", () => {
    expect(prevus("SUIVI_EMPLOI", projeter(cdi("2026-08-15"), { date_sortie_prevue: "2026-12-31" }))).toEqual(
      TOUS.slice(0, 2),
    );
    expect(prevus("SUIVI_EMPLOI", projeter(cdi("2026-08-15"), { date_sortie_prevue: "2026-12-30" }))).toEqual(
      TOUS.slice(0, 1),
    );
  });

  it("allows an exit on the day that makes six months, if none is planned and the contract reaches it", () => {
    expect(prevus("SORTIE_POSSIBLE", projeter(cdi("2026-08-15")), true)).toEqual(["2027-02-15"]);
    expect(prevus("SORTIE_POSSIBLE", projeter(cdi("2026-04-30")), true)).toEqual([]);
    expect(prevus("SORTIE_POSSIBLE", projeter(cdi("2026-05-01")), true)).toEqual(["2026-11-01"]);
    const prevue = projeter(cdi("2026-08-15"), { date_sortie_prevue: "2027-03-01" });
    expect([prevus("SORTIE_POSSIBLE", prevue), prevus("SORTIE_PREVUE", prevue)]).toEqual([[], ["2027-03"]]);
    const court = cdi("2026-08-15", { contrat: "CDD", date_fin: "2027-02-14" });
    expect(prevus("SORTIE_POSSIBLE", projeter(court))).toEqual([]);
  });
});

describe("under settings that change on a day", () => {
  const cdi = { etapes: [etape({ ...CDI, date_debut: "2026-09-01" })] };

  it("no interview is due at the end of a month when ENT-01 is off", () => {
    const le = (day: string) =>
      prevus("ENTRETIEN", projeterSous(`regles: { ENT-01: { active: { ${day}: non } } }\n`, {}));
    expect(le("2026-12-31")).toEqual(["2026-11"]);
    expect(le("2027-01-01")).toEqual(["2026-11", "2026-12"]);
    expect(le("2026-08-15")).toEqual([]);
  });

  it("nor any follow-up when EMP-01 is off; the other kinds stand", () => {
    const le = (day: string) => projeterSous(`regles: { EMP-01: { active: { ${day}: non } } }\n`, cdi);
    expect(prevus("SUIVI_EMPLOI", le("2027-01-31"))).toEqual(["2026-11", "2026-12"]);
    expect(prevus("SUIVI_EMPLOI", le("2027-02-01"))).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(prevus("SORTIE_POSSIBLE", le("2026-11-01"), true)).toEqual(["2027-03-01"]);
  });

  it("jours soumis are those asked for on the month's last day", () => {
    // 15 days of November are left after the 15th
    const veilles = [{ participant: "P1", date_debut: "2026-10-01", motif: "maladie", date_fin_prevue: "2026-11-15" }];
    const le = (day: string) =>
      prevus("ENTRETIEN", projeterSous(`regles: { ENT-01: { joursSoumisMin: { ${day}: 16 } } }\n`, { veilles }));
    expect(le("2026-11-30")).toEqual(TOUS.slice(1));
    expect(le("2026-12-01")).toEqual(TOUS);
  });

  it("an exit is possible when the months asked for on that day are done", () => {
    const le = (day: string, mois: number) =>
      prevus("SORTIE_POSSIBLE", projeterSous(`regles: { EMP-03: { mois: { ${day}: ${mois} } } }\n`, cdi), true);
    expect(le("2027-03-02", 7)).toEqual(["2027-03-01"]);
    expect(le("2027-03-01", 7)).toEqual(["2027-04-01"]);
    expect(le("2027-01-01", 3)).toEqual(["2027-01-01"]);
  });
});

describe("ends", () => {
  it.each([
    ["on the arrêté: over", "2026-10-31", []],
    ["on the morrow", "2026-11-01", ["2026-11-01"]],
    ["on the last day", "2027-04-30", ["2027-04-30"]],
    ["after the last month", "2027-05-01", []],
  ])("of an étape %s", (_, date_fin_prevue, attendu) => {
    const etapes = [etape({ famille: "operation", date_debut: "2026-09-01", date_fin_prevue })];
    expect(prevus("FIN_ETAPE", projeter({ etapes }), true)).toEqual(attendu);
  });

  it("of the accompaniment, or without a date, are not told", () => {
    const etapes = [
      etape({ famille: "accompagnement", date_debut: "2026-03-02", date_fin_prevue: "2026-12-31" }),
      etape({ famille: "operation", date_debut: "2026-09-01" }),
    ];
    expect(prevus("FIN_ETAPE", projeter({ etapes }))).toEqual([]);
  });

  it("of a certifying training may allow an exit", () => {
    const formation = (certifiante: string) =>
      projeter({
        etapes: [etape({ famille: "formation", certifiante, date_debut: "2026-09-01", date_fin_prevue: "2027-01-31" })],
      });
    expect(prevus("SORTIE_POSSIBLE", formation("oui"), true)).toEqual(["2027-01-31"]);
    expect(prevus("SORTIE_POSSIBLE", formation("non"))).toEqual([]);
  });
});

describe("the whole", () => {
  const deux = [
    { ...PARCOURS },
    { ...PARCOURS, participant: "P2", id: "P2-1", apap: "Noé EXEMPLE", date_sortie_prevue: "2026-12-31" },
    { ...PARCOURS, participant: "P3", id: "P3-1", apap: "" },
  ];

  it("is the sum of the APAPs, month by month, « Sans APAP » last", () => {
    const projetes = projeter({ parcours: deux });
    const { apaps, ensemble, prevus: tous } = reunir(projetes, MOIS, jour(ARRETE), () => null);
    expect(apaps.map((l) => [l.apap, l.ouverts])).toEqual([
      ["Alix MODÈLE", 1],
      ["Noé EXEMPLE", 1],
      [null, 1],
    ]);
    // P2 leaves on 31 December: open at the end of November only, seen in November and December
    expect(ensemble.mois.map((m) => [m.ouverts, m.ENTRETIEN])).toEqual([
      [3, 3],
      [2, 3],
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(tous.filter((p) => p.genre === "ENTRETIEN")).toHaveLength(14);
    for (const [i, m] of ensemble.mois.entries()) {
      expect(apaps.reduce((n, l) => n + (l.mois[i]?.ENTRETIEN ?? 0), 0)).toBe(m.ENTRETIEN);
    }
  });

  it("goes to who is in charge at the arrêté", () => {
    const affectations = [
      { participant: "P1", apap: "Noé EXEMPLE", structure: "Autre", date_debut: "2026-10-31" },
      { participant: "P1", apap: "Cy TROIS", structure: "Autre", date_debut: "2026-11-01" },
    ];
    expect(projeter({ affectations }).map((p) => p.apap)).toEqual(["Noé EXEMPLE"]);
  });

  it("counts the exits between an arrêté in the middle of a month and its end: 3 open, 2 when November begins", () => {
    const [une, deuxieme, troisieme] = deux;
    const lignes = [{ ...une }, { ...deuxieme, date_sortie_prevue: "2026-10-20" }, { ...troisieme }];
    const milieu = projeter({ parcours: lignes }, {}, "2026-10-14");
    const { ensemble, reste, prevus: tous } = reunir(milieu, MOIS, jour("2026-10-14"), () => null);
    expect([ensemble.ouverts, reste, ensemble.mois[0]?.ouverts]).toEqual([
      3,
      { fin: jour("2026-10-31"), sorties: 1 },
      2,
    ]);
    expect(tous.filter((p) => p.genre === "SORTIE_PREVUE").map((p) => isoDay(p.jour))).toEqual(["2026-10-20"]);
    // at a month's end there is nothing between
    expect(reunir(projeter({ parcours: lignes }), MOIS, jour(ARRETE), () => null).reste).toBeNull();
  });
});
