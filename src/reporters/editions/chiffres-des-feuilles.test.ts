import { beforeAll, describe, expect, it } from "vitest";
import type { Analyse } from "../../audit/analyser.ts";
import { clesEnsemble, estCumule, estDetaille } from "../../audit/detail.ts";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { isReserved } from "../document/cell.ts";
import type { Cell, Table, Workbook } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { analyseFictive, tablesFictives } from "./analyse-fixture.ts";
import { classeurApap } from "./apap.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { tablePrescripteurs } from "./feuilles/profil.ts";
import { Cellules } from "./formules-fixture.ts";
import { creerSocle, nommes, type Socle } from "./socle.ts";
import { classeurStructure } from "./structure.ts";

let analyse: Analyse;
let socle: Socle;
let classeurs: Workbook[];

beforeAll(() => {
  analyse = analyseFictive();
  socle = creerSocle(analyse, reglagesParDefaut());
  classeurs = [
    classeurConsolide(socle),
    ...nommes(socle.structures).map((s) => classeurStructure(socle, s)),
    ...nommes(socle.apaps).map((a) => classeurApap(socle, a, [])),
  ];
});

function table(classeur: Workbook | undefined, feuille: string, id: string): Table {
  const block = classeur?.feuilles
    .find((f) => f.nom === feuille)
    ?.blocks.find((b) => b.kind === "table" && b.id === id);
  if (block?.kind !== "table") throw new Error(`pas de table ${id}`);
  return block;
}

function figure(portee: string, nom: string | null, indicateur: string, periode: string, cle: object = {}) {
  return analyse.report.figures.find(
    (f) =>
      f.portee === portee &&
      f.nom === nom &&
      f.indicateur === indicateur &&
      f.periode === periode &&
      JSON.stringify(f.ventilation) === JSON.stringify(cle),
  );
}

const colonne = (t: Table, key: string) => t.columns.findIndex((c) => c.key === key);

