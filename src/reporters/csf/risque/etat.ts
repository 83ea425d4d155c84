import type { Day } from "../../../core/day.ts";
import type { Report } from "../../../core/report.ts";
import type { Risque } from "../../../csf/risque/modele.ts";

/** Everything that `plie csf --risque` prints. */
export interface EtatRisque extends Risque {
  report: Report;
  /** Day up to which the extraction was read. */
  lueAu: Day;
  /** Of them, those with a point *non conforme*. */
  irreguliers: number;
  /** What the lists are limited to, in words; null: everything. */
  filtre: string | null;
  /** The settings of the order: weights and thresholds. */
  reglages: Readonly<Record<string, unknown>>;
}

/** Every correction that the records ask for; when the lists are limited, a record's may be another APAP's. */
export function demandeesDe({ lignes, corrections, filtre }: Pick<EtatRisque, "lignes" | "corrections" | "filtre">) {
  return filtre === null ? lignes.flatMap((l) => l.corrections) : corrections;
}

/** The fewest first records that hold what the first share of the order holds of the minutes at stake, and how much (0: nothing). */
export function tete({ lignes }: Pick<EtatRisque, "lignes">, part: number): { nombre: number; part: number } {
  const premieres = lignes.slice(0, Math.ceil(lignes.length * part));
  const nombre = premieres.findLastIndex((l) => l.minutes > 0) + 1;
  const somme = (liste: readonly { minutes: number }[]) => liste.reduce((n, l) => n + l.minutes, 0);
  const total = somme(lignes);
  return { nombre, part: total === 0 ? 0 : somme(lignes.slice(0, nombre)) / total };
}
