import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import type { Constat } from "../core/report.ts";
import { constat, jour, mois } from "../reporters/rapport-fixture.ts";
import { RULES } from "../rules/index.ts";
import { runRule } from "../rules/rule-tester.ts";
import { appliquerJustifications, type CadreJustifications } from "./appliquer.ts";
import { DATEES_A_L_ARRETE, type Entree, Justifications } from "./justifications.ts";

const ARRETE = jour("2026-10-31");
const CATALOGUE = ["ENT-01", "ENT-04", "OPE-01", "DON-03", "DON-13"];

function entree(change: Partial<Entree> = {}): Entree {
  return {
    feuille: null,
    ligne: 2,
    fichier: "justifications.csv",
    deListe: false,
    de: null,
    piece: null,
    regle: "ENT-01",
    participant: "P0042",
    parcours: null,
    apap: null,
    mois: mois("2026-03"),
    date: null,
    raison: "Hospitalisation",
    auteur: "La coordinatrice",
    jusquAu: null,
    ...change,
  };
}

/** Reasons filled on the constats, and what is said of the entries. */
function appliquer(constats: Constat[], entrees: Entree[], cadre: Partial<CadreJustifications> = {}) {
  const justifications = new Justifications(entrees, [], []);
  const resultat = appliquerJustifications(constats, justifications, {
    arrete: ARRETE,
    catalogue: CATALOGUE,
    ...cadre,
  });
  return {
    raisons: resultat.constats.map((c) => c.justification?.raison ?? null),
    dit: resultat.signalements.map(({ ligne, message }) => `${ligne} : ${message}`),
  };
}

const ent04 = (date: string) => constat({ regle: "ENT-04", mois: null, date: jour(date) });
const parApap = (regle: string, apap: string | null, month = "2026-03") =>
  constat({ regle, participant: null, parcours: null, apap, mois: mois(month), date: jour(`${month}-28`) });

describe("matching", () => {
  it("needs the rule and the participant", () => {
    const autres = [constat({ participant: "P0043" }), constat({ regle: "ENT-04" }), constat()];
    expect(appliquer(autres, [entree()]).raisons).toEqual([null, null, "Hospitalisation"]);
  });
  it("takes the month when it is given, every month when it is not", () => {
    const deuxMois = [constat(), constat({ mois: mois("2026-04"), date: jour("2026-04-30") })];
    expect(appliquer(deuxMois, [entree()]).raisons).toEqual(["Hospitalisation", null]);
    expect(appliquer(deuxMois, [entree({ mois: null })]).raisons).toEqual(["Hospitalisation", "Hospitalisation"]);
  });
  it("looks for the month of a dated constat, and for its very date when it is given", () => {
    const deuxDates = [ent04("2026-03-12"), ent04("2026-03-20")];
    const e = entree({ regle: "ENT-04" });
    expect(appliquer(deuxDates, [e]).raisons).toEqual(["Hospitalisation", "Hospitalisation"]);
    expect(appliquer(deuxDates, [{ ...e, mois: null, date: jour("2026-03-20") }]).raisons).toEqual([
      null,
      "Hospitalisation",
    ]);
  });
  it("takes the parcours when it is given", () => {
    const deux = [constat(), constat({ parcours: "P0042-2" })];
    expect(appliquer(deux, [entree({ parcours: "P0042-2" })]).raisons).toEqual([null, "Hospitalisation"]);
  });
  it("ignores the date of a rule judged at the arrêté, which moves each month", () => {
    const e = entree({ regle: "OPE-01", mois: null, date: jour("2026-09-30") });
    expect(appliquer([constat({ regle: "OPE-01", mois: null, date: ARRETE })], [e]).raisons).toEqual([
      "Hospitalisation",
    ]);
  });
  it("justifies a per-APAP constat by rule and APAP, whatever case and accents, and nobody's own", () => {
    const e = entree({ regle: "DON-13", participant: null, apap: "alix  modele", mois: null });
    const trois = [parApap("DON-13", "Alix MODÈLE"), parApap("DON-13", "Jo TEST"), constat({ regle: "DON-13" })];
    expect(appliquer(trois, [e]).raisons).toEqual(["Hospitalisation", null, null]);
  });
  it("with neither participant nor APAP, takes the constats that have neither", () => {
    const e = entree({ regle: "DON-03", participant: null, mois: null });
    expect(appliquer([parApap("DON-03", null), parApap("DON-03", "Jo TEST")], [e]).raisons).toEqual([
      "Hospitalisation",
      null,
    ]);
  });
  it("does not look at the APAP when there is a participant: he may have changed hands", () => {
    expect(appliquer([constat()], [entree({ apap: "Jo TEST" })]).raisons).toEqual(["Hospitalisation"]);
  });
  it("prefers the most precise entry, then the first of the file", () => {
    const entrees = [
      entree({ ligne: 2, mois: null, raison: "général" }),
      entree({ ligne: 3, raison: "du mois" }),
      entree({ ligne: 4, parcours: "P0042-1", mois: null, raison: "du parcours" }),
    ];
    expect(appliquer([constat()], entrees)).toEqual({ raisons: ["du mois"], dit: [] });
    const duJour = entree({ regle: "ENT-04", ligne: 3, mois: null, date: jour("2026-03-12"), raison: "du jour" });
    const duMois = entree({ regle: "ENT-04", parcours: "P0042-1", raison: "du mois" });
    expect(appliquer([ent04("2026-03-12")], [duMois, duJour]).raisons).toEqual(["du jour"]);
  });
  it("fills reason, author and end, and changes nothing else", () => {
    const [resultat] = appliquerJustifications([constat()], new Justifications([entree({ jusquAu: ARRETE })], [], []), {
      arrete: ARRETE,
      catalogue: CATALOGUE,
    }).constats;
    expect(resultat).toEqual({
      ...constat(),
      justification: { raison: "Hospitalisation", auteur: "La coordinatrice", jusquAu: ARRETE },
    });
  });
});

