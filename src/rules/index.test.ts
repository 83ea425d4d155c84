import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { VOCABULAIRE } from "../normes/vocabulaire.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { messageExemple } from "./explication.ts";
import { RULES } from "./index.ts";
import { dire } from "./rule.ts";

/** Every rule of domaine.md §5 and §7.4, in its order. */
const IDS = [
  ...suite("ENT", 12),
  "PRE-01",
  ...suite("OPE", 8),
  "PAR-01",
  ...suite("EMP", 4),
  ...suite("VEI", 5),
  ...suite("SOR", 11),
  ...suite("ELI", 4),
  ...suite("RSA", 3),
  ...suite("FIL", 4),
  ...suite("EMA", 9),
  ...suite("DON", 16),
  ...["FSE-01", "FSE-02", "FSE-03", "FSE-05", "FSE-06"],
];

function suite(family: string, n: number): string[] {
  return Array.from({ length: n }, (_, i) => `${family}-${String(i + 1).padStart(2, "0")}`);
}

/** precisions.md, « Indicators », `nonJuges`: a dropped row of a table withholds the constats of these rules. */
const RETENUES: Partial<Record<TableName, readonly string[]>> = {
  entretiens: ["ENT-01", "ENT-06", "ENT-07", "ENT-09", "EMP-01", "EMA-02", "EMA-07", "RSA-03", "OPE-05", "SOR-11"],
  etapes: ["ENT-01", "ENT-06", "OPE-01", "OPE-02", "OPE-07", "OPE-08", "EMP-01"],
  veilles: ["ENT-01", "ENT-06", "OPE-01"],
  emargements: ["EMA-01", "EMA-07"],
  entretiens_cd14: ["RSA-03"],
  parcours: ["SOR-07", "DON-10"],
};

const SEVERITES = {
  bloquant: ["EMP-02", "SOR-01", "SOR-04", "ELI-01", "EMA-01", "EMA-05", "FSE-01"],
  info: ["PAR-01", "EMP-04", "DON-12", "DON-14"],
};

const DOSSIER = new URL(".", import.meta.url);

/** Files of the rules, by their id: `ent-01-entretien-mensuel-absent`. */
const FICHIERS = new Map(
  readdirSync(DOSSIER)
    .filter((nom) => /^[a-z]{3}-\d{2}-.*(?<!\.test)\.ts$/.test(nom))
    .map((nom) => [nom.slice(0, 6).toUpperCase(), nom.replace(/\.ts$/, "")]),
);

describe("the catalogue", () => {
  it("has one file per rule, named by its id, and its situations beside it", () => {
    expect([...FICHIERS.keys()].sort()).toEqual(RULES.map((r) => r.id).sort());
    for (const [id, nom] of FICHIERS) {
      const test = readFileSync(new URL(`${nom}.test.ts`, DOSSIER), "utf8");
      expect(test, id).toMatch(/testRule\(/);
    }
  });
  it("holds every rule once, in the order of its articles, a rule of your own among its family", () => {
    const ids = RULES.map((r) => r.id);
    expect(ids.filter((id) => IDS.includes(id))).toEqual(IDS);
    expect(new Set(ids).size).toBe(ids.length);
    const familles = ids.map((id) => id.slice(0, 3)).filter((f, i, toutes) => f !== toutes[i - 1]);
    expect(new Set(familles).size).toBe(familles.length);
  });
  it("has no two titles alike", () => expect(new Set(RULES.map((r) => r.titre)).size).toBe(RULES.length));
  it("withholds what a dropped row may prove", () => {
    const par = (table: TableName) =>
      RULES.filter((r) => r.retenuePar?.includes(table))
        .map((r) => r.id)
        .sort();
    for (const table of Object.keys(TABLES) as TableName[])
      expect(par(table).filter((id) => IDS.includes(id))).toEqual([...(RETENUES[table] ?? [])].sort());
  });
  it("stops the rules on presences when too many are empty", () => {
    const attendues = [
      "ENT-01",
      "ENT-02",
      "ENT-03",
      "ENT-06",
      "ENT-09",
      "ENT-11",
      "EMP-01",
      "SOR-11",
      ...suite("EMA", 9),
    ];
    expect(RULES.filter((r) => r.presences && IDS.includes(r.id)).map((r) => r.id)).toEqual(attendues);
  });
  it("says which columns to look at when a rule is suspect, and they exist", () => {
    for (const { id, aVerifier, colonnes } of RULES) {
      const citees = (aVerifier ?? colonnes ?? []).flatMap((c) => c.split("|"));
      expect(citees.length, id).toBeGreaterThan(0);
      for (const citee of citees) {
        const [table, colonne] = citee.split(".") as [TableName, string];
        expect(Object.keys(TABLES[table].columns), `${id} ${citee}`).toContain(colonne);
      }
    }
  });
  it.each(Object.entries(SEVERITES))("%s: exactly those", (gravite, ids) =>
    expect(RULES.filter((r) => r.gravite === gravite && IDS.includes(r.id)).map((r) => r.id)).toEqual(ids),
  );
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it("describes each of its settings, which all have a default", () => {
    expect(rule.params.parse({})).toBeTypeOf("object");
    const shape = rule.params instanceof z.ZodObject ? Object.entries(rule.params.shape) : [];
    expect(rule.params).toBeInstanceOf(z.ZodObject);
    for (const [nom, type] of shape)
      expect([nom, (type as z.ZodType).description ?? ""]).toEqual([nom, expect.stringMatching(/\S{3}/)]);
  });
  it("has an example that gives exactly one constat, with its message", () =>
    expect(messageExemple(rule)).toMatch(/^\S.*\S$/s));
  it("refuses a setting that it does not know", () =>
    expect(rule.params.safeParse({ inconnu: 1 }).success).toBe(false));
  it("asks only for tables and columns of the model", () => {
    for (const demande of rule.colonnes ?? []) {
      for (const alternative of demande.split("|")) {
        const [table = "", column = ""] = alternative.split(".");
        expect(Object.keys(TABLES[table as TableName]?.columns ?? {})).toContain(column);
      }
    }
  });
  it("says in French what, why and what to do, as sentences", () => {
    for (const texte of [rule.pourquoi, rule.definition, rule.remede]) {
      const text = dire(texte, rule.params.parse({}), VOCABULAIRE, reglagesCommuns.parse({}));
      expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
    }
    expect(rule.clause.article).not.toBe("");
  });
});
