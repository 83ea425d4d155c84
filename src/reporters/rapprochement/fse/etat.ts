import type { Report } from "../../../core/report.ts";
import type { DonneesLigne } from "../../../fse/entrees-sorties/donnees.ts";
import type { ASaisir } from "../../../fse/plateforme/a-saisir.ts";
import type { RapprochementFse } from "../../../fse/plateforme/modele.ts";
import type { ListeFse } from "../../../tables/liste-fse.ts";

/** Everything that `plie rapprocher --fse` prints. */
export interface EtatFse extends RapprochementFse {
  report: Report;
  liste: ListeFse;
  /** Codes of the opérations of the settings; empty: one implicit opération. */
  operations: readonly string[];
  saisies: readonly ASaisir[];
  creations: {
    colonnes: readonly string[];
    rangees: readonly { record: DonneesLigne; cellules: readonly string[] }[];
  };
  noms: ReadonlyMap<string, string>;
  /** What the lists are limited to, in words; null: everything. */
  filtre: string | null;
}