describe("what is reported", () => {
  it("expired: the day after its last day, not on it", () => {
    expect(appliquer([constat()], [entree({ jusquAu: ARRETE })])).toEqual({ raisons: ["Hospitalisation"], dit: [] });
    expect(appliquer([constat()], [entree({ jusquAu: ARRETE - 1 })])).toEqual({
      raisons: [null],
      dit: ["2 : périmée à l'arrêté : prolongez sa date, ou retirez-la"],
    });
  });
  it("an expired entry does not hide the one that renews it", () => {
    const { raisons, dit } = appliquer(
      [constat()],
      [entree({ jusquAu: ARRETE - 1 }), entree({ ligne: 3, raison: "Suite" })],
    );
    expect(raisons).toEqual(["Suite"]);
    expect(dit).toHaveLength(1);
  });
  it("an unknown rule, with the nearest", () => {
    expect(appliquer([constat()], [entree({ regle: "ENT-02" })]).dit).toEqual([
      "2 : règle inconnue « ENT-02 » : la plus proche est ENT-01",
    ]);
    expect(appliquer([constat()], [entree({ regle: "tout le monde" })]).dit).toEqual([
      "2 : règle inconnue « tout le monde » : « plie regles » en donne la liste",
    ]);
  });
  it("the same constat justified twice: the first is taken", () => {
    expect(appliquer([constat()], [entree(), entree({ ligne: 5, raison: "Autre" })])).toEqual({
      raisons: ["Hospitalisation"],
      dit: [
        "5 : contredit la ligne 2 sur le même constat : « Hospitalisation » (La coordinatrice), puis « Autre » (La coordinatrice) ; la première est prise, retirez celle qui ne vaut pas",
      ],
    });
  });
  it("not the same answer in a list of constats (two that look alike, or two sheets), unless it says something else", () => {
    const copie = entree({ feuille: "Alix MODÈLE", ligne: 9, deListe: true });
    const premiere = entree({ feuille: "Anomalies", deListe: true });
    expect(appliquer([constat()], [premiere, { ...copie, feuille: "Anomalies" }]).dit).toEqual([]);
    expect(appliquer([constat()], [premiere, copie]).dit).toEqual([]);
    for (const autre of [{ auteur: "L'APAP" }, { jusquAu: ARRETE }])
      expect(appliquer([constat()], [premiere, { ...copie, ...autre }]).dit).toHaveLength(1);
    expect(appliquer([constat()], [premiere, { ...copie, raison: "Autre" }]).dit).toEqual([
      "9 : contredit la ligne 2 de la feuille « Anomalies » sur le même constat : « Hospitalisation » (La coordinatrice), puis « Autre » (La coordinatrice) ; la première est prise, retirez celle qui ne vaut pas",
    ]);
  });
  it("an entry that matches nothing, with what is near", () => {
    expect(appliquer([constat()], [entree({ mois: mois("2026-04") })]).dit).toEqual([
      "2 : ne correspond à aucun constat ; ce participant en a pour ENT-01 en mars 2026 : vérifiez parcours, mois et date",
    ]);
    expect(appliquer([constat()], [entree({ participant: "P9" })]).dit).toEqual([
      "2 : ne correspond à aucun constat : vérifiez la règle et le participant, ou retirez la ligne s'il est réparé",
    ]);
    expect(appliquer([constat()], [entree({ participant: null, apap: "Alix MODÈLE" })]).dit).toEqual([
      "2 : ne correspond à aucun constat : ENT-01 se justifie par participant, remplissez cette colonne",
    ]);
    expect(appliquer([], [entree({ regle: "DON-13", participant: null, apap: "Jo TEST" })]).dit).toEqual([
      "2 : ne correspond à aucun constat : vérifiez l'APAP et le mois, ou retirez la ligne s'il est réparé",
    ]);
  });
  it("not when the rule was not run, nor of a month outside the period", () => {
    const vaine = [entree({ participant: "P9" })];
    expect(appliquer([], vaine, { regles: [{ id: "ENT-01", etat: "executee" }] }).dit).toHaveLength(1);
    expect(appliquer([], vaine, { regles: [{ id: "ENT-01", etat: "suspecte" }] }).dit).toHaveLength(1);
    expect(appliquer([], vaine, { regles: [{ id: "ENT-01", etat: "non_executee" }] }).dit).toEqual([]);
    expect(appliquer([], vaine, { regles: [{ id: "ENT-04", etat: "executee" }] }).dit).toEqual([]);
    const dit = (start: string, end: string) =>
      appliquer([], vaine, { periode: { start: jour(start), end: jour(end) } }).dit.length;
    expect(dit("2026-03-31", "2026-10-31")).toBe(1);
    expect(dit("2026-04-01", "2026-10-31")).toBe(0);
    expect(dit("2026-01-01", "2026-03-01")).toBe(1);
    expect(dit("2026-01-01", "2026-02-28")).toBe(0);
  });
  it("keeps what the reading said, in the order of the file", () => {
    const lu = { fichier: "justifications.csv", feuille: null, ligne: 3, message: "aucune raison" };
    const { signalements } = appliquerJustifications(
      [],
      new Justifications([entree({ ligne: 4, jusquAu: 0 }), entree({ ligne: 2, regle: "X" })], [], [lu]),
      { arrete: ARRETE, catalogue: CATALOGUE },
    );
    expect(signalements.map((s) => s.ligne)).toEqual([2, 3, 4]);
  });
});

