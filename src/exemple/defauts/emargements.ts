import { apapAbsent, type Dossier } from "../contexte.ts";
import { contact, jourLibre } from "../dossier.ts";
import { type Ligne, ligne } from "../modele.ts";
import { type Atelier, ancien, type Recette, recette, surAncien, tenuEn } from "./recette.ts";

/** A defect on the sheet's line of one face-to-face held. */
function recetteLigne(regle: string, explication: string, alterer: (e: Ligne<"emargements">) => void): Recette {
  return recette(regle, explication, (a) => {
    const d = ancien(a);
    const { date } = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
    d.retouches.push(() => {
      for (const e of d.emargements) if (e.date === date) alterer(e);
    });
    return { participant: d.id, date };
  });
}

/** A day of the month at least 4 days away from any contact of the participant, so that no pair can be made with it. */
function jourIsole(a: Atelier, d: Dossier, mois: { from: number; to: number }): number {
  for (let day = mois.from + 2; day <= mois.to - 2; day++) {
    if (!apapAbsent(d, day) && d.entretiens.every((e) => Math.abs((e.date ?? 0) - day) > 4)) return day;
  }
  return jourLibre(a.ctx, d, mois.from, mois.to) ?? mois.to;
}

/** A contact, alone in its days, of which the sheet has no line. */
function contactSansLigne(a: Atelier, d: Dossier, valeurs: Parameters<typeof contact>[3]) {
  const mois = a.mois(a.ctx.rng.int(1, 6));
  const date = jourIsole(a, d, mois);
  contact(a.ctx, d, date, valeurs);
  d.retouches.push(() => {
    d.emargements = d.emargements.filter((e) => e.date !== date);
  });
  return { mois, date };
}

/** EMA-01 … EMA-09. */
export const EMARGEMENTS: readonly Recette[] = [
  surAncien("EMA-01", "Face-à-face tenu, absent de la feuille du mois.", (d, a) => {
    const { date } = contactSansLigne(a, d, { duree: 50 });
    return { date };
  }),
  surAncien("EMA-02", "Présence émargée sans entretien dans Viesion.", (d, a) => {
    const date = jourIsole(a, d, a.mois(a.ctx.rng.int(1, 6)));
    const modele = ligne("emargements", {
      participant: d.id,
      date,
      duree: 45,
      motif: "Point sur le projet",
      presence: "PRESENT",
      signature_participant: true,
      signature_apap: true,
      apap: a.apap.nom,
    });
    d.retouches.push(() => void d.emargements.push(modele));
    return { date };
  }),
  recetteLigne("EMA-03", "Durées différentes de plus de cinq minutes.", (e) => {
    e.duree = (e.duree ?? 45) + 20;
  }),
  recetteLigne("EMA-04", "Émargé le lendemain de la date de Viesion.", (e) => {
    e.date = (e.date ?? 0) + 1;
  }),
  recetteLigne("EMA-05", "Signature du participant absente.", (e) => {
    e.signature_participant = false;
  }),
  recetteLigne("EMA-06", "Signature de l’APAP absente.", (e) => {
    e.signature_apap = false;
  }),
  recetteLigne("EMA-07", "Présent dans Viesion, absent sur la feuille.", (e) => {
    Object.assign(e, { presence: "ABSENT", duree: null, signature_participant: false });
  }),
  surAncien("EMA-07", "Absence saisie dans Viesion, sans ligne sur la feuille du mois.", (d, a) => {
    const { date } = contactSansLigne(a, d, { presence: "ABSENT_EXCUSE", duree: null });
    return { date };
  }),
  surAncien("EMA-08", "Appel avec le participant, absent de la feuille du mois.", (d, a) => {
    const { mois } = contactSansLigne(a, d, { modalite: "TELEPHONE", duree: 15 });
    return { mois: mois.iso, date: mois.to };
  }),
  recetteLigne("EMA-09", "Ligne d’émargement sans motif.", (e) => {
    e.motif = null;
  }),
];