describe("cells of figures", () => {
  it("equal the figures of the report, APAP by APAP", () => {
    const t = table(classeurs[0], "Par APAP", "parcours");
    for (const [key, indicateur] of [
      ["file_active", "file_active"],
      ["accompagnes", "accompagnes"],
      ["stock_debut", "stock_debut"],
      ["entrees", "entrees"],
      ["sorties", "sorties"],
      ["stock_fin", "stock_fin"],
      ["flux_reste", "flux_reste"],
    ] as const) {
      const c = colonne(t, key);
      expect(t.rows.map((row) => row[c])).toEqual(
        socle.apaps.map((a) => figure("apap", a.nom, indicateur, "2026-10")?.valeur),
      );
      expect(t.columns[c]?.total).toBe("somme");
      const somme = t.rows.reduce((n, row) => n + Number(row[c]), 0);
      expect(somme).toBe(figure("ensemble", null, indicateur, "2026-10")?.valeur);
    }
  });

  it("bear on the total what weakens the total's figure, in each sheet that adds them", () => {
    const marques = new Set<string>();
    for (const { nom, blocks } of classeurs.flatMap(({ feuilles }) => feuilles)) {
      for (const t of blocks) {
        if (t.kind !== "table" || t.total === undefined) continue;
        const valeurs = new TableValues(t);
        for (const [c, { key, total }] of t.columns.entries()) {
          if (total === "visible" || !t.rows.some((row) => isReserved(row[c] ?? null))) continue;
          expect([nom, t.titre, key, isReserved(valeurs.total(c))]).toEqual([nom, t.titre, key, true]);
          marques.add(nom);
        }
      }
    }
    expect([...marques].sort()).toEqual(["Emploi", "Moyens", "Par APAP (suite)", "Synthèse", "Évolution"]);
  });

  it("say of handovers how many passed between APAPs, not 0 for the whole", () => {
    const { spans, chiffres, apaps } = socle;
    const affiche = (indicateur: "recus" | "cedes", periode: string) =>
      chiffres.affiche({ portee: "ensemble", nom: null }, { indicateur }, periode);
    const passes = { texte: "—", motif: "27\u00a0parcours passés d'un APAP à un autre, sans effet sur l'ensemble" };
    expect([affiche("recus", spans.cumul), affiche("cedes", spans.cumul)]).toEqual([passes, passes]);
    expect(apaps.reduce((n, a) => n + (figure("apap", a.nom, "recus", spans.cumul)?.valeur ?? 0), 0)).toBe(27);
    // none in the month
    expect(affiche("recus", spans.courant)).toBe(0);
  });

  it("give a rate with both terms, equal to the figure's", () => {
    const t = table(classeurs[0], "Par APAP", "entretiens");
    const [num, den] = [colonne(t, "conformite_num"), colonne(t, "conformite_den")];
    for (const [i, apap] of socle.apaps.entries()) {
      const f = figure("apap", apap.nom, "conformite", "2026-10");
      expect([t.rows[i]?.[num], t.rows[i]?.[den]]).toEqual([f?.numerateur, f?.denominateur]);
    }
  });

  it("sum to the open parcours in « Étapes »", () => {
    const t = table(classeurs[0], "Étapes", "repartition");
    const somme = t.rows.reduce((n, row) => n + Number(row[colonne(t, "parcours")]), 0);
    expect(somme).toBe(figure("ensemble", null, "stock_fin", "2026-10")?.valeur);
  });

  it("are n.c. with the reason, never 0, when an indicator cannot be computed", () => {
    const figures = analyse.report.figures.map((f) =>
      f.indicateur === "conformite"
        ? { ...f, valeur: null, numerateur: null, denominateur: null, raison: "trop de présences vides" }
        : f,
    );
    const sans = creerSocle({ ...analyse, report: { ...analyse.report, figures } }, reglagesParDefaut());
    const t = table(classeurConsolide(sans), "Par APAP", "entretiens");
    const num = colonne(t, "conformite_num");
    expect(t.rows.map((row) => row[num])).toEqual(t.rows.map(() => ({ motif: "trop de présences vides" })));
    expect(t.columns[num]?.total).toEqual({ motif: "trop de présences vides" });
  });

  it("give a rate that has nothing to divide by the reason of its figure, in each sheet that prints it", () => {
    const eteint = "ENT-01 : règle désactivée par les réglages";
    const figures = analyse.report.figures.map((f) =>
      f.indicateur === "conformite" ? { ...f, valeur: null, numerateur: 0, denominateur: 0, raison: eteint } : f,
    );
    const sans = creerSocle({ ...analyse, report: { ...analyse.report, figures } }, reglagesParDefaut());
    const vues = new Set<string>();
    for (const { nom, blocks } of classeurConsolide(sans).feuilles) {
      for (const t of blocks) {
        if (t.kind !== "table" || t.rows.length === 0) continue;
        const valeurs = new TableValues(t);
        for (const [c, { calcul }] of t.columns.entries()) {
          if (calcul?.type !== "ratio" || !calcul.num.startsWith("conformite")) continue;
          const lus = [...t.rows.map((row) => valeurs.cell(row, c)), valeurs.total(c)];
          expect([nom, lus]).toEqual([nom, lus.map(() => ({ motif: eteint }))]);
          vues.add(nom);
        }
      }
    }
    expect([...vues].sort()).toEqual(["Moyens", "Par APAP", "Par APAP (suite)", "Synthèse", "Évolution"]);
  });

  it("show a shared APAP for its part of the structure only", () => {
    for (const [i, structure] of nommes(socle.structures).entries()) {
      const t = table(classeurs[i + 1], "Par APAP", "parcours");
      const c = colonne(t, "file_active");
      const cellules = t.rows.map((row): Cell => row[c] ?? null);
      if (!cellules.every((cell) => typeof cell === "number")) continue;
      const somme = cellules.reduce<number>((n, cell) => n + Number(cell), 0);
      expect(somme).toBe(figure("structure", structure.nom, "file_active", "2026-10")?.valeur);
    }
  });
});

