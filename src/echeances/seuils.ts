import type { SeuilsEcheances } from "./echeances.ts";

/** Thresholds of the rules that the échéances announce; throws on a rule that lost its setting. */
export function seuilsEcheances(reglage: (id: string) => { params: Record<string, unknown> }): SeuilsEcheances {
  const nombre = (id: string, nom: string): number => {
    const value = reglage(id).params[nom];
    if (typeof value !== "number") throw new Error(`no setting ${nom} in ${id}`);
    return value;
  };
  return {
    joursSoumisMin: nombre("ENT-01", "joursSoumisMin"),
    moisVeille: nombre("VEI-02", "moisMax"),
    moisChaine: nombre("VEI-03", "moisMax"),
    moisOperation: 12,
    moisSortie: nombre("EMP-03", "mois"),
    joursContrat: nombre("RSA-01", "jours"),
  };
}
