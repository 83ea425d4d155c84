import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ecartsDesListes } from "./listes-tester.ts";
import type { Table } from "./model.ts";

const REPORTERS = join(import.meta.dirname, "..");

/** Files whose lists or sums are held by no figure of a report, and why. */
const SANS_CHIFFRE: Readonly<Record<string, string>> = {
  "comparaison/feuilles/effets.ts": "compares two runs: each number is one of the two",
  "comparaison/feuilles/lignes.ts": "lines that differ between two extractions",
  "comparaison/feuilles/synthese.ts": "numbers of lines that differ between two extractions",
  "consolidation/feuilles/lignes.ts": "what the forms say otherwise than the extraction",
  "consolidation/feuilles/synthese.ts": "numbers of gaps with the forms",
  "controle/locales.ts": "constats of the PLIE's own rules, outside every figure of the norm",
  "emargement/hors-murs.ts": "meetings with partners, counted apart from every figure",
  "emargement/feuilles-emargement.ts": "a blank sheet to sign",
  "participant/entretien.ts": "one person's appointment: what is due and known, on a page",
  "rapprochement/fse/blocs.ts": "what differs from the platform's list, and what to type there",
  "rapprochement/fse/blocs-saisie.ts": "doubles and late typing of the platform, which no figure counts",
  "formulaire/feuilles/lignes.ts": "a form to fill",
};

const LISTE = /(?:key: |champ\(\s*|column\()"participant"|total: "(?:somme|visible|compte)"/;

describe("a list says the figure that it details", () => {
  const fichiers = readdirSync(REPORTERS, { recursive: true })
    .map((f) => String(f).replaceAll("\\", "/"))
    .filter((f) => f.endsWith(".ts") && !/(\.test|fixture|-tester|\/model)\.ts$/.test(f));
  const lire = (f: string) => readFileSync(join(REPORTERS, f), "utf8");

  it("in every file of the reporters that makes one, or here with a reason", () => {
    const muets = fichiers.filter(
      // the columns of a person are shared by sheets that say it themselves
      (f) =>
        LISTE.test(lire(f)) &&
        !/detaille|tableParValeur|\bvaut\b|totalFse\(|champSomme\(/.test(lire(f)) &&
        f !== "controle/cadre.ts",
    );
    expect(muets.filter((f) => !(f in SANS_CHIFFRE))).toEqual([]);
  });
  it("with no reason for a file that makes none", () => {
    expect(Object.keys(SANS_CHIFFRE).filter((f) => !fichiers.includes(f) || !LISTE.test(lire(f)))).toEqual([]);
  });
});

describe("what the law refuses", () => {
  const table = (autre: Partial<Table>): Table => ({
    kind: "table",
    titre: "T",
    columns: [
      { key: "participant", titre: "Identifiant", kind: "text" },
      { key: "n", titre: "Nombre", kind: "integer" },
    ],
    rows: [
      ["P1", 2],
      ["P2", 3],
    ],
    ...autre,
  });
  const ecarts = (autre: Partial<Table>) =>
    ecartsDesListes([{ nom: "F", titre: "F", blocks: [table(autre)] }]).map((e) => e.replace("F, T : ", ""));
  const figure = { chiffre: "chiffre" };

  it("a list without its figure, or without a reason", () => {
    expect(ecarts({})).toEqual(["liste qui ne dit pas le chiffre qu'elle détaille"]);
    expect(ecarts({ detaille: [] })).toEqual(["liste sans chiffre, sans dire pourquoi"]);
    expect(ecarts({ detaille: { rien: " " } })).toEqual(["raison vide"]);
    expect(ecarts({ detaille: { rien: "rien n'est compté" } })).toEqual([]);
  });
  it("a table that shares out a whole, by APAP, without its figure", () => {
    const partage = (titre: string) => ({
      columns: [
        { key: "nom", titre, kind: "text" },
        { key: "n", titre: "Nombre", kind: "integer" },
      ] as const,
      rows: [
        ["Alix", 2],
        ["Brune", 3],
        ["Ensemble", 5],
      ],
    });
    expect(ecarts(partage("APAP"))).toEqual(["liste qui ne dit pas le chiffre qu'elle détaille"]);
    expect(ecarts(partage("Mois"))).toEqual([]);
    const ou = [{ column: "nom", egal: "Ensemble", sauf: true }] as const;
    expect(ecarts({ ...partage("APAP"), detaille: [{ ...figure, column: "n", ou, vaut: 5 }] })).toEqual([]);
    expect(ecarts({ ...partage("APAP"), detaille: [{ ...figure, column: "n", ou, vaut: 4 }] })).toEqual([
      "chiffre : 5 au lieu de 4",
    ]);
  });
  it("a column that prints a sum without its figure", () => {
    const columns = [{ key: "n", titre: "Nombre", kind: "integer", total: "somme" }] as const;
    expect(ecarts({ columns, rows: [[1]] })).toEqual(["n : total sans son chiffre"]);
    expect(ecarts({ columns, rows: [[1]], detaille: [{ ...figure, column: "n", vaut: 1 }] })).toEqual([]);
  });
  it("a sum, or a number of rows, that is not the figure", () => {
    expect(ecarts({ detaille: [{ ...figure, vaut: 2 }] })).toEqual([]);
    expect(ecarts({ detaille: [{ ...figure, vaut: 3 }] })).toEqual(["chiffre : 2 au lieu de 3"]);
    expect(ecarts({ detaille: [{ ...figure, column: "n", vaut: 5 }] })).toEqual([]);
    expect(ecarts({ detaille: [{ ...figure, column: "n", vaut: 4 }] })).toEqual(["chiffre : 5 au lieu de 4"]);
    expect(ecarts({ detaille: [{ ...figure, column: "x", vaut: 5 }] })).toEqual(["chiffre : colonne inconnue"]);
    const ou = [{ column: "participant", egal: "P2" }];
    expect(ecarts({ detaille: [{ ...figure, column: "n", ou, vaut: 3 }] })).toEqual([]);
    expect(ecarts({ detaille: [{ ...figure, ou, vaut: 2 }] })).toEqual(["chiffre : 1 au lieu de 2"]);
  });
  it("a number beside a figure that cannot be computed", () => {
    expect(ecarts({ detaille: [{ ...figure, vaut: null }] })).toEqual([
      "chiffre : 2 alors que le chiffre n'est pas calculable",
    ]);
    expect(ecarts({ rows: [], detaille: [{ ...figure, vaut: null }] })).toEqual([]);
    const rows = [["P1", { motif: "colonne absente" }]];
    expect(ecarts({ rows, detaille: [{ ...figure, column: "n", vaut: null }] })).toEqual([]);
  });
});
