import type { Feu } from "../core/feu.ts";
import type { Month } from "../core/month.ts";
import type { Suggestion } from "../ingest/headers/suggest.ts";
import type { Proposee } from "../ingest/reconnaissance/proposer.ts";
import type { Source } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";

/** A field of a table that a column may stand for; only proposed, never applied. Score from 0 to 1. */
export interface Proposition extends Suggestion {
  /** Why: the header it resembles, what its values are. */
  raison: string;
}

/** How a column was understood: by its exact name, by the profile, or as one code of a list. */
export type Origine = "nom" | "profil" | "code";

/** A value of a closed list that no label stands for. */
export interface ValeurNonComprise {
  /** As written, on one line; null when it is a whole text, or personal and not asked for. */
  valeur: string | null;
  nombre: number;
  /** First line that holds it. */
  ligne: number;
  /** The nearest code, null when none is. */
  proposition: { code: string; score: number } | null;
}

/** Cells of a column that could not be read, for one reason. */
export interface Defaut {
  raison: string;
  nombre: number;
  /** First line concerned, and its value, masked if it is personal. */
  ligne: number;
  exemple: string;
}

export interface ColonneInspectee {
  /** 1 = first. */
  rang: number;
  /** Header on one line; empty when there is none. */
  entete: string;
  champs: { table: TableName; champ: string; origine: Origine }[];
  /** The profile says not to read it. */
  ignoree: boolean;
  /** Best first; empty when the column is understood. */
  propositions: Proposition[];
  remplies: number;
  /** Number of different values, null above some thousands. */
  distinctes: number | null;
  /** A few values, masked but for those of closed lists. */
  exemples: string[];
  nonComprises: ValeurNonComprise[];
  defauts: Defaut[];
  /** Why its values contradict a field, in French; null when they do not: such an answer is refused. */
  contredit(table: TableName, champ: string): string | null;
}

/** A required field that no column holds, with the columns that may hold it, best first. */
export interface ChampManquant {
  table: TableName;
  champ: string;
  titre: string;
  propositions: { entete: string; score: number; raison: string }[];
}

/** What a sheet would be: never applied without an answer. */
export interface PropositionDeLecture
  extends Pick<Proposee, "tables" | "question" | "liaisons" | "formes" | "absents"> {
  /** What accepting it writes in the profile (YAML); the same without its columns. */
  profil: string;
  formesSeules: string;
}

/**
 * - `reconnue`: every required column is there · `incomplete`: some are not · `ambigue`: two tables fit as well
 * - `vide`: nothing below the header, or nothing at all · `inconnue`: no table fits · `ecartee`: by the profile
 */
export type EtatFeuille = "reconnue" | "incomplete" | "ambigue" | "vide" | "inconnue" | "ecartee";

/** One text, or one sheet of a workbook. */
export interface FeuilleInspectee {
  /** Null for a text. */
  feuille: string | null;
  masquee: boolean;
  etat: EtatFeuille;
  /** Lines of the header, first and last; null when none was found. */
  entete: { premiere: number; derniere: number } | null;
  /** Lines above the header. */
  titres: number;
  /** Filled lines below the header. */
  lignes: number;
  tables: { table: TableName; titre: string; pourquoi: string }[];
  /** The table it resembles when it is not recognised. */
  ressemble: TableName | null;
  /** What it would be, with the proof, and what the profile must say for it to be read so. */
  propositions: readonly PropositionDeLecture[];
  manquants: ChampManquant[];
  colonnes: ColonneInspectee[];
  /** Why it would not be read and what to do, null when it would. */
  refus: string | null;
  remarques: string[];
}

export interface FichierInspecte {
  fichier: string;
  /** What it is by its content: « texte délimité », « classeur Excel (.xlsx) »; null when it could not be opened. */
  nature: string | null;
  /** Bytes. */
  taille: number;
  encodage: string | null;
  separateur: string | null;
  feuilles: FeuilleInspectee[];
  /** Why the whole file cannot be read and what to do. */
  refus: string | null;
  /** Found in a folder, of a kind that reading leaves aside. */
  laisse: boolean;
}

/** The distinct labels of a column, over all files. */
export interface Libelles {
  table: TableName;
  champ: string;
  titre: string;
  /** Most frequent first. */
  valeurs: { libelle: string; nombre: number; code: string | null }[];
  /** Labels met on one line only that are kept back because they may be personal. */
  tus: number;
}

/** One intitulé of étape, to tell which belong to the PLIE's programming. */
export interface Intitule {
  intitule: string;
  nombre: number;
  /** Famille most often given with it, null when unknown. */
  famille: string | null;
}

/** Months of contacts of an APAP (null: none is named). */
export interface Couverture {
  apap: string | null;
  mois: { mois: Month; nombre: number }[];
}

/** What an empty presence seems to mean (precisions.md, General 12). */
export interface PresenceVide {
  modalites: { modalite: string; lignes: number; vides: number }[];
  /** Share of the face-to-face lines without presence. */
  partFaceAFace: number;
  recommandation: "PRESENT" | "A_PRECISER" | null;
  pourquoi: string;
}

/** What the deduction from the text of the contacts would give, where the columns give nothing. */
export interface Deductible {
  lignes: number;
  champs: { champ: string; nombre: number }[];
}

/** What reading the whole extraction gives. */
export type LectureEssayee =
  | { etat: "lue"; sources: readonly Source[]; avis: readonly string[] }
  | { etat: "refusee"; raison: string };

/** Everything that looking at files tells, before any rule. */
export interface Inspection {
  /** Lights of the reading, as every command judges them. */
  feux: readonly Feu[];
  fichiers: FichierInspecte[];
  /** Main tables that no file is read as. */
  tablesAbsentes: TableName[];
  libelles: Libelles[];
  /** Intitulés of the étapes, accompagnement left aside; null without étapes. */
  intitules: Intitule[] | null;
  /** A column says whether an étape belongs to the programming. */
  programmationConnue: boolean;
  couvertures: Couverture[];
  presenceVide: PresenceVide | null;
  /** Values that need the profile to be understood. */
  niveauxChiffres: number;
  dureesDecimales: number;
  deductible: Deductible | null;
  lecture: LectureEssayee;
}
