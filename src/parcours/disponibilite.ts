import { TABLES, type TableName } from "../tables/index.ts";
import type { Contexte } from "./contexte.ts";

type Extrait = Pick<Contexte, "extraction" | "effectifs" | "presencesInconnues">;

/** What a rule or an indicator needs of an extraction. */
export interface Besoins {
  /** Tables without which there is no result; the engine says so, a rule or an indicator never tests for it. */
  reads: readonly TableName[];
  /** Columns without which there is none: `table.colonne`, alternatives separated by `|`. */
  colonnes?: readonly string[];
  /** More than 30 % *param* of empty presences stop it (precisions.md, General 12). */
  presences?: true;
}

/** The first thing that is missing, as a French reason; null when everything is there. */
export function manque(besoins: Besoins, contexte: Extrait): string | null {
  for (const table of besoins.reads) {
    if (table === "effectifs" && contexte.effectifs.length > 0) continue;
    if (!contexte.extraction.tables[table]) return `aucune table ${table}`;
  }
  const colonne = colonneAbsente(besoins.colonnes ?? [], contexte);
  if (colonne !== null) return colonne;
  if (besoins.presences && contexte.presencesInconnues) {
    return "trop de présences vides en face à face : dites dans le profil ce que veut dire une présence vide (presenceVide: PRESENT ou A_PRECISER)";
  }
  return null;
}

/** The first column asked for that no file maps, as a reason; null when all are there. */
export function colonneAbsente(demandes: readonly string[], contexte: Pick<Contexte, "extraction">): string | null {
  for (const demande of demandes) {
    const choix = demande.split("|");
    if (choix.some((c) => presente(c, contexte))) continue;
    return `aucune colonne ${choix.map(titreDeColonne).join(" ou ")}`;
  }
  return null;
}

function presente(demande: string, contexte: Pick<Contexte, "extraction">): boolean {
  const [table, column] = demande.split(".") as [TableName, string];
  return contexte.extraction.tables[table]?.mapped.has(column) ?? false;
}

/** A column as its user knows it, and its name in the model: « Durée » (entretiens.duree). */
export function titreDeColonne(demande: string): string {
  const [table, column] = demande.split(".") as [TableName, string];
  const columns: Readonly<Record<string, { titre: string }>> = TABLES[table].columns;
  return `« ${columns[column]?.titre ?? column} » (${table}.${column})`;
}
