import { PlieError } from "../core/plie-error.ts";
import { type InputFile, readWhole } from "../disque/input-file.ts";
import type { TableLue, TableName } from "../tables/index.ts";
import { FORMES_VIDES, type FormesProfil } from "./profile-shapes.ts";
import type { CodeIndex } from "./values/code.ts";
import type { EchelleNiveaux } from "./values/level.ts";
import type { UniteDuree } from "./values/minutes.ts";

/** A pattern of file names (`*` any text, `?` one character) and the tables that such files hold; null: not to be read. */
export interface FichierProfil {
  motif: string;
  tables: readonly TableName[] | null;
}

/**
 * What one PLIE's extractions mean, corrected once by hand (domaine.md §3): files → tables, headers → fields, local
 * labels → codes, and what cannot be guessed.
 */
export interface Profil extends FormesProfil {
  fichiers: readonly FichierProfil[];
  /** Table → normalised header → field, null for a column that is not to be read. */
  colonnes: ReadonlyMap<TableLue, ReadonlyMap<string, string | null>>;
  /** `champ` or `table.champ` → folded label → code. */
  valeurs: ReadonlyMap<string, CodeIndex>;
  /** Scale of a bare digit level. */
  echelleNiveaux: EchelleNiveaux;
  /** Unit of a bare number in a duration column. */
  uniteDuree: UniteDuree;
  /** What an empty presence means; null when the PLIE has not said. */
  presenceVide: "PRESENT" | "A_PRECISER" | null;
  /** Deduce modality, duration, presence… from free text. */
  deduction: boolean;
}

/** A profile as it is written in its file: headers and labels as typed, so that it can be written again. */
export interface ContenuProfil extends Omit<Profil, "fichiers" | "valeurs"> {
  /** Pattern of file names → tables, null not to read them; the first pattern that fits holds. */
  fichiers: ReadonlyMap<string, readonly TableName[] | null>;
  /** `champ` or `table.champ` → label → code. */
  valeurs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A profile that says nothing. */
export const CONTENU_VIDE: ContenuProfil = {
  fichiers: new Map(),
  colonnes: new Map(),
  valeurs: new Map(),
  echelleNiveaux: null,
  uniteDuree: null,
  presenceVide: null,
  deduction: false,
  ...FORMES_VIDES,
};

/** The profile of a PLIE that has none: model names and known headers only. */
export const PROFIL_VIDE: Profil = { ...CONTENU_VIDE, fichiers: [], valeurs: new Map() };

/** Reads a profile file. Throws `PlieError` with file, line and nearest right name for what it does not understand. */
export async function loadProfil(file: InputFile): Promise<Profil> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readWhole(file));
  } catch {
    throw new PlieError(`Le profil « ${file.path} » ne peut pas être lu : vérifiez le chemin et les droits d'accès.`);
  }
  // zod and yaml are only loaded when there is a profile
  const { parseProfil } = await import("./profile-parser.ts");
  return parseProfil(text, file.name);
}

/** Labels of the profile for a field: those of the table's field, then those of the field of any table. */
export function labelsOf(profil: Profil, table: TableLue, field: string): CodeIndex | null {
  const general = profil.valeurs.get(field);
  const own = profil.valeurs.get(`${table}.${field}`);
  if (!general || !own) return own ?? general ?? null;
  return new Map([...general, ...own]);
}
