import { obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { feuillesFournies } from "../faits/emargement.ts";
import type { Cause, TempsContact } from "../faits/temps-eligible.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import {
  type BilanParticipant,
  type LigneEmargement,
  type MinutesCause,
  type MoisFeuille,
  SOMMES_NULLES,
} from "./modele.ts";

interface Chantier extends BilanParticipant {
  mois: MoisFeuille[];
  causes: Partial<Record<Cause, MinutesCause>>;
}

/** Sums of a participant, one for each APAP and structure en charge of a line in the period. */
export function bilansDe(
  dossier: Dossier,
  contexte: Contexte,
  lignes: readonly LigneEmargement[],
  temps: readonly TempsContact[],
): BilanParticipant[] {
  const bilans = new Map<string, Chantier>();
  const de = (apap: string | null, structure: string | null): Chantier =>
    obtenir(bilans, `${apap ?? ""}\n${structure ?? ""}`, () => ({
      participant: dossier.id,
      apap,
      structure,
      mois: [],
      ...SOMMES_NULLES,
      causes: {},
    }));
  const duJour = (jour: number): Chantier => {
    const { apap, structure } = dossier.chargeLe(jour);
    return de(apap, structure);
  };
  const feuilles = feuillesFournies(dossier, contexte);
  const noterMois = (bilan: Chantier, mois: Month, cote: "viesion" | "feuille" | null) => {
    let note = bilan.mois.find((m) => m.mois === mois);
    if (!note) bilan.mois.push((note = { mois, viesion: 0, feuille: 0, fournie: feuilles.fournie(mois) }));
    if (cote !== null) note[cote]++;
  };
  for (const { viesion, feuille, ecarts, apap, structure } of lignes) {
    const bilan = de(apap, structure);
    if (viesion) noterMois(bilan, monthOf(viesion.date), "viesion");
    if (feuille) noterMois(duJour(feuille.date), monthOf(feuille.date), "feuille");
    if (viesion && feuille) bilan.appariees++;
    else if (viesion) bilan.viesionSeules++;
    else bilan.feuilleSeules++;
    if (viesion && feuille && ecarts.length > 0) bilan.avecEcart++;
  }
  for (const { contact, cause, viesion, eligibles } of temps) {
    const bilan = duJour(contact.date);
    bilan.minutesViesion += viesion;
    bilan.minutesEligibles += eligibles;
    if (cause === null) continue;
    const deja = bilan.causes[cause] ?? { contacts: 0, minutes: 0 };
    bilan.causes[cause] = { contacts: deja.contacts + 1, minutes: deja.minutes + viesion };
  }
  for (const e of dossier.emargements) {
    if (e.presence === "PRESENT" && !e.aDistance && e.signatureParticipant && holds(contexte.periode, e.date))
      duJour(e.date).minutesSignees += e.duree ?? 0;
  }
  for (const bilan of bilans.values()) bilan.mois.sort((a, b) => a.mois - b.mois);
  return [...bilans.values()];
}
