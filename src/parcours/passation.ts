import type { Day } from "../core/day.ts";
import type { Contact } from "./contact.ts";
import type { Dossier } from "./dossier.ts";
import { ouvertLe } from "./parcours.ts";

/** What the lines of « suivi » say of who followed an open parcours before its APAP (domaine.md §5, DON-15). */
export interface Passation {
  participant: string;
  /** En charge at the arrêté. */
  apap: string;
  /** Another APAP, whom the first two lines that name one both name; null when there is none. */
  precedent: string | null;
  /** Those two lines. */
  premieres: readonly Contact[];
  /** The affectations row to propose for the other APAP: from the integration to the day before the first line that names another, else to their last line. */
  debut: Day;
  fin: Day;
}

/**
 * The parcours integrated last of a participant without any affectations row, open at the arrêté and in an APAP's charge:
 * who its first lines name. Null for any other participant.
 */
export function passationDe(dossier: Dossier, arrete: Day): Passation | null {
  const parcours = dossier.parcours.at(-1);
  if (!parcours || dossier.affectations.length > 0 || !ouvertLe(parcours, arrete)) return null;
  const { apap } = dossier.chargeLe(arrete);
  if (apap === null) return null;
  const lignes = parcours.contacts.filter((c) => c.apap !== null);
  const premieres = lignes.slice(0, 2);
  const [une, deux] = premieres;
  const autre = une && deux && une.apap === deux.apap && une.apap !== apap ? une.apap : null;
  const suite = autre === null ? -1 : lignes.findIndex((c) => c.apap !== autre);
  const suivante = lignes[suite];
  const fin = suivante ? suivante.date - 1 : (lignes.at(-1)?.date ?? parcours.integration);
  return { participant: dossier.id, apap, precedent: autre, premieres, debut: parcours.integration, fin };
}
