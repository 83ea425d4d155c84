import type { Column } from "../../tables/column.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../tables/index.ts";
import { shareable } from "../headers/side-by-side.ts";

/** A field that one column may fill, with every table that it serves: the participant's id names him in all of them. */
export interface Place {
  champs: readonly { table: TableName; champ: string }[];
  column: Column;
  requis: boolean;
}

/** What a sheet may hold: one table, or several side by side. */
export interface Nature {
  tables: readonly TableName[];
  places: readonly Place[];
}

/** Tables with one line per event. */
const EVENEMENTS = TABLE_NAMES.filter((table) => table !== "participants" && table !== "parcours");
const CONTACTS: readonly TableName[] = ["entretiens", "entretiens_cd14"];

function placesDe(tables: readonly TableName[]): Place[] {
  const places: { champs: { table: TableName; champ: string }[]; column: Column; requis: boolean }[] = [];
  for (const table of tables) {
    for (const [champ, column] of columnsOf(table)) {
      const requis = column.star === true;
      // the APAP of a contact may be another one than the APAP in charge: two columns, when there are two
      const commune = places.find(
        (p) => champ !== "apap" && p.champs.some((c) => c.table !== table && shareable(c.table, c.champ, table, champ)),
      );
      if (commune) {
        commune.champs.push({ table, champ });
        commune.requis ||= requis;
      } else places.push({ champs: [{ table, champ }], column, requis });
    }
  }
  return places;
}

const nature = (...tables: TableName[]): Nature => ({ tables, places: placesDe(tables) });

/** Everything that a sheet may be: a list of persons, of events, or the flat file that repeats the persons on each contact. */
export const NATURES: readonly Nature[] = [
  nature("participants", "parcours"),
  nature("participants"),
  nature("parcours"),
  ...EVENEMENTS.map((table) => nature(table)),
  ...CONTACTS.map((table) => nature("participants", "parcours", table)),
];

/** A list with one line per person. */
export function estListe({ tables }: Nature): boolean {
  return tables.every((table) => table === "participants" || table === "parcours");
}

/** Each line repeats the person and the parcours. */
export function estPlat({ tables }: Nature): boolean {
  return tables.length > 2;
}
