import type { Day } from "../../core/day.ts";
import type { Contexte } from "../contexte.ts";
import type { Charge } from "../dossier.ts";

/** An opération FSE+ (domaine.md §7.1): who it assigns, and from when to when. */
export interface OperationFse {
  /** Null for the implicit opération of a PLIE that has set none: its results are *provisoires*. */
  code: string | null;
  intitule: string;
  debut: Day;
  /** Last day, included; null = no end. */
  fin: Day | null;
  /** True when the opération assigns this APAP or this structure. */
  concerne(charge: Charge): boolean;
}

/**
 * The opérations of the settings; without any, one implicit opération that holds every APAP from the period's start,
 * without end (precisions.md, « FSE+ »). An opération with neither APAP nor structure holds everyone.
 */
export function operationsFse({
  listes,
  periode,
  extraction,
}: Pick<Contexte, "listes" | "periode" | "extraction">): OperationFse[] {
  if (listes.operationsFse.length === 0) {
    return [
      {
        code: null,
        intitule: "Opération non paramétrée",
        debut: periode.start,
        fin: null,
        concerne: () => true,
      },
    ];
  }
  const { pool } = extraction;
  return listes.operationsFse.map(({ code, intitule, apaps, structures, debut, fin }) => {
    // names are written as the extraction first spells them
    const nomsApap = new Set(apaps.map((nom) => pool.text(pool.internName("apap", nom))));
    const nomsStructure = new Set(structures.map((nom) => pool.text(pool.internName("structure", nom))));
    const toutes = nomsApap.size === 0 && nomsStructure.size === 0;
    return {
      code,
      intitule,
      debut,
      fin,
      concerne: ({ apap, structure }) =>
        toutes || (apap !== null && nomsApap.has(apap)) || (structure !== null && nomsStructure.has(structure)),
    };
  });
}
