import { describe, expect, it } from "vitest";
import { intervalleExact } from "../../src/csf/intervalle.ts";
import { type Candidat, tirer } from "../../src/csf/tirage.ts";
import { csvCanoniques } from "../../src/exemple/csv-canonique.ts";
import { Dossier, plie } from "../session.ts";
import { Chantier } from "./chantier.ts";
import { FABRICATIONS, NEGLIGENCES } from "./irregularites.ts";

/*
 * Simulated opérations: a clean extraction, thirteen kinds of irregularities planted (nine without bad faith, four of
 * interviews that never were), and what `plie csf --risque` makes of them. One is enough here; PLIE_SIMULATIONS=20 gives
 * the figures of docs/risque.md.
 */
const SIMULATIONS = Number(process.env["PLIE_SIMULATIONS"] ?? "1");
const PARTICIPANTS = 400;
const APAPS = 8;
const TETE = 0.2;
const TIRAGES = 1000;
/** Drawn each time: one record in four. */
const TAILLE = 100;

/** What each simulation leaves to the draws: everybody, and those with something that is not to be retained. */
const simulees: { population: Candidat[]; irreguliers: Set<string> }[] = [];

interface Ligne {
  participant: string;
  rang: number;
  minutes: number;
  signaux: string[];
}

function simuler(graine: number): Chantier {
  const chantier = new Chantier(graine, PARTICIPANTS, APAPS);
  const { apaps } = chantier;
  for (const [n, semer] of Object.values(FABRICATIONS).entries()) semer(chantier, apaps[n] ?? "");
  for (const semer of Object.values(NEGLIGENCES)) semer(chantier);
  return chantier;
}

async function risque(
  chantier: Chantier,
  nom: string,
): Promise<{ lignes: Ligne[]; signaux: { id: string; apap: string }[] }> {
  const ici = new Dossier();
  for (const { name, bytes } of csvCanoniques(chantier.extraction)) ici.ecrire(name, bytes);
  const { status, out, err } = await plie("csf", ici.chemin, "--risque", "--format", "json");
  ici.supprimer();
  expect([nom, status, err]).toEqual([nom, 0, expect.any(String)]);
  const { risque: lignes, signaux } = JSON.parse(out) as { risque: Ligne[]; signaux: { id: string; apap: string }[] };
  return { lignes, signaux };
}

/** Share of the planted minutes that the first records of the order hold. */
function partEnTete(lignes: readonly Ligne[], verite: ReadonlyMap<string, number>): number {
  const somme = (liste: readonly Ligne[]) => liste.reduce((n, l) => n + (verite.get(l.participant) ?? 0), 0);
  return somme(lignes.slice(0, Math.ceil(lignes.length * TETE))) / somme(lignes);
}

describe.each(Array.from({ length: SIMULATIONS }, (_, n) => n + 1))("simulated opération %i", (graine) => {
  it("has nine tenths of the planted minutes in the first fifth of the order", async () => {
    const chantier = simuler(graine);
    const { lignes, signaux } = await risque(chantier, `simulation ${graine}`);
    const irreguliers = new Set([...chantier.verite].filter(([, minutes]) => minutes > 0).map(([id]) => id));
    const gens = irreguliers.size;
    const inconnu = { structure: null, apap: null, sexe: null, sortie: "", minutes: 0 };
    simulees.push({ population: lignes.map(({ participant }) => ({ participant, ...inconnu })), irreguliers });
    const part = partEnTete(lignes, chantier.verite);
    if (SIMULATIONS > 1) {
      const total = [...chantier.verite.values()].reduce((a, b) => a + b, 0);
      console.log(
        `simulation ${graine}: ${lignes.length} records, ${gens} irregular, ${total} min, ${(100 * part).toFixed(1)} % in the first fifth, ${signaux.map((s) => s.id).join(" ")}`,
      );
    }
    expect(gens).toBeLessThan(lignes.length * TETE);
    expect(part).toBeGreaterThanOrEqual(0.9);
    // each fabrication raises its own question, about the APAP it was planted on
    const { apaps } = chantier;
    expect(signaux.map((s) => [s.id, s.apap])).toEqual(
      expect.arrayContaining([
        ["SIG-01", apaps[0]],
        ["SIG-03", apaps[1]],
        ["SIG-05", apaps[2]],
        ["SIG-04", apaps[3]],
      ]),
    );
  });
});

describe("the announced interval", () => {
  it("holds the truth in 93 to 97 draws of a hundred", () => {
    let tenus = 0;
    for (let tirage = 0; tirage < TIRAGES; tirage++) {
      const { population, irreguliers } = simulees[tirage % SIMULATIONS] ?? { population: [], irreguliers: new Set() };
      const graine = `simulation, tirage ${tirage}`;
      const { tires } = tirer(population, { graine, taille: { nombre: TAILLE }, strates: [] });
      const x = tires.filter((t) => irreguliers.has(t.participant)).length;
      const { min, max } = intervalleExact(population.length, TAILLE, x);
      if (min <= irreguliers.size && irreguliers.size <= max) tenus++;
    }
    if (SIMULATIONS > 1) console.log(`the interval holds in ${tenus} draws of ${TIRAGES}`);
    expect(tenus).toBeGreaterThanOrEqual(0.93 * TIRAGES);
    expect(tenus).toBeLessThanOrEqual(0.97 * TIRAGES);
  });
});
