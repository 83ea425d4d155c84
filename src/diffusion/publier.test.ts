import { describe, expect, it } from "vitest";
import { type Cellule, cellule } from "./cellules.ts";
import type { CellulePubliee, EditionPubliee } from "./points.ts";
import { imprimee } from "./publication.ts";
import { publier } from "./publier.ts";

const SEPTEMBRE = 2026 * 12 + 8;
const OCTOBRE = SEPTEMBRE + 1;
const DECEMBRE = OCTOBRE + 2;

const compte = (c: Cellule, nombre: number, au = OCTOBRE): CellulePubliee => ({ cellule: c, au, nombre });
const sexe = (valeur: string) => cellule("entrees", null, "sexe", valeur);
const nature = (n: string, s: string | null = null) => cellule("sorties", s, "nature", n);

/** Sorties of three structures, 41 in all, one of them neutralised, 24 of the 40 others positive or dynamic. */
const SORTIES = [
  compte(cellule("sorties"), 41),
  compte(cellule("sorties", "A"), 10),
  compte(cellule("sorties", "B"), 10),
  compte(cellule("sorties", "C"), 21),
  compte(cellule("reussies"), 24),
  compte(cellule("rapportees"), 40),
  compte(nature("Positive"), 17),
  compte(nature("Dynamique"), 7),
  compte(nature("Autre"), 16),
  compte(nature("Neutralisee"), 1),
  compte(nature("NON_RENSEIGNE"), 0),
];

const editer = (comptes: CellulePubliee[], avant: EditionPubliee[] = [], au = OCTOBRE) => {
  const p = publier(au, comptes, avant, 10);
  return { p, lire: (c: Cellule) => p.etat(c) };
};
const montre = (nombre: number) => ({ etat: "montre", nombre });
const avant = (au: number, ...cellules: [Cellule, number | null][]): EditionPubliee => ({
  nom: "avant",
  au,
  cellules: cellules.map(([c, nombre]) => ({ cellule: c, au, nombre })),
});

describe("publier, what an earlier edition showed", () => {
  it("is not repeated as 0 beside people: masked", () => {
    const janvier = avant(2026 * 12, [cellule("entrees"), 0]);
    const { lire } = editer([compte(cellule("entrees"), 8, 2026 * 12 + 1)], [janvier], 2026 * 12 + 1);
    expect(lire(cellule("entrees"))).toEqual({ etat: "masque" });
  });

  it("counts a category that has nobody any more as 0: both sexes would give the entries back", () => {
    const decembre = avant(2025 * 12 + 11, [sexe("F"), 40], [sexe("H"), 30], [sexe("NB"), null]);
    const fevrier = avant(2026 * 12 + 1, [cellule("entrees"), 14]);
    const mars = [compte(cellule("entrees"), 22), compte(sexe("F"), 11), compte(sexe("H"), 11)];
    const { lire } = editer(
      mars.map((c) => ({ ...c, au: 2026 * 12 + 2 })),
      [decembre, fevrier],
      2026 * 12 + 2,
    );
    expect([sexe("F"), sexe("H")].map((c) => lire(c).etat)).not.toEqual(["montre", "montre"]);
  });
});

