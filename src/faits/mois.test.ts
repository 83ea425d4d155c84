import { describe, expect, it } from "vitest";
import { lastDay, parseTypedMonth } from "../core/month.ts";
import { dossiersDe, jour } from "../parcours/dossier-tester.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import { etatDuMois, etatPrevu, joursSoumisPrevus, moisDe, moisDuParcours, normesDuMois } from "./mois.ts";
import { reglageDate } from "./reglage-fixture.ts";

const MARS = parseTypedMonth("2026-03") ?? 0;
const P = { participant: "P1", apap: "A", structure: "S", date_integration: "2026-01-05" };
const tenu = (date: string, autre: Record<string, string> = {}) => ({
  participant: "P1",
  date,
  modalite: "FACE_A_FACE",
  presence: "PRESENT",
  ...autre,
});
const APPEL = tenu("2026-03-02", { modalite: "TELEPHONE" });

/** State of March of the first parcours; a threshold of 15 unless said otherwise. */
function mars(
  tables: CanonicalTables,
  { arrete = "2026-03-31", min = 15, rejets = [] as string[], justifie = false } = {},
) {
  const dossiers = dossiersDe({ parcours: [P], ...tables }, { arrete, rejets: { entretiens: rejets } });
  const { couverture } = dossiers.recenser();
  const dossier = dossiers.dossier(0);
  const [parcours] = dossier.parcours;
  if (!parcours) throw new Error("no parcours");
  return etatDuMois(dossier, moisDe(dossier, parcours, MARS), {
    arrete: jour(arrete),
    couverture,
    joursSoumisMin: (fin) => (fin === lastDay(MARS) ? min : 0),
    estJustifie: () => justifie,
  });
}

describe("the month judged, by the first reason that holds", () => {
  it("is not over at the arrêté", () =>
    expect(mars({ entretiens: [APPEL] }, { arrete: "2026-03-30" })).toBe("en_cours"));
  it("has fewer jours soumis than asked for on its last day", () => {
    const tables = { parcours: [{ ...P, date_integration: "2026-03-17" }], entretiens: [tenu("2026-03-20")] };
    expect(mars(tables)).toBe("satisfait");
    expect(mars(tables, { min: 16 })).toBe("non_soumis");
  });
  it("is not covered, an interview held or not", () => {
    expect(mars({ entretiens: [tenu("2026-02-10")] })).toBe("non_couvert");
    const cinq = ["P2", "P3", "P4", "P5"].map((participant) => ({ ...P, participant }));
    expect(mars({ parcours: [P, ...cinq], entretiens: [tenu("2026-03-10")] })).toBe("non_couvert");
  });
  it("has an interview in the parcours: a diagnostic before the integration is not one", () => {
    expect(mars({ entretiens: [tenu("2026-03-31")] })).toBe("satisfait");
    const integre = [{ ...P, date_integration: "2026-03-10" }];
    expect(mars({ parcours: integre, entretiens: [tenu("2026-03-09", { nature: "DIAGNOSTIC" })] })).toBe("manque");
  });
  it("may be proved by a rejected row, before being justified, before being missed", () => {
    expect(mars({ entretiens: [APPEL] }, { rejets: ["P1"], justifie: true })).toBe("retenu");
    expect(mars({ entretiens: [APPEL] }, { justifie: true })).toBe("justifie");
    expect(mars({ entretiens: [APPEL] })).toBe("manque");
    expect(mars({ entretiens: [tenu("2026-03-31")] }, { rejets: ["P1"], justifie: true })).toBe("satisfait");
  });
});

it("what is due carries the known étapes to the month's end, in the parcours' own days", () => {
  const prevus = (parcours: readonly Record<string, string>[], etapes: readonly Record<string, string>[] = []) => {
    const dossier = dossiersDe({ parcours, etapes }, { arrete: "2026-03-10" }).dossier(0);
    return dossier.parcours.map((p) => joursSoumisPrevus(dossier, p, MARS));
  };
  expect(prevus([P])).toEqual([31]);
  expect(prevus([P, { ...P, date_integration: "2026-03-11" }])).toEqual([31]);
  expect(prevus([P, { ...P, date_integration: "2026-03-05" }])).toEqual([4, 27]);
  const operation = {
    participant: "P1",
    famille: "operation",
    temps: "plein",
    date_debut: "2026-03-05",
    date_fin: "2026-03-24",
  };
  expect(prevus([P], [operation])).toEqual([11]);
});

