import { describe, expect, it } from "vitest";
import { csvCanoniques } from "../src/exemple/csv-canonique.ts";
import { generateExtraction } from "../src/exemple/generer.ts";
import type { GeneratedExtraction } from "../src/exemple/modele.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

/*
 * Questions raised where nobody did anything wrong: at most one per APAP and year. What is measured on larger extractions
 * stands in docs/risque.md.
 */
const APAPS = 6;

interface Signal {
  id: string;
  apap: string | null;
  structure: string | null;
  apaps: { apap: string }[];
}

const propre = (graine: number): GeneratedExtraction =>
  generateExtraction({ participants: 200, mois: 24, graine, anomalies: 0, apaps: APAPS });

async function signaux(extraction: GeneratedExtraction): Promise<Signal[]> {
  const ici = new Dossier();
  for (const { name, bytes } of csvCanoniques(extraction)) ici.ecrire(name, bytes);
  const { status, out } = await plie("csf", ici.chemin, "--risque", "--format", "json");
  ici.supprimer();
  expect(status).toBe(0);
  return (JSON.parse(out) as { signaux: Signal[] }).signaux;
}

describe("false alarms: at most one per APAP and year", () => {
  it.each([41, 42])("a clean extraction, seed %i", async (graine) => {
    const leves = await signaux(propre(graine));
    for (const { apap } of leves) expect(leves.filter((s) => s.apap === apap).length).toBeLessThanOrEqual(1);
    expect(leves.length).toBeLessThanOrEqual(APAPS);
  });

  it("a structure that opens on Sundays and whose software proposes 45 minutes: two questions, to the structure", async () => {
    const extraction = propre(44);
    const { parcours, entretiens, emargements } = extraction.lignes;
    const parStructure = new Map<string, Set<string>>();
    for (const { structure, apap } of parcours) {
      if (structure === null || apap === null) continue;
      parStructure.set(structure, (parStructure.get(structure) ?? new Set()).add(apap));
    }
    const [maison, equipe] = [...parStructure].find(([, apaps]) => apaps.size > 1) ?? ["", new Set<string>()];
    const siens = new Set(parcours.filter((p) => p.structure === maison).map((p) => p.participant));
    for (const ligne of [...entretiens, ...emargements]) {
      if (!siens.has(ligne.participant) || ligne.date === null || ligne.duree === null) continue;
      ligne.duree = 45;
      // Sunday of its own week, for one participant in six
      if (Number(ligne.participant?.slice(1)) % 6 === 0) ligne.date -= (ligne.date + 4) % 7;
    }
    const leves = await signaux(extraction);
    expect(equipe.size).toBeGreaterThan(1);
    for (const id of ["SIG-01", "SIG-02"]) {
      const siennes = leves.filter((s) => s.id === id);
      expect([id, siennes.map((s) => [s.apap, s.structure])]).toEqual([id, [[null, maison]]]);
      for (const { apap } of siennes[0]?.apaps ?? []) expect(equipe).toContain(apap);
    }
    expect(leves.filter((s) => s.apap !== null)).toEqual([]);
  });
});
