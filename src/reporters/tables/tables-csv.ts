import { masked } from "../../core/text.ts";
import type { Columns } from "../../tables/column.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { TABLES } from "../../tables/index.ts";
import type { TableData } from "../../tables/table-data.ts";
import { celluleCsv, textesCsv } from "../csv/cellule.ts";
import { canoniqueJson, canoniqueTexte } from "./valeurs.ts";

const BLOC = 2000;

/** The columns of the model that the table's files map, in the model's order. */
export function colonnesDe(data: TableData): [string, Columns[string]][] {
  const columns: Columns = TABLES[data.name].columns;
  return Object.entries(columns).filter(([name]) => data.mapped.has(name));
}

/** A normalised table as CSV: UTF-8 with BOM, `;`, CRLF, the model's column names; some thousand lines at a time. */
export function* tableCsv(data: TableData): Generator<string> {
  const columns = colonnesDe(data);
  yield `\ufeff${columns.map(([name]) => name).join(";")}\r\n`;
  let bloc = "";
  for (let i = 0; i < data.length; i++) {
    bloc += `${columns.map(([name, column]) => celluleCsv(canoniqueTexte(column, data.value(i, name)))).join(";")}\r\n`;
    if (i % BLOC === BLOC - 1) {
      yield bloc;
      bloc = "";
    }
  }
  yield bloc;
}

/** The rows of a normalised table: the columns that its files map, in the model's order. */
export function* lignesDe(data: TableData) {
  const columns = colonnesDe(data);
  for (let i = 0; i < data.length; i++) {
    yield Object.fromEntries(columns.map(([name, column]) => [name, canoniqueJson(column, data.value(i, name))]));
  }
}

/** A normalised table as a JSON array, one object per line of the file. */
export function* tableJson(data: TableData): Generator<string> {
  yield "[\n";
  let bloc = "";
  let i = 0;
  for (const row of lignesDe(data)) {
    bloc += `${JSON.stringify(row)}${i === data.length - 1 ? "" : ","}\n`;
    if (i++ % BLOC === BLOC - 1) {
      yield bloc;
      bloc = "";
    }
  }
  yield `${bloc}]\n`;
}

/** The dictionary of the columns: table, column, label, kind, codes. */
export function dictionnaireCsv(extraction: Extraction): string {
  const tables = Object.values(extraction.tables).flatMap((data) => (data ? [data as TableData] : []));
  const lignes = tables.flatMap((data) =>
    colonnesDe(data).map(([name, { titre, kind, values = {}, star }]) => {
      const codes = kind === "code" || kind === "codes" ? Object.keys(values).join(",") : "";
      return [data.name, name, titre, kind, codes, star ? "oui" : "non"];
    }),
  );
  return textesCsv(["table", "colonne", "libelle", "genre", "codes", "requise"], lignes);
}

/** rejets.csv: every value that could not be read, with its place and reason; personal values masked unless asked for. */
export function rejetsCsv({ rejets }: Pick<Extraction, "rejets">, valeurs: boolean): string {
  const lignes = rejets.map(({ fichier, feuille, ligne, colonne, valeur, personnelle, raison, rangeeGardee }) => {
    const montree = personnelle && !valeurs ? masked(valeur) : valeur;
    return [fichier, feuille ?? "", String(ligne), colonne, montree, raison, rangeeGardee ? "gardée" : "rejetée"];
  });
  return textesCsv(["fichier", "feuille", "ligne", "colonne", "valeur", "raison", "ligne_gardee"], lignes);
}
