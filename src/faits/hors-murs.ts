import { type Month, monthOf } from "../core/month.ts";
import { holds, type Period } from "../core/period.ts";
import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";

/**
 * Meetings with partners of an APAP in a month, as their own sheet has them (§III.1.3: « document spécifique »): counted
 * apart. They are no contact with a participant: no rule and no eligible minute reads them.
 */
export interface HorsMurs {
  /** Null: the sheet does not say whose it is. */
  apap: string | null;
  mois: Month;
  rencontres: number;
  /** Minutes of those whose duration is known (0 is missing). */
  minutes: number;
  sansDuree: number;
  sansSignatureApap: number;
  sansSignaturePartenaire: number;
}

/** Those of the period, up to the arrêté, by APAP and month; empty without that table. */
export function horsMurs(
  { tables }: Pick<Extraction, "tables">,
  { periode, arrete }: { periode: Period; arrete: number },
): HorsMurs[] {
  const parMois = new Map<string, HorsMurs>();
  for (const row of tables.emargements_hors_murs?.rows() ?? []) {
    const { date, apap, duree } = row;
    if (date === null || date > arrete || !holds(periode, date)) continue;
    const mois = monthOf(date);
    const cle = JSON.stringify([apap, mois]);
    const somme = parMois.get(cle) ?? {
      apap,
      mois,
      rencontres: 0,
      minutes: 0,
      sansDuree: 0,
      sansSignatureApap: 0,
      sansSignaturePartenaire: 0,
    };
    parMois.set(cle, somme);
    somme.rencontres++;
    somme.minutes += duree ?? 0;
    if (!duree) somme.sansDuree++;
    if (row.signature_apap !== true) somme.sansSignatureApap++;
    if (row.signature_partenaire !== true) somme.sansSignaturePartenaire++;
  }
  return [...parMois.values()].sort((a, b) => compareText(a.apap, b.apap) || a.mois - b.mois);
}
