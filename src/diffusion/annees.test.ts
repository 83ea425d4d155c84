import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Annee, comptesAu, type Passage, publierMois, publierSuite } from "./annee-fixture.ts";
import { Attaquant } from "./attaquant-fixture.ts";
import { cellule, cleDe } from "./cellules.ts";
import { comptesExemple } from "./exemple-fixture.ts";
import { deduire } from "./lecteur-fixture.ts";
import type { CellulePubliee } from "./points.ts";
import { imprimee } from "./publication.ts";
import { publier } from "./publier.ts";

const STRUCTURES = ["A", "B", "C"];
const un = <T>(...valeurs: T[]) => fc.constantFrom(...valeurs);

/** A PLIE of one to three structures, of two or fifteen passages a month, with rare categories. */
const annees = (mois: number): fc.Arbitrary<Annee> =>
  fc.record({ n: fc.integer({ min: 1, max: 3 }), flux: un(2, 5, 9) }).chain(({ n, flux }) => {
    const structures = STRUCTURES.slice(0, n);
    const passage = fc.record<Passage>({
      mois: fc.integer({ min: 0, max: mois - 1 }),
      structure: un(...structures),
      criteres: fc.record({
        sexe: un("F", "F", "F", "F", "F", "H", "H", "H", "H", "NB"),
        tranche_age: un("18-29", "30-44", "30-44", "55+"),
        nature: un("Positive", "Positive", "Dynamique", "Autre", "Autre", "Autre", "Neutralisee"),
      }),
    });
    const passages = fc.array(passage, { minLength: flux * mois, maxLength: flux * mois });
    const ligne = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: n, maxLength: n });
    return fc.record({
      structures: fc.constant(structures),
      avant: ligne(120),
      entrees: passages,
      sorties: passages,
      entretiens: fc.array(ligne(80), { minLength: mois, maxLength: mois }),
    });
  });

/** What stands at the head: the sorties, the terms of the rate, the sexes of the entrants. */
const TETE = [
  [cellule("sorties")],
  [cellule("reussies"), cellule("rapportees")],
  ["F", "H"].map((v) => cellule("entrees", null, "sexe", v)),
];

const DOUZE = Array.from({ length: 12 }, (_, i) => i);

describe("twelve monthly editions in a row", () => {
  it("reveal nothing", () => {
    fc.assert(
      fc.property(annees(12), (annee) => {
        expect(deduire(publierMois(annee, DOUZE, 10), 10)).toEqual([]);
      }),
      { numRuns: 5, seed: 38, endOnFailure: true },
    );
  });

  it("reveal nothing either across the year's end, nor when some months are left out", () => {
    fc.assert(
      fc.property(annees(15), fc.subarray([...DOUZE, 12, 13, 14], { minLength: 4 }), (annee, mois) => {
        expect(deduire(publierMois(annee, mois, 10), 10)).toEqual([]);
      }),
      { numRuns: 4, seed: 39, endOnFailure: true },
    );
  });

  it("would, had each been made without those before it: the reader is no straw man", () => {
    const [annee] = fc.sample(annees(12), { numRuns: 1, seed: 40 });
    if (!annee) throw new Error("no year");
    const seules = DOUZE.map((m) => {
      const comptes = comptesAu(annee, m);
      return imprimee(publier(2026 * 12 + m, comptes, [], 10), comptes, String(m));
    });
    for (const seule of seules) expect(deduire([seule], 10)).toEqual([]);
    expect(deduire(seules, 10).length).toBeGreaterThan(3);
  });

  it("are the same when made again", () => {
    const [annee] = fc.sample(annees(6), { numRuns: 1, seed: 42 });
    if (!annee) throw new Error("no year");
    const mois = [0, 1, 2, 3, 4, 5];
    expect(publierMois(annee, mois, 10)).toEqual(publierMois(annee, mois, 10));
  });
});

describe("twelve monthly editions from November to October, to who has a solver", () => {
  it("reveal nothing of the sample, in which a category of one year has nobody in the next", () => {
    const { editions, dejaTrouvees } = publierSuite(comptesExemple(), 10);
    expect(dejaTrouvees).toEqual([]);
    expect(new Attaquant(editions, 10).trouver()).toEqual([]);
    // the rate, whole or not at all: from June on
    const taux = editions.map(({ cellules }) =>
      (["reussies", "rapportees"] as const).map(
        (m) => cellules.find(({ cellule: c }) => c.mesure === m && c.structure === null)?.nombre ?? null,
      ),
    );
    expect(taux).toEqual([...Array(7).fill([null, null]), ...Array(5).fill([11, 15])]);
    // both sexes or none: in the new year, from the month in which each has more than ten; the men, 14 at most, are never eleven more
    const sexes = editions.map(({ cellules }) =>
      cellules.flatMap(({ cellule: c, nombre }) => (c.critere === "sexe" && c.valeur !== "NB" ? [nombre] : [])),
    );
    expect(sexes).toEqual([[141, 140], [141, 140], [], [], ...Array(8).fill([11, 11])]);
  });

  it("show the head from the month in which its counts pass the threshold: sorties, rate, both sexes", () => {
    const montree = [0, 0, 0];
    const verifier = (mois: readonly (readonly CellulePubliee[])[]) => {
      for (const [i, { cellules }] of publierSuite(mois, 10).editions.entries()) {
        for (const [rang, tete] of TETE.entries()) {
          const dits = (comptes: readonly CellulePubliee[]) =>
            tete.map((t) => comptes.find(({ cellule: c }) => cleDe(c) === cleDe(t))?.nombre ?? 0);
          // a first edition, which may be the only one, tells the total of the entrants before both sexes can be
          if (!dits(mois[i] ?? []).every((n) => n > 10) || (rang === 2 && i < 2)) continue;
          expect([i, rang, ...dits(cellules).map((n) => n > 10)]).toEqual([i, rang, ...tete.map(() => true)]);
          montree[rang] = (montree[rang] ?? 0) + 1;
        }
      }
    };
    verifier(comptesExemple());
    for (const annee of fc.sample(annees(22), { numRuns: 3, seed: 44 })) {
      const sansNb = annee.entrees.filter((p) => p.criteres.sexe !== "NB");
      for (const entrees of [annee.entrees, sansNb]) {
        verifier(DOUZE.map((m) => comptesAu({ ...annee, entrees }, m + 10)));
      }
    }
    for (const n of montree) expect(n).toBeGreaterThan(25);
  });

  it("reveal nothing of small PLIEs", () => {
    const deNovembre = DOUZE.map((m) => m + 10);
    fc.assert(
      fc.property(annees(22), (annee) => {
        // nobody of the rare sexe in the second year
        const entrees = annee.entrees.filter((p) => p.mois < 12 || p.criteres.sexe !== "NB");
        const avant = annee.avant.map((n) => n + annee.sorties.length);
        const mois = deNovembre.map((m) => comptesAu({ ...annee, avant, entrees }, m));
        const { editions, dejaTrouvees } = publierSuite(mois, 10);
        expect(dejaTrouvees).toEqual([]);
        expect(new Attaquant(editions, 10).trouver()).toEqual([]);
      }),
      { numRuns: 4, seed: 43, endOnFailure: true },
    );
  });

  it("would, had each been made without those before it", () => {
    const seules = comptesExemple()
      .slice(-4)
      .map((comptes) => {
        const au = comptes[0]?.au ?? 0;
        return imprimee(publier(au, comptes, [], 10), comptes, String(au));
      });
    expect(new Attaquant(seules, 10, false).trouver().length).toBeGreaterThan(3);
  });
});
