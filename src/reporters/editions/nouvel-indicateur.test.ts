import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { Catalogue } from "../../indicators/catalogue.ts";
import { INDICATEURS } from "../../indicators/index.ts";
import modele from "../../indicators/modele.ts";
import type { Cell, Workbook } from "../document/model.ts";
import { tableauHtml } from "../html/tableau-html.ts";
import { analyseFictive } from "./analyse-fixture.ts";
import { classeurApap } from "./apap.ts";
import { classeurBilan } from "./bilan.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { creerSocle, nommes } from "./socle.ts";
import { classeurStructure } from "./structure.ts";

const indicateurs = [...INDICATEURS, modele];
const analyse = analyseFictive({ indicateurs });
const socle = creerSocle(analyse, reglagesParDefaut(), { catalogue: new Catalogue(indicateurs) });

/** What a cell says, whatever it leads to. */
const dit = (cell: Cell | undefined): unknown =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;

/** Value of the line of that name in the table of counts of a sheet. */
function nombre(classeur: Workbook, feuille: string, table = "nombres"): unknown {
  const blocs = classeur.feuilles.find((f) => f.nom === feuille)?.blocks ?? [];
  for (const bloc of blocs) {
    if (bloc.kind !== "table" || bloc.id !== table) continue;
    return dit(bloc.rows.find((row) => dit(row[0]) === modele.titre)?.[1]);
  }
  return undefined;
}

/** The figure itself, as the report has it. */
function attendu(portee: string, nom: string | null, periode: string): number | null | undefined {
  return analyse.report.figures.find(
    (f) => f.indicateur === modele.id && f.portee === portee && f.nom === nom && f.periode === periode,
  )?.valeur;
}

describe("a new indicator", () => {
  it("shows on every sheet and page of its group, no sheet being touched", () => {
    const [structure] = nommes(socle.structures);
    const [apap] = nommes(socle.apaps);
    if (!structure || !apap) throw new Error("no scope");
    const { courant, cumul } = socle.spans;
    expect(nombre(classeurConsolide(socle), "Synthèse")).toBe(attendu("ensemble", null, courant));
    expect(nombre(classeurStructure(socle, structure), "Synthèse")).toBe(attendu("structure", structure.nom, courant));
    expect(nombre(classeurApap(socle, apap, []), "Mes chiffres")).toBe(attendu("apap", apap.nom, courant));
    expect(nombre(classeurBilan(socle, ENSEMBLE), "Synthèse", "bilan_nombres")).toBe(attendu("ensemble", null, cumul));
    expect(attendu("ensemble", null, cumul)).toBeGreaterThan(0);
    for (const rang of [ENSEMBLE, structure, apap]) expect(tableauHtml(socle, rang)).toContain(modele.titre);
  });
});
