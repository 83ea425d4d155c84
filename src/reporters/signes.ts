import type { Gravite } from "../core/report.ts";

/** Sign and word of a severity: colour is never alone. */
export const SIGNES: Readonly<Record<Gravite, { signe: string; mot: string; mots: string }>> = {
  bloquant: { signe: "■", mot: "bloquant", mots: "bloquants" },
  majeur: { signe: "▲", mot: "majeur", mots: "majeurs" },
  mineur: { signe: "●", mot: "mineur", mots: "mineurs" },
  info: { signe: "·", mot: "info", mots: "infos" },
};
