import { describe, expect, it } from "vitest";
import { type Day, isoDay, parseTypedDay, partsOf } from "../core/day.ts";
import { firstDay, isoMonth } from "../core/month.ts";
import { parseTypedPeriod } from "../core/period.ts";
import type { Constat, ResultatRegle } from "../core/report.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { programmationDe } from "../parcours/programmation.ts";
import { type PresenceVide, reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import type { TableName } from "../tables/index.ts";
import { extractionExemple } from "./exemple.ts";
import { reglageParDefaut } from "./reglage.ts";
import type { Rule } from "./rule.ts";
import { Audit } from "./run-rules.ts";

/** What surrounds a situation: settings and dates; the period defaults to 1 January of the arrêté's year to the arrêté. */
export interface Cadre {
  arrete: string;
  periode?: string;
  params?: Record<string, unknown>;
  communs?: Record<string, unknown>;
  listes?: Record<string, unknown>;
  presenceVide?: PresenceVide;
  rejets?: Partial<Record<TableName, readonly string[]>>;
  /** Values deduced from free text, by table. */
  deduites?: Partial<Record<TableName, number>>;
}

/** Runs one rule on canonical rows. */
export function runRule(
  rule: Rule,
  tables: CanonicalTables,
  cadre: Cadre,
): { regle: ResultatRegle; constats: Constat[] } {
  const arrete = parseTypedDay(cadre.arrete) as Day;
  const extraction = extractionExemple({ tables, ...(cadre.deduites ? { deduites: cadre.deduites } : {}) });
  for (const [table, ids] of Object.entries(cadre.rejets ?? {})) {
    extraction.participantsRejetes.set(table as TableName, new Set(ids));
  }
  const communs = reglagesCommuns.parse(cadre.communs ?? {});
  const listes = reglagesListes.parse(cadre.listes ?? {});
  const presenceVide = cadre.presenceVide ?? null;
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide, estProgramme: programmationDe(listes) });
  const periode = cadre.periode
    ? parseTypedPeriod(cadre.periode)
    : { start: firstDay(partsOf(arrete).year * 12), end: arrete };
  if (!periode) throw new Error(`unreadable period ${cadre.periode}`);
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide });
  const audit = new Audit([rule], contexte, () => ({
    ...reglageParDefaut(rule),
    params: rule.params.parse(cadre.params ?? {}),
  }));
  for (const dossier of dossiers) audit.dossier(dossier);
  const { regles, constats } = audit.fin();
  return { regle: regles[0] as ResultatRegle, constats };
}

/** One named situation; in default, exactly what is found, of the fields that it names. */
export interface Situation extends Partial<Cadre> {
  nom: string;
  tables: CanonicalTables;
}

export interface EnDefaut extends Situation {
  attendu: readonly {
    date: string | null;
    mois?: string | null;
    mesure?: number | null;
    participant?: string | null;
    parcours?: string | null;
    apap?: string | null;
    structure?: string | null;
    gravite?: string;
    ligne?: number;
    message?: string;
  }[];
}

/** What is not judged: no constat, and exactly these participants or uncovered months. */
export interface SansJugement extends Situation {
  attendu: readonly { participant?: string; apap?: string | null; mois?: string; raison?: string }[];
}

/** A reason not to run: words that the reason holds. */
export interface NonExecutee extends Situation {
  raison: string;
}

/** Canonical rows without some tables. */
export function sansTables(tables: CanonicalTables, ...names: readonly TableName[]): CanonicalTables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !names.includes(name as TableName)));
}

/** Canonical rows without some columns of a table. */
export function sansColonnes(
  tables: CanonicalTables,
  table: TableName,
  ...columns: readonly string[]
): CanonicalTables {
  const rows = (tables[table] ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))),
  );
  return { ...tables, [table]: rows };
}

/**
 * Declares the tests of a rule: situations that comply and situations in default. Refuses a rule with one side only, two
 * situations of one name, and an example that does not give exactly one constat.
 */
