import { describe, expect, it } from "vitest";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { INDICATEURS } from "./index.ts";
import { definitionDe } from "./indicator.ts";
import { entretien, etape, mesurer, parcours, personne } from "./mesurer-fixture.ts";

/** Names of interface.md, in its order. */
const CONTRAT = [
  "file_active",
  "accompagnes",
  "stock_debut",
  "stock_fin",
  "entrees",
  "sorties",
  "taux_sorties_positives",
  "propositions_sortie",
  "repartition_etapes",
  "en_emploi",
  "profil",
  "entrants",
  "delai_integration",
  "flux_ecart",
  "entretiens_part_avec_duree",
  "contacts_a_preciser",
  "participants_avec_prescription",
  "suivi_emploi_personnes",
  "protocole_personnes",
  "profil_public",
  "entretiens",
  "entretiens_par_participant",
  "entretiens_duree_moyenne",
  "entretiens_intervalle_moyen",
  "contacts",
  "absences",
  "conformite",
  "prescriptions",
  "participants_sans_prescription",
  "suivi_emploi",
  "mises_en_relation",
  "charge",
  "duree_parcours",
  "file_active_personnes",
  "accompagnes_personnes",
  "EECO01_complets",
  ...Array.from({ length: 17 }, (_, i) => `EECO${String(i + 1).padStart(2, "0")}`),
  ...Array.from({ length: 6 }, (_, i) => `EECR0${i + 1}`),
];

describe("the list of indicators", () => {
  it("holds every name promised to other programs, each once", () => {
    const ids = INDICATEURS.map((i) => i.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(CONTRAT));
    expect(ids[ids.length - 1]).toBe("objectifs");
  });

  it.each(INDICATEURS.map((i) => [i.id, i] as const))("%s says what it is", (id, indicateur) => {
    expect(id).toMatch(/^([a-z_]+|EEC[OR]\d\d(_complets)?)$/);
    expect(indicateur.titre).toMatch(/^\p{Lu}|^\d/u);
    expect(definitionDe(indicateur, reglagesCommuns.parse({}))).toMatch(/^\p{Lu}.*\.$/su);
    expect(indicateur.unite).not.toBe("");
    expect(indicateur.reads.every((table) => table in TABLES)).toBe(true);
    const colonnes = [
      ...(indicateur.colonnes ?? []),
      ...indicateur.ventilations.flatMap((v) => v.colonnes ?? []),
    ].flatMap((c) => c.split("|"));
    for (const colonne of colonnes) {
      const [table, champ] = colonne.split(".") as [TableName, string];
      expect(Object.keys(TABLES[table].columns)).toContain(champ);
    }
  });

  it("gives figures in a fixed order, a null only with its reason, and keys that it declares", () => {
    const figures = mesurer(INDICATEURS, {
      participants: [personne("P1"), personne("P2", { sexe: "" })],
      parcours: [parcours("P1", "2026-01-05"), parcours("P2", "2025-01-05", "2026-02-10", { motif_sortie: "CDI" })],
      etapes: [etape("P1", "2026-02-01")],
      entretiens: [entretien("P1", "2026-01-20")],
    });
    expect(new Set(figures.map((f) => f.indicateur)).size).toBe(INDICATEURS.length - 1);
    for (const f of figures) {
      if (f.valeur === null) expect(f.raison, f.indicateur).toMatch(/\p{L}/u);
      else expect(Number.isFinite(f.valeur) && f.raison === null, f.indicateur).toBe(true);
      const { ventilations } = INDICATEURS.find((i) => i.id === f.indicateur) ?? { ventilations: [] };
      const declarees = ventilations.map((v) => [...Object.keys(v.fixe ?? {}), ...v.cles].sort().join());
      expect(declarees).toContain(Object.keys(f.ventilation).sort().join());
    }
    const lignes = figures.map(({ indicateur, portee, nom, periode, ventilation }) =>
      JSON.stringify([indicateur, portee, nom, periode, ventilation]),
    );
    expect(new Set(lignes).size).toBe(lignes.length);
    expect(figures.filter((f) => f.indicateur === "charge").map((f) => f.raison)).toContain("aucune table effectifs");
  });

  it("gives nothing but reasons on an extraction without parcours", () => {
    const figures = mesurer(INDICATEURS, { participants: [personne("P1")] });
    expect(figures.length).toBeGreaterThan(0);
    for (const f of figures) expect([f.indicateur, f.valeur, f.raison !== null]).toEqual([f.indicateur, null, true]);
  });

  it("tells the parcours behind each count, once per period, and nothing when nobody listens", () => {
    const vus: string[] = [];
    mesurer(
      INDICATEURS.filter((i) => ["entrees", "entrees_personnes", "file_active", "sorties"].includes(i.id)),
      {
        parcours: [
          parcours("P1", "2026-01-05", "2026-02-10", { id: "A", nature_sortie: "Autre", motif_sortie: "Abandon" }),
          parcours("P1", "2026-02-20", "", { id: "B" }),
        ],
      },
      {
        arrete: "2026-02-28",
        detail: (c) =>
          vus.push(
            [
              c.indicateur,
              c.periode,
              c.charge.apap,
              Object.values(c.ventilation).join(),
              c.participant,
              c.parcours?.id,
              c.nombre,
              c.preuves.map((p) => p.ligne),
            ].join(" "),
          ),
      },
    );
    expect(vus).toEqual([
      // periods: 0 January, 1 February, 2 since January; last, the lines of the parcours
      "file_active 0 Alix  P1 A 1 2",
      "file_active 1 Alix  P1 B 1 3",
      "file_active 2 Alix  P1 B 1 3",
      "entrees 0 Alix  P1 A 1 2",
      "entrees 2 Alix  P1 A 1 2",
      "entrees 1 Alix  P1 B 1 3",
      "entrees 2 Alix  P1 B 1 3",
      "entrees_personnes 0 Alix  P1 A 1 2",
      "entrees_personnes 2 Alix  P1 A 1 2",
      "entrees_personnes 1 Alix  P1 B 1 3",
      // the same person, told again with what made him count
      "entrees_personnes 2 Alix  P1 B 1 3",
      "sorties 1 Alix  P1 A 1 2",
      "sorties 2 Alix  P1 A 1 2",
      "sorties 1 Alix Autre P1 A 1 2",
      "sorties 2 Alix Autre P1 A 1 2",
      "sorties 1 Alix Abandon P1 A 1 2",
      "sorties 2 Alix Abandon P1 A 1 2",
    ]);
  });
});
