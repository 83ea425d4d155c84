import { obtenir } from "../core/grouper.ts";
import type { Portee } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import { nomsProches } from "../feux/noms-proches.ts";
import type { Referents } from "./referents.ts";

/** A name of the register that is another today. */
export interface Renommage {
  portee: "apap" | "structure";
  avant: string;
  apres: string;
}

/** Share of the participants of the old name that must be under the new one. */
const PART_COMMUNE = 0.8;
/** Letters from which one of difference is a slip, as LEC-07 takes it. */
const LETTRES = 6;

/**
 * Names that changed between two runs, each participant's charge in hand. A structure that is gone, nearly all of whose
 * participants are under one that was not there, was renamed. An APAP was only if the two names are nearly equal: another
 * name is another person, and a handover.
 */
export function renommages(avant: Referents, apres: Referents): Renommage[] {
  return (["structure", "apap"] as const).flatMap((portee) => {
    const [anciens, actuels] = [avant, apres].map((m) => new Set([...m.values()].map((c) => c[portee])));
    const cibles = new Map<string, Map<string, number>>();
    for (const [id, charge] of avant) {
      const [a, b] = [charge[portee], apres.get(id)?.[portee] ?? null];
      if (a === null || b === null || actuels?.has(a) || anciens?.has(b)) continue;
      const siennes = obtenir(cibles, a, () => new Map<string, number>());
      siennes.set(b, (siennes.get(b) ?? 0) + 1);
    }
    return [...cibles]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([ancien, siennes]): Renommage[] => {
        const suivis = [...avant].filter(([id, c]) => c[portee] === ancien && apres.has(id)).length;
        const [choix] = [...siennes].sort((x, y) => y[1] - x[1] || compareText(x[0], y[0]));
        if (!choix || choix[1] < PART_COMMUNE * suivis) return [];
        if (portee === "apap" && !nomsProches(ancien, choix[0], LETTRES)) return [];
        return [{ portee, avant: ancien, apres: choix[0] }];
      });
  });
}

/** Names of the register, said as today. */
export class Noms {
  constructor(readonly renommages: readonly Renommage[]) {}

  de(portee: Portee, nom: string | null): string | null {
    return this.renommages.find((r) => r.portee === portee && r.avant === nom)?.apres ?? nom;
  }
}
