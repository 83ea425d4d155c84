import type { Day } from "../core/day.ts";
import type { Month } from "../core/month.ts";
import type { Rubrique } from "./rubriques.ts";
import type { CaseEcartee } from "./saisies.ts";

/** Number of the form's layout; a form of another one is refused. */
export const VERSION_FORMULAIRE = 1;

/** A computed figure; `valeur` null has its `motif`. */
export interface Nombre {
  valeur: number | null;
  motif: string | null;
}

/** What an APAP says, or the extraction computes, of one parcours of the month. Codes, null when unknown. */
export interface EtatLigne {
  /** Situation of §4 on the month's last day, SORTI, or AUTRE_APAP. */
  situation: string | null;
  contrat: string | null;
  entretiens: number | null;
  absences: number | null;
  /** Date of a sortie proposed and not yet validated. */
  sortiePrevue: Day | null;
}

/** The state of a parcours, and whose it is. */
export interface LigneDeclaree extends EtatLigne {
  participant: string;
  parcours: string;
}

/** A computed line, with what helps to recognise the person. */
export interface LigneCalculee extends LigneDeclaree {
  nom: string | null;
  integration: Day | null;
}

/** What an extraction says of a month, as forms are filled from it and compared with it. */
export interface Calculs {
  mois: Month;
  arrete: Day;
  /** Tells one extraction from another. */
  extraction: string;
  /** APAPs from whom a form is due, by name. */
  apaps: readonly string[];
  /** Every APAP that the extraction or the settings name. */
  connus: readonly string[];
  /** Figures are also counted under no APAP. */
  sansApap: boolean;
  structuresDe(apap: string): readonly string[];
  /** Null is « Sans APAP ». */
  chiffre(apap: string | null, rubrique: Rubrique): Nombre;
  ensemble(rubrique: Rubrique): Nombre;
  /** The figure of the month before; null when it is not known. */
  precedent(apap: string, rubrique: Rubrique): number | null;
  /** By participant, then parcours. */
  lignes(apap: string): readonly LigneCalculee[];
}

/** A figure as a returned form tells it. */
export interface ChiffreRecu {
  /** What the form was filled with. */
  calcule: number | null;
  declare: number | null;
  /** Something was typed that is no number: it declares nothing. */
  illisible: boolean;
  observation: string | null;
  /** Place of the declared cell, « D14 ». */
  cellule: string;
}

/** A line as a returned form tells it. */
export interface LigneRecue extends LigneDeclaree {
  /** What the form was filled with. */
  origine: EtatLigne;
  observation: string | null;
  /** Row in the sheet, from 1. */
  ligne: number;
}

/** Someone whom the APAP adds to the list. */
export interface Ajout extends Pick<LigneRecue, "participant" | "observation" | "ligne"> {
  depuis: Day | null;
}

/** A returned form, whole and unaltered beyond its input cells. */
export interface FormulaireRecu {
  fichier: string;
  apap: string;
  mois: Month;
  extraction: string;
  verifie: boolean;
  par: string | null;
  le: Day | null;
  observation: string | null;
  chiffres: ReadonlyMap<string, ChiffreRecu>;
  lignes: readonly LigneRecue[];
  ajouts: readonly Ajout[];
  /** Input cells that cannot be read, in the order of the sheets. */
  ecartees: readonly CaseEcartee[];
}
