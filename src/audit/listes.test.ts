import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../config/reglages.ts";
import { parseTypedDay } from "../core/day.ts";
import type { LigneActivite } from "../core/fiche.ts";
import { firstDay, monthOf, yearOf } from "../core/month.ts";
import type { Figure } from "../core/report.ts";
import { extraction } from "../indicators/extraction-fixture.ts";
import { entretien, parcours } from "../indicators/mesurer-fixture.ts";
import { Justifications } from "../justifications/justifications.ts";
import { RULES } from "../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { type Analyse, analyser } from "./analyser.ts";

const ENT_01 = RULES.filter((r) => r.id === "ENT-01");
const REGLAGES = reglagesParDefaut();

const JUSTIFIE = {
  fichier: "j.csv",
  feuille: null,
  ligne: 2,
  deListe: false,
  de: null,
  piece: null,
  regle: "ENT-01",
  participant: "P2",
  parcours: null,
  apap: null,
  mois: null,
  date: null,
  raison: "Hospitalisation",
  auteur: "CG",
  jusquAu: null,
};

/** Lists and figures of some rows; contacts of the participants of `rejets` were rejected. */
function lire(
  tables: CanonicalTables,
  autour: { arrete: string; rejets?: readonly string[]; justifications?: Justifications },
): Analyse {
  const arrete = parseTypedDay(autour.arrete) ?? 0;
  const lue = canonicalExtraction(tables);
  if (autour.rejets) lue.participantsRejetes.set("entretiens", new Set(autour.rejets));
  return analyser(lue, {
    version: "1.0.0",
    arrete,
    periode: { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete },
    presenceVide: null,
    reglages: REGLAGES,
    justifications: autour.justifications ?? null,
    regles: ENT_01,
    indicateurs: true,
    fiches: true,
    detail: true,
  });
}

const LISTES: readonly [string, (f: Figure) => number | null, (a: LigneActivite) => number | null][] = [
  ["entretiens", (f) => f.valeur, (a) => a.entretiens],
  ["conformite", (f) => f.denominateur, (a) => a.moisJuges],
  ["conformite", (f) => f.numerateur, (a) => a.moisSatisfaits],
  ["prescriptions", (f) => f.valeur, (a) => a.prescriptions],
];

/** The figures since January, whose list of activities does not add up to them, in any scope. */
function ecarts({ report, activites }: Analyse): unknown[] {
  return LISTES.flatMap(([id, duChiffre, deLaLigne]) =>
    report.figures.flatMap((f) => {
      if (f.indicateur !== id || !f.periode.includes("..") || !f.periode.includes("-01..")) return [];
      if (Object.keys(f.ventilation).length > 0) return [];
      const siennes = activites.filter((a) =>
        f.portee === "ensemble" ? true : f.portee === "apap" ? a.apap === f.nom : a.structure === f.nom,
      );
      const somme = siennes.reduce((n, a) => n + (deLaLigne(a) ?? 0), 0);
      const chiffre = duChiffre(f) ?? 0;
      return somme === chiffre ? [] : [{ id, portee: f.portee, nom: f.nom, chiffre, somme }];
    }),
  );
}

describe("a list sums to the figure that it details", () => {
  it("interviews, months judged and satisfied, prescriptions: in every scope of random extractions", () => {
    fc.assert(
      fc.property(
        extraction,
        fc.constantFrom("2026-05-31", "2026-05-20"),
        fc.subarray(["P0", "P1", "P2"]),
        (t, arrete, rejets) => {
          expect(ecarts(lire(t, { arrete, rejets }))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  const deux: CanonicalTables = {
    parcours: [parcours("P1", "2026-01-01"), parcours("P2", "2026-01-01")],
    etapes: [{ participant: "P1", famille: "transversale", intitule: "CV", date_debut: "2026-01-05" }],
    entretiens: [entretien("P1", "2026-01-10"), entretien("P1", "2026-02-10"), entretien("P2", "2026-02-11")],
  };
  const juges = (a: Analyse) => a.activites.map((l) => [l.participant, l.moisSatisfaits, l.moisJuges]);

  it("with a justified month", () => {
    const justifications = new Justifications([JUSTIFIE], [], []);
    const analyse = lire(deux, { arrete: "2026-02-28", justifications });
    expect(juges(analyse)).toEqual([
      ["P1", 2, 2],
      ["P2", 1, 1],
    ]);
    expect(ecarts(analyse)).toEqual([]);
  });
  it("with a rejected row, which may be the proof", () => {
    const analyse = lire(deux, { arrete: "2026-02-28", rejets: ["P2"] });
    expect(juges(analyse)).toEqual([
      ["P1", 2, 2],
      ["P2", 1, 1],
    ]);
    expect(ecarts(analyse)).toEqual([]);
  });
  it("with neither: the month is missed", () => {
    expect(juges(lire(deux, { arrete: "2026-02-28" }))).toEqual([
      ["P1", 2, 2],
      ["P2", 1, 2],
    ]);
  });
  it("a diagnostic before the integration is an interview, at its date; a handover makes two lines", () => {
    const tables = {
      ...deux,
      parcours: [parcours("P1", "2026-01-20")],
      affectations: [
        { participant: "P1", apap: "Brune", structure: "Horizon", date_debut: "2026-02-01", date_fin: "" },
      ],
      entretiens: [entretien("P1", "2026-01-10", { nature: "DIAGNOSTIC" }), entretien("P1", "2026-02-10")],
    };
    const analyse = lire(tables, { arrete: "2026-02-28" });
    expect(analyse.activites.map((a) => [a.apap, a.entretiens, a.ecartMoyen]).sort()).toEqual([
      ["Alix", 1, null],
      ["Brune", 1, 31],
    ]);
    expect(ecarts(analyse)).toEqual([]);
  });
});
