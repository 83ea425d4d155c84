import type { Day } from "../core/day.ts";
import type { Echeance } from "../core/echeance.ts";
import { compareText } from "../core/text.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { ouvertLe, type Parcours } from "../parcours/parcours.ts";
import { contratsEngagement } from "./contrats-engagement.ts";
import { entretiensDuMois } from "./entretiens-du-mois.ts";
import { operationsAnnuelles } from "./operations-annuelles.ts";
import { sortiesAProposer, sortiesPrevues } from "./sorties.ts";
import { suivisDuMois } from "./suivis-du-mois.ts";
import { veillesQuiFinissent } from "./veilles-qui-finissent.ts";

/** Thresholds of the rules that an échéance announces, read from the settings in force. */
export interface SeuilsEcheances {
  joursSoumisMin: number;
  moisVeille: number;
  moisChaine: number;
  moisOperation: number;
  moisSortie: number;
  joursContrat: number;
}

/** What an échéance is computed from; contacts, étapes and veilles up to `au` count. */
export interface Horizon {
  /** Day of reference, included. */
  au: Day;
  /** Last day looked at, included. */
  jusquAu: Day;
  seuils: SeuilsEcheances;
  contexte: Contexte;
}

/** An échéance before it is addressed. */
export type ADater = Pick<Echeance, "genre" | "jour" | "action" | "regle" | "preuves">;

/** Finds what one open parcours has to do. */
export type Chercheur = (dossier: Dossier, parcours: Parcours, horizon: Horizon) => Iterable<ADater>;

const CHERCHEURS: readonly Chercheur[] = [
  entretiensDuMois,
  suivisDuMois,
  veillesQuiFinissent,
  operationsAnnuelles,
  sortiesAProposer,
  sortiesPrevues,
  contratsEngagement,
];

/** What the open parcours of a participant have to do up to the horizon, overdue things included. */
export function echeancesDe(dossier: Dossier, horizon: Horizon): Echeance[] {
  const out: Echeance[] = [];
  const { apap, structure } = dossier.chargeLe(horizon.au);
  for (const parcours of dossier.parcours) {
    if (!ouvertLe(parcours, horizon.au)) continue;
    for (const chercheur of CHERCHEURS) {
      for (const e of chercheur(dossier, parcours, horizon)) {
        if (e.jour <= horizon.jusquAu)
          out.push({ ...e, participant: dossier.id, parcours: parcours.id, apap, structure });
      }
    }
  }
  return out;
}

/** By day, then APAP, participant, kind. */
export function compareEcheances(a: Echeance, b: Echeance): number {
  return (
    a.jour - b.jour ||
    compareText(a.apap, b.apap) ||
    compareText(a.participant, b.participant) ||
    compareText(a.genre, b.genre) ||
    compareText(a.action, b.action)
  );
}
