import { beforeAll, describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { parseTypedDay } from "../../../core/day.ts";
import { layWorkbook } from "../../xlsx/layout.ts";
import { valueAt } from "../../xlsx/plain-cells.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { classeurConsolide } from "../consolide.ts";
import { creerSocle, retardsDe, type Socle } from "../socle.ts";
import { alertes } from "./alertes.ts";
import { lieuDesNonVues, lieuDesRetards } from "./lieux.ts";

let socle: Socle;
let pose: ReturnType<typeof layWorkbook>;
beforeAll(() => {
  const arrete = parseTypedDay("2026-09-30") ?? 0;
  const periode = { start: parseTypedDay("2026-01-01") ?? 0, end: arrete };
  socle = creerSocle(analyseFictive({ arrete, periode }), reglagesParDefaut());
  pose = layWorkbook(classeurConsolide(socle));
});

/** What the row reads that a card of Synthèse leads to, in some columns of its table. */
function mene(carte: string, feuille: string, ...cles: string[]): unknown[] {
  const { grids, context } = pose;
  const synthese = grids.find((g) => g.name === "Synthèse");
  const place = synthese?.rows.flatMap((row, r) =>
    Array.from({ length: 40 }, (_, c) => (row && valueAt(row, c) === carte ? { r, c } : null)).filter(
      (p) => p !== null,
    ),
  )[0];
  if (!place) throw new Error(`no card ${carte}`);
  // on the label or on the value under it
  const lieu = synthese?.links.find(({ ref }) => {
    const [, colonne = "", ligne = ""] = /^([A-Z]+)(\d+)/.exec(ref) ?? [];
    return colonne === String.fromCharCode(65 + place.c) && Math.abs(Number(ligne) - 1 - place.r) <= 1;
  })?.location;
  const ligne = Number(/!A(\d+)$/.exec(lieu ?? "")?.[1]) - 1;
  expect(lieu).toContain(`'${feuille}'!`);
  const cible = grids.find((g) => g.name === feuille);
  const table = context.tables.find((t) => t.sheet === feuille);
  return cles.map((cle) => {
    const row = cible?.rows[ligne];
    return row && valueAt(row, table?.columns.get(cle) ?? -1);
  });
}

describe("the cards of Synthèse", () => {
  it.each([["Entrées"], ["Sorties"]])("lead to the month's facts of « %s », not to the year's", (nom) => {
    expect(
      socle.chiffres.nombre(ENSEMBLE, { indicateur: nom === "Entrées" ? "entrees" : "sorties" }, "2026-09"),
    ).toBeGreaterThan(0);
    expect(mene(nom, "Détail", "indicateur", "periode")).toEqual([nom, "septembre 2026"]);
  });

  it.each([
    ["Bloquants à corriger", "bloquant"],
    ["Majeurs à corriger", "majeur"],
    ["Mineurs à corriger", "mineur"],
  ])("lead from « %s » to the first one of the list", (carte, gravite) => {
    expect(mene(carte, "Anomalies", "gravite")).toEqual([gravite]);
  });
});

it("the alert of what is overdue leads to the list of it, which holds as many", () => {
  const alerte = alertes(socle, ENSEMBLE, []).find((p) => p.texte.includes("dépassée"));
  expect(alerte?.vers).toEqual(lieuDesRetards());
  const table = pose.context.tables.find((t) => t.sheet === alerte?.vers?.feuille && t.id === alerte.vers.table);
  expect((table?.to ?? 0) - (table?.from ?? 0)).toBe(retardsDe(socle, ENSEMBLE));
});

describe("« Qui est en retard »", () => {
  it.each([
    ["retards", "Échéances dépassées", "retards", []],
    ["bloquants", "Anomalies", "anomalies", ["bloquant"]],
    ["majeurs", "Anomalies", "anomalies", ["majeur"]],
  ])("leads from the %s of an APAP to the first of theirs", (cle, feuille, id, gravite) => {
    const { grids, context } = pose;
    const place = (nom: string, table: string) => context.tables.find((t) => t.sheet === nom && t.id === table);
    const [grille, liste] = [place("Par APAP", "grille"), place(feuille, id)];
    const [parApap, cible] = ["Par APAP", feuille].map((nom) => grids.find((g) => g.name === nom));
    const colonne = String.fromCharCode(65 + (grille?.columns.get(cle) ?? 0));
    let vus = 0;
    for (let r = grille?.from ?? 0; r < (grille?.to ?? 0); r++) {
      const lieu = parApap?.links.find(({ ref }) => ref === `${colonne}${r + 1}`)?.location;
      if (lieu === undefined) continue;
      vus++;
      const row = cible?.rows[Number(/!A(\d+)$/.exec(lieu)?.[1]) - 1];
      const lit = (c: string) => row && valueAt(row, liste?.columns.get(c) ?? -1);
      const sienne = parApap?.rows[r];
      expect([lit("apap"), ...gravite.map(() => lit("gravite"))]).toEqual([sienne && valueAt(sienne, 0), ...gravite]);
    }
    expect(vus).toBeGreaterThan(1);
  });
});

it("who was not seen leads to the strips, in the page too; nowhere in a structure, which has none", () => {
  const [apap] = socle.apaps;
  const [structure] = socle.structures;
  if (!apap || !structure) throw new Error("no scope");
  expect(lieuDesNonVues(ENSEMBLE, apap, socle.spans.mois)).toMatchObject({
    feuille: "Qui appeler",
    ancre: "t-appeler",
  });
  expect(lieuDesNonVues(ENSEMBLE, structure, socle.spans.mois)).toMatchObject({ ancre: "t-appeler" });
  expect(lieuDesNonVues(structure, apap, socle.spans.mois)).toBeNull();
});
