import type { Day } from "../core/day.ts";
import type { Month } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import type { Reserve } from "../core/reserve.ts";
import type { Vocabulaire } from "../normes/vocabulaire.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { Couverture } from "./couverture.ts";
import type { Effectif } from "./effectifs.ts";
import type { MoisSansLigne } from "./mois-sans-ligne.ts";
import type { PresenceVide, ReglagesCommuns, ReglagesListes } from "./reglages.ts";

/** What every rule and indicator may ask beside the dossier itself. */
export interface Contexte {
  arrete: Day;
  /** Control period; its end may lie after the arrêté. */
  periode: Period;
  /** Months wholly inside the period and not after the arrêté, in order. */
  mois: readonly Month[];
  /** In force at the arrêté. */
  communs: ReglagesCommuns;
  listes: ReglagesListes;
  /** In force on a day (precisions.md, General 19); the same object for two days of one stretch. */
  communsLe(day: Day): ReglagesCommuns;
  listesLe(day: Day): ReglagesListes;
  /** Names that a reader meets: of the case software, of the référents… */
  vocabulaire: Vocabulaire;
  /** Days on which a setting changes, in order. */
  effets: readonly Day[];
  presenceVide: PresenceVide;
  couverture: Couverture;
  sansLigne: MoisSansLigne;
  extraction: Extraction;
  /** What weakens figures all over the extraction: the lights' réserves first, then the computation's. */
  reserves: readonly Reserve[];
  /** Rows of the extraction's effectifs, else of the settings. */
  effectifs: readonly Effectif[];
  /** Share of empty presences among face-to-face lines is over the limit: conformite and the like are not computed. */
  presencesInconnues: boolean;
}
