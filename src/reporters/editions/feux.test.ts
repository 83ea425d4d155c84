import { expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import type { Feu } from "../../core/feu.ts";
import type { Workbook } from "../document/model.ts";
import { constatsHtml } from "../html/constats-html.ts";
import { tableauHtml } from "../html/tableau-html.ts";
import { analyseFictive } from "./analyse-fixture.ts";
import { classeurApap } from "./apap.ts";
import { classeurBilan } from "./bilan.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { classeurPubliable } from "./diffusion/diffusion.ts";
import { creerSocle, nommes } from "./socle.ts";
import { classeurStructure } from "./structure.ts";

const feu: Feu = {
  id: "LEC-08",
  couleur: "orange",
  fichiers: ["suivi.csv"],
  message: "suivi.csv, Bob AILLEURS : 3 lignes au lieu de 400.",
  remede: "Refaire l'export du mois.",
  accepte: false,
};

it("puts the lights first in every edition, on its first sheet alone, and in every page", () => {
  const analyse = analyseFictive();
  const socle = creerSocle({ ...analyse, report: { ...analyse.report, feux: [feu] } }, reglagesParDefaut());
  const [structure] = nommes(socle.structures);
  const [apap] = nommes(socle.apaps);
  if (!structure || !apap) throw new Error("no scope");
  const dits = (classeur: Workbook) =>
    classeur.feuilles.map(({ blocks: [b] }) => b?.kind === "note" && JSON.stringify(b.texte).includes("LEC-08"));
  for (const classeur of [
    classeurConsolide(socle),
    classeurStructure(socle, structure),
    classeurApap(socle, apap, []),
    classeurBilan(socle, ENSEMBLE),
    classeurPubliable(socle),
  ]) {
    expect(dits(classeur)).toEqual(classeur.feuilles.map((_, i) => i === 0));
  }
  for (const page of [tableauHtml(socle, ENSEMBLE), tableauHtml(socle, apap), constatsHtml(socle.report)]) {
    expect(page).toContain("LEC-08");
  }
  // what was seen names files and APAPs of others: for the équipe du PLIE alone
  const detail = (classeur: Workbook) => JSON.stringify(classeur).includes("suivi.csv, Bob");
  expect(
    [
      classeurConsolide(socle),
      classeurStructure(socle, structure),
      classeurApap(socle, apap, []),
      classeurPubliable(socle),
    ].map(detail),
  ).toEqual([true, false, false, false]);
  expect(tableauHtml(socle, apap)).not.toContain("suivi.csv, Bob");
});
