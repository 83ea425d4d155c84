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
import type { Source } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import { extractionExemple } from "./exemple.ts";
import { reglageParDefaut } from "./reglage.ts";
import { reglagesAutour } from "./reglages-autour.ts";
import type { Rule } from "./rule.ts";
import { Audit, type ReglageRegle } from "./run-rules.ts";

/** What surrounds a situation: settings and dates; the period defaults to 1 January of the arrêté's year to the arrêté. */
export interface Cadre {
  arrete: string;
  periode?: string;
  params?: Record<string, unknown>;
  /** Settings of the other rules that its facts read, by id. */
  autresRegles?: Readonly<Record<string, Partial<ReglageRegle>>>;
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
): { regle: ResultatRegle; constats: Constat[]; sources: readonly Source[] } {
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
  const propre = { ...reglageParDefaut(rule), params: rule.params.parse(cadre.params ?? {}) };
  const audit = new Audit([rule], contexte, reglagesAutour(rule, propre, cadre.autresRegles));
  for (const dossier of dossiers) audit.dossier(dossier);
  const { regles, constats } = audit.fin();
  return { regle: regles[0] as ResultatRegle, constats, sources: extraction.sources };
}

/** One named situation. */
export interface Situation extends Partial<Cadre> {
  nom: string;
  tables: CanonicalTables;
  /** Units judged, in default or not. */
  juges?: number;
  /** Words of what a rule leaves open although it runs; null: it leaves nothing open. */
  reserve?: string | null;
}

/** A constat as a test writes it: every field that it names is compared. */
export interface ConstatAttendu {
  date: string | null;
  mois?: string | null;
  mesure?: number | null;
  seuil?: number | null;
  participant?: string | null;
  parcours?: string | null;
  apap?: string | null;
  structure?: string | null;
  gravite?: string;
  contexte?: Readonly<Record<string, string | number | null>>;
  /** Line of the first proof. */
  ligne?: number;
  /** Every proof, as « entretiens 3 ». */
  preuves?: readonly string[];
  message?: string;
}

/** What a constat about the parcours of `situation` (exemple.ts) says alike: who, in whose charge; the rest empty. */
export const CONSTAT = {
  participant: "P0001",
  parcours: "P0001-1",
  apap: "Alix MODÈLE",
  structure: "Association Exemple",
  mois: null,
  mesure: null,
  seuil: null,
  contexte: {},
} as const satisfies Partial<ConstatAttendu>;

/** What one situation in default of each rule must say, so that no part of a constat goes untested. */
const ENTIER = [
  "date",
  "mois",
  "mesure",
  "seuil",
  "participant",
  "parcours",
  "apap",
  "structure",
  "gravite",
  "contexte",
  "preuves",
  "message",
] as const satisfies readonly (keyof ConstatAttendu)[];

