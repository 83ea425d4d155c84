import type { GenreEcheance } from "../../core/echeance.ts";
import type { Month } from "../../core/month.ts";
import type { Gravite } from "../../core/report.ts";
import type { Rang } from "./chiffres.ts";

export const GENRES: Readonly<Record<GenreEcheance, string>> = {
  ENTRETIEN: "Entretien du mois",
  SUIVI_EMPLOI: "Suivi dans l'emploi",
  VEILLE: "Veille",
  OPERATION: "Opération",
  SORTIE_A_PROPOSER: "Sortie à proposer",
  SORTIE_PREVUE: "Sortie prévue",
  CONTRAT_ENGAGEMENT: "Contrat d'engagement",
};

export const GRAVITES_LISIBLES: Readonly<Record<Gravite, string>> = {
  bloquant: "Bloquants",
  majeur: "Majeurs",
  mineur: "Mineurs",
  info: "Infos",
};

/** Name of a scope, « Sans APAP » and « Sans structure » included. */
export function nomRang({ portee, nom }: Rang): string {
  if (nom !== null) return nom;
  if (portee === "apap") return "Sans APAP";
  return portee === "structure" ? "Sans structure" : "Ensemble";
}

const MOIS = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/** « sept. » */
export function moisCourt(month: Month): string {
  return MOIS[month % 12] ?? "";
}
