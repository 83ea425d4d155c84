import { grouper } from "../core/grouper.ts";
import type { Fait } from "./fait.ts";
import { part, type Releve } from "./signal.ts";

/** A measure that passes its thresholds, before it is known to whom the question is put. */
export interface Candidate {
  apap: string | null;
  /** `structureDe` its lines. */
  structure: string | null;
  releve: Releve;
  passe: Releve;
}

/** Those to whom one question is put: an APAP, or the structure whose way of doing it is. */
export type Destinataires = readonly [Candidate, ...Candidate[]];

/**
 * One question per APAP, but one only for a structure where several of its APAPs, with at least `partStructure` of its units,
 * do the same: a permanence, a value that its software proposes. `unitesDe`: units of the signal in a structure.
 */
export function reunir(
  candidates: readonly Candidate[],
  unitesDe: (structure: string) => number,
  partStructure: number,
): Destinataires[] {
  const out: Destinataires[] = [];
  for (const [structure, siennes] of grouper(candidates, (c) => c.structure)) {
    const [premiere, ...autres] = siennes;
    if (!premiere) continue;
    const unites = siennes.reduce((somme, c) => somme + c.releve.unites, 0);
    const commune = structure !== null && autres.length > 0 && unites >= partStructure * unitesDe(structure);
    if (commune) out.push([premiere, ...autres]);
    else for (const seule of siennes) out.push([seule]);
  }
  return out;
}

/** The structure of most of these lines; null when it is none's. */
export function structureDe(faits: readonly Fait[]): string | null {
  const [premier] = [...grouper(faits, (f) => f.structure)].sort(([, a], [, b]) => b.length - a.length);
  return premier?.[0] ?? null;
}

/** Several measures of one signal as one. */
export function sommer(releves: readonly Releve[]): Releve {
  return {
    unites: releves.reduce((somme, r) => somme + r.unites, 0),
    touches: releves.reduce((somme, r) => somme + r.touches, 0),
    faits: releves.flatMap((r) => r.faits),
  };
}

/** Units under which a share of another APAP, or of the past, says nothing. */
const UNITES_MIN = 20;

/** The share of the span before; null when it has too little to be compared with. */
export function partPassee(releve: Releve, passe: Releve): number | null {
  return passe.unites >= Math.min(UNITES_MIN, releve.unites) ? part(passe) : null;
}
