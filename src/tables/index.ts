import { absencesApap, affectations, effectifs, misesEnRelation, veilles } from "./autres.ts";
import type { Column, RowOf } from "./column.ts";
import { emargements, entretiens, entretiensCd14 } from "./contacts.ts";
import { etapes } from "./etapes.ts";
import { emargementsHorsMurs } from "./hors-murs.ts";
import { listeFse } from "./liste-fse.ts";
import { parcours } from "./parcours.ts";
import { participants } from "./participants.ts";

/** Every table of domaine.md §2, in its order, then the sheets of meetings with partners (§III.1.3). */
export const TABLES = {
  participants,
  parcours,
  affectations,
  etapes,
  entretiens,
  veilles,
  emargements,
  mises_en_relation: misesEnRelation,
  absences_apap: absencesApap,
  effectifs,
  entretiens_cd14: entretiensCd14,
  emargements_hors_murs: emargementsHorsMurs,
} as const;

export type TableName = keyof typeof TABLES;

/** Lists that are no part of an extraction: read only when a command is given one. A profile maps them like a table. */
export const ANNEXES = { liste_fse: listeFse } as const;

/** Everything that a profile may map. */
export type TableLue = TableName | keyof typeof ANNEXES;

export const TABLES_LUES = [...Object.keys(TABLES), ...Object.keys(ANNEXES)] as TableLue[];

/** A typed row of a table. */
export type RowOfTable<N extends TableName> = RowOf<(typeof TABLES)[N]["columns"]>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

const byTable = new Map<TableLue, ReadonlyMap<string, Column>>();

/** The columns of a table by the name of their field, in the order of its declaration. */
export function columnsOf(table: TableLue): ReadonlyMap<string, Column> {
  let known = byTable.get(table);
  if (!known) byTable.set(table, (known = new Map(Object.entries<Column>({ ...TABLES, ...ANNEXES }[table].columns))));
  return known;
}

/** A field as people name it. */
export function titreDuChamp(table: TableLue, champ: string): string {
  return columnsOf(table).get(champ)?.titre ?? champ;
}

/** A table as a sentence names it. */
export function citerTable(table: TableName): string {
  return `« ${TABLES[table].titre} » (${table})`;
}

/** Tables without which no figure is what it says (domaine.md §3). */
export const ESSENTIELLES: readonly TableName[] = ["participants", "parcours", "etapes", "entretiens"];
