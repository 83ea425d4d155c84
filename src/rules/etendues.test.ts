import { describe, expect, it } from "vitest";
import { isoDay, parseTypedDay } from "../core/day.ts";
import { isoMonth, parseTypedMonth } from "../core/month.ts";
import type { Preuve } from "../core/report.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import ent05 from "./ent-05-duree-aberrante.ts";
import { situation } from "./exemple.ts";
import { reglageParDefaut } from "./reglage.ts";
import type { Jugement, Rule } from "./rule.ts";
import { Audit, type ReglageRegle } from "./run-rules.ts";

type Sonde = (jugement: Jugement<Record<string, unknown>, Record<string, unknown>>) => void;

const jour = (texte: string) => parseTypedDay(texte) ?? Number.NaN;
const mois = (texte: string) => parseTypedMonth(texte) ?? Number.NaN;

/** A rule that only looks at what it is given, over March 2026, arrêté on the last day unless said. */
function sonder(
  sonde: Sonde,
  reglages: Readonly<Record<string, Partial<ReglageRegle>>>,
  {
    quand,
    arrete = "2026-03-31",
    toujours = {},
  }: { quand?: Rule["quand"]; arrete?: string; toujours?: Partial<ReglageRegle> } = {},
) {
  const communs = reglagesCommuns.parse({});
  const extraction = canonicalExtraction(situation({ entretiens: [{}] }));
  const dossiers = new Dossiers(extraction, { arrete: jour(arrete), communs, presenceVide: null });
  const effets = Object.keys(reglages).map(jour);
  const contexte = creerContexte(extraction, dossiers, {
    arrete: jour(arrete),
    periode: { start: jour("2026-03-01"), end: jour("2026-03-31") },
    communs,
    listes: reglagesListes.parse({}),
    presenceVide: null,
    effets,
  });
  const { quand: _, ...autour } = ent05 as Rule;
  const rule: Rule = {
    ...autour,
    ...(quand === undefined ? {} : { quand }),
    juger(jugement) {
      sonde(jugement);
      return {};
    },
  };
  const audit = new Audit([rule], contexte, (_id, day) => {
    const enVigueur = Object.entries(reglages).filter(([effet]) => jour(effet) <= day);
    return Object.assign({ ...reglageParDefaut(rule), ...toujours }, ...enVigueur.map(([, r]) => r));
  });
  for (const dossier of dossiers) audit.dossier(dossier);
  return audit.fin();
}

const MINUTES = { params: { minutesMin: 20, minutesMax: 240 } };

describe("the stretches of the period, by the settings in force", () => {
  const etendues = (reglages: Readonly<Record<string, Partial<ReglageRegle>>>, arrete?: string) => {
    const vues: (string | null)[][] = [];
    sonder(
      (j) => {
        for (const { debut, fin, date } of j.etendues)
          vues.push([isoDay(debut), isoDay(fin), date === null ? null : isoDay(date)]);
      },
      reglages,
      arrete === undefined ? {} : { arrete },
    );
    return vues;
  };
  const ENTIERE = [["2026-03-01", "2026-03-31", null]];

  it("are one when nothing changes, and not dated", () => expect(etendues({})).toEqual(ENTIERE));
  it("are cut where a threshold takes effect, each dated at its end", () =>
    expect(etendues({ "2026-03-10": MINUTES })).toEqual([
      ["2026-03-01", "2026-03-09", "2026-03-09"],
      ["2026-03-10", "2026-03-31", "2026-03-31"],
    ]));
  it("are not cut on their first day, nor after their last", () => {
    expect(etendues({ "2026-03-01": MINUTES })).toEqual(ENTIERE);
    expect(etendues({ "2026-04-01": MINUTES })).toEqual(ENTIERE);
    expect(etendues({ "2026-03-31": MINUTES })).toEqual([
      ["2026-03-01", "2026-03-30", "2026-03-30"],
      ["2026-03-31", "2026-03-31", "2026-03-31"],
    ]);
  });
  it("end at the arrêté", () => {
    expect(etendues({}, "2026-03-20")).toEqual([["2026-03-01", "2026-03-20", null]]);
    expect(etendues({ "2026-03-21": MINUTES }, "2026-03-20")).toEqual([["2026-03-01", "2026-03-20", null]]);
  });
  it("are not cut by a severity, nor by a threshold said again", () => {
    expect(etendues({ "2026-03-10": { gravite: "info" } })).toEqual(ENTIERE);
    expect(etendues({ "2026-03-01": MINUTES, "2026-03-10": MINUTES })).toEqual(ENTIERE);
  });
  it("leave out the days on which the rule is off", () =>
    expect(etendues({ "2026-03-10": { active: false } })).toEqual([["2026-03-01", "2026-03-09", "2026-03-09"]]));
});

