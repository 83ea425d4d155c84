import { frDay } from "../../core/day.ts";
import type { GenreEcheance } from "../../core/echeance.ts";
import { frDe } from "../../core/format.ts";
import { firstDay, frMonth, isoMonth, lastDay, type Month } from "../../core/month.ts";
import type { Gravite, Report } from "../../core/report.ts";
import type { Rang } from "./chiffres.ts";

/** Names of the kinds: none says a threshold, which each échéance has of its own day. */
export const GENRES: Readonly<Record<GenreEcheance, string>> = {
  ENTRETIEN: "Entretien du mois",
  SUIVI_EMPLOI: "Suivi dans l'emploi",
  VEILLE: "Veille",
  OPERATION: "Opération",
  SORTIE_A_PROPOSER: "Sortie à proposer",
  SORTIE_PREVUE: "Sortie prévue",
  CONTRAT_ENGAGEMENT: "Contrat d'engagement",
  RELANCE: "Relance après absences",
  MOYENNE: "Durée moyenne",
  DOUBLE_SAISIE: "Double saisie",
  PREMIERE_ETAPE: "Première étape",
  RETOUR_PRESCRIPTEUR: "Retour au prescripteur",
  DOSSIER_SIGNE: "Dossier à signer",
  COMMISSION_INTEGRATION: "Commission d'intégration",
  INSCRIPTION_FT: "Inscription France Travail",
  PRESCRIPTION: "Prescription en attente",
  FIN_ETAPE: "Étape qui finit",
  BILAN_MI_PARCOURS: "Bilan à mi-parcours",
  BILAN: "Bilan",
  COMMISSION_EMPLOI: "Durée d'emploi atteinte",
  DOCUMENT_SORTIE: "Document de sortie",
  SITUATION_SORTIE: "Situation à la sortie",
  SITUATION_SIX_MOIS: "Situation à six mois",
  JUSTIFICATION: "Justification qui finit",
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

/** A month by its name, « (au 15/10) » beside it when the arrêté is inside. */
export function auJour({ report }: { report: Pick<Report, "arrete"> }, mois: Month, nom: string): string {
  return lastDay(mois) <= report.arrete ? nom : `${nom} (au ${frDay(report.arrete).slice(0, 5)})`;
}

/** « 10/2026 », « 10/2026 (au 15/10) » */
export function moisEnChiffres(socle: MoisArrete, mois: Month): string {
  const iso = isoMonth(mois);
  return auJour(socle, mois, `${iso.slice(5)}/${iso.slice(0, 4)}`);
}

/** The months of a column, as days; as words when the last one goes on: « oct. 26 (au 15/10) ». */
export function moisEnColonne(socle: MoisArrete): { kind: "month" | "text"; dire: (mois: Month) => number | string } {
  if (jourEnCours(socle) === null) return { kind: "month", dire: firstDay };
  return { kind: "text", dire: (mois) => auJour(socle, mois, `${moisCourt(mois)} ${frMonth(mois).slice(-2)}`) };
}

/** « sept. » */
export function moisCourt(month: Month): string {
  return MOIS[month % 12] ?? "";
}

/** The month of an edition, and its arrêté. */
interface MoisArrete {
  spans: { mois: Month };
  report: Pick<Report, "arrete">;
}

/** « 15/10 », the day to which a month that goes on is known; null once it is whole. */
export function jourEnCours({ spans, report }: MoisArrete): string | null {
  return report.arrete < lastDay(spans.mois) ? frDay(report.arrete).slice(0, 5) : null;
}

/** « à la fin d'octobre 2026 », « au 15/10/2026 »: when what is counted on one day is counted. */
export function dateDuStock({ spans, report }: MoisArrete): string {
  return report.arrete < lastDay(spans.mois) ? `au ${frDay(report.arrete)}` : `à la fin ${frDe(frMonth(spans.mois))}`;
}

/** « octobre 2026 », « octobre 2026 (au 15/10) »; the month before, beside one that goes on, is said whole. */
export function moisDit(socle: MoisArrete): { mois: string; precedent: string } {
  const { mois } = socle.spans;
  const entier = jourEnCours(socle) === null ? "" : " (entier)";
  return { mois: auJour(socle, mois, frMonth(mois)), precedent: `${frMonth(mois - 1)}${entier}` };
}
