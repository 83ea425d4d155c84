import type { Day } from "../core/day.ts";
import type { Preuve } from "../core/report.ts";

/**
 * The type of a field in a row, by the kind of its column; `V`: the codes of its list. The kind also decides the value
 * reader (ingest/values) and the storage (tables/table-data):
 * - `id`: exact text after trim, never repaired · `text`: free text, kept · `bulk`: free text of the big tables: only
 *   whether it is filled is kept, unless the reader is asked to keep texts
 * - `name`: text whose spellings are equal without case and accents; printed in the first spelling met
 * - `code`: one of a closed list · `codes`: several of a closed list
 * - `day` · `time` (minutes since midnight) · `minutes` · `hours` (a week) · `number`
 * - `yesno` · `dateOrYesNo` (inscription_ft) · `postal` (5 characters) · `level` (domaine.md §7.3)
 */
interface ValueByKind<V> {
  id: string;
  text: string;
  bulk: boolean;
  name: string;
  code: keyof V & string;
  codes: readonly (keyof V & string)[];
  day: Day;
  time: number;
  minutes: number;
  hours: number;
  number: number;
  yesno: boolean;
  dateOrYesNo: Day | "oui" | "non";
  postal: string;
  level: Level;
}

/** What a column holds. */
export type Kind = keyof ValueByKind<unknown>;

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
  /** Codes of a closed list, each with the labels that are understood without a profile; the page shows the first. */
  values?: Readonly<Record<string, readonly string[]>>;
  domain?: NameDomain;
  privacy?: Privacy;
}

/** Level of education: `3_V` is a bare « niveau V », shown *à préciser*; `A_PRECISER` is an ambiguous bare digit (DON-11). */
export const LEVELS = ["1-2", "3", "3_V", "4", "5", "6", "7-8", "A_PRECISER"] as const;
export type Level = (typeof LEVELS)[number];

type ValueOfKind<C extends Column> = ValueByKind<C["values"]>[C["kind"]];

export type Columns = Readonly<Record<string, Column>>;

/** One typed row, with where it was read: every column of the table, null when empty, unreadable or not mapped. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOfKind<C[K]> | null } & Readonly<Preuve>;

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