it("is foreseen before its end as it would be judged then, lines to come held against nothing", () => {
  const prevu = (
    entretiens: readonly Record<string, string>[],
    { min = 15, rejets = [] as string[], justifie = false } = {},
  ) => {
    const dossiers = dossiersDe(
      { parcours: [P], entretiens },
      { arrete: "2026-03-10", rejets: { entretiens: rejets } },
    );
    const dossier = dossiers.dossier(0);
    const [parcours] = dossier.parcours;
    if (!parcours) throw new Error("no parcours");
    return etatPrevu(dossier, parcours, MARS, {
      arrete: jour("2026-03-10"),
      couverture: dossiers.recenser().couverture,
      joursSoumisMin: (fin) => (fin === lastDay(MARS) ? min : 0),
      estJustifie: (qui, mois, id) => justifie && [qui, mois, id].join() === `P1,${MARS},P1-1`,
    });
  };
  const fevrier = tenu("2026-02-10");
  expect(prevu([fevrier])).toBe("manque");
  expect(prevu([fevrier], { min: 31 })).toBe("manque");
  expect(prevu([fevrier], { min: 32 })).toBe("non_soumis");
  expect(prevu([tenu("2026-03-10")])).toBe("satisfait");
  expect(prevu([fevrier], { justifie: true })).toBe("justifie");
  expect(prevu([fevrier], { justifie: true, rejets: ["P1"] })).toBe("retenu");
});

it("is judged by ENT-01's threshold of the day and by what the PLIE justifies, nothing without", () => {
  const { couverture } = dossiersDe({ parcours: [P] }).recenser();
  const seuils = reglageDate({
    "ENT-01": { "2026-01-01": { joursSoumisMin: 15 }, "2026-03-31": { joursSoumisMin: 12 } },
  });
  const charge = { apap: "A", structure: "S" };
  const normes = (estJustifie?: Parameters<typeof normesDuMois>[2]) =>
    normesDuMois({ arrete: lastDay(MARS), couverture }, seuils, estJustifie);
  expect([lastDay(MARS) - 1, lastDay(MARS)].map(normes().joursSoumisMin)).toEqual([15, 12]);
  const arrete = { arrete: lastDay(MARS), couverture };
  const eteint = reglageDate({ "ENT-01": { "2026-01-01": { joursSoumisMin: 15 }, "2026-03-31": null } });
  // off: no month has as many days
  expect([lastDay(MARS) - 1, lastDay(MARS)].map(normesDuMois(arrete, eteint).joursSoumisMin)).toEqual([15, Infinity]);
  const mars = normes((regle, qui, mois, parcours) => [regle, qui, mois, parcours].join() === `ENT-01,P1,${MARS},P1-1`);
  expect(mars.estJustifie?.("P1", MARS, "P1-1", charge)).toBe(true);
  expect(mars.estJustifie?.("P1", MARS, "P1-2", charge)).toBe(false);
  expect(normes().estJustifie?.("P1", MARS, "P1-1", charge)).toBe(false);
});

it("the months of a parcours hold at least one of its days", () => {
  const bornes = (de: string, a: string) => {
    const [parcours] = dossiersDe({ parcours: [{ ...P, date_integration: de, date_sortie_reelle: a }] }).dossier(
      0,
    ).parcours;
    return parcours && moisDuParcours(parcours, [MARS - 1, MARS, MARS + 1]).map((m) => m - MARS);
  };
  expect(bornes("2026-03-31", "2026-04-01")).toEqual([0, 1]);
  expect(bornes("2026-02-28", "2026-03-31")).toEqual([-1, 0]);
});
