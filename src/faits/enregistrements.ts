import type { Period } from "../core/period.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { type EnregistrementFse, enregistrementsFse } from "../parcours/fse/enregistrements.ts";
import { type OperationFse, operationsFse } from "../parcours/fse/operations.ts";
import type { ReglagesListes } from "../parcours/reglages.ts";
import { parDossier } from "./par-dossier.ts";

type Cadre = Pick<Contexte, "periode" | "arrete" | "communsLe" | "listes" | "extraction">;

const OPERATIONS = new WeakMap<
  Contexte["extraction"],
  { periode: Period; listes: ReglagesListes; operations: readonly OperationFse[] }
>();

/** The opérations FSE+ of a period, made once. */
export function operationsDe(contexte: Cadre): readonly OperationFse[] {
  const { extraction, periode, listes } = contexte;
  const connues = OPERATIONS.get(extraction);
  if (connues?.periode === periode && connues.listes === listes) return connues.operations;
  const operations = operationsFse(contexte);
  OPERATIONS.set(extraction, { periode, listes, operations });
  return operations;
}

/** The FSE+ records of a participant over the period (domaine.md §7.1): what rules judge, codes count, lists show. */
export const enregistrementsDe: (
  dossier: EnregistrementFse["dossier"],
  contexte: Cadre,
) => readonly EnregistrementFse[] = parDossier((dossier, contexte: Cadre) =>
  enregistrementsFse(dossier, contexte, operationsDe(contexte)),
);
