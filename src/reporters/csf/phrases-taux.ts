import { EFFECTIF_MIN_TAUX, frInteger, frNumber, frPercent, frSur } from "../../core/format.ts";
import { extrapoler, type ReglageExtrapolation } from "../../csf/extrapolation.ts";
import type { TauxDetaille, TauxStrate } from "../../csf/taux.ts";
import type { EtatCsf } from "./etat.ts";

export const NON_EXTRAPOLE = "L'extrapolation à la population dépend de la convention : elle n'est pas calculée.";

const METHODES: Readonly<Record<ReglageExtrapolation["methode"], string>> = {
  taux_simple: "taux simple : population × irréguliers ÷ contrôlés",
  par_strate: "par strate : somme des population × irréguliers ÷ contrôlés de chacune",
};

/** « 4 ÷ 20 = 20 % »; « 3 sur 5 » alone on fewer than ten. */
export function tauxLisible(irreguliers: number, controles: number): string {
  if (controles === 0) return "non calculé";
  if (controles < EFFECTIF_MIN_TAUX) return frSur(irreguliers, controles);
  return `${frInteger(irreguliers)} ÷ ${frInteger(controles)} = ${frPercent(irreguliers / controles)}`;
}

/** « de 18 à 57 sur 341, soit de 5,3 % à 16,7 % »; null without an interval. */
export function intervalleLisible({ population, intervalle }: TauxStrate): string | null {
  if (intervalle === null || population === null || population === 0) return null;
  const { min, max } = intervalle;
  const entre = (de: string, a: string) => (min === max ? de : `de ${de} à ${a}`);
  const nombres = `${entre(frInteger(min), frInteger(max))} sur ${frInteger(population)}`;
  return population < EFFECTIF_MIN_TAUX
    ? nombres
    : `${nombres}, soit ${entre(frPercent(min / population), frPercent(max / population))}`;
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

/** What the convention makes of the rate, its method named; or that it is not extrapolated, and why. */
export function phraseExtrapolation({ contexte }: Pick<EtatCsf, "contexte">, taux: TauxDetaille): string {
  const reglage = contexte.listes.extrapolationCsf;
  if (reglage === null) return NON_EXTRAPOLE;
  const lue = extrapoler(taux, reglage);
  const methode = `Extrapolation (${METHODES[reglage.methode]} ; ${reglage.reference})`;
  if (typeof lue === "string") return `${methode} : pas ici. ${lue}`;
  const { min, max } = lue.intervalle ?? { min: null, max: null };
  const bornes =
    min === null || max === null
      ? ""
      : ` ; à 95 %, de ${frInteger(min)} à ${frInteger(max)} (l'échantillon pris en entier)`;
  return `${methode} : ${lue.calcul} = ${frNumber(lue.irreguliers)} participants irréguliers sur ${frInteger(lue.population)}${bornes}.`;
}
