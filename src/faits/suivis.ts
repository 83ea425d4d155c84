import { lastDay, type Month } from "../core/month.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import type { ReglagesCommuns } from "../parcours/reglages.ts";
import type { TableName } from "../tables/index.ts";
import { contactDeSuivi, moisDuSuivi, type Suivi, suivisDe } from "./suivi-emploi.ts";

/** A rejected row of the participant in one of these may hold the contact (precisions.md, `nonJuges` of EMP-01). */
export const TABLES_DU_SUIVI: readonly TableName[] = ["entretiens", "etapes"];

/** A whole month of a follow-up in employment or certifying training (§II.4, EMP-01). */
export interface FaitSuivi {
  suivi: Suivi;
  mois: Month;
  /** En charge on its last day. */
  charge: Charge;
  /** The first direct contact of the month, null without one. */
  contact: Contact | null;
  /** `retenu`: a rejected row of the participant may be the proof. */
  etat: "non_couvert" | "fait" | "retenu" | "manque";
}

/** The judged months of a participant's follow-ups, among `mois`, each by the settings of its last day; by month. */
export function moisDeSuivi(
  dossier: Dossier,
  mois: readonly Month[],
  { communsLe, couverture }: Pick<Contexte, "communsLe" | "couverture">,
): FaitSuivi[] {
  const retenu = TABLES_DU_SUIVI.some((table) => dossier.rejets.has(table));
  const out: FaitSuivi[] = [];
  let connus: ReglagesCommuns | null = null;
  let suivis: readonly Suivi[] = [];
  for (const m of mois) {
    const communs = communsLe(lastDay(m));
    // the same settings for a whole stretch: the follow-ups are found once
    if (connus !== communs) suivis = suivisDe(dossier, communs);
    connus = communs;
    for (const suivi of suivis) {
      if (moisDuSuivi(suivi, dossier, [m], communsLe).length === 0) continue;
      const charge = dossier.chargeLe(lastDay(m));
      const contact = contactDeSuivi(dossier, suivi.etape, m);
      const couvert = couverture.couvert(charge.apap, m);
      const etat = !couvert ? "non_couvert" : contact ? "fait" : retenu ? "retenu" : "manque";
      out.push({ suivi, mois: m, charge, contact, etat });
    }
  }
  return out;
}
