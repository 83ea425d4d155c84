import type { FeuId } from "./feu.ts";

/** What weakens figures without making them null (domaine.md §6, precisions.md General 22): printed beside each of them. */
export interface Reserve {
  texte: string;
  /** Light that it comes from, null when the computation itself saw it (uncovered months…). */
  feu: FeuId | null;
  /** Figures concerned: those that read one of these, `table` or `table.colonne`. */
  lit: readonly string[];
  /** Names of the APAPs and structures concerned; null = every scope. */
  apaps: readonly string[] | null;
  structures: readonly string[] | null;
}
