import type { Reglages } from "../../config/reglages.ts";
import type { Consolidation } from "../../consolidation/modele.ts";
import type { SourceLue } from "../../core/report.ts";
import type { Theme } from "../xlsx/theme.ts";

/** What the reporters of a consolidation need. */
export interface EtatConsolidation {
  version: string;
  consolidation: Consolidation;
  sources: readonly SourceLue[];
  reglages: Reglages;
  theme: Theme;
  /** NOM Prénom by participant, for the équipe du PLIE. */
  noms: ReadonlyMap<string, string>;
}
