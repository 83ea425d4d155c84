import type { Rejet } from "../../tables/extraction.ts";
import { readText } from "../values/text.ts";
import { type CellMemo, FILLED, NOTICE, PARTIAL, UNREADABLE } from "./cell-memo.ts";
import type { Findings } from "./findings.ts";
import type { LineText } from "./line-text.ts";
import type { Part, PartColumn } from "./part.ts";

/** What became of one table's part of a line. `none`: it holds nothing of its own. */
export type PartOutcome = "kept" | "duplicate" | "rejected" | "none";

interface Place {
  fichier: string;
  feuille: string | null;
}

type Defect = Pick<PartColumn, "header" | "index" | "column"> & { raison: string };

/** Stores one table's part of a line, or says why not; unreadable cells are listed either way. */
export function judgePart(
  part: Part,
  line: LineText,
  sideBySide: boolean,
  place: Place,
  findings: Findings,
): PartOutcome {
  if (sideBySide && part.filled === 0) return "none";
  const defects = defectsOf(part);
  const fatal = part.columns.map((column, k) => fatalReason(part, column, k)).filter((d) => d !== null);
  const kept = fatal.length === 0;
  const listed = [...fatal, ...defects.filter((d) => !fatal.some((f) => f.index === d.index))];
  for (const defect of listed) list(part, defect, line, kept, place, findings);
  if (!kept) {
    rejectPart(part, line, findings);
    return "rejected";
  }
  for (const [k, { memo, header }] of part.columns.entries()) {
    const code = part.codes[k] ?? 0;
    if (memo === null || ((memo.flags[code] ?? 0) & NOTICE) === 0) continue;
    findings.notice(place.fichier, place.feuille, line.ligne, header, memo.remarks.get(code) ?? "");
  }
  return part.store(line.ligne) ? "kept" : "duplicate";
}

/** Remembers whose row was dropped: what is missing about that participant may be in it. */
export function rejectPart(part: Part, line: LineText, findings: Findings): void {
  const field = part.table.name === "participants" ? "id" : "participant";
  const column = part.columns.find((c) => c.field === field);
  const reading = column && column.index < line.n ? readText(line.text(column.index)) : null;
  if (reading?.etat === "lu") findings.dropped(part.table.name, reading.valeur);
}

function remark(memo: CellMemo, code: number): string {
  return memo.remarks.get(code) ?? "valeur non comprise";
}

function defectsOf(part: Part): Defect[] {
  const defects: Defect[] = [];
  const look = (column: Omit<Defect, "raison">, memo: CellMemo | null, code: number): void => {
    if (memo === null || ((memo.flags[code] ?? 0) & (UNREADABLE | PARTIAL)) === 0) return;
    defects.push({ ...column, raison: remark(memo, code) });
  };
  for (const [k, column] of part.columns.entries()) look(column, column.memo, part.codes[k] ?? 0);
  for (const [k, column] of part.bitColumns.entries()) look(column, column.memo, part.bitCodes[k] ?? 0);
  return defects;
}

/** Why this cell drops the row (precisions.md, General 3); null when it does not. */
function fatalReason(part: Part, column: PartColumn, k: number): Defect | null {
  const { memo } = column;
  if (memo === null || (!column.key && !column.strict)) return null;
  const code = part.codes[k] ?? 0;
  const flags = memo.flags[code] ?? 0;
  if ((flags & UNREADABLE) !== 0) return column.strict ? { ...column, raison: remark(memo, code) } : null;
  if ((flags & FILLED) !== 0 || !column.key) return null;
  if (column.elseField === null) return { ...column, raison: "cellule obligatoire vide" };
  if (part.usable(column.elseField)) return null;
  return { ...column, raison: "ni date de début ni date de prescription" };
}

function list(part: Part, defect: Defect, line: LineText, kept: boolean, place: Place, findings: Findings): void {
  const { header, index, column, raison } = defect;
  const rejet: Rejet = {
    fichier: place.fichier,
    feuille: place.feuille,
    table: part.table.name,
    ligne: line.ligne,
    colonne: header,
    valeur: line.text(index),
    personnelle: column.privacy !== undefined,
    raison,
    rangeeGardee: kept,
  };
  // a column shared by two tables side by side is listed once, unless its cell drops one row and not the other
  const same = (r: Rejet) =>
    r.ligne === rejet.ligne && r.colonne === header && r.feuille === rejet.feuille && r.fichier === rejet.fichier;
  const again = findings.rejets.slice(-8).find(same);
  if (!again || again.rangeeGardee !== kept) findings.rejets.push(rejet);
}
