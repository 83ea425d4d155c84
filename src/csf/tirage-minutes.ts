import {
  type Candidat,
  compareTires,
  empreinteDe,
  nombreATirer,
  type Taille,
  type Tirage,
  type Tire,
} from "./tirage.ts";

/** Strata of a draw proportional to minutes. */
export const STRATES_MINUTES = {
  office: "Pris d'office",
  sort: "Tirés selon les minutes",
  sans: "Sans minute",
} as const;

/** First 8 hexadecimal digits of a print: a whole number below 2³². */
const HASARD = 2n ** 32n;

interface Pese {
  tire: Tire;
  minutes: bigint;
}

/**
 * Draws a sample proportional to minutes (monetary unit sampling, the minute in place of the euro). Whoever bears at least
 * one step (minutes left ÷ number left to draw) is taken outright, and the step is counted again; the others stand in the
 * order of their SHA-256 (as in a simple draw), their minutes laid end to end, and whoever holds one of the points
 * (k + u) × step is drawn, k = 0, 1, 2…, u = the first 8 hexadecimal digits of SHA-256(`graine + "|départ"`) ÷ 2³². A person
 * without minutes cannot be drawn. Same seed, same population, same sample, whatever the order of the files.
 */
export function tirerSelonMinutes(population: readonly Candidat[], graine: string, taille: Taille): Tirage {
  const peses = population
    .map(({ participant, minutes }): Pese => {
      const empreinte = empreinteDe(graine, participant);
      return { tire: { participant, strate: STRATES_MINUTES.sort, empreinte }, minutes: BigInt(minutes) };
    })
    .filter((p) => p.minutes > 0n)
    .sort((a, b) => compareTires(a.tire, b.tire));
  const { office, reste, aTirer } = prisDOffice(peses, Math.min(nombreATirer(taille, population.length), peses.length));
  const sort = surLesPoints(reste, aTirer, BigInt(`0x${empreinteDe(graine, "départ").slice(0, 8)}`));
  return {
    population: population.length,
    parts: [
      { nom: STRATES_MINUTES.office, population: office.length, tires: office.length },
      { nom: STRATES_MINUTES.sort, population: reste.length, tires: sort.length },
      { nom: STRATES_MINUTES.sans, population: population.length - peses.length, tires: 0 },
    ],
    tires: [...office.map(({ tire }) => ({ ...tire, strate: STRATES_MINUTES.office })), ...sort.map((p) => p.tire)],
  };
}

const somme = (peses: readonly Pese[]): bigint => peses.reduce((total, p) => total + p.minutes, 0n);

/** Those who bear one step or more, taken in turns until nobody left does. */
function prisDOffice(peses: readonly Pese[], nombre: number): { office: Pese[]; reste: Pese[]; aTirer: number } {
  const office: Pese[] = [];
  let reste = [...peses];
  for (;;) {
    const aTirer = nombre - office.length;
    const total = somme(reste);
    const gros = aTirer > 0 ? reste.filter((p) => p.minutes * BigInt(aTirer) >= total) : [];
    if (gros.length === 0) return { office: office.sort((a, b) => compareTires(a.tire, b.tire)), reste, aTirer };
    office.push(...gros);
    reste = reste.filter((p) => !gros.includes(p));
  }
}

/** Whoever holds a point, each of the minutes being laid end to end from 0; in whole numbers. */
function surLesPoints(peses: readonly Pese[], nombre: number, depart: bigint): Pese[] {
  const total = somme(peses);
  const echelle = BigInt(nombre) * HASARD;
  const tires: Pese[] = [];
  let fin = 0n;
  for (const pese of peses) {
    fin += pese.minutes;
    const point = (BigInt(tires.length) * HASARD + depart) * total;
    if (tires.length < nombre && point < fin * echelle) tires.push(pese);
  }
  return tires;
}
