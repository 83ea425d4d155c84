import type { Day } from "../core/day.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";

/** A BILAN line, or a TRIPARTITE one with the OPERATEUR; whatever the presence (precisions.md, « Étapes »). */
function estBilan({ nature, interlocuteur }: Contact): boolean {
  return nature === "BILAN" || (nature === "TRIPARTITE" && interlocuteur === "OPERATEUR");
}

/** A bilan was held at most so many days before or after a day (§II.2.2, OPE-05). */
export function bilanPres({ contacts }: Pick<Dossier, "contacts">, jour: Day, jours: number): boolean {
  return contacts.some((c) => estBilan(c) && Math.abs(c.date - jour) <= jours);
}
