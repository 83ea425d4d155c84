import type { Column } from "../../tables/column.ts";
import type { Source } from "../../tables/extraction.ts";
import { TABLES, type TableName } from "../../tables/index.ts";
import { takesColumn } from "../headers/match-table.ts";
import type { SheetPlan } from "../plan/plan.ts";
import type { LineReader } from "./line-reader.ts";

/** What the first lines hold in the columns that no field takes, and in those of durations. */
export function echantillonDe({ sample, header, matches }: SheetPlan, table: TableName): Map<string, () => string[]> {
  const durees = new Set(
    Object.entries<Column>(TABLES[table].columns).flatMap(([nom, { kind }]) => (kind === "minutes" ? [nom] : [])),
  );
  const textes = new Map<string, () => string[]>();
  for (const [i, { label }] of header.headers.entries()) {
    const champ = matches.find((m) => m.table === table)?.fields[i] ?? null;
    const pris = matches.some((m) => takesColumn(m, i));
    if (label === "" || (pris && !(champ !== null && durees.has(champ)))) continue;
    const valeurs = () => sample.cells.slice(header.row + header.height).map((line) => line[i]?.trim() ?? "");
    textes.set(label.replace(/\s+/g, " "), () => valeurs().filter((text) => text !== ""));
  }
  return textes;
}

/** One table read in one file or sheet, with its counts. */
export function sourceOf(
  plan: SheetPlan,
  { table, fields, codeColumns, composed }: SheetPlan["matches"][number],
  reader: LineReader,
): Source {
  const { lignes, acceptees, rejetees, ecartees } = reader;
  return {
    fichier: plan.file.name,
    feuille: plan.feuille,
    table,
    sha256: plan.examination.sha256,
    lignes,
    acceptees,
    rejetees,
    ecartees: Object.values(ecartees).reduce((sum, n) => sum + n, 0),
    detailEcartees: { ...ecartees },
    colonnes: plan.header.headers.flatMap(({ label }, i) => {
      const part = composed?.parts.some(({ column }) => column === i) === true ? composed.field : null;
      const champ = fields[i] ?? codeColumns.find(({ column }) => column === i)?.field ?? part;
      if (label === "") return [];
      return [{ entete: label.replace(/\s+/g, " "), champ }];
    }),
    encodage: plan.separator === null ? null : plan.examination.encodage,
    separateur: plan.separator,
  };
}
