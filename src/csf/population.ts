import type { TempsContact } from "../faits/temps-eligible.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import { parcoursControles } from "./sujet.ts";
import type { Candidat } from "./tirage.ts";

/** Who may be drawn: everyone, or those in charge of one APAP or structure. */
export type FiltrePopulation = Charge;

/** True when the APAP and structure en charge are those asked for. */
export function concerne({ apap, structure }: FiltrePopulation): (charge: Charge) => boolean {
  return (charge) => (apap === null || charge.apap === apap) && (structure === null || charge.structure === structure);
}

/**
 * A person of the population: one parcours open at least one day of the period (up to the arrêté). APAP and structure are
 * those en charge on the last day of the last of them, at the latest the period's end; null when the person is not in it.
 */
export function candidatDe(
  dossier: Dossier,
  contexte: Contexte,
  filtre: FiltrePopulation,
  temps: readonly TempsContact[],
): Candidat | null {
  const parcours = parcoursControles(dossier, contexte);
  if (parcours.length === 0) return null;
  const fin = Math.min(contexte.periode.end, contexte.arrete);
  const dernier = Math.max(...parcours.map((p) => p.fin));
  const charge = dossier.chargeLe(Math.min(dernier, fin));
  if (!concerne(filtre)(charge)) return null;
  return {
    participant: dossier.id,
    apap: charge.apap,
    structure: charge.structure,
    sexe: dossier.participant?.sexe ?? null,
    sortie: dernier <= fin ? "sorti dans la période" : "en parcours",
    minutes: temps.reduce((somme, t) => somme + t.viesion, 0),
  };
}
