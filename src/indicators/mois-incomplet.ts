import { frDay } from "../core/day.ts";
import { lastDay } from "../core/month.ts";
import type { Periodes } from "./periodes.ts";

/** Why a figure of whole months has nothing to judge: the month is cut by the arrêté, or `raison`. */
export function raisonMoisEntier(periodes: Periodes, raison: string): (periode: number) => string {
  return (p) => {
    const periode = periodes.liste[p];
    if (!periode || periode.mois === null || lastDay(periode.mois) <= periode.fin) return raison;
    return `mois incomplet : arrêté au ${frDay(periode.fin)}`;
  };
}
