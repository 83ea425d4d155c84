import { frInteger, frPercent } from "../../core/format.ts";
import type { TauxDetaille, TauxStrate } from "../../csf/taux.ts";

/** « de 18 à 57 sur 341, soit de 5,3 % à 16,7 % »; null without an interval. */
export function intervalleLisible({ population, intervalle }: TauxStrate): string | null {
  if (intervalle === null || population === null || population === 0) return null;
  const { min, max } = intervalle;
  return `de ${frInteger(min)} à ${frInteger(max)} sur ${frInteger(population)}, soit de ${frPercent(min / population)} à ${frPercent(max / population)}`;
}

/** The sentences that follow a rate: its exact interval, in total and by stratum, or why there is none. */
export function phrasesIntervalle({ ensemble, strates, sansIntervalle }: TauxDetaille): string[] {
  if (sansIntervalle !== null) return [sansIntervalle];
  const total = intervalleLisible(ensemble);
  return [
    ...(total === null ? [] : [`Dans la population, à 95 % (intervalle exact, hypergéométrique) : ${total}.`]),
    ...strates.map((s) => {
      const taux = s.controles === 0 ? "aucun contrôlé" : `${frInteger(s.irreguliers)} ÷ ${frInteger(s.controles)}`;
      const intervalle = intervalleLisible(s);
      return `${s.nom} : ${taux}${intervalle === null ? "" : ` ; à 95 %, ${intervalle}`}.`;
    }),
  ];
}
