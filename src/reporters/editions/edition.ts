import type { ConstatLocal } from "../../core/report.ts";
import { blocsLocales, FEUILLE_LOCALES } from "../controle/locales.ts";
import type { Block, Sheet } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import type { Rang } from "./chiffres.ts";
import { type Socle, sousTitre } from "./socle.ts";

/** One workbook: whom it is about, for whom, and whether it may show names. */
export interface Edition {
  /** « Tableau de bord consolidé », « Tableau de bord de … » */
  titre: string;
  rang: Rang;
  /** Reminder printed under the titles of the sheets that name participants. */
  mention: string;
  /** NOM Prénom of a participant, null when this edition may not show it or it is unknown. */
  nom: (participant: string) => string | null;
  /** Names are shown at all: lists have a column for them. */
  avecNoms: boolean;
}

/** « Règles locales »: what the PLIE's own rules find in this edition; no sheet when they find nothing that it may show. */
export function feuillesLocalesDe(
  socle: Socle,
  edition: Edition,
  garde?: (constat: ConstatLocal) => boolean,
): readonly Sheet[] {
  const blocs = blocsLocales(socle.report, garde);
  const trouve = garde === undefined || socle.report.locales?.constats.some(garde) === true;
  return blocs.length > 0 && trouve ? [feuille(socle, edition, FEUILLE_LOCALES, blocs)] : [];
}

/** A sheet of an edition, with the titles that all of them carry. */
export function feuille(
  socle: Socle,
  edition: Edition,
  nom: string,
  blocks: readonly (Block | null)[],
  options: { titre?: string; nominative?: boolean; portrait?: boolean } = {},
): Sheet {
  const { titre = nom, nominative = true, portrait = false } = options;
  const head = {
    titre: `${titre} — ${edition.titre}`,
    sousTitres: [`${socle.theme.nom} · ${sousTitre(socle)}`],
    mention: nominative ? edition.mention : null,
    portrait,
  };
  return sheet(nom, head, blocks);
}
