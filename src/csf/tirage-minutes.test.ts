import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidat, empreinteDe } from "./tirage.ts";
import { STRATES_MINUTES, tirerSelonMinutes } from "./tirage-minutes.ts";

const personne = (participant: string, minutes: number): Candidat => ({
  participant,
  minutes,
  structure: null,
  apap: null,
  sexe: null,
  sortie: "en parcours",
});
const gens = (...minutes: number[]): Candidat[] => minutes.map((m, i) => personne(`P${i + 1}`, m));
const noms = (population: readonly Candidat[], nombre: number, graine = "essai"): string[] =>
  tirerSelonMinutes(population, graine, { nombre }).tires.map((t) => t.participant);

const poids = fc.array(fc.oneof(fc.constant(0), fc.nat(90), fc.nat(3000)), { minLength: 1, maxLength: 60 });

describe("a draw proportional to minutes", () => {
  it("is the one that the definition gives by hand", () => {
    const population = gens(10, 20, 30, 40, 25, 35);
    // 160 minutes, two to draw: a step of 80, whom nobody bears alone
    const ordre = [...population].sort((a, b) =>
      empreinteDe("essai", a.participant) < empreinteDe("essai", b.participant) ? -1 : 1,
    );
    const u = Number.parseInt(empreinteDe("essai", "départ").slice(0, 8), 16) / 2 ** 32;
    const attendus = [u * 80, (1 + u) * 80].map((point) => {
      let fin = 0;
      for (const p of ordre) {
        fin += p.minutes;
        if (point < fin) return p.participant;
      }
      throw new Error("no one holds the point");
    });
    expect(noms(population, 2)).toEqual(attendus);
  });

  it("takes outright whoever bears one step or more, then counts the step again", () => {
    // 400 minutes, three to draw: a step of 133.3; without the 200, 200 ÷ 2 = 100, which the 100 bears to the minute
    const { tires, parts } = tirerSelonMinutes(gens(200, 100, 50, 30, 20), "essai", { nombre: 3 });
    expect(
      tires
        .slice(0, 2)
        .map((t) => t.participant)
        .sort(),
    ).toEqual(["P1", "P2"]);
    expect(parts).toEqual([
      { nom: STRATES_MINUTES.office, population: 2, tires: 2 },
      { nom: STRATES_MINUTES.sort, population: 3, tires: 1 },
      { nom: STRATES_MINUTES.sans, population: 0, tires: 0 },
    ]);
    // 99: one minute short of the step of 100
    expect(tirerSelonMinutes(gens(200, 99, 51, 30, 20), "essai", { nombre: 3 }).parts[0]?.tires).toBe(1);
  });

  it("never draws a person without minutes, and says how many there are", () => {
    const { tires, parts } = tirerSelonMinutes(gens(0, 45, 0, 45), "essai", { nombre: 4 });
    expect(tires.map((t) => t.participant).sort()).toEqual(["P2", "P4"]);
    expect(parts[2]).toEqual({ nom: STRATES_MINUTES.sans, population: 2, tires: 0 });
    expect(noms(gens(0, 0), 1)).toEqual([]);
  });

  it("draws as many people as asked, each once, all of the population told", () => {
    fc.assert(
      fc.property(poids, fc.nat(70), fc.string(), (minutes, nombre, graine) => {
        const { tires, parts, population } = tirerSelonMinutes(gens(...minutes), graine, { nombre });
        expect(new Set(tires.map((t) => t.participant)).size).toBe(tires.length);
        expect(tires.length).toBe(Math.min(nombre, minutes.filter((m) => m > 0).length));
        expect(parts.reduce((s, p) => s + p.population, 0)).toBe(population);
        expect(parts.reduce((s, p) => s + p.tires, 0)).toBe(tires.length);
      }),
    );
  });

  it("is the same whatever the order of the files", () => {
    fc.assert(
      fc.property(poids, fc.nat(20), (minutes, nombre) => {
        const population = gens(...minutes);
        expect(noms([...population].reverse(), nombre)).toEqual(noms(population, nombre));
      }),
    );
  });

  it("draws a person in proportion to her minutes", () => {
    const population = gens(10, 20, 30, 40);
    const fois = new Map<string, number>();
    for (let k = 0; k < 2000; k++) {
      for (const nom of noms(population, 1, `graine ${k}`)) fois.set(nom, (fois.get(nom) ?? 0) + 1);
    }
    for (const { participant, minutes } of population) {
      expect(Math.abs((fois.get(participant) ?? 0) / 2000 - minutes / 100)).toBeLessThan(0.04);
    }
  });
});
