import { frCount } from "../core/format.ts";
import type { EtatRegle, Gravite, Report } from "../core/report.ts";

/** Sign and word of a severity: colour is never alone. */
export const SIGNES: Readonly<Record<Gravite, { signe: string; mot: string; mots: string }>> = {
  bloquant: { signe: "■", mot: "bloquant", mots: "bloquants" },
  majeur: { signe: "▲", mot: "majeur", mots: "majeurs" },
  mineur: { signe: "●", mot: "mineur", mots: "mineurs" },
  info: { signe: "·", mot: "info", mots: "infos" },
};

/** Sign and word of a rule's state. */
export const ETATS: Readonly<Record<EtatRegle, { signe: string; mot: string }>> = {
  executee: { signe: "✓", mot: "exécutée" },
  suspecte: { signe: "?", mot: "suspecte" },
  non_executee: { signe: "–", mot: "non exécutée" },
};

/** « ✓ exécutée » */
export function etatDit(etat: EtatRegle): string {
  return `${ETATS[etat].signe} ${ETATS[etat].mot}`;
}

/** « 2 règles suspectes, hors des comptes »; null when there is none. */
export function suspectesDites({ regles }: Pick<Report, "regles">): string | null {
  const n = regles.filter((r) => r.etat === "suspecte").length;
  return n === 0 ? null : `${frCount(n, "règle suspecte", "règles suspectes")}, hors des comptes`;
}

/** « 23 règles non exécutées : rien n'y est vérifié, ce n'est pas une conformité »; null when there is none. */
export function nonExecuteesDites({ regles }: Pick<Report, "regles">): string | null {
  const n = regles.filter((r) => r.etat === "non_executee").length;
  if (n === 0) return null;
  return `${frCount(n, "règle non exécutée", "règles non exécutées")} : rien n'y est vérifié, ce n'est pas une conformité`;
}
