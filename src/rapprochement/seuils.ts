import type { Reglages } from "../config/reglages.ts";
import type { SeuilsTardifs } from "../faits/emploi-durable.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { RULES } from "../rules/index.ts";
import { empechementDe } from "../rules/run-rules.ts";
import type { SeuilsRapprochement } from "./collecte.ts";

/** Thresholds of EMP-02 in force; null when the rule cannot run or is off: its cause then excludes nothing. */
export function seuilsTardifs(contexte: Contexte, reglages: Reglages): SeuilsTardifs | null {
  const rule = RULES.find((r) => r.id === "EMP-02");
  if (!rule || empechementDe(rule, contexte, (id, day) => reglages.regle(id, day)) !== null) return null;
  const { mois, joursCommission } = reglages.regle("EMP-02", contexte.arrete).params as unknown as SeuilsTardifs;
  return { mois, joursCommission };
}

/** The thresholds that the lists show are those of the rules, as set. */
export function seuilsRapprochement(contexte: Contexte, reglages: Reglages): SeuilsRapprochement {
  const { minutesMax } = reglages.regle("EMA-03", contexte.arrete).params as { minutesMax: number };
  const { jours } = reglages.regle("RSA-03", contexte.arrete).params as { jours: number };
  return { minutesMax, joursCd14: jours, tardifs: seuilsTardifs(contexte, reglages) };
}
