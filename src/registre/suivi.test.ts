import { describe, expect, it } from "vitest";
import { suivreConstats } from "../audit/suivi.ts";
import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import type { Constat } from "../core/report.ts";
import { constat, jour, mois, rapport } from "../reporters/rapport-fixture.ts";
import {
  type Declare,
  etatLisible,
  lireComptes,
  lireMemoire,
  membresSuivi,
  phraseSuivi,
  type SuiviDuMois,
  sansReponse,
  suivreMois,
} from "./suivi.ts";

const JUSTIFIE = { raison: "Congé", auteur: null, jusquAu: jour("2026-12-31") };
const NULLE: Declare = () => null;

/** Runs of consecutive months from January 2026, each following the one before through what it wrote. */
function suivre(runs: readonly { constats: readonly Constat[]; declare?: Declare }[]): SuiviDuMois[] {
  const suivis: SuiviDuMois[] = [];
  let avant: Parameters<typeof suivreMois>[2] = null;
  for (const [i, { constats, declare = NULLE }] of runs.entries()) {
    const m = mois("2026-01") + i;
    const arrete = jour(`${isoMonth(m)}-28`);
    const report = rapport({ arrete, constats: [...constats] });
    const precedent = runs[i - 1];
    if (avant !== null && precedent) {
      const suivi = suivreConstats(report, { arrete: avant.arrete, constats: precedent.constats });
      avant = { ...avant, suivi };
    }
    const suivi = suivreMois(report, m, avant, [], declare);
    suivis.push(suivi);
    const memoire = lireMemoire(JSON.parse(JSON.stringify(Object.fromEntries(membresSuivi(suivi)))));
    avant = {
      suivi: suivreConstats(report, { arrete, constats: [] }),
      mois: m,
      arrete,
      memoire: memoire ?? new Map(),
      comptes: null,
    };
  }
  return suivis;
}

/** The state of the first constat of each run, as it is read. */
const etats = (runs: Parameters<typeof suivre>[0]) =>
  suivre(runs).map(({ constats: [premier], mois: m }) => (premier ? etatLisible(premier, m) : null));
const LE_5 = jour("2026-02-05");

describe("the state of a constat from month to month", () => {
  it("is without an answer after three months, not after two", () => {
    const c = [constat()];
    expect(etats([{ constats: c }, { constats: c }, { constats: c }, { constats: c }, { constats: c }])).toEqual([
      "nouveau",
      "persistant",
      "persistant",
      "sans réponse depuis 3 mois",
      "sans réponse depuis 4 mois",
    ]);
  });

  it("is declared mended and still there, and stays so although nobody repeats it", () => {
    const c = [constat()];
    expect(etats([{ constats: c }, { constats: c, declare: () => LE_5 }, { constats: c }])).toEqual([
      "nouveau",
      "déclaré corrigé le 05/02/2026, encore là",
      "déclaré corrigé le 05/02/2026, encore là",
    ]);
  });

  it("keeps the last date of two", () => {
    const c = [constat()];
    const [, , troisieme] = suivre([
      { constats: c, declare: () => LE_5 },
      { constats: c, declare: () => LE_5 + 20 },
      { constats: c, declare: () => LE_5 },
    ]);
    expect(troisieme?.constats.map((s) => isoDay(s.corrigeLe ?? 0))).toEqual(["2026-02-25"]);
  });

  it("is mended as declared, this month or the month before, or only resolved", () => {
    const c = [constat()];
    expect(etats([{ constats: c }, { constats: [], declare: () => LE_5 }])[1]).toBe("corrigé, déclaré le 05/02/2026");
    expect(etats([{ constats: c, declare: () => LE_5 }, { constats: [] }])[1]).toBe("corrigé, déclaré le 05/02/2026");
    expect(etats([{ constats: c }, { constats: [] }])[1]).toBe("résolu");
  });

  it("is justified until a day; once that is over, it waits three months again", () => {
    const j = [constat({ justification: JUSTIFIE })];
    const c = [constat()];
    const runs = [{ constats: c }, { constats: j }, { constats: c }, { constats: c }, { constats: c }];
    expect(etats(runs)).toEqual([
      "nouveau",
      "justifié jusqu'au 31/12/2026",
      "persistant",
      "persistant",
      "sans réponse depuis 3 mois",
    ]);
    expect(etats([{ constats: [constat({ justification: { ...JUSTIFIE, jusquAu: null } })] }])).toEqual(["justifié"]);
  });

  it("never says that an answered one waits", () => {
    const j = [constat({ justification: JUSTIFIE })];
    const runs = Array.from({ length: 5 }, () => ({ constats: j }));
    expect(suivre(runs).flatMap((s) => s.constats.map((c) => sansReponse(c, s.mois)))).toEqual(Array(5).fill(null));
  });

  it("counts what became of each, but of a suspect rule", () => {
    const report = rapport({ constats: [constat(), constat({ regle: "ENT-04" })] });
    for (const regle of [...report.regles]) report.regles.push({ ...regle, id: "ENT-04", etat: "suspecte" });
    const { annee, constats: suivis } = suivreMois(report, mois("2026-01"), null, []);
    expect(suivis).toHaveLength(2);
    expect(annee.flatMap((m) => m.lignes.map((l) => [l.regle, l.nouveau]))).toEqual([["ENT-01", 1]]);
  });

  it("keeps neither reason nor author in the register", () => {
    const [s] = suivre([{ constats: [constat({ justification: JUSTIFIE })], declare: () => LE_5 }]);
    const ecrit = JSON.stringify(Object.fromEntries(membresSuivi(s as SuiviDuMois)));
    expect(ecrit).toContain('"corrigeLe":"2026-02-05","repondu":"2026-01"');
    expect(ecrit).not.toContain("Congé");
  });

  it("tells the first month's constats as there, neither new nor lasting", () => {
    const c = [constat()];
    const [premier, second] = suivre([{ constats: c }, { constats: c }]);
    expect([premier, second].map((s) => s?.annee.map((m) => [m.premier, phraseSuivi(m)]))).toEqual([
      [[true, "1\u00a0présent (premier mois : rien à comparer)"]],
      [[false, "0\u00a0nouveau, 1\u00a0persistant, 0\u00a0résolu"]],
    ]);
    const ecrit = JSON.parse(JSON.stringify(Object.fromEntries(membresSuivi(premier as SuiviDuMois))));
    expect(lireComptes(ecrit)).toEqual(premier?.annee[0]);
  });
});
