import type { Condition, Etat, Voie } from "./condition.ts";

const ETATS: Readonly<Record<Etat, string>> = { remplie: "oui", manquee: "non", inconnue: "à préciser" };

/** « au moins 20 h par semaine : non (19,99 h) » */
export function direCondition({ libelle, etat, constate }: Condition): string {
  return `${libelle} : ${ETATS[etat]}${constate === null ? "" : ` (${constate})`}`;
}

/** « CDI : au moins 20 h par semaine : non (19,99 h) », with the conditions of the state alone. */
export function direVoie(voie: Voie, etat: Etat): string {
  const conditions = voie.conditions.filter((c) => c.etat === etat).map(direCondition);
  return `${voie.titre}, ${conditions.join(", ")}`;
}
