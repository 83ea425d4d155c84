import { obtenir } from "../../core/grouper.ts";
import type { Column } from "../../tables/column.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../tables/index.ts";
import { normaliseHeader, withoutSmallWords } from "./normalise.ts";

/** A field that a header names. `weak`: only when no other header does (see `Column.weakAliases`). */
export interface Named {
  table: TableName;
  field: string;
  weak: boolean;
}

type Index = Map<string, Named[]>;

let index: Index | null = null;
/** Answers by header as written: the same lines are looked at several times. */
const answers = new Map<string, readonly Named[]>();
const CACHE_SIZE = 20_000;
/** No header of the model is longer; a comment is no header. */
const LONGEST_HEADER = 120;
const NONE: readonly Named[] = [];

function add(map: Index, form: string, named: Named): void {
  const list = obtenir(map, form, () => []);
  const same = list.find((n) => n.table === named.table && n.field === named.field);
  if (same) same.weak &&= named.weak;
  else list.push(named);
}

function build(): Index {
  const map: Index = new Map();
  for (const table of TABLE_NAMES) {
    for (const [field, column] of Object.entries<Column>(TABLES[table].columns)) {
      const strong = [field, column.titre, ...(column.aliases ?? [])];
      for (const [labels, weak] of [
        [strong, false],
        [column.weakAliases ?? [], true],
      ] as const) {
        for (const label of labels) {
          const form = normaliseHeader(label);
          add(map, form, { table, field, weak });
          add(map, withoutSmallWords(form), { table, field, weak });
        }
      }
    }
  }
  return map;
}

/** Fields, over all tables, that a header names by its normalised form, with or without small words. */
export function fieldsNamed(header: string): readonly Named[] {
  if (header.length > LONGEST_HEADER) return NONE;
  const known = answers.get(header);
  if (known) return known;
  index ??= build();
  const form = normaliseHeader(header);
  const found = index.get(form) ?? index.get(withoutSmallWords(form)) ?? NONE;
  if (answers.size < CACHE_SIZE) answers.set(header, found);
  return found;
}
