import { expect, it } from "vitest";
import { empreinteGrille, empreinteLigne, type LigneGrille, type ParametresTirage, tauxDe } from "./grille.ts";
import { tauxDetaille } from "./taux.ts";

const LIGNE = { participant: "P0001", point: "2.5", reponse: "Conforme", constate: "Dit.", sources: "a:2" };
const ligne = (participant: string, reponse: string, decision: LigneGrille["decision"] = null): LigneGrille => ({
  ...LIGNE,
  participant,
  reponse,
  decision,
  commentaire: null,
});

it("prints the fixed cells of a line, and those of the whole grid in any order", () => {
  const e = empreinteLigne(LIGNE);
  expect(e).toMatch(/^[0-9a-f]{12}$/);
  expect(empreinteLigne({ ...LIGNE, constate: "  Dit. " })).toBe(e);
  for (const cellule of Object.keys(LIGNE)) expect(empreinteLigne({ ...LIGNE, [cellule]: "autre" })).not.toBe(e);
  const parametres = { graine: "g" } as unknown as ParametresTirage;
  const g = empreinteGrille(parametres, ["b", "a"]);
  expect(g).toMatch(/^[0-9a-f]{16}$/);
  expect(empreinteGrille(parametres, ["a", "b"])).toBe(g);
  expect(empreinteGrille(parametres, ["a"])).not.toBe(g);
  expect(empreinteGrille({ ...parametres, graine: "h" }, ["a", "b"])).not.toBe(g);
});

/** B is irregular by the program, C by the manager alone; the manager clears A; D is left to decide. */
const LIGNES = [
  ligne("C", "Conforme", "Non conforme"),
  ligne("B", "Non conforme"),
  ligne("B", "Conforme"),
  ligne("A", "Non conforme", "Conforme"),
  ligne("A", "À vérifier sur pièce", "Sans objet"),
  ligne("D", "À vérifier sur pièce"),
];

it("counts people with one point not in conformity, the manager's decision before the program's", () => {
  expect(tauxDe(LIGNES)).toEqual({ irreguliers: ["B", "C"], controles: 4, aDecider: 1 });
  expect(tauxDe([])).toEqual({ irreguliers: [], controles: 0, aDecider: 0 });
});

const PARTS = [
  { nom: "Rive", population: 4, tires: 2 },
  { nom: "Plaine", population: 6, tires: 2 },
];
const STRATE: Readonly<Record<string, string>> = { A: "Rive", B: "Rive", C: "Plaine", D: "Plaine" };

it("gives the rate in total and by stratum, each with its exact interval", () => {
  const { ensemble, strates, sansIntervalle } = tauxDetaille(
    LIGNES,
    { methode: "tirage", effectifs: PARTS },
    (p) => STRATE[p],
  );
  expect(sansIntervalle).toBeNull();
  // 2 of 4 among 10: P(X ≥ 2) for K = 2 and P(X ≤ 2) for K = 8 are both 28 ÷ 210, above 2.5 %
  expect(ensemble).toEqual({
    nom: "Ensemble",
    population: 10,
    controles: 4,
    irreguliers: 2,
    intervalle: { min: 2, max: 8 },
  });
  expect(strates).toEqual([
    { nom: "Rive", population: 4, controles: 2, irreguliers: 1, intervalle: { min: 1, max: 3 } },
    { nom: "Plaine", population: 6, controles: 2, irreguliers: 1, intervalle: { min: 1, max: 5 } },
  ]);
});

it("has no interval without chance, nor without the population; one stratum is the whole", () => {
  const taux = (methode: "tirage" | "minutes" | "liste", effectifs: typeof PARTS | null) => {
    const { ensemble, strates, sansIntervalle } = tauxDetaille(LIGNES, { methode, effectifs }, () => "Rive");
    return [ensemble.population, ensemble.intervalle, strates.length, sansIntervalle?.split(" ")[0] ?? null];
  };
  expect(taux("minutes", PARTS)).toEqual([10, null, 2, "Tirage"]);
  expect(taux("liste", null)).toEqual([null, null, 0, "Liste"]);
  expect(taux("tirage", null)).toEqual([null, null, 0, "La"]);
  expect(taux("tirage", PARTS.slice(0, 1))).toEqual([4, { min: 2, max: 2 }, 0, null]);
  // more people than the population is said to hold, or none
  expect(taux("tirage", [{ nom: "Rive", population: 3, tires: 2 }])).toEqual([3, null, 0, null]);
  const vide = tauxDetaille([], { methode: "tirage", effectifs: PARTS }, () => "Rive");
  expect(vide.ensemble).toMatchObject({ controles: 0, intervalle: null });
});
