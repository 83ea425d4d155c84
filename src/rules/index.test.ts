import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
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

/** precisions.md, « Tables and columns without which a rule is non exécutée »: rules, tables, columns (`|`: one of them). */
const DEMANDES: readonly (readonly [ids: string, tables: string, colonnes?: string])[] = [
  ["ENT-01 ENT-06", "parcours entretiens etapes"],
  ["ENT-02 ENT-03 ENT-04 ENT-05", "parcours entretiens", "entretiens.duree"],
  ["ENT-12", "parcours entretiens", "entretiens.commentaire|entretiens.motif"],
  ["ENT-07", "parcours", "parcours.date_diagnostic|entretiens.nature"],
  ["ENT-08", "parcours", "parcours.duree_diagnostic|entretiens.duree"],
  ["ENT-09 ENT-11", "parcours entretiens", "entretiens.presence"],
  ["ENT-10", "parcours entretiens", "entretiens.date_saisie"],
  ["PRE-01", "parcours", "parcours.date_prescription parcours.date_retour_prescripteur"],
  ["OPE-01 OPE-02 OPE-04 OPE-07", "parcours etapes"],
  ["OPE-03", "parcours etapes", "etapes.date_fin_prevue"],
  ["OPE-05", "parcours etapes entretiens", "etapes.date_fin entretiens.nature"],
  ["OPE-06 OPE-08", "parcours etapes", "etapes.date_prescription"],
  ["PAR-01 DON-08", "parcours"],
  ["EMP-01", "parcours etapes entretiens", "etapes.contrat|etapes.certifiante"],
  ["EMP-02", "parcours etapes entretiens", "etapes.contrat"],
  ["EMP-03", "parcours etapes", "etapes.contrat"],
  ["EMP-04", "parcours etapes", "etapes.heures_hebdo"],
  ["VEI-01 VEI-02 VEI-03 VEI-05", "veilles"],
  ["VEI-04", "veilles", "veilles.date_validation"],
  ["SOR-01 SOR-02 SOR-08", "parcours etapes", "parcours.nature_sortie"],
  ["SOR-03", "parcours", "parcours.nature_sortie parcours.argumentation_sortie parcours.date_commission_sortie"],
  ["SOR-04", "parcours", "parcours.nature_sortie parcours.justificatif_sortie"],
  ["SOR-05", "parcours", "parcours.nature_sortie parcours.motif_sortie"],
  ["SOR-06", "parcours", "parcours.date_sortie_prevue"],
  ["SOR-07", "parcours", "parcours.date_sortie_reelle"],
  ["SOR-09", "parcours", "parcours.document_sortie_signe"],
  ["SOR-10", "parcours", "parcours.date_saisie_sortie"],
  ["SOR-11", "parcours etapes entretiens", "parcours.nature_sortie etapes.contrat"],
  ["ELI-01", "parcours participants", "@inscription_ft|@identifiant_ft"],
  ["ELI-02", "parcours participants", "participants.code_postal"],
  ["ELI-03", "parcours participants", "parcours.dossier_signe"],
  ["ELI-04", "parcours participants", "parcours.date_commission_integration"],
  ["RSA-01", "parcours participants", "@statuts @contrat_engagement"],
  ["RSA-02", "parcours participants", "@statuts @orientation_emploi_rsa"],
  ["RSA-03", "parcours participants entretiens entretiens_cd14", "@statuts"],
  ["FIL-01 FIL-03", "effectifs parcours"],
  ["FIL-02", "effectifs"],
  ["FIL-04", "entretiens absences_apap"],
  ["EMA-01 EMA-02 EMA-04 EMA-07 EMA-08", "entretiens emargements"],
  ["EMA-03", "entretiens emargements", "entretiens.duree emargements.duree"],
  ["EMA-05", "entretiens emargements", "emargements.signature_participant"],
  ["EMA-06", "entretiens emargements", "emargements.signature_apap"],
  ["EMA-09", "entretiens emargements", "emargements.motif|emargements.duree"],
  ["DON-01 DON-10", "entretiens"],
  ["DON-09", "entretiens", "entretiens.heure entretiens.duree"],
  ["DON-02 DON-03 DON-05 DON-12", ""],
  ["DON-04", "participants"],
  ["DON-06", "etapes", "etapes.temps|etapes.heures_hebdo"],
  ["DON-07", "participants", "participants.nom participants.prenom participants.date_naissance"],
  ["DON-11", "participants", "@niveau_formation"],
  ["DON-13", "entretiens parcours"],
  ["DON-14", "parcours", "parcours.motif_sortie"],
  ["DON-15", "entretiens parcours", "entretiens.apap"],
  ["DON-16", "affectations"],
  [
    "FSE-01 FSE-05",
    "participants parcours",
    "participants.sexe participants.date_naissance @statut_emploi_entree @niveau_formation",
  ],
  ["FSE-02", "participants parcours", "parcours.situation_sortie"],
  ["FSE-03", "participants parcours", "participants.rqth|participants.parent_ne_etranger|@sans_domicile"],
  ["FSE-06", "participants parcours"],
];

/** `@x`: an entry column, of the participant or of the parcours. */
const colonnesDe = (texte: string) =>
  texte
    .replace(/@(\w+)/g, "participants.$1|parcours.$1")
    .split(" ")
    .filter((c) => c !== "");

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
  it("asks for the tables and columns of the definitions", () => {
    const attendues = DEMANDES.flatMap(([ids, tables, colonnes = ""]) =>
      ids.split(" ").map((id) => [id, tables.split(" ").filter((t) => t !== ""), colonnesDe(colonnes)] as const),
    );
    const siennes = RULES.filter((r) => IDS.includes(r.id)).map((r) => [r.id, r.reads, r.colonnes ?? []] as const);
    const parId = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]) => (a[0] < b[0] ? -1 : 1);
    expect([...siennes].sort(parId)).toEqual([...attendues].sort(parId));
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
    expect(rule.clause.article).toMatch(/\S/);
  });
  it("counts its units, one and several", () => {
    expect(rule.unite).toHaveLength(2);
    for (const mot of rule.unite) expect(mot).toMatch(/^\p{L}/u);
  });
});
