import type { Day } from "../core/day.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { EtapeRow } from "../tables/etapes.ts";

/** An étape of the PLIE's programming, accompagnement left out: an operation that OPE-01 asks for, a prescription. */
export function estDeLaProgrammation({ programmation_plie, famille }: EtapeRow): boolean {
  return programmation_plie === true && famille !== "accompagnement";
}

/** Last day in an operation of the programming begun so far; -∞ without any. */
export function finDerniereOperation({ etapes }: Pick<Dossier, "etapes">): Day {
  let derniere = Number.NEGATIVE_INFINITY;
  for (const { row, debut, fin } of etapes) {
    if (estDeLaProgrammation(row) && fin >= debut) derniere = Math.max(derniere, fin);
  }
  return derniere;
}

/** A prescription of the programming whose étape has not begun on a day, at the day of its prescription. */
export interface PrescriptionEnAttente {
  row: EtapeRow;
  prescription: Day;
}

/** Prescriptions of the programming still without entry on a day, dated. */
export function prescriptionsEnAttente(
  { prescriptions }: Pick<Dossier, "prescriptions">,
  jour: Day,
): PrescriptionEnAttente[] {
  return prescriptions.flatMap((row) => {
    const { date_prescription: prescription, date_debut: debut } = row;
    const entree = debut !== null && debut <= jour;
    return !entree && prescription !== null && estDeLaProgrammation(row) ? [{ row, prescription }] : [];
  });
}
