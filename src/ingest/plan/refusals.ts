import { columnsOf, TABLES, type TableName, titreDuChamp } from "../../tables/index.ts";
import type { HeaderFound } from "../headers/find-header.ts";
import type { HeaderCell, TableMatch } from "../headers/match-table.ts";
import { COLUMNS_COMPARED, nearestHeader } from "../headers/suggest.ts";
import { RefusDeLecture } from "./refus.ts";

const IN_PROFILE = "décrivez-le dans le profil";

function title(table: TableName, field: string): string {
  return `« ${titreDuChamp(table, field)} »`;
}

/** Missing required columns, each with the header that resembles it most. */
export function missingColumns({ table, missing, fields }: TableMatch, headers: readonly HeaderCell[]): string {
  const free = headers
    .filter((_, i) => fields[i] === null)
    .map(({ label }) => label)
    .slice(0, COLUMNS_COMPARED);
  const names = missing.map((field) => {
    const column = columnsOf(table).get(field);
    const near = column
      ? nearestHeader(
          free.filter((label) => label !== ""),
          field,
          column,
        )
      : null;
    const hint = near === null ? "" : `, en-tête le plus proche : « ${near.replace(/\s+/g, " ")} »`;
    return `${title(table, field)} (${field}${hint})`;
  });
  const plural = missing.length > 1;
  return `${plural ? "les colonnes obligatoires" : "la colonne obligatoire"} ${names.join(", ")} ${plural ? "manquent" : "manque"}`;
}

/** Lines that are each in one cell, quotes and all. */
export function unsplit(place: string): RefusDeLecture {
  return new RefusDeLecture(
    `${place} n'est pas reconnu : chaque ligne est tout entière dans une seule case (le fichier a été rouvert dans un tableur sans être découpé, puis réenregistré). Refaites l'export sans l'ouvrir ; ou, dans Excel, sélectionnez la colonne, puis Données, Convertir, Délimité, et enregistrez en .xlsx.`,
    "non_reconnu",
  );
}

/** A file that is no table of the model, or lacks required columns. */
export function unrecognised(place: string, header: HeaderFound | null, line: number): RefusDeLecture {
  const recognition = header?.recognition;
  if (header === null || !recognition?.guess) {
    return new RefusDeLecture(
      `${place} n'est pas reconnu : aucune ligne d'en-tête ne ressemble à une table de l'extraction. Vérifiez que c'est un export du logiciel avec ses en-têtes, sinon retirez-le des entrées ou ${IN_PROFILE}.`,
      "non_reconnu",
    );
  }
  const { guess, ambiguous } = recognition;
  if (ambiguous) {
    const [a, b] = ambiguous.map((table) => `« ${TABLES[table].titre} » (${table})`);
    return new RefusDeLecture(
      `${place} (en-tête ligne ${line}) peut être ${a} ou ${b} : donnez au fichier le nom de sa table, ou ${IN_PROFILE} (« fichiers »).`,
      "ambigue",
      [...ambiguous],
    );
  }
  return new RefusDeLecture(
    `${place} (en-tête ligne ${line}) ressemble à la table « ${TABLES[guess.table].titre} » (${guess.table}), mais ${missingColumns(guess, header.headers)}. Complétez l'export, ou reliez l'en-tête dans le profil (« colonnes ») : « plie inspecter » propose lequel et écrit le profil.`,
    "incomplete",
    [guess.table],
  );
}

/** Fields that stand in the title of a sheet when it is the workbook of one APAP. */
const IN_TITLES = ["apap", "structure"];

/** A sheet that names neither its APAP nor its structure, under a title: the title may say it, and the profile then tells so. */
function askTitles({ missing }: TableMatch, titles: readonly string[]): string {
  const asked = missing.filter((field) => IN_TITLES.includes(field));
  if (asked.length === 0 || titles.length === 0) return "";
  const shape = asked.map((field) => `${field}: "{titre}"`).join(", ");
  return ` Les lignes de titre au-dessus du tableau disent peut-être ${asked.map((field) => (field === "apap" ? "l'APAP" : "la structure")).join(" et ")} : si oui, dans le profil, constantes: { "*": { ${shape} } }.`;
}

/** A list whose required columns are not all there, when nothing else holds that table. */
export function incompleteTable(
  place: string,
  match: TableMatch,
  headers: readonly HeaderCell[],
  titles: readonly string[],
): RefusDeLecture {
  return new RefusDeLecture(
    `${place} porte aussi des colonnes de la table « ${TABLES[match.table].titre} » (${match.table}), mais ${missingColumns(match, headers)} et aucun autre fichier ne donne cette table.${askTitles(match, titles)} Complétez l'export, ou reliez l'en-tête dans le profil (« colonnes ») : « plie inspecter » propose lequel et écrit le profil.`,
    "incomplete",
    [match.table],
  );
}

/** Fields that come back at the same distance: a table beside another, not a column too many. */
const COTE_A_COTE_MIN = 3;

/** Columns between the two of each field, when one table stands beside another of the same form; null otherwise. */
function sideBySide({ conflicts }: TableMatch): number | null {
  const [first, ...others] = conflicts.map(({ columns: [a = 0, b = 0] }) => b - a);
  return first !== undefined && conflicts.length >= COTE_A_COTE_MIN && others.every((gap) => gap === first)
    ? first
    : null;
}

/** Two columns for one field (precisions.md, General 17). */
export function refuseConflicts(place: string, match: TableMatch, headers: readonly HeaderCell[]): void {
  const [conflict] = match.conflicts;
  if (!conflict) return;
  const [a, b] = conflict.columns.map((i) => `« ${headers[i]?.label.replace(/\s+/g, " ") ?? ""} » (colonne ${i + 1})`);
  if (sideBySide(match) !== null)
    throw new RefusDeLecture(
      `${place} : deux tableaux de même forme sont côte à côte (${a} et ${b}, et de même les autres colonnes de la table ${match.table}). Mettez le second sous le premier, ou dans une autre feuille : retirer une de ces colonnes en perdrait la moitié.`,
      "conflit",
      [match.table],
    );
  const liste = columnsOf(match.table).get(conflict.field)?.kind === "code";
  const garder = liste
    ? ` Avant d'en ignorer une, retirez de l'export les lignes qu'elle dit annulées ou supprimées : elles seraient comptées.`
    : "";
  throw new RefusDeLecture(
    `${place} : deux colonnes, ${a} et ${b}, correspondent au champ ${title(match.table, conflict.field)} (${conflict.field}) de la table ${match.table}. Retirez-en une de l'export, ou mettez « ignorer » en face de l'une d'elles dans le profil (« colonnes »).${garder}`,
    "conflit",
    [match.table],
  );
}

/** A list of participants or of parcours with a header and nothing below: there is nobody to judge. */
export function emptyExport(place: string, table: TableName): RefusDeLecture {
  return new RefusDeLecture(
    `${place} est un export vide : l'en-tête de la table « ${TABLES[table].titre} » (${table}) est là, mais aucune ligne. Refaites l'export.`,
    "vide",
    [table],
  );
}
