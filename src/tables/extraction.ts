import type { FichierOuFeuille, RejetLu, SourceLue } from "../core/report.ts";
import type { TableName } from "./index.ts";
import type { StringPool } from "./pool.ts";
import type { TableData } from "./table-data.ts";

/** Lines set aside, by reason; a line counts once. */
export interface Ecartees {
  titre: number;
  vide: number;
  entete: number;
  total: number;
  doublon: number;
}

/** How one header was understood. */
export interface ColonneLue {
  /** Header as written. */
  entete: string;
  /** Field of the model, null when no field matches. */
  champ: string | null;
}

/**
 * Why a file, a sheet or a table could not be read:
 * - `non_lu`: a kind of file that is not read (PDF, image…), or one that cannot be opened · `vide`: nothing in it
 * - `non_reconnu`: no header resembles a table · `sans_entete`: it has none, and its lines are rows of another one's table
 * - `incomplete`: a required column is missing
 * - `ambigue`: two tables fit as well · `conflit`: two columns for one field
 * - `coupe`: its last record is cut · `peut_etre_coupe`: it may be · `change`: it changed while it was read
 */
export type GenreEmpechement =
  | "non_lu"
  | "vide"
  | "non_reconnu"
  | "sans_entete"
  | "incomplete"
  | "ambigue"
  | "conflit"
  | "coupe"
  | "peut_etre_coupe"
  | "change";

/** What reading could not take; the lights LEC-01 and LEC-11 judge how serious it is (domaine.md §3.1). */
export interface Empechement {
  genre: GenreEmpechement;
  /** File name without folder; null when a whole table is missing from the extraction. */
  fichier: string | null;
  feuille: string | null;
  /** Tables that its name or its content says; empty when nothing tells. */
  tables: readonly TableName[];
  /** French sentence: what is wrong, where, and what to do; no personal data. */
  message: string;
  /** What the profile would say for it to be read, when something is proposed (YAML). */
  profil?: string;
}

/** One table read in one file or sheet. Counts close: lignes = acceptees + rejetees + ecartees (domaine.md §3). */
export interface Source extends SourceLue {
  table: TableName;
  detailEcartees: Ecartees;
  colonnes: ColonneLue[];
  /** `UTF-8`, `UTF-8 avec BOM`, `UTF-16`, `Windows-1252`, or null for a workbook. */
  encodage: string | null;
  /** `;`, `,`, tab or `|`; null for a workbook. */
  separateur: string | null;
}

/**
 * The account of one block of a file or sheet (domaine.md §3): physiques = entete + audessus + sansValeur + lignes, and
 * lignes = acceptees + rejetees + ecartees + suites.
 */
export interface Conservation extends Pick<Source, "fichier" | "feuille" | "acceptees" | "rejetees" | "ecartees"> {
  /** Physical lines, counted apart from the reader; rows for a sheet. */
  physiques: number;
  entete: number;
  /** Titles and empty lines above the header. */
  audessus: number;
  /** Rows of a sheet that are declared and hold no value; of the sheet's last block. */
  sansValeur: number;
  /** Lines of the rows accepted, rejected or set aside; a row may take several lines of a text. */
  lignes: number;
  /** Lines of a text beyond the first of their row. */
  suites: number;
}

/** A cell that could not be read. The row was dropped (`rangeeGardee` false) or kept without that value. */
export interface Rejet extends RejetLu {
  table: TableName;
  /** The column holds personal data: `valeur` is masked wherever personal values are not asked for. */
  personnelle: boolean;
}

/** Something the reader did or noticed that changes no value silently: a repaired postal code, an Excel serial taken as a date. */
export interface Avis extends FichierOuFeuille {
  /** First line concerned. */
  ligne: number | null;
  colonne: string | null;
  message: string;
  nombre: number;
}

/** Lines that a column which nothing reads says to be taken back (deleted, cancelled, refused), or of another PLIE. */
export interface LignesMarquees {
  /** Index of the first of the sources read in that file or sheet. */
  source: number;
  entete: string;
  /** Each text that says so, as written, with its number of lines. */
  valeurs: readonly (readonly [texte: string, nombre: number])[];
  /** The lines do not hold, or are each of several PLIEs (every text is told), or each tell several facts. */
  dit: "reprises" | "ailleurs" | "plusieurs";
}

/** What reading gives: typed tables, and everything that was not taken. */
export interface Extraction {
  pool: StringPool;
  sources: Source[];
  /** Null when no file holds the table. */
  tables: { [N in TableName]: TableData<N> | null };
  rejets: Rejet[];
  avis: Avis[];
  /**
   * First filled values of the columns that no field takes, and of the durations, to tell what they are: by source index,
   * then header, found when they are asked for. As written, so personal: never printed.
   */
  echantillons: Map<number, ReadonlyMap<string, () => readonly string[]>>;
  /** First day of the contacts of a source that were set aside because a file read before gave them, by source index. */
  premiersRedits: Map<number, number>;
  /** Texts that stand alone on a line among the contacts; as written, so personal: never printed. */
  isoles: string[];
  /** Lines read like the others that the software says not to hold any more. */
  marquees: LignesMarquees[];
  /** Files, sheets and tables that could not be read. */
  empechements: readonly Empechement[];
  /** One account for each block that was read, in reading order. */
  conservation: Conservation[];
  /** Participants (ids) with a dropped row, by table: constats of absence about them are withheld (interface.md). */
  participantsRejetes: Map<TableName, Set<string>>;
  /** Number of values deduced from free text, by source index (DON-12). */
  valeursDeduites: Map<number, number>;
}
