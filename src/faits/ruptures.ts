import type { Day } from "../core/day.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";

/** A run of absences: the absence that makes it a rupture, by the number asked for on its own day. */
export interface SerieAbsences {
  absences: Contact[];
  rupture: Contact | null;
}

/** Runs of absences in a row among the FACE_A_FACE lines PRESENT, ABSENT or ABSENT_EXCUSE. */
export function seriesAbsences(parcours: Parcours, minLe: (day: Day) => number): SerieAbsences[] {
  const series: SerieAbsences[] = [];
  let courante: SerieAbsences | null = null;
  for (const contact of parcours.contacts) {
    if (contact.modalite !== "FACE_A_FACE") continue;
    if (contact.presence === "ABSENT" || contact.presence === "ABSENT_EXCUSE") {
      if (courante === null) series.push((courante = { absences: [], rupture: null }));
      courante.absences.push(contact);
      if (courante.absences.length >= minLe(contact.date)) courante.rupture ??= contact;
    } else if (contact.presence === "PRESENT") courante = null;
  }
  return series;
}

/** Something was tried: with the participant by another modality in [d, limite], or any FACE_A_FACE line in ]d, limite]. */
export function relance(dossier: Dossier, d: Day, limite: Day): boolean {
  return dossier.contacts.some((c) => {
    if (c.date < d || c.date > limite) return false;
    if (c.modalite === "FACE_A_FACE") return c.date > d;
    return c.interlocuteur === "PARTICIPANT" && c.presence !== "ANNULE";
  });
}
