import type { Consolidation } from "../../consolidation/modele.ts";
import type { SourceLue } from "../../core/report.ts";
import type { CadreControle } from "../controle/cadre.ts";

/** What the reporters of a consolidation need. */
export interface EtatConsolidation extends Pick<CadreControle, "reglages" | "theme" | "noms"> {
  version: string;
  consolidation: Consolidation;
  sources: readonly SourceLue[];
}