describe("laws", () => {
  it("an entry never touches a constat of another rule or person, and the order of constats changes nothing", () => {
    const constats = ["P1", "P2"].flatMap((participant) =>
      ["ENT-01", "ENT-04"].flatMap((regle) =>
        ["2026-03", "2026-04"].map((m) =>
          constat({ regle, participant, parcours: `${participant}-1`, mois: mois(m), date: jour(`${m}-30`) }),
        ),
      ),
    );
    const entrees = fc.array(
      fc.record({
        regle: fc.constantFrom("ENT-01", "ENT-04"),
        participant: fc.constantFrom("P1", "P2", null),
        mois: fc.constantFrom(mois("2026-03"), mois("2026-04"), null),
      }),
    );
    fc.assert(
      fc.property(entrees, fc.shuffledSubarray(constats, { minLength: constats.length }), (choix, melange) => {
        const lues = choix.map((c, i) => entree({ ...c, ligne: i + 2, raison: `${c.regle} ${c.participant}` }));
        const j = new Justifications(lues, [], []);
        const { constats: resultats } = appliquerJustifications(melange, j, { arrete: ARRETE, catalogue: CATALOGUE });
        for (const [i, c] of resultats.entries()) {
          expect({ ...c, justification: null }).toEqual(melange[i]);
          if (c.justification) expect(c.justification.raison).toBe(`${c.regle} ${c.participant}`);
          expect(c.justification !== null).toBe(j.estJustifie(c.regle, c.participant ?? "", c.mois ?? 0, ARRETE));
        }
      }),
    );
  });

  it("knows every rule whose constats are dated at the arrêté", () => {
    const suitLArrete = (rule: (typeof RULES)[number], arrete: number) => {
      const [premier] = runRule(rule, rule.exemple.tables, { ...rule.exemple, arrete: isoDay(arrete) }).constats;
      return premier !== undefined && premier.mois === null && premier.date === arrete;
    };
    for (const rule of RULES) {
      const arrete = jour(rule.exemple.arrete);
      const datee = suitLArrete(rule, arrete) && suitLArrete(rule, arrete + 1);
      expect(DATEES_A_L_ARRETE.has(rule.id), rule.id).toBe(datee);
    }
  });
});

describe("estJustifie", () => {
  const j = new Justifications(
    [entree({ jusquAu: ARRETE, parcours: "P0042-1" }), entree({ participant: "P1", mois: null })],
    [],
    [],
  );
  const mars = mois("2026-03");
  it("answers for the rule, participant and month, at the arrêté", () => {
    expect(j.estJustifie("ENT-01", "P0042", mars, ARRETE)).toBe(true);
    expect(j.estJustifie("ENT-01", "P0042", mars, ARRETE + 1)).toBe(false);
    expect(j.estJustifie("ENT-01", "P0042", mars + 1, ARRETE)).toBe(false);
    expect(j.estJustifie("ENT-04", "P0042", mars, ARRETE)).toBe(false);
    expect(j.estJustifie("ENT-01", "P0042", mars, ARRETE, "P0042-2")).toBe(false);
    expect(j.estJustifie("ENT-01", "P1", mars + 7, ARRETE)).toBe(true);
  });
});