export interface EnDefaut extends Situation {
  attendu: readonly ConstatAttendu[];
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

export interface CasDeRegle {
  conforme: readonly Situation[];
  enDefaut: readonly EnDefaut[];
  nonJuge?: readonly SansJugement[];
  nonExecutee?: readonly NonExecutee[];
}

/**
 * Declares the tests of a rule: situations that comply and situations in default. Refuses a rule with one side only, two
 * situations of one name, an example that does not give exactly one constat, and a rule of which no situation says a whole
 * constat and how many units were judged.
 */
export function testRule(rule: Rule, cadre: Cadre, cas: CasDeRegle): void {
  describe(`${rule.id} ${rule.titre}`, () => {
    it("has situations on both sides, each with a name of its own", () => deuxCotes(cas));
    it("has a situation in default that says the whole constat, and the units judged", () => unEntier(cas));
    it("gives exactly one constat on its example", () => exempleUnique(rule));
    for (const c of cas.conforme) it(`conforme : ${c.nom}`, () => conforme(rule, cadre, c));
    for (const c of cas.enDefaut) it(`en défaut : ${c.nom}`, () => enDefaut(rule, cadre, c));
    for (const c of cas.nonJuge ?? []) it(`non jugé : ${c.nom}`, () => nonJuge(rule, cadre, c));
    for (const c of cas.nonExecutee ?? []) it(`non exécutée : ${c.nom}`, () => nonExecutee(rule, cadre, c));
  });
}

function deuxCotes(cas: CasDeRegle): void {
  expect(cas.conforme.length).toBeGreaterThan(0);
  expect(cas.enDefaut.length).toBeGreaterThan(0);
  const tous = [...cas.conforme, ...cas.enDefaut, ...(cas.nonJuge ?? []), ...(cas.nonExecutee ?? [])];
  const noms = tous.map((c) => c.nom);
  expect(new Set(noms).size).toBe(noms.length);
  const contenus = tous.map((c) => JSON.stringify({ ...c, nom: "", attendu: [], raison: "", juges: 0 }));
  expect(new Set(contenus).size).toBe(contenus.length);
}

function unEntier({ enDefaut }: CasDeRegle): void {
  const entier = enDefaut.filter((c) => c.juges !== undefined && c.attendu.some((a) => ENTIER.every((f) => f in a)));
  expect(entier.length, `no situation in default names ${ENTIER.join(", ")} and juges`).toBeGreaterThan(0);
}

function exempleUnique({ exemple, ...rule }: Rule): void {
  const { constats } = runRule({ exemple, ...rule }, exemple.tables, {
    arrete: exemple.arrete,
    ...(exemple.listes ? { listes: exemple.listes } : {}),
    ...(exemple.deduites ? { deduites: exemple.deduites } : {}),
  });
  expect(constats.map((c) => c.message)).toHaveLength(1);
}

function conforme(rule: Rule, cadre: Cadre, { nom: _, tables, juges, reserve, ...autre }: Situation): void {
  const { regle, constats } = runRule(rule, tables, { ...cadre, ...autre });
  expect(regle.etat).toBe("executee");
  if (reserve !== undefined) expect(regle.raison).toEqual(reserve === null ? null : expect.stringContaining(reserve));
  expect(constats.map((c) => c.message)).toEqual([]);
  if (juges !== undefined) expect(regle.juges).toBe(juges);
}

function enDefaut(rule: Rule, cadre: Cadre, { nom: _, tables, juges, attendu, ...autre }: EnDefaut): void {
  const { regle, constats, sources } = runRule(rule, tables, { ...cadre, ...autre });
  expect(constats.map((c, i) => nommes(ecrire(c, sources), attendu[i]))).toEqual(attendu);
  if (juges !== undefined) expect(regle.juges).toBe(juges);
}

function nonJuge(rule: Rule, cadre: Cadre, { nom: _, tables, juges, attendu, ...autre }: SansJugement): void {
  const { regle, constats } = runRule(rule, tables, { ...cadre, ...autre });
  expect(constats.map((c) => c.message)).toEqual([]);
  const trouve = regle.nonJuges.map((n, i) => ({
    ...(n.participant === null
      ? { apap: n.apap, mois: n.mois === null ? null : isoMonth(n.mois) }
      : { participant: n.participant }),
    ...(attendu[i]?.raison === undefined ? {} : { raison: n.raison }),
  }));
  expect(trouve).toEqual(attendu);
  if (juges !== undefined) expect(regle.juges).toBe(juges);
}

function nonExecutee(rule: Rule, cadre: Cadre, { nom: _, tables, raison, juges: __, ...autre }: NonExecutee): void {
  const { regle, constats } = runRule(rule, tables, { ...cadre, ...autre });
  expect(regle.etat).toBe("non_executee");
  expect(regle.raison).toContain(raison);
  expect(constats).toEqual([]);
}

/** A constat as the tests write it. */
function ecrire(c: Constat, sources: readonly Source[]): Required<ConstatAttendu> {
  return {
    date: c.date === null ? null : isoDay(c.date),
    mois: c.mois === null ? null : isoMonth(c.mois),
    mesure: c.mesure,
    seuil: c.seuil,
    participant: c.participant,
    parcours: c.parcours,
    apap: c.apap,
    structure: c.structure,
    gravite: c.gravite,
    contexte: c.contexte,
    ligne: c.preuves[0]?.ligne ?? 0,
    preuves: c.preuves.map(({ source, ligne }) => `${sources[source]?.table} ${ligne}`),
    message: c.message,
  };
}

/** The fields that the test names, and the date. */
function nommes(constat: Required<ConstatAttendu>, attendu: ConstatAttendu | undefined): object {
  return Object.fromEntries(Object.entries(constat).filter(([f]) => f === "date" || (attendu && f in attendu)));
}
