import type { Echeance, GenreEcheance } from "../core/echeance.ts";
import { compareText } from "../core/text.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { ouvertLe, type Parcours } from "../parcours/parcours.ts";
import { contratsEngagement } from "./contrats-engagement.ts";
import { entretiensDuMois } from "./entretiens-du-mois.ts";
import type { Horizon } from "./horizon.ts";
import { operationsAnnuelles } from "./operations-annuelles.ts";
import { sortiesAProposer, sortiesPrevues } from "./sorties.ts";
import { suivisDuMois } from "./suivis-du-mois.ts";
import { veillesQuiFinissent } from "./veilles-qui-finissent.ts";

/** An échéance before it is addressed. */
export type ADater = Pick<Echeance, "jour" | "action" | "regle" | "preuves">;

/** Finds what one open parcours has to do. */
export type Chercheur = (dossier: Dossier, parcours: Parcours, horizon: Horizon) => Iterable<ADater>;

const CHERCHEURS: Readonly<Record<GenreEcheance, Chercheur>> = {
  ENTRETIEN: entretiensDuMois,
  SUIVI_EMPLOI: suivisDuMois,
  VEILLE: veillesQuiFinissent,
  OPERATION: operationsAnnuelles,
  SORTIE_A_PROPOSER: sortiesAProposer,
  SORTIE_PREVUE: sortiesPrevues,
  CONTRAT_ENGAGEMENT: contratsEngagement,
};

/** What the open parcours of a participant have to do up to the horizon, overdue things included. */
export function echeancesDe(dossier: Dossier, horizon: Horizon): Echeance[] {
  const out: Echeance[] = [];
  const { apap, structure } = dossier.chargeLe(horizon.au);
  for (const parcours of dossier.parcours) {
    if (!ouvertLe(parcours, horizon.au)) continue;
    for (const [genre, chercheur] of Object.entries(CHERCHEURS) as [GenreEcheance, Chercheur][]) {
      if (horizon.ecartes.some((e) => e.genre === genre)) continue;
      const relire = horizon.retenues.get(genre)?.some((table) => dossier.rejets.has(table)) ?? false;
      for (const e of chercheur(dossier, parcours, horizon)) {
        if (e.jour > horizon.jusquAu) continue;
        const action = relire ? `${e.action} D'abord relire la ligne rejetée de ce participant.` : e.action;
        out.push({ ...e, action, genre, participant: dossier.id, parcours: parcours.id, apap, structure });
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
    compareText(a.parcours, b.parcours) ||
    compareText(a.action, b.action)
  );
}
