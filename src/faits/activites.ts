import type { Day } from "../core/day.ts";
import { firstDay, lastDay, monthOf } from "../core/month.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import { ouvertDans, type Parcours } from "../parcours/parcours.ts";
import { entretiensDe } from "./entretiens.ts";
import { fractionsDe } from "./entretiens-retenus.ts";
import { etatDuMois, moisDe, type NormesDuMois } from "./mois.ts";
import { prescriptionsDe } from "./prescriptions.ts";

/**
 * What was done for a parcours while one APAP and structure were in charge of it, since a day: the unit that lists of
 * interviews show. Over a scope these add up to its figures; a handover makes two of one parcours.
 */
export interface Activite {
  parcours: Parcours;
  charge: Charge;
  /** Face-to-face held, diagnostics before the integration included; the last of them, whenever it was. */
  entretiens: number;
  dernier: Day | null;
  /** Millionths of a minute of the interviews retained (ENT-02), and their number. */
  fractions: number;
  retenus: number;
  /** Days between two interviews that follow each other, at the later one, and the number of such pairs. */
  jours: number;
  paires: number;
  /** Months judged against the monthly face-to-face, and those satisfied; at the APAP of each month's last day. */
  moisJuges: number;
  moisSatisfaits: number;
  /** Étapes of the programming prescribed. */
  prescriptions: number;
}

/** The activities of a participant in [depuis, arrêté], by parcours; one at least for each parcours open in it. */
export function activitesDe(
  dossier: Dossier,
  depuis: Day,
  contexte: Pick<Contexte, "arrete">,
  normes: NormesDuMois,
): Activite[] {
  const { arrete } = contexte;
  const out: Activite[] = [];
  const de = (parcours: Parcours, jour: Day): Activite => {
    const charge = dossier.chargeLe(jour);
    const connue = out.find(
      (a) => a.parcours === parcours && a.charge.apap === charge.apap && a.charge.structure === charge.structure,
    );
    if (connue) return connue;
    const zeros = { entretiens: 0, dernier: null, fractions: 0, retenus: 0, jours: 0, paires: 0 };
    const nouvelle = { parcours, charge, ...zeros, moisJuges: 0, moisSatisfaits: 0, prescriptions: 0 };
    out.push(nouvelle);
    return nouvelle;
  };
  const prescriptions = prescriptionsDe(dossier);
  for (const parcours of dossier.parcours) {
    if (ouvertDans(parcours, depuis, arrete)) de(parcours, parcours.sortie ?? arrete);
    for (const { contact, precedent, minutes } of entretiensDe(parcours)) {
      if (contact.date < depuis) continue;
      const activite = de(parcours, contact.date);
      activite.entretiens++;
      activite.dernier = contact.date;
      if (minutes !== null) {
        activite.fractions += fractionsDe(minutes);
        activite.retenus++;
      }
      if (precedent !== null) {
        activite.jours += contact.date - precedent;
        activite.paires++;
      }
    }
    for (let mois = monthOf(depuis); lastDay(mois) <= arrete; mois++) {
      if (parcours.integration > lastDay(mois) || parcours.fin < firstDay(mois)) continue;
      const fait = moisDe(dossier, parcours, mois);
      const etat = etatDuMois(dossier, fait, normes);
      if (etat !== "satisfait" && etat !== "manque") continue;
      const activite = de(parcours, fait.fin);
      activite.moisJuges++;
      if (etat === "satisfait") activite.moisSatisfaits++;
    }
    for (const prescription of prescriptions) {
      if (prescription.parcours === parcours && prescription.jour >= depuis)
        de(parcours, prescription.jour).prescriptions++;
    }
  }
  for (const a of out) a.dernier ??= entretiensDe(a.parcours).at(-1)?.contact.date ?? null;
  return out;
}