describe("publier, one edition", () => {
  it("keeps the sorties and the rate with its terms, and gives up the natures that they would give back", () => {
    const { p, lire } = editer(SORTIES);
    expect([lire(cellule("sorties")), lire(cellule("reussies")), lire(cellule("rapportees"))]).toEqual([
      montre(41),
      montre(24),
      montre(40),
    ]);
    // 41 − 40 = 1 neutralised: that table cannot be masked any more
    expect(p.abandonnes).toEqual(["natures"]);
    expect(lire(nature("Positive"))).toEqual({ etat: "tu" });
  });

  it("masks 1 to the threshold, both included, and shows the rest", () => {
    // 10 + 10 + 21 = 41: either 10 may be 1 to 19
    const { lire } = editer(SORTIES);
    expect(["A", "B", "C"].map((s) => lire(cellule("sorties", s)).etat)).toEqual(["masque", "masque", "montre"]);
  });

  it("masks a larger count beside a small one that the total would give back", () => {
    // 4 + 30 + 50 = 84: alone, 4 is 84 − 80; with 30, it may be 1 to 33
    const { lire } = editer([
      compte(cellule("entretiens"), 84),
      compte(cellule("entretiens", "A"), 4),
      compte(cellule("entretiens", "B"), 30),
      compte(cellule("entretiens", "C"), 50),
    ]);
    expect(["A", "B", "C"].map((s) => lire(cellule("entretiens", s)).etat)).toEqual(["masque", "masque", "montre"]);
  });

  it("masks nothing when nothing is small", () => {
    const { p } = editer([
      compte(cellule("entretiens"), 80),
      compte(cellule("entretiens", "A"), 30),
      compte(cellule("entretiens", "B"), 50),
    ]);
    expect(p.etat(cellule("entretiens", "B"))).toEqual(montre(50));
    expect(p.abandonnes).toEqual([]);
  });

  it("gives a column up when two masked counts can only be small together", () => {
    // 5 + 6 = 11, each at most 10: both would be known to be small; 5 + 7 = 12 lets each reach 11, but shows nothing
    for (const b of [6, 7]) {
      const { p } = editer([
        compte(cellule("entretiens"), 5 + b),
        compte(cellule("entretiens", "A"), 5),
        compte(cellule("entretiens", "B"), b),
      ]);
      expect(p.etat(cellule("entretiens"))).toEqual(montre(5 + b));
      expect(p.abandonnes).toEqual(["entretiens"]);
    }
  });

  it("keeps both sexes and gives up the total that would give a rare one back", () => {
    const { lire } = editer([
      compte(cellule("entrees"), 33),
      compte(sexe("F"), 19),
      compte(sexe("H"), 13),
      compte(sexe("NB"), 1),
    ]);
    expect([sexe("F"), sexe("H"), sexe("NB"), cellule("entrees")].map(lire)).toEqual([
      montre(19),
      montre(13),
      { etat: "masque" },
      { etat: "masque" },
    ]);
  });

  it("keeps the total when a sexe is small itself", () => {
    const { p, lire } = editer([compte(cellule("entrees"), 35), compte(sexe("F"), 26), compte(sexe("H"), 9)]);
    expect(lire(cellule("entrees"))).toEqual(montre(35));
    expect(p.abandonnes).toEqual(["sexe"]);
  });

  it("gives no term of the rate alone: the whole rate of a later month would be lost to it", () => {
    const de = (au: number, sorties: number, n: number, d: number) =>
      [compte(cellule("sorties"), sorties), compte(cellule("reussies"), n), compte(cellule("rapportees"), d)].map(
        (c) => ({ ...c, au }),
      );
    const [juin, septembre] = [de(OCTOBRE - 4, 16, 8, 14), de(OCTOBRE - 1, 27, 15, 24)];
    const premiere = publier(OCTOBRE - 4, juin, [], 10);
    expect([cellule("reussies"), cellule("rapportees")].map((c) => premiere.etat(c))).toEqual([
      { etat: "tu" },
      { etat: "tu" },
    ]);
    // 24 − 14 is small: had June told its 14, September could not tell its 24
    const { lire } = editer(septembre, [imprimee(premiere, juin)]);
    expect([lire(cellule("reussies")), lire(cellule("rapportees"))]).toEqual([montre(15), montre(24)]);
  });

  it("keeps the rate of a PLIE of one structure, of which the head tells as much", () => {
    const seule = SORTIES.flatMap((c) => {
      if (c.cellule.structure !== null) return [];
      return [c, { ...c, cellule: { ...c.cellule, structure: "A" } }];
    });
    const { lire } = editer(seule);
    expect([cellule("reussies"), cellule("rapportees")].map(lire)).toEqual([montre(24), montre(40)]);
  });

  it("awaits both sexes before it tells their total, when both will pass the threshold this year, after another edition", () => {
    const lus = (au: number, f: number, h: number, editions: EditionPubliee[]) =>
      editer(
        [compte(cellule("entrees"), f + h), compte(sexe("F"), f), compte(sexe("H"), h)].map((c) => ({ ...c, au })),
        editions,
        au,
      ).lire(cellule("entrees"));
    const decembre = avant(2025 * 12 + 11, [cellule("entretiens"), 500]);
    const fevrier = 2026 * 12 + 1;
    // 2 in two months would be 12 in the year, 1 would be 6
    expect(lus(fevrier, 12, 2, [decembre])).toEqual({ etat: "masque" });
    expect(lus(fevrier, 12, 1, [decembre])).toEqual(montre(13));
    // 10 in December stay 10
    expect(lus(2026 * 12 + 11, 26, 10, [decembre])).toEqual(montre(36));
    expect(lus(fevrier, 12, 2, [])).toEqual(montre(14));
    expect(lus(fevrier, 12, 11, [decembre])).toEqual(montre(23));
  });

  it("masks nothing at all when the settings say 0", () => {
    const p = publier(OCTOBRE, SORTIES, [], 0);
    expect(SORTIES.map((c) => p.etat(c.cellule))).toEqual(SORTIES.map((c) => montre(c.nombre ?? 0)));
  });
});