describe("« Détail »", () => {
  it("has the facts of every figure of the month and since January, whole or under a value, term by term", () => {
    const compte = new Map<string, number>();
    const noter = (parts: readonly unknown[], n: number | null) => {
      const k = JSON.stringify(parts);
      if (n !== null) compte.set(k, (compte.get(k) ?? 0) + n);
    };
    for (const { indicateur, periode, ventilation, nombre, sur } of analyse.details) {
      const cles = clesEnsemble(indicateur);
      const entier = cles.length > 0 && Object.keys(ventilation).every((c) => cles.includes(c));
      const formes = Object.entries(ventilation).map(([c, v]) => ({ [c]: v }));
      for (const forme of entier ? [{}, ...formes] : formes.length > 0 ? formes : [{}]) {
        noter([indicateur, periode, forme, "nombre"], nombre);
        noter([indicateur, periode, forme, "sur"], sur);
      }
    }
    const { courant, cumul } = creerSocle(analyse, reglagesParDefaut()).spans;
    let vus = 0;
    for (const f of analyse.report.figures) {
      if (f.portee !== "ensemble" || !estDetaille(f)) continue;
      if (f.periode !== courant && (f.periode !== cumul || !estCumule(f))) continue;
      const attendus = f.denominateur === null ? { nombre: f.valeur } : { nombre: f.numerateur, sur: f.denominateur };
      for (const [terme, attendu] of Object.entries(attendus)) {
        const k = JSON.stringify([f.indicateur, f.periode, f.ventilation, terme]);
        expect(Math.abs((compte.get(k) ?? 0) - (attendu ?? 0)), k).toBeLessThan(1e-9);
        if (compte.delete(k)) vus++;
      }
    }
    // the profile has no figure whole
    expect([...compte.keys()].filter((k) => !k.startsWith('["profil","2026-10",{}'))).toEqual([]);
    expect(vus).toBeGreaterThan(120);
  });
  it("names « Téléphone » apart from « Courriel », under the list that it makes", () => {
    const t = table(classeurs[0], "Détail", "detail");
    const [indicateur, periode, precision, nombre] = ["indicateur", "periode", "precision", "nombre"].map((c) =>
      colonne(t, c),
    );
    const filtrer = (liste: string, quand: string, valeur: string | null) =>
      t.rows
        .filter((r) => r[indicateur ?? 0] === liste && r[periode ?? 0] === quand)
        .filter((r) => valeur === null || r[precision ?? 0] === valeur)
        .reduce((n, r) => n + Number(r[nombre ?? 0]), 0);
    const chiffre = (id: string, quand: string, ventilation: Record<string, string>) =>
      analyse.report.figures.find(
        (f) =>
          f.portee === "ensemble" &&
          f.indicateur === id &&
          f.periode === quand &&
          JSON.stringify(f.ventilation) === JSON.stringify(ventilation),
      )?.valeur;
    expect(filtrer("Autres contacts", "octobre 2026", "Téléphone")).toBe(
      chiffre("contacts", "2026-10", { modalite: "TELEPHONE" }),
    );
    expect(filtrer("Autres contacts", "depuis janvier", "Courriel")).toBe(
      chiffre("contacts", "2026-01..2026-10", { modalite: "MAIL" }),
    );
    expect(filtrer("Prescriptions d'opérations", "depuis janvier", "Opération")).toBe(
      chiffre("prescriptions", "2026-01..2026-10", { famille: "operation" }),
    );
    expect(filtrer("Entretiens en face à face tenus", "depuis janvier", null)).toBe(
      chiffre("entretiens", "2026-01..2026-10", {}),
    );
  });
  it("says the terms of each form of the rate: all sorties under the gross one", () => {
    const t = table(classeurs[0], "Détail", "detail");
    const [indicateur = 0, forme = 0, termes = 0] = ["indicateur", "precision", "precision1"].map((c) => colonne(t, c));
    const taux = t.rows.filter((r) => r[indicateur] === "Sorties positives");
    expect(new Map(taux.map((r) => [r[forme], r[termes]]))).toEqual(
      new Map([
        ["caen", "Positives et dynamiques ÷ non neutralisées"],
        ["sans_dynamique", "Positives ÷ non neutralisées"],
        ["brut", "Positives et dynamiques ÷ toutes"],
      ]),
    );
  });
  it("names the lines of the files behind each", () => {
    expect(analyse.details.filter((d) => d.preuves.length === 0)).toEqual([]);
    const t = table(classeurs[0], "Détail", "detail");
    const c = colonne(t, "lignes");
    expect(t.rows.every((row) => /, lignes? \d/.test(String(row[c])))).toBe(true);
  });
});

describe("live formulas", () => {
  it("keep the value that they give", async () => {
    for (const classeur of classeurs) {
      const cellules = new Cellules(await renderWorkbook(classeur));
      expect(cellules.formules.length).toBeGreaterThan(20);
      for (const { ou, feuille, formule, gardee } of cellules.formules) {
        const calcule = cellules.calculer(feuille, formule);
        if (typeof calcule === "number" && typeof gardee === "number") {
          expect(Math.abs(calcule - gardee), `${ou} ${formule}`).toBeLessThan(1e-9);
        } else {
          expect([ou, gardee]).toEqual([ou, calcule]);
        }
      }
    }
  });
});

it("says of a year in which nobody came in that nobody did, not that it is not computed", () => {
  const { parcours = [], ...autres } = tablesFictives();
  const tables = { ...autres, parcours: parcours.filter((p) => (p["date_integration"] ?? "") < "2026") };
  const sansEntree = creerSocle(analyseFictive({}, reglagesParDefaut(), tables), reglagesParDefaut());
  const { rows, vide } = tablePrescripteurs(sansEntree, ENSEMBLE);
  expect(sansEntree.chiffres.nombre(ENSEMBLE, { indicateur: "entrees" }, sansEntree.spans.cumul)).toBe(0);
  expect({ rows, vide }).toEqual({ rows: [], vide: "Aucune entrée depuis janvier." });
});