export function testRule(
  rule: Rule,
  cadre: Cadre,
  cas: {
    conforme: readonly Situation[];
    enDefaut: readonly EnDefaut[];
    nonJuge?: readonly SansJugement[];
    nonExecutee?: readonly NonExecutee[];
  },
): void {
  describe(`${rule.id} ${rule.titre}`, () => {
    it("has situations on both sides, each with a name of its own", () => {
      expect(cas.conforme.length).toBeGreaterThan(0);
      expect(cas.enDefaut.length).toBeGreaterThan(0);
      const tous = [...cas.conforme, ...cas.enDefaut, ...(cas.nonJuge ?? []), ...(cas.nonExecutee ?? [])];
      const noms = tous.map((c) => c.nom);
      expect(new Set(noms).size).toBe(noms.length);
      const contenus = tous.map((c) => JSON.stringify({ ...c, nom: "", attendu: [], raison: "" }));
      expect(new Set(contenus).size).toBe(contenus.length);
    });
    it("gives exactly one constat on its example", () => {
      const { constats } = runRule(rule, rule.exemple.tables, {
        arrete: rule.exemple.arrete,
        ...(rule.exemple.listes ? { listes: rule.exemple.listes } : {}),
        ...(rule.exemple.deduites ? { deduites: rule.exemple.deduites } : {}),
      });
      expect(constats.map((c) => c.message)).toHaveLength(1);
    });
    for (const { nom, tables, ...autre } of cas.conforme) {
      it(`conforme : ${nom}`, () => {
        const { regle, constats } = runRule(rule, tables, { ...cadre, ...autre });
        expect(regle.etat).toBe("executee");
        expect(constats.map((c) => c.message)).toEqual([]);
      });
    }
    for (const { nom, tables, attendu, ...autre } of cas.enDefaut) {
      it(`en défaut : ${nom}`, () => {
        const { constats } = runRule(rule, tables, { ...cadre, ...autre });
        const trouve = constats.map((c, i) => ({
          date: c.date === null ? null : isoDay(c.date),
          ...pick(attendu[i], "mois", c.mois === null ? null : isoMonth(c.mois)),
          ...pick(attendu[i], "mesure", c.mesure),
          ...pick(attendu[i], "participant", c.participant),
          ...pick(attendu[i], "parcours", c.parcours),
          ...pick(attendu[i], "apap", c.apap),
          ...pick(attendu[i], "structure", c.structure),
          ...pick(attendu[i], "gravite", c.gravite),
          ...pick(attendu[i], "ligne", c.preuves[0]?.ligne),
          ...pick(attendu[i], "message", c.message),
        }));
        expect(trouve).toEqual(attendu);
      });
    }
    for (const { nom, tables, attendu, ...autre } of cas.nonJuge ?? []) {
      it(`non jugé : ${nom}`, () => {
        const { regle, constats } = runRule(rule, tables, { ...cadre, ...autre });
        expect(constats.map((c) => c.message)).toEqual([]);
        const trouve = regle.nonJuges.map((n, i) => ({
          ...(n.participant === null
            ? { apap: n.apap, mois: n.mois === null ? null : isoMonth(n.mois) }
            : { participant: n.participant }),
          ...pick(attendu[i], "raison", n.raison),
        }));
        expect(trouve).toEqual(attendu);
      });
    }
    for (const { nom, tables, raison, ...autre } of cas.nonExecutee ?? []) {
      it(`non exécutée : ${nom}`, () => {
        const { regle, constats } = runRule(rule, tables, { ...cadre, ...autre });
        expect(regle.etat).toBe("non_executee");
        expect(regle.raison).toContain(raison);
        expect(constats).toEqual([]);
      });
    }
  });
}

function pick(attendu: object | undefined, key: string, value: unknown): object {
  return attendu && key in attendu ? { [key]: value } : {};
}
