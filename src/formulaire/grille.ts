import { daySerial } from "../core/day.ts";
import type { InputFile } from "../disque/input-file.ts";
import type { RawCell, RawRow } from "../ingest/raw.ts";
import { columnLetters } from "../ingest/xlsx/cell-reference.ts";
import { openWorkbook } from "../ingest/xlsx/open-workbook.ts";
import { refuse } from "../ingest/xlsx/refusal.ts";

/** A sheet of a small workbook: its rows by number, from 1. */
export interface FeuilleLue {
  nom: string;
  lignes: ReadonlyMap<number, readonly RawCell[]>;
}

/** A form has a few hundred rows; far more is something else. */
const LIGNES_MAX = 20_000;

/** The sheets of a workbook, read whole. Throws PlieError for what is not a workbook, is damaged or far too long. */
export async function lireFeuilles(fichier: InputFile): Promise<FeuilleLue[]> {
  const feuilles: FeuilleLue[] = [];
  for (const { name, rows } of await openWorkbook(fichier)) {
    const lignes = new Map<number, readonly RawCell[]>();
    for await (const { ligne, cells } of rows as AsyncIterable<RawRow>) {
      lignes.set(ligne, cells);
      if (lignes.size > LIGNES_MAX) {
        throw refuse(
          fichier.name,
          "a beaucoup trop de lignes pour un formulaire d'APAP",
          "vérifiez que c'est bien le bon",
        );
      }
    }
    feuilles.push({ nom: name, lignes });
  }
  return feuilles;
}

/** Value of a cell as the program wrote it: days are their serial numbers. */
export function valeurEcrite(cell: RawCell): string | number | null {
  if (cell === null || typeof cell === "string" || typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  if (cell.type === "date") return daySerial(cell.days);
  return cell.type === "time" ? cell.fraction : cell.text;
}

/** « D14 »; the column counts from 0, the row from 1. */
export function reference(colonne: number, ligne: number): string {
  return `${columnLetters(colonne + 1)}${ligne}`;
}

/** Where a table's columns stand: the row of its header, and the column of each title. */
export interface EnTeteLu {
  ligne: number;
  colonnes: ReadonlyMap<string, number>;
}

/** The header that holds all these titles; null when no row does. */
export function trouverEnTete(feuille: FeuilleLue, titres: readonly string[]): EnTeteLu | null {
  for (const [ligne, cells] of feuille.lignes) {
    const colonnes = new Map<string, number>();
    cells.forEach((cell, c) => {
      if (typeof cell === "string" && !colonnes.has(cell.trim())) colonnes.set(cell.trim(), c);
    });
    if (titres.every((t) => colonnes.has(t))) return { ligne, colonnes };
  }
  return null;
}
