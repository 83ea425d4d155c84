import { type Day, frDay, partsOf } from "../core/day.ts";
import { frCount, frInteger } from "../core/format.ts";
import { firstDay, monthOf } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import { parFeuille } from "../core/report.ts";
import type { Columns } from "../tables/column.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { TableComparee } from "./differences.ts";

type Extractions = readonly [Extraction, Extraction];

/** What the reader must know before drawing conclusions: tables, columns and spans of only one side, rejected lines. */
export function avisDe(
  tables: readonly TableComparee[],
  extractions: Extractions,
  cadre: { arrete: Day; periode: Period },
): string[] {
  return [
    ...tablesSeules(extractions),
    ...tables.flatMap(colonnesSeules),
    ...tables.flatMap(({ table, numerosInstables }) => (numerosInstables ? [`${titreDe(table)}${INSTABLES}`] : [])),
    ...tables.flatMap(fenetre),
    ...rejets(extractions),
    ...horsPeriode(tables, cadre),
  ];
}

function titreDe(table: TableName): string {
  return TABLES[table].titre;
}

function tablesSeules([avant, apres]: Extractions): string[] {
  return TABLE_NAMES.flatMap((name) => {
    const [a, b] = [avant.tables[name], apres.tables[name]];
    if ((a === null) === (b === null)) return [];
    const n = frCount((a ?? b)?.length ?? 0, "ligne");
    return [`${titreDe(name)} : seulement dans l'extraction ${a ? "ancienne" : "récente"} (${n}), non comparée.`];
  });
}

function colonnesSeules({ table, seules }: TableComparee): string[] {
  const columns: Columns = TABLES[table].columns;
  return ([0, 1] as const).flatMap((cote) => {
    const titres = seules.filter((s) => s.cote === cote).map(({ champ }) => columns[champ]?.titre ?? champ);
    if (titres.length === 0) return [];
    const quoi = titres.length > 1 ? "colonnes" : "colonne";
    const ou = cote === 0 ? "ancienne" : "récente";
    return [
      `${titreDe(table)} : ${quoi} de la seule extraction ${ou}, non comparée${titres.length > 1 ? "s" : ""} : ${titres.join(", ")}.`,
    ];
  });
}

const INSTABLES =
  " : les numéros de ligne changent d'un export à l'autre, les lignes sont retrouvées par leur contenu.";

/** An export that begins later than the other has deleted nothing. */
function fenetre({ table, tables, supprimees }: TableComparee): string[] {
  if (supprimees.total === 0 || !tables[0].mapped.has("date") || !tables[1].mapped.has("date")) return [];
  const [debutA, debutB] = [premierJour(tables[0]), premierJour(tables[1])];
  if (debutA === null || debutB === null || monthOf(debutB) <= monthOf(debutA)) return [];
  return [
    `${titreDe(table)} : l'extraction récente ne commence que le ${frDay(debutB)}, l'ancienne le ${frDay(debutA)} ; les lignes d'avant comptent comme supprimées, mais l'export est peut-être seulement plus court.`,
  ];
}

function premierJour(data: TableData): Day | null {
  const cells = data.cells("date");
  let premier: Day | null = null;
  for (let i = 0; i < data.length; i++) {
    const jour = cells[i] ?? NULL;
    if (jour !== NULL && (premier === null || jour < premier)) premier = jour;
  }
  return premier;
}

function rejets(extractions: Extractions): string[] {
  const [avant, apres] = extractions.map((x) => parFeuille(x.sources, "rejetees"));
  if (!avant && !apres) return [];
  return [
    `Lignes rejetées à la lecture : ${frInteger(avant ?? 0)} dans l'ancienne, ${frInteger(apres ?? 0)} dans la récente ; une ligne rejetée d'un seul côté paraît ajoutée ou supprimée, et retient les constats d'absence de son participant.`,
  ];
}

function horsPeriode(
  tables: readonly TableComparee[],
  { arrete, periode }: { arrete: Day; periode: Period },
): string[] {
  const janvier = Math.max(firstDay(partsOf(arrete).year * 12), periode.start);
  let n = 0;
  for (const { tables: lues, differences } of tables) {
    if (!lues[1].mapped.has("date")) continue;
    for (const { jour, temps } of differences) if (temps === "clos" && jour !== null && jour < janvier) n++;
  }
  if (n === 0) return [];
  return [
    `${frCount(n, "différence")} des mois clos ${n > 1 ? "datent" : "date"} d'avant le ${frDay(janvier)} : leur effet sur les constats et les indicateurs de ces mois se voit avec --arrete et --periode de l'année voulue.`,
  ];
}
