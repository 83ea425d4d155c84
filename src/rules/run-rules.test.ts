import { describe, expect, it } from "vitest";
import { parseTypedDay, partsOf } from "../core/day.ts";
import { firstDay, isoMonth } from "../core/month.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import ema01 from "./ema-01-entretien-sans-emargement.ts";
import ent04 from "./ent-04-entretien-sans-duree.ts";
import ent05 from "./ent-05-duree-aberrante.ts";
import ent07 from "./ent-07-diagnostic-absent.ts";
import { ENTRETIEN, emargement, PARCOURS, situation } from "./exemple.ts";
import { reglageParDefaut } from "./reglage.ts";
import type { Rule } from "./rule.ts";
import { Audit, type ReglageRegle } from "./run-rules.ts";

/** `horsDepuis`: the day from which the rules are off. */
function lancer(
  tables: CanonicalTables,
  rules: readonly Rule[],
  reglage: Partial<ReglageRegle> = {},
  horsDepuis: string | null = null,
) {
  const arrete = parseTypedDay("2026-12-31") ?? 0;
  const extraction = canonicalExtraction(tables);
  const communs = reglagesCommuns.parse({});
  const listes = reglagesListes.parse({});
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide: null });
  const periode = { start: firstDay(partsOf(arrete).year * 12), end: arrete };
  const hors = horsDepuis === null ? null : (parseTypedDay(horsDepuis) ?? 0);
  const contexte = creerContexte(extraction, dossiers, {
    arrete,
    periode,
    communs,
    listes,
    presenceVide: null,
    effets: hors === null ? [] : [hors],
  });
  const audit = new Audit(rules, contexte, (id, day) => {
    const rule = rules.find((r) => r.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return { ...reglageParDefaut(rule), ...reglage, ...(hors !== null && day >= hors ? { active: false } : {}) };
  });
  for (const dossier of dossiers) audit.dossier(dossier);
  return audit.fin();
}

/** Interviews on `total` days of 2026, the first ones without any duration. */
function entretiens(total: number, sansDuree: number): CanonicalTables {
  return situation({
    entretiens: Array.from({ length: total }, (_, n) => ({
      date: `2026-${String(2 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
      duree: n < sansDuree ? "" : "45",
    })),
  });
}
const etat = (total: number, sansDuree: number, reglage: Partial<ReglageRegle> = {}) =>
  lancer(entretiens(total, sansDuree), [ent04], reglage).regles.map((r) => [r.etat, r.juges, r.constats])[0];

describe("a suspect rule", () => {
  it.each([
    [30, 16, "suspecte"],
    [30, 15, "executee"],
    [31, 16, "suspecte"],
    [29, 29, "executee"],
    [100, 50, "executee"],
    [100, 51, "suspecte"],
  ])("%i judged, %i in default: %s", (total, sansDuree, attendu) =>
    expect(etat(total, sansDuree)).toEqual([attendu, total, sansDuree]),
  );
  it("is no longer so when the settings confirm it", () =>
    expect(etat(30, 30, { confirmee: true })).toEqual(["executee", 30, 30]));
  it("keeps its constats, and says what to look at", () => {
    const { regles, constats } = lancer(entretiens(30, 30), [ent04]);
    expect(constats).toHaveLength(30);
    expect(regles[0]?.raison).toContain("30 en défaut sur 30");
    expect(regles[0]?.raison).toContain("« Durée » (entretiens.duree)");
  });
});

describe("a rule's settings", () => {
  it("off: not run, and says so", () => {
    const { regles, constats } = lancer(entretiens(2, 2), [ent04], { active: false });
    expect([regles[0]?.etat, regles[0]?.raison, constats.length]).toEqual([
      "non_executee",
      "règle désactivée par les réglages",
      0,
    ]);
  });
  it("off from a day on: what it does not judge for want of lines is told by the unit's day, not the month's last", () => {
    const integreLe10Mars = situation({
      parcours: { date_integration: "2026-03-10", date_diagnostic: "", duree_diagnostic: "" },
      entretiens: [],
    });
    const nonJuges = (depuis: string) =>
      lancer(integreLe10Mars, [ent07], {}, depuis).regles[0]?.nonJuges.map(({ apap, mois }) => [
        apap,
        mois === null ? null : isoMonth(mois),
      ]);
    expect(nonJuges("2026-03-11")).toEqual([["Alix MODÈLE", "2026-03"]]);
    expect(nonJuges("2026-03-10")).toEqual([]);
  });
  it("off from a day on: an unreadable presence withholds nothing of that day", () => {
    const le20 = situation({
      autres: { emargements: [emargement({ date: "2026-01-20", presence: "", signature_participant: "" })] },
      entretiens: [{ date: "2026-01-20" }],
    });
    const nonJuges = (depuis: string) =>
      lancer(le20, [ema01], {}, depuis).regles[0]?.nonJuges.map(({ participant }) => participant);
    expect(nonJuges("2026-01-21")).toEqual(["P0001"]);
    expect(nonJuges("2026-01-20")).toEqual([]);
  });
  it("another severity", () => {
    expect(lancer(entretiens(1, 1), [ent04], { gravite: "info" }).constats.map((c) => c.gravite)).toEqual(["info"]);
  });
  it("thresholds in force are told", () => {
    expect(lancer(entretiens(1, 0), [ent05]).regles[0]?.reglages).toEqual({ minutesMin: 10, minutesMax: 240 });
  });
});

describe("constats", () => {
  const P = (n: number, structure: string, apap: string) => ({
    ...PARCOURS,
    id: `P${n}-1`,
    participant: `P${n}`,
    structure,
    apap,
  });
  const tables = situation({
    autres: {
      parcours: [P(1, "S2", "B"), P(2, "S1", "B"), P(3, "S1", "A"), P(4, "", "")],
      entretiens: [
        ...[1, 2, 3, 4].map((n) => ({ ...ENTRETIEN, participant: `P${n}`, duree: "" })),
        { ...ENTRETIEN, participant: "P3", date: "2026-01-19", duree: "" },
        { ...ENTRETIEN, participant: "P3", date: "2026-01-21", duree: "5" },
      ],
    },
  });
  it("are sorted by rule, structure, APAP, participant, then date; null first", () => {
    const { constats, regles } = lancer(tables, [ent05, ent04]);
    expect(constats.map((c) => [c.regle, c.structure, c.apap, c.participant, c.preuves[0]?.ligne])).toEqual([
      ["ENT-04", null, null, "P4", 5],
      ["ENT-04", "S1", "A", "P3", 6],
      ["ENT-04", "S1", "A", "P3", 4],
      ["ENT-04", "S1", "B", "P2", 3],
      ["ENT-04", "S2", "B", "P1", 2],
      ["ENT-05", "S1", "A", "P3", 7],
    ]);
    expect(regles.map((r) => r.id)).toEqual(["ENT-05", "ENT-04"]);
  });
  it("do not depend on the order of the lines", () => {
    const melange = {
      ...tables,
      parcours: [...(tables.parcours ?? [])].reverse(),
      entretiens: [...(tables.entretiens ?? [])].reverse(),
    };
    const sansLignes = (t: CanonicalTables) => lancer(t, [ent04, ent05]).constats.map((c) => ({ ...c, preuves: [] }));
    expect(sansLignes(melange)).toEqual(sansLignes(tables));
  });
});
