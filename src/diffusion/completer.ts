import { solve } from "yalps";
import type { Inconnues } from "./inconnues.ts";
import { type Relation, reduire, type Systeme, valeurDe } from "./systeme.ts";
import { chercher } from "./temoin.ts";

/**
 * Whole numbers that fit everything: the real counts where they are known, some that fit for what earlier editions masked.
 * Relations that corrected data contradict (a count that went down, a category that lost someone) are taken out of the
 * system: no reader can trust them.
 */
export function completer(inconnues: Inconnues, souples: ReadonlySet<Relation>): number[] {
  const { systeme } = inconnues;
  const vrais = inconnues.toutes.map((i) => i.reel);
  const tenus = systeme.connus.map((connu, i) => connu ?? vrais[i] ?? null);
  const avant = systeme.connus.splice(0, systeme.connus.length, ...tenus);
  systeme.delier(
    new Set(
      [...souples].filter(
        (r) =>
          reduire(r, tenus).termes.length === 0 &&
          !tient(
            r,
            tenus.map((v) => v ?? 0),
          ),
      ),
    ),
  );
  let base = tenus.map((v, i) => v ?? systeme.planchers[i] ?? 0);
  const faits = new Set<number>();
  for (const [i, v] of tenus.entries()) {
    if (v !== null || faits.has(i)) continue;
    const { inconnues: ensemble } = systeme.composante([i]);
    base = completee(systeme, i, base, souples);
    for (const j of ensemble) faits.add(j);
  }
  systeme.connus.splice(0, systeme.connus.length, ...avant);
  return base;
}

function tient(r: Relation, valeurs: readonly number[]): boolean {
  const v = valeurDe(r.termes, valeurs);
  return r.min <= v && v <= r.max;
}

/** The same, with the component of one unknown filled. */
function completee(systeme: Systeme, depart: number, base: number[], souples: ReadonlySet<Relation>): number[] {
  const libre = {
    termes: [{ inconnue: depart, coef: 1 }],
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
  };
  const { inconnues, relations } = systeme.composante([depart]);
  const siennes = relations.filter((r) => souples.has(r));
  for (const aOter of [() => [], () => contredites(systeme, inconnues, relations, souples), () => siennes]) {
    systeme.delier(new Set(aOter()));
    let fait = base;
    let tout = true;
    // what was one component may be several once relations are out
    const restent = new Set(inconnues);
    for (const i of inconnues) {
      if (!restent.has(i)) continue;
      for (const j of systeme.composante([i]).inconnues) restent.delete(j);
      const reponse = chercher(systeme, [{ ...libre, termes: [{ inconnue: i, coef: 1 }] }], fait);
      if (typeof reponse === "string") tout = false;
      else fait = reponse.temoin;
    }
    if (tout) return fait;
  }
  return base;
}

/** The relations that least have to give way for the others to hold. */
function contredites(
  systeme: Systeme,
  inconnues: readonly number[],
  relations: readonly Relation[],
  souples: ReadonlySet<Relation>,
): Relation[] {
  const colonnes = new Map<string, Map<string, number>>(inconnues.map((i) => [`x${i}`, new Map()]));
  const contraintes: [string, { min: number; max: number }][] = [];
  const ecarts = new Map<string, Relation>();
  for (const [rang, relation] of relations.entries()) {
    const { termes, min, max } = reduire(relation, systeme.connus);
    let decale = 0;
    for (const { inconnue, coef } of termes) {
      colonnes.get(`x${inconnue}`)?.set(`r${rang}`, coef);
      decale += coef * (systeme.planchers[inconnue] ?? 0);
    }
    contraintes.push([`r${rang}`, { min: min - decale, max: max - decale }]);
    if (!souples.has(relation)) continue;
    for (const sens of [1, -1]) {
      ecarts.set(`e${rang} ${sens}`, relation);
      colonnes.set(
        `e${rang} ${sens}`,
        new Map([
          [`r${rang}`, sens],
          ["cout", 1],
        ]),
      );
    }
  }
  const { status, variables } = solve({
    direction: "minimize",
    objective: "cout",
    constraints: contraintes,
    variables: colonnes,
  });
  if (status !== "optimal") return [];
  return [...new Set(variables.flatMap(([nom]) => ecarts.get(nom) ?? []))];
}
