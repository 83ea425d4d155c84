import { PlieError } from "../../core/plie-error.ts";
import type { InputFile } from "../../disque/input-file.ts";
import type { Empechement, GenreEmpechement } from "../../tables/extraction.ts";
import type { TableName } from "../../tables/index.ts";
import { hintedTables } from "../headers/hints.ts";

/** Why a file, a sheet or a table could not be read, so that reading goes on without it and tells everything together. */
export class RefusDeLecture extends PlieError {
  constructor(
    message: string,
    readonly genre: GenreEmpechement,
    /** Tables that its content says; those of its name when it says none. */
    readonly tables: readonly TableName[] = [],
  ) {
    super(message);
  }
}

/** What was refused, for the lights to judge. Throws again what is no refusal. */
export function empechementDe(error: unknown, { name }: InputFile, feuille: string | null): Empechement {
  if (!(error instanceof PlieError)) throw error;
  const told = error instanceof RefusDeLecture ? error : null;
  const tables = told !== null && told.tables.length > 0 ? told.tables : [...hintedTables(name, feuille)];
  return { genre: told?.genre ?? "non_lu", fichier: name, feuille, tables, message: error.message };
}
