import type { Day } from "../core/day.ts";
import { firstDay, lastDay, monthOf } from "../core/month.ts";
import { estOuvre } from "./calendrier.ts";
import type { Contexte, Dossier } from "./contexte.ts";
import { aContactLe, contact, enVeille, jourLibre } from "./dossier.ts";
import { finEtape, occupe } from "./etapes.ts";
import type { Ligne } from "./modele.ts";

/** How lively the contacts are beside the monthly face-to-face: chances per month, 0 to 1. */
export interface Rythme {
  absence: number;
  telephone: number;
  courriel: number;
  second: number;
  /** Minutes of the face-to-face, drawn so that their mean never falls under 45. */
  durees: readonly number[];
}

/** Only the monthly face-to-face, so that a planted defect stands alone. */
export const CALME: Rythme = { absence: 0, telephone: 0, courriel: 0, second: 0, durees: [45, 50, 55, 60] };
export const COURANT: Rythme = {
  absence: 0.14,
  telephone: 0.25,
  courriel: 0.15,
  second: 0.12,
  durees: [35, 40, 45, 45, 50, 50, 55, 60],
};

/** Fewest days of a month, veilles aside, that call for a contact; the rules begin at 15. */
const JOURS_MIN = 8;

/**
 * The contacts of a parcours from its integration to its sortie (or the arrêté), month by month: a face-to-face of
 * 45 minutes on average at least whatever the year's months that are kept, or a call when the month is wholly spent in
 * a job or training.
 */
export function suivre(ctx: Contexte, dossier: Dossier, parcours: Ligne<"parcours">, rythme: Rythme): void {
  const debut = Math.max(parcours.date_integration ?? 0, ctx.debutHistorique);
  const fin = Math.min(parcours.date_sortie_reelle ?? ctx.arrete, ctx.arrete);
  const duree = dureesEquilibrees(ctx, rythme.durees);
  for (let mois = monthOf(debut); mois <= monthOf(fin); mois++) {
    const from = Math.max(debut, firstDay(mois));
    const to = Math.min(fin, lastDay(mois));
    let jours = 0;
    let occupes = 0;
    for (let day = from; day <= to; day++) {
      if (enVeille(dossier, day)) continue;
      jours++;
      if (dossier.etapes.some((e) => occupe(e) && (e.date_debut ?? 0) <= day && day <= finEtape(e))) occupes++;
    }
    if (jours < JOURS_MIN) continue;
    if (occupes === jours && ctx.rng.chance(rythme.telephone * 2)) {
      const day = jourLibre(ctx, dossier, from, to);
      if (day !== null) contact(ctx, dossier, day, { modalite: "TELEPHONE", nature: "SUIVI_EMPLOI", duree: 15 });
      continue;
    }
    moisOrdinaire(ctx, dossier, from, to, rythme, () => (occupes > 0 ? ctx.rng.pick([45, 50, 60]) : duree(mois)));
  }
}

function moisOrdinaire(ctx: Contexte, dossier: Dossier, from: Day, to: Day, rythme: Rythme, duree: () => number): void {
  const { rng } = ctx;
  const day = jourLibre(ctx, dossier, from, to);
  if (day === null) return;
  if (rng.chance(rythme.absence)) {
    // never two absences in a row: the face-to-face of the month follows the missed one
    const manque = day - rng.int(2, 7);
    if (manque >= from && estOuvre(manque) && !enVeille(dossier, manque) && !aContactLe(dossier, manque)) {
      const presence = rng.chance(0.6) ? "ABSENT_EXCUSE" : "ABSENT";
      contact(ctx, dossier, manque, { presence, duree: null, commentaire: "Rendez-vous reproposé." });
    }
  }
  contact(ctx, dossier, day, { duree: duree() });
  if (rng.chance(rythme.second)) {
    const second = jourLibre(ctx, dossier, from, to);
    if (second !== null) contact(ctx, dossier, second, { duree: 60 });
  }
  if (rng.chance(rythme.telephone)) {
    const appel = jourLibre(ctx, dossier, from, to);
    if (appel !== null)
      contact(ctx, dossier, appel, { modalite: "TELEPHONE", duree: rng.pick([10, 15, 20]), lieu: null });
  }
  if (rng.chance(rythme.courriel)) {
    const envoi = jourLibre(ctx, dossier, from, to);
    const interlocuteur = rng.pick(["PARTENAIRE", "OPERATEUR"] as const);
    if (envoi !== null)
      contact(ctx, dossier, envoi, { modalite: "MAIL", interlocuteur, duree: 10, lieu: null, motif: null });
  }
}

/** Durations whose mean over the first n of a calendar year is never under 45 minutes, whatever n. */
function dureesEquilibrees(ctx: Contexte, durees: readonly number[]): (mois: number) => number {
  let annee = 0;
  let avance = 0;
  return (mois) => {
    if (Math.floor(mois / 12) !== annee) {
      annee = Math.floor(mois / 12);
      avance = 0;
    }
    let duree = ctx.rng.pick(durees);
    if (avance + duree < 45) duree = 45;
    avance = Math.min(avance + duree - 45, 60);
    return duree;
  };
}
