import type { Report } from "../../core/report.ts";
import type { HorsMurs } from "../../faits/hors-murs.ts";
import type { Rapprochement, RapprochementListe } from "../../rapprochement/modele.ts";

/** Everything that `plie rapprocher` prints: the rules' report beside both sides of every line. */
export interface EtatRapprochement {
  /** Constats of EMA-01…09 and RSA-03. */
  report: Report;
  rapprochement: Rapprochement;
  /** Null when no list of a structure was given. */
  liste: RapprochementListe | null;
  /** Étapes and contrats d'engagement of the Département's software; null when its list was not given. */
  listeCd14: RapprochementListe | null;
  /** What reading the émargement sheets chose or noticed, each message once with its number. */
  lecture: readonly { message: string; nombre: number }[];
  /** Meetings with partners, counted apart. */
  horsMurs: readonly HorsMurs[];
  /** What the lists are filtered on, in words; null: everything. */
  filtre: string | null;
}
