import { parseTypedDay } from "../core/day.ts";
import type { Column, Columns } from "./column.ts";
import type { Extraction } from "./extraction.ts";
import { TABLE_NAMES, TABLES, type TableName } from "./index.ts";
import { StringPool } from "./pool.ts";
import { encodeCell, TableData } from "./table-data.ts";

/** What a missing column of contacts means (domaine.md §2). */
export const WITHOUT_COLUMN: Readonly<Record<string, string>> = {
  interlocuteur: "PARTICIPANT",
  presence: "PRESENT",
  nature: "SUIVI",
};
export const CONTACTS: readonly TableName[] = ["entretiens", "entretiens_cd14", "emargements"];

/** Rows of the model with canonical values: codes, `AAAA-MM-JJ`, `oui`/`non`, plain numbers, `hh:mm`. */
export type CanonicalTables = Partial<Record<TableName, readonly Readonly<Record<string, string>>[]>>;

function canonicalValue(column: Column, text: string): unknown {
  switch (column.kind) {
    case "day":
      return parseTypedDay(text);
    case "time": {
      const [h = "", m = ""] = text.split(":");
      return Number(h) * 60 + Number(m);
    }
    case "minutes":
    case "hours":
    case "number":
      return Number(text);
    case "yesno":
      return text === "oui";
    case "bulk":
      return true;
    case "codes":
      return text.split(",");
    case "dateOrYesNo":
      return text === "oui" || text === "non" ? text : parseTypedDay(text);
    default:
      return text;
  }
}

/** An extraction without any table. */
export function emptyExtraction(pool = new StringPool()): Extraction {
  return {
    pool,
    sources: [],
    tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, null])) as Extraction["tables"],
    rejets: [],
    avis: [],
    participantsRejetes: new Map(),
    echantillons: new Map(),
    premiersRedits: new Map(),
    isoles: [],
    marquees: [],
    empechements: [],
    conservation: [],
    valeursDeduites: new Map(),
  };
}

/**
 * An extraction made of canonical rows, without any file: the examples of the rules and the tests. A table's columns are
 * those that any of its rows names; line n + 2 holds row n, as in a CSV with a header. Throws on an unknown column or
 * an impossible value: an example must not be read by chance.
 */
export function canonicalExtraction(tables: CanonicalTables): Extraction {
  const extraction = emptyExtraction();
  const { pool } = extraction;
  for (const name of TABLE_NAMES) {
    const rows = tables[name];
    if (!rows) continue;
    const columns: Columns = TABLES[name].columns;
    const data = new TableData(name, pool, false);
    const source = extraction.sources.length;
    for (const [n, row] of rows.entries()) {
      const i = data.add(source, n + 2);
      for (const [field, text] of Object.entries(row)) {
        const column = columns[field];
        if (!column) throw new Error(`unknown column ${field} in ${name}`);
        data.mapped.add(field);
        if (text === "") continue;
        const value = canonicalValue(column, text);
        const unknownCode = column.kind === "code" && !(text in (column.values ?? {}));
        if (value === null || Number.isNaN(value) || unknownCode)
          throw new Error(`unreadable ${field} in ${name}: ${text}`);
        data.cells(field)[i] = encodeCell(column, value, pool);
      }
    }
    if (CONTACTS.includes(name)) defaults(data, columns);
    Object.assign(extraction.tables, { [name]: data });
    extraction.sources.push({
      fichier: `${name}.csv`,
      feuille: null,
      table: name,
      sha256: "",
      lignes: rows.length,
      acceptees: rows.length,
      rejetees: 0,
      ecartees: 0,
      detailEcartees: { titre: 0, vide: 0, entete: 0, total: 0, doublon: 0 },
      colonnes: [...data.mapped].map((champ) => ({ entete: champ, champ })),
      encodage: null,
      separateur: null,
    });
  }
  return extraction;
}

/** Defaults of the columns that no file maps (domaine.md §2). */
function defaults(data: TableData, columns: Columns): void {
  for (const [field, code] of Object.entries(WITHOUT_COLUMN)) {
    const column = columns[field];
    if (!column || data.mapped.has(field)) continue;
    data.cells(field).fill(encodeCell(column, code, data.pool), 0, data.length);
  }
}
