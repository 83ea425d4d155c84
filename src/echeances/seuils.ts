/** Thresholds of the rules that an échéance announces, read from the settings in force. */
export interface SeuilsEcheances {
  joursSoumisMin: number;
  moisVeille: number;
  moisChaine: number;
  veillesMax: number;
  /** OPE-01 judges the calendar year instead of the year that ends on the day. */
  anneeCivile: boolean;
  moisSortie: number;
  joursContrat: number;
}

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
    veillesMax: nombre("VEI-03", "veillesMax"),
    anneeCivile: reglage("OPE-01").params["annee"] === "civile",
    moisSortie: nombre("EMP-03", "mois"),
    joursContrat: nombre("RSA-01", "jours"),
  };
}
