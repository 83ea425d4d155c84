import type { Day } from "../core/day.ts";

/**
 * What a column holds. The kind decides the value reader (ingest/values), the storage (tables/table-data) and the type
 * of the field in a row:
 * - `id`: exact text after trim, never repaired · `text`: free text, kept · `bulk`: free text of the big tables: only
 *   whether it is filled is kept, unless the reader is asked to keep texts
 * - `name`: text whose spellings are equal without case and accents; printed in the first spelling met
 * - `code`: one of a closed list · `codes`: several of a closed list
 * - `day` · `time` (minutes since midnight) · `minutes` · `hours` (a week) · `number`
 * - `yesno` · `dateOrYesNo` (inscription_ft) · `postal` (5 characters) · `level` (domaine.md §7.3)
 */
export type Kind =
  | "id"
  | "text"
  | "bulk"
  | "name"
  | "code"
  | "codes"
  | "day"
  | "time"
  | "minutes"
  | "hours"
  | "number"
  | "yesno"
  | "dateOrYesNo"
  | "postal"
  | "level";

/** Names that are compared with each other share a domain: an APAP has one spelling over all tables. */
export type NameDomain =
  | "apap"
  | "structure"
  | "employeur"
  | "motif"
  | "intitule"
  | "operateur"
  | "prescripteur"
  | "resultat"
  | "commune"
  | "poste";

/** Who may see it (domaine.md §9). */
export type Privacy = "identite" | "sensible" | "texte";

export interface Column {
  kind: Kind;
  /** French label, as printed in sheets and messages. */
  titre: string;
  /** Must be mapped for the table to be read (`*` of domaine.md §2). */
  star?: true;
  /** An empty or unreadable cell sends the row to the rejets (precisions.md, General 3). */
  key?: true;
  /** Headers met in real extractions, beside the model's own name; compared by normalised form. */
  aliases?: readonly string[];
  /**
   * Headers too vague to refuse a file: they map to the column only when no other header does, and may be listed in
   * several columns of one table (« Type d'entretien »: modalité, else nature).
   */
  weakAliases?: readonly string[];
  /** Codes of a closed list, each with the labels that are understood without a profile. */
  values?: Readonly<Record<string, readonly string[]>>;
  domain?: NameDomain;
  privacy?: Privacy;
}

/** Level of education: `3_V` is a bare « niveau V », shown *à préciser*; `A_PRECISER` is an ambiguous bare digit (DON-11). */
export type Level = "1-2" | "3" | "3_V" | "4" | "5" | "6" | "7-8" | "A_PRECISER";

type ValueOfKind<C extends Column> = C["kind"] extends "id" | "text" | "name" | "postal"
  ? string
  : C["kind"] extends "code"
    ? keyof C["values"] & string
    : C["kind"] extends "codes"
      ? readonly (keyof C["values"] & string)[]
      : C["kind"] extends "day"
        ? Day
        : C["kind"] extends "time" | "minutes" | "hours" | "number"
          ? number
          : C["kind"] extends "yesno" | "bulk"
            ? boolean
            : C["kind"] extends "dateOrYesNo"
              ? Day | "oui" | "non"
              : C["kind"] extends "level"
                ? Level
                : never;

export type Columns = Readonly<Record<string, Column>>;

/** Where a row was read: index in the extraction's sources, and the line a person sees (1 = first). */
export interface Origin {
  source: number;
  ligne: number;
}

/** One typed row: every column of the table, null when empty, unreadable or not mapped. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOfKind<C[K]> | null } & Readonly<Origin>;

export interface Table<N extends string = string, C extends Columns = Columns> {
  name: N;
  titre: string;
  columns: C;
}

/** Labels written one after the other, separated by `|` or by line ends. */
export function labels(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
}

/** Pairs written `a = b`, one after the other, as `labels` reads them. */
export function pairs(text: string): [string, string][] {
  return labels(text).map((pair) => {
    const [left = "", right = ""] = pair.split(" = ");
    return [left, right];
  });
}

/** Declares a column; between the backquotes that follow, its headers as `labels` reads them. */
export function column<const K extends Kind, const R extends Omit<Column, "kind" | "titre" | "aliases"> = object>(
  kind: K,
  titre: string,
  reste?: R,
) {
  return ([entetes = ""]: TemplateStringsArray): { kind: K; titre: string; aliases: readonly string[] } & R => ({
    kind,
    titre,
    ...(reste as R),
    aliases: labels(entetes),
  });
}

/** Declares a table; the literal types of its columns become the types of its rows. */
export function defineTable<const N extends string, const C extends Columns>(
  name: N,
  titre: string,
  columns: C,
): Table<N, C> {
  return { name, titre, columns };
}
