import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { INDICATEURS } from "../src/indicators/index.ts";

/** Where a figure's id stands beside words of its own, and why they are not its name. */
const AUTRE_CHOSE: Readonly<Record<string, string>> = {
  "reporters/editions/feuilles/commission.ts sorties": "the list of the proposed sorties",
  "reporters/editions/feuilles/equipe.ts absences": "the register's days off of the APAPs",
  "reporters/editions/feuilles/moyens.ts prescriptions": "a table by value, whose title says of what",
  "reporters/editions/feuilles/par-apap.ts entretiens": "a group of columns",
  "reporters/editions/feuilles/profil.ts entrants": "a table by value, whose title says of what",
  "reporters/editions/feuilles/sorties.ts sorties": "a table by value, whose title says of what",
  "reporters/fse/feuilles/plie.ts sorties": "the list of the sorties",
  "reporters/html/tableau/graphiques.ts entrees": "the chart of two figures",
  "reporters/html/tableau/graphiques.ts entretiens": "a chart, whose name says its months",
  "reporters/html/tableau/graphiques.ts file_active": "a chart, whose name says its months",
  "reporters/html/tableau/graphiques.ts repartition_etapes": "a chart, whose name says its months",
  "reporters/html/tableau/graphiques.ts sorties": "a chart, whose name says its months",
  "reporters/rapprochement/fse/blocs.ts sorties": "the list of the sorties to declare",
};

const IDS: ReadonlySet<string> = new Set(INDICATEURS.map((i) => i.id));
const NOMS = new Set(["titre", "nom", "label", "court", "libelle"]);
const FIGURES = new Set(["indicateur", "chiffre", "chiffres", "series", "id"]);

/** The figures that an object literal names by words typed beside their id. */
function nommesA(objet: ts.ObjectLiteralExpression): string[] {
  const champs = objet.properties.filter((p): p is ts.PropertyAssignment => ts.isPropertyAssignment(p));
  const nomme = champs.some((p) => NOMS.has(p.name.getText()) && ts.isStringLiteralLike(p.initializer));
  if (!nomme) return [];
  const ids = champs.filter((p) => FIGURES.has(p.name.getText())).flatMap((p) => textesDe(p.initializer));
  return ids.filter((id) => IDS.has(id)).slice(0, 1);
}

function textesDe(noeud: ts.Node): string[] {
  if (ts.isStringLiteral(noeud)) return [noeud.text];
  const textes: string[] = [];
  noeud.forEachChild((n) => {
    textes.push(...textesDe(n));
  });
  return textes;
}

it("a figure is named by the catalogue, nowhere else", () => {
  const trouves = new Set<string>();
  for (const fichier of readdirSync("src", { recursive: true }).map((f) => String(f).replaceAll("\\", "/"))) {
    if (!/\.tsx?$/.test(fichier) || /\.test\.|fixture/.test(fichier) || /^(indicators|rules|normes)\//.test(fichier))
      continue;
    const source = ts.createSourceFile(fichier, readFileSync(`src/${fichier}`, "utf8"), ts.ScriptTarget.Latest, true);
    const visiter = (n: ts.Node): void => {
      if (ts.isObjectLiteralExpression(n)) for (const id of nommesA(n)) trouves.add(`${fichier} ${id}`);
      n.forEachChild(visiter);
    };
    visiter(source);
  }
  expect([...trouves].sort()).toEqual(Object.keys(AUTRE_CHOSE).sort());
});
