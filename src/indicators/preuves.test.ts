import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import { firstDay, monthOf, yearOf } from "../core/month.ts";
import { periodLabel } from "../core/period.ts";
import type { Figure } from "../core/report.ts";
import charge from "./charge.ts";
import conformite from "./conformite.ts";
import { cadre, extraction } from "./extraction-fixture.ts";
import { INDICATEURS } from "./index.ts";
import { entretien, etape, mesurer, parcours } from "./mesurer-fixture.ts";
import { Periodes } from "./periodes.ts";
import type { Compte, Terme } from "./series.ts";
import suiviEmploi from "./suivi-emploi.ts";

const FSE: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.cadre === "fse").map((i) => i.id));
const PERSONNES: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.enPersonnes).map((i) => i.id));
const MEDIANES: ReadonlySet<string> = new Set(["delai_integration"]);
const TERMES: readonly Terme[] = ["valeur", "numerateur", "denominateur"];

/** The term of a figure; what divides is not the value's own. */
function termeDe(f: Figure, terme: Terme): number | null {
  if (terme !== "valeur") return f[terme];
  return f.denominateur === null ? f.valeur : null;
}

/** What a list gives: a sum, persons each once, or the middle of what it holds. */
function resultat(id: string, liste: readonly Compte[]): number {
  if (PERSONNES.has(id)) return new Set(liste.map((c) => c.participant)).size;
  if (MEDIANES.has(id)) {
    const valeurs = liste.map((c) => c.nombre).sort((a, b) => a - b);
    const n = valeurs.length;
    return ((valeurs[(n - 1) >> 1] ?? 0) + (valeurs[n >> 1] ?? 0)) / 2;
  }
  return liste.reduce((somme, c) => somme + c.nombre, 0);
}

function dansLaPortee(f: Figure, { charge: { apap, structure } }: Compte): boolean {
  return f.portee === "ensemble" || f.nom === (f.portee === "apap" ? apap : structure);
}

describe("the facts behind a figure", () => {
  it("sum to it: every indicator, term, scope, period and ventilation of random extractions", () => {
    fc.assert(
      fc.property(extraction, cadre, (tables, autour) => {
        const arrete = parseTypedDay(autour.arrete) ?? 0;
        const comptes = new Map<string, Compte[]>();
        const cle = (id: string, terme: Terme, periode: string | undefined, ventilation: object) =>
          `${id} ${terme} ${periode} ${JSON.stringify(ventilation)}`;
        const { liste: periodes } = new Periodes(
          arrete,
          "listes" in autour ? { debut: parseTypedDay(autour.listes.convention.debut) ?? 0 } : null,
        );
        const controle = periodLabel({ start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete });
        const portees: Figure[] = [];
        const figures = mesurer(INDICATEURS, tables, {
          ...autour,
          detail: (c) => {
            // the FSE+ codes have one period, the control's: since January here
            const label = FSE.has(c.indicateur) ? controle : periodes[c.periode]?.label;
            const k = cle(c.indicateur, c.terme, label, c.ventilation);
            const liste = comptes.get(k);
            if (liste) liste.push(c);
            else comptes.set(k, [c]);
          },
        });
        // the scopes, in the order in which a list may name one for itself
        for (const f of figures) {
          if (!portees.some((p) => p.portee === f.portee && p.nom === f.nom)) portees.push(f);
        }
        const ecarts = figures.flatMap((f) =>
          TERMES.flatMap((terme) => {
            const chiffre = termeDe(f, terme);
            if (chiffre === null) return [];
            const liste = (comptes.get(cle(f.indicateur, terme, f.periode, f.ventilation)) ?? []).filter((c) => {
              const siennes = c.portee === null ? null : portees[c.portee];
              return siennes ? siennes.portee === f.portee && siennes.nom === f.nom : dansLaPortee(f, c);
            });
            const somme = resultat(f.indicateur, liste);
            const { indicateur, portee, nom, periode, ventilation } = f;
            return Math.abs(somme - chiffre) < 1e-9
              ? []
              : [{ indicateur, terme, portee, nom, periode, ventilation, chiffre, somme }];
          }),
        );
        expect(ecarts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("name each a line of the extraction, or none when the settings say it", () => {
    fc.assert(
      fc.property(extraction, cadre, (tables, autour) => {
        const sans: Compte[] = [];
        mesurer(INDICATEURS, tables, { ...autour, detail: (c) => c.preuves.length === 0 && sans.push(c) });
        expect(sans).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  const lignes = (comptes: readonly Compte[]) =>
    comptes
      .filter((c) => c.periode === 0)
      .map((c) => [c.terme, c.participant, c.nombre, c.preuves.map((p) => p.ligne)]);

  it("are the interviews of a month that is satisfied, the parcours of one that is missed", () => {
    const comptes: Compte[] = [];
    mesurer(
      conformite,
      {
        parcours: [parcours("P1", "2026-01-01"), parcours("P2", "2026-01-01")],
        etapes: [etape("P1", "2026-01-05", "2026-01-06")],
        entretiens: [entretien("P1", "2026-01-10"), entretien("P1", "2026-01-20")],
      },
      { arrete: "2026-01-31", detail: (c) => comptes.push(c) },
    );
    expect(lignes(comptes)).toEqual([
      ["denominateur", "P1", 1, [2, 3]],
      ["numerateur", "P1", 1, [2, 3]],
      ["denominateur", "P2", 1, [3]],
    ]);
  });

  it("are the étape followed and the contact found", () => {
    const comptes: Compte[] = [];
    const emploi = { participant: "P1", famille: "emploi", intitule: "Emploi", contrat: "CDI" };
    mesurer(
      suiviEmploi,
      {
        parcours: [parcours("P1", "2025-12-01")],
        etapes: [{ ...emploi, date_debut: "2026-01-01", date_fin: "" }],
        entretiens: [entretien("P1", "2026-01-10")],
      },
      { arrete: "2026-01-31", detail: (c) => c.indicateur === "suivi_emploi" && comptes.push(c) },
    );
    expect(lignes(comptes)).toEqual([
      ["denominateur", "P1", 1, [2, 2]],
      ["numerateur", "P1", 1, [2, 2]],
    ]);
  });

  it("are nobody's for a capacity: the line of effectifs says it", () => {
    const comptes: Compte[] = [];
    mesurer(
      charge,
      {
        parcours: [parcours("P1", "2026-01-01")],
        effectifs: [{ apap: "Alix", structure: "Horizon", etp: "0.5", date_debut: "", date_fin: "" }],
      },
      { arrete: "2026-01-31", detail: (c) => comptes.push(c) },
    );
    expect(lignes(comptes)).toEqual([
      ["denominateur", null, 30, [2]],
      ["numerateur", "P1", 1, [2]],
    ]);
  });
});
