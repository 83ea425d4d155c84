import type { Day } from "../core/day.ts";
import type { Reglage } from "../faits/seuil.ts";
import { tempsEligible } from "../faits/temps-eligible.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { operationsFse } from "../parcours/fse/operations.ts";
import { nomAffiche } from "../parcours/participants.ts";
import { programmationDe } from "../parcours/programmation.ts";
import { evaluer, type PointEvalue } from "./point.ts";
import { POINTS } from "./points/index.ts";
import { type Jugements, sujetDe } from "./sujet.ts";
import { ajouter, type SommeTemps, sommeVide } from "./temps.ts";
import type { Candidat, Tire } from "./tirage.ts";

/** A person of the sample, controlled. */
export interface PersonneControlee extends Candidat, Tire {
  /** NOM Prénom, null when unknown. */
  nom: string | null;
  /** Parcours under control, each with its dates. */
  parcours: readonly {
    id: string;
    integration: Day;
    sortie: Day | null;
    nature: string | null;
    motif: string | null;
  }[];
  statuts: readonly string[];
  /** Exits of the period, for the archives. */
  sorties: readonly Day[];
  points: readonly PointEvalue[];
  temps: SommeTemps;
}

/** Controls the people drawn, one dossier at a time, in the order of the draw. */
export function controler(
  tires: readonly Tire[],
  candidats: ReadonlyMap<string, Candidat>,
  contexte: Contexte,
  juges: Jugements,
  reglage: Reglage,
): PersonneControlee[] {
  const dossiers = new Dossiers(contexte.extraction, { ...contexte, estProgramme: programmationDe(contexte.listes) });
  const operations = operationsFse(contexte);
  const rangs = new Map(dossiers.ids.map((id, k) => [id, k]));
  return tires.flatMap(({ participant, strate, empreinte }) => {
    const rang = rangs.get(participant);
    const candidat = candidats.get(participant);
    if (rang === undefined || !candidat) return [];
    const dossier = dossiers.dossier(rang);
    const sujet = sujetDe(dossier, contexte, juges, operations);
    const temps = sommeVide();
    for (const t of tempsEligible(dossier, contexte, reglage)) ajouter(temps, t);
    return [
      {
        ...candidat,
        nom: nomAffiche(dossier.participant),
        strate,
        empreinte,
        parcours: sujet.parcours.map((p) => ({
          id: p.id,
          integration: p.integration,
          sortie: p.sortie,
          nature: p.row.nature_sortie,
          motif: p.row.motif_sortie,
        })),
        statuts: sujet.statuts,
        sorties: sujet.sortis.flatMap((p) => (p.sortie === null ? [] : [p.sortie])).sort((a, b) => a - b),
        points: POINTS.map((point) => evaluer(point, sujet)),
        temps,
      },
    ];
  });
}
