import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analyse, analyser } from "../../audit/analyser.ts";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { parseTypedDay } from "../../core/day.ts";
import { firstDay, monthOf, yearOf } from "../../core/month.ts";
import { extraction } from "../../indicators/extraction-fixture.ts";
import { RULES } from "../../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import { ecartsDesListes, nombreDeSommes } from "../document/listes-tester.ts";
import type { Sheet, Workbook } from "../document/model.ts";
import { ecartsDesDessins, nombreDeDessins } from "../xlsx/dessins-tester.ts";
import { analyseFictive } from "./analyse-fixture.ts";
import { classeurApap } from "./apap.ts";
import { classeurBilan } from "./bilan.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { classeurConstats } from "./constats.ts";
import { creerSocle, nommes } from "./socle.ts";
import { classeurStructure } from "./structure.ts";

const REGLAGES = reglagesParDefaut();

function lire(tables: CanonicalTables, arrete: number, rejets: readonly string[]): Analyse {
  const lue = canonicalExtraction(tables);
  lue.participantsRejetes.set("entretiens", new Set(rejets));
  return analyser(lue, {
    version: "1.0.0",
    arrete,
    periode: { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete },
    presenceVide: null,
    reglages: REGLAGES,
    justifications: null,
    regles: RULES,
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: 60 },
  });
}

/** What an extraction may lack: a column, a table, the presences (precisions.md, General 12). */
const MANQUES = [
  "",
  "entretiens",
  "etapes",
  "mises_en_relation",
  "parcours.date_sortie_prevue",
  "parcours.date_sortie_reelle",
  "parcours.nature_sortie",
  "parcours.motif_sortie",
  "etapes.programmation_plie",
  "entretiens.duree",
  "entretiens.presence",
  "entretiens.presence=",
] as const;

type Ligne = Readonly<Record<string, string>>;

function sans(tables: CanonicalTables, manque: (typeof MANQUES)[number]): CanonicalTables {
  if (manque === "") return tables;
  const [table = "", colonne = ""] = manque.replace("=", "").split(".");
  const autres = Object.entries(tables).filter(([nom]) => nom !== table);
  if (colonne === "") return Object.fromEntries(autres);
  const vide = (ligne: Ligne): Ligne =>
    manque.endsWith("=")
      ? { ...ligne, [colonne]: "" }
      : Object.fromEntries(Object.entries(ligne).filter(([c]) => c !== colonne));
  const lignes = (tables[table as keyof CanonicalTables] ?? []).map(vide);
  return { ...Object.fromEntries(autres), [table]: lignes };
}

/** The editions of an analysis, and the workbook of its constats. */
function editions(analyse: Analyse): Workbook[] {
  const socle = creerSocle(analyse, REGLAGES);
  return [
    classeurConsolide(socle),
    classeurBilan(socle, ENSEMBLE),
    ...nommes(socle.structures).map((s) => classeurStructure(socle, s)),
    ...nommes(socle.apaps).map((a) => classeurApap(socle, a, analyse.echeances)),
    classeurConstats(analyse.report, false),
    classeurConstats(analyse.report, true),
  ];
}

const ecarts = (classeurs: readonly Workbook[]) =>
  classeurs.flatMap((c) => ecartsDesListes(c.feuilles).map((e) => `${c.titre} · ${e}`));
const feuilles = (classeurs: readonly Workbook[]): Sheet[] => classeurs.flatMap((c) => c.feuilles);

describe("every list sums to the figure that it details, and every chart draws numbers or nothing", () => {
  it("in every sheet of the fictional extraction's editions", () => {
    const classeurs = editions(analyseFictive());
    expect(ecarts(classeurs)).toEqual([]);
    expect(nombreDeSommes(feuilles(classeurs))).toBeGreaterThan(500);
    expect(classeurs.flatMap(ecartsDesDessins)).toEqual([]);
    expect(nombreDeDessins(classeurs)).toBeGreaterThan(50);
  });

  it("in every sheet of random extractions", () => {
    fc.assert(
      fc.property(
        extraction,
        fc.constantFrom("2026-05-31", "2026-05-20"),
        fc.subarray(["P0", "P1", "P2"]),
        fc.constantFrom(...MANQUES),
        (tables, arrete, rejets, manque) => {
          const classeurs = editions(lire(sans(tables, manque), parseTypedDay(arrete) ?? 0, rejets));
          expect(ecarts(classeurs)).toEqual([]);
          expect(classeurs.flatMap(ecartsDesDessins)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
