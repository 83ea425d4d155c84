import { frDay } from "../core/day.ts";
import { firstDay, frMonth, lastDay, type Month, monthOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

/**
 * Checks that a month asked for is one of the extraction: refuses a month before all its parcours, of which it knows nothing,
 * and gives the sentence to say of a month when all of them are over, or without any contact when others have some; null
 * when there is nothing to say. `aVenir`: the month may be to come, no contact is expected.
 */
export function moisHorsExtraction(mois: Month, { tables }: Extraction, aVenir: boolean): string | null {
  const ouverture = tables.parcours ? parcoursEn(mois, tables.parcours) : "ouvert";
  if (ouverture !== "ouvert") {
    if (ouverture === "aucun")
      throw new PlieError(`aucun parcours n'est ouvert en ${frMonth(mois)} dans cette extraction : vérifiez --mois.`);
    return `Aucun parcours n'est ouvert en ${frMonth(mois)} dans cette extraction, tous sont sortis avant : sa file active est à 0. Vérifiez --mois.`;
  }
  const dates = tables.entretiens?.cells("date");
  if (aVenir || !tables.entretiens || !dates) return null;
  let dernier = -1;
  for (let i = 0; i < tables.entretiens.length; i++) {
    const date = dates[i] as number;
    if (date !== NULL && monthOf(date) === mois) return null;
    if (date <= lastDay(mois) && date > dernier) dernier = date;
  }
  const avant = dernier < 0 ? "" : ` (le dernier avant lui est du ${frDay(dernier)})`;
  return `Aucun contact en ${frMonth(mois)} dans cette extraction${avant} : vérifiez --mois, ou joignez l'export des contacts de ce mois.`;
}

/** One parcours at least is open in the month, else was before it. */
function parcoursEn(
  mois: Month,
  parcours: NonNullable<Extraction["tables"]["parcours"]>,
): "ouvert" | "sorti" | "aucun" {
  const [debut, fin] = [firstDay(mois), lastDay(mois)];
  const integrations = parcours.cells("date_integration");
  const sorties = parcours.cells("date_sortie_reelle");
  let commence = false;
  for (let i = 0; i < parcours.length; i++) {
    if ((integrations[i] as number) > fin) continue;
    const sortie = sorties[i] as number;
    if (sortie === NULL || sortie >= debut) return "ouvert";
    commence = true;
  }
  return commence ? "sorti" : "aucun";
}