describe("a rule that is off on some days", () => {
  const etat = (reglages: Readonly<Record<string, Partial<ReglageRegle>>>, quand?: Rule["quand"], arrete?: string) =>
    sonder(() => {}, reglages, { ...(quand === undefined ? {} : { quand }), ...(arrete ? { arrete } : {}) }).regles[0]
      ?.etat;
  const HORS = { active: false };
  const DANS = { active: true };

  it("is run when one day of the period has it on", () => {
    expect(etat({ "2026-03-10": HORS })).toBe("executee");
    expect(etat({ "2026-03-01": HORS, "2026-03-31": DANS })).toBe("executee");
  });
  it("is not when none has, whatever comes before the period or after it", () => {
    expect(etat({ "2026-03-01": HORS })).toBe("non_executee");
    expect(etat({ "2026-03-01": HORS, "2026-04-01": DANS }, undefined, "2026-04-30")).toBe("non_executee");
  });
  it("is judged at the arrêté alone when its state is", () => {
    expect(etat({ "2026-03-31": HORS }, "arrete")).toBe("non_executee");
    expect(etat({ "2026-03-01": HORS, "2026-03-31": DANS }, "arrete")).toBe("executee");
  });
  it("is judged over all the extraction when its lines are: what held before the period counts", () => {
    expect(etat({ "2026-02-01": HORS }, "extraction")).toBe("executee");
    expect(etat({ "2026-02-01": HORS })).toBe("non_executee");
    const rallumee = (depuis: string) =>
      sonder(() => {}, { [depuis]: DANS }, { quand: "extraction", toujours: HORS }).regles[0]?.etat;
    expect(rallumee("2026-03-31")).toBe("executee");
    expect(rallumee("2026-04-01")).toBe("non_executee");
  });
});

describe("what a rule says, whatever the order in which it says it", () => {
  it("what it did not judge: by participant, APAP, month, each once", () => {
    const { regles } = sonder((j) => {
      j.nonCouvert("Brune", mois("2026-03"));
      j.nonCouvert("Alix", mois("2026-03"));
      j.nonCouvert("Alix", mois("2026-02"));
      j.nonCouvert("Alix", mois("2026-03"));
    }, {});
    expect(regles[0]?.nonJuges.map((n) => [n.apap, n.mois && isoMonth(n.mois)])).toEqual([
      ["Alix", "2026-02"],
      ["Alix", "2026-03"],
      ["Brune", "2026-03"],
    ]);
  });
  it("constats alike but for their lines: by file, then line", () => {
    const at = (source: number, ligne: number): Preuve => ({ source, ligne });
    const { constats } = sonder((j) => {
      for (const preuve of [at(1, 2), at(0, 9), at(0, 3)])
        j.constat({ at: [preuve], date: jour("2026-03-05"), data: { duree: 5, date: jour("2026-03-05") } });
    }, {});
    expect(constats.map(({ preuves: [p] }) => [p?.source, p?.ligne])).toEqual([
      [0, 3],
      [0, 9],
      [1, 2],
    ]);
  });
  it("a constat of a day on which it is off is none; undated, the arrêté's day", () => {
    const dire: Sonde = (j) => {
      j.constat({ date: jour("2026-03-05"), data: { duree: 5, date: jour("2026-03-05") } });
      j.constat({ data: { duree: 5, date: jour("2026-03-05") } });
    };
    expect(sonder(dire, {}).constats).toHaveLength(2);
    expect(sonder(dire, { "2026-03-10": { active: false } }).constats.map((c) => c.date)).toEqual([jour("2026-03-05")]);
  });
  it("constats alike but for a month, a date, a measure: the empty one first, then in order", () => {
    const data = { duree: 5, date: jour("2026-03-05") };
    const ordre = (cas: readonly { mois?: number; date?: number; mesure?: number }[]) =>
      sonder((j) => {
        for (const c of cas) j.constat({ ...c, data });
      }, {}).constats.map((c) => c.mois ?? c.date ?? c.mesure);
    const [un, deux] = [mois("2026-01"), mois("2026-02")];
    expect(ordre([{ mois: deux }, {}, { mois: un }])).toEqual([null, un, deux]);
    expect(ordre([{ date: 30 }, {}, { date: 20 }])).toEqual([null, 20, 30]);
    expect(ordre([{ mesure: 3 }, { mesure: 1 }, {}, { mesure: 2 }])).toEqual([null, 1, 2, 3]);
  });
  it("a constat of nobody goes to whom it names", () => {
    const data = { duree: 5, date: jour("2026-03-05") };
    const { constats } = sonder((j) => {
      j.constat({ data });
      j.constat({ apap: "Alix", structure: "S1", data });
      j.constat({ apap: "Alix", structure: "S1", charge: { apap: "Brune", structure: "S2" }, data });
    }, {});
    expect(constats.map((c) => [c.apap, c.structure])).toEqual([
      [null, null],
      ["Alix", "S1"],
      ["Brune", "S2"],
    ]);
  });
  it("a unit of a day on which it is off is not counted; undated, it is the arrêté's", () => {
    const juges = (sonde: Sonde) => sonder(sonde, { "2026-03-10": { active: false } }).regles[0]?.juges;
    expect(juges((j) => j.juge(jour("2026-03-09")))).toBe(1);
    expect(juges((j) => j.juge(jour("2026-03-10")))).toBe(0);
    expect(juges((j) => j.juge(null))).toBe(0);
  });
});