describe("publier, after other editions", () => {
  const de = (au: number, n: number): EditionPubliee => avant(au, [cellule("sorties"), n]);

  it("repeats the last figure when the change is from 1 to the threshold, both included, up or down", () => {
    for (const [septembre, frais] of [
      [41, true],
      [40, false],
      [31, false],
      [30, true],
      [42, false],
      [51, false],
      [52, true],
    ] as const) {
      const { lire } = editer(SORTIES, [de(SEPTEMBRE, septembre)]);
      const attendu = frais ? montre(41) : { etat: "repris", nombre: septembre, au: SEPTEMBRE };
      expect([septembre, lire(cellule("sorties"))]).toEqual([septembre, attendu]);
    }
  });

  it("compares with every edition of the year, not with the last alone", () => {
    const { lire } = editer(SORTIES, [de(SEPTEMBRE - 1, 35), avant(SEPTEMBRE, [cellule("sorties"), null])]);
    expect(lire(cellule("sorties"))).toEqual({ etat: "repris", nombre: 35, au: SEPTEMBRE - 1 });
  });

  it("never gives a rate newer than its sorties, nor its terms of two dates", () => {
    const terme = (n: number, d: number): [Cellule, number][] => [
      [cellule("reussies"), n],
      [cellule("rapportees"), d],
    ];
    const { lire } = editer(SORTIES, [avant(SEPTEMBRE, [cellule("sorties"), 30], ...terme(20, 29))]);
    // +11 sorties, +11 rapportées, but +4 réussies
    expect(lire(cellule("sorties"))).toEqual(montre(41));
    expect([lire(cellule("reussies")), lire(cellule("rapportees"))]).toEqual([
      { etat: "repris", nombre: 20, au: SEPTEMBRE },
      { etat: "repris", nombre: 29, au: SEPTEMBRE },
    ]);
  });

  it("does not let a structure be found from what was shown before", () => {
    // C was 19 in September: showing 21 would tell 2
    const { lire } = editer(SORTIES, [
      avant(
        SEPTEMBRE,
        [cellule("sorties"), 30],
        [cellule("sorties", "A"), null],
        [cellule("sorties", "B"), null],
        [cellule("sorties", "C"), 19],
      ),
    ]);
    expect(lire(cellule("sorties"))).toEqual(montre(41));
    expect(lire(cellule("sorties", "C")).etat).not.toBe("montre");
  });

  it("starts again in January, but for those who were still there in December", () => {
    const janvier = DECEMBRE + 1;
    // 60 there on 1 January 2027, all known from December: 63 accompanied would tell 3 entries
    const fin = avant(DECEMBRE, [cellule("accompagnes"), 100], [cellule("sorties"), 40]);
    const comptes = [compte(cellule("accompagnes"), 63, janvier), compte(cellule("entrees"), 3, janvier)];
    expect(editer(comptes, [fin], janvier).lire(cellule("accompagnes")).etat).not.toBe("montre");
    // nothing of December: nothing to compare with
    expect(editer(comptes, [], janvier).lire(cellule("accompagnes"))).toEqual(montre(63));
  });

  it("goes on when data were corrected, and says what earlier editions already give", () => {
    const { p, lire } = editer(SORTIES, [
      avant(SEPTEMBRE - 1, [cellule("sorties"), 70], [cellule("sorties", "A"), 60], [cellule("sorties", "C"), 10]),
      de(SEPTEMBRE, 68),
    ]);
    expect(lire(cellule("sorties"))).toEqual(montre(41));
    // 70 then 68
    expect(p.dejaTrouvees).toBeGreaterThan(0);
  });

  it("may be made again for the same month", () => {
    const premiere = editer(SORTIES);
    const cellules = SORTIES.flatMap((c) => {
      const etat = premiere.lire(c.cellule);
      return etat.etat === "tu" ? [] : [{ ...c, nombre: etat.etat === "montre" ? etat.nombre : null }];
    });
    const seconde = editer(SORTIES, [{ nom: "déjà", au: OCTOBRE, cellules }]);
    expect(SORTIES.map((c) => seconde.lire(c.cellule))).toEqual(SORTIES.map((c) => premiere.lire(c.cellule)));
  });
});
