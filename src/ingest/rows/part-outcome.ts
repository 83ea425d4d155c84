import type { FichierOuFeuille } from "../../core/report.ts";
import { readText } from "../values/text.ts";
import { FILLED, NOTICE, PARTIAL, type Remark, UNREADABLE } from "./cell-memo.ts";
import type { Findings } from "./findings.ts";
import type { LineText } from "./line-text.ts";
import type { Part, PartColumn } from "./part.ts";
import { readPersonKey } from "./person-key.ts";

/** What became of one table's part of a line. `none`: it holds nothing of its own. */
export type PartOutcome = "kept" | "duplicate" | "rejected" | "none";

/** Stores one table's part of a line, or says why not; unreadable cells are listed either way. */
export function judgePart(
  part: Part,
  line: LineText,
  sideBySide: boolean,
  place: FichierOuFeuille,
  findings: Findings,
): PartOutcome {
  if (sideBySide && part.filled === 0) return "none";
  // no modality, typed or deduced
  const undecided = part.deducer?.undecided === true;
  let kept = !undecided;
  for (let k = 0; k < part.columns.length; k++) if (fatalReason(part, k) !== null) kept = false;
  for (const [k, column] of part.columns.entries()) {
    const { memo } = column;
    if (memo === null) continue;
    const code = part.codes[k] ?? 0;
    const flags = memo.flags[code] ?? 0;
    if ((flags & (UNREADABLE | PARTIAL)) !== 0) list(part, column, memo.remarks.get(code), line, kept, place, findings);
    else if ((flags & NOTICE) !== 0 && kept) {
      findings.notice(place.fichier, place.feuille, line.ligne, column.header, memo.remarks.get(code)?.why ?? "");
    } else if ((flags & FILLED) === 0 && !kept) {
      const why = fatalReason(part, k);
      if (why !== null) list(part, column, { why, text: "" }, line, kept, place, findings);
    }
  }
  if (undecided) {
    const why = "modalité ni saisie ni reconnue dans le texte du suivi";
    const column = part.columns.find(({ header }) => header === part.deducer?.header);
    if (column) list(part, column, { why, text: "" }, line, false, place, findings);
  }
  for (const [k, column] of part.bitColumns.entries()) {
    const code = part.bitCodes[k] ?? 0;
    if (((column.memo.flags[code] ?? 0) & UNREADABLE) === 0) continue;
    list(part, column, column.memo.remarks.get(code), line, kept, place, findings);
  }
  if (kept) return part.store(line.ligne) ? "kept" : "duplicate";
  rejectPart(part, line, findings);
  return "rejected";
}

/** Remembers whose row was dropped: what is missing about that participant may be in it. */
export function rejectPart(part: Part, line: LineText, findings: Findings): void {
  const field = part.table.name === "participants" ? "id" : "participant";
  const column = part.columns.find((c) => c.field === field);
  if (!column) return;
  const text = (i: number) => (i < line.n ? line.text(i) : "");
  const reading = column.person ? readPersonKey(column.person.of(text)) : readText(text(column.index));
  if (reading?.etat === "lu") findings.dropped(part.table.name, reading.valeur);
}

/** Why the k-th cell drops the row (precisions.md, General 3); null when it does not. */
function fatalReason(part: Part, k: number): string | null {
  const column = part.columns[k];
  if (!column?.memo || (!column.key && !column.strict)) return null;
  const code = part.codes[k] ?? 0;
  const flags = column.memo.flags[code] ?? 0;
  if ((flags & UNREADABLE) !== 0) return column.strict ? (column.memo.remarks.get(code)?.why ?? "") : null;
  if ((flags & FILLED) !== 0 || !column.key) return null;
  if (column.elseField === null) return "cellule obligatoire vide";
  return part.usable(column.elseField) ? null : "ni date de début ni date de prescription";
}

function list(
  part: Part,
  { header, column }: Pick<PartColumn, "header" | "column">,
  remark: Remark | undefined,
  { ligne }: LineText,
  rangeeGardee: boolean,
  { fichier, feuille }: FichierOuFeuille,
  findings: Findings,
): void {
  // a column shared by two tables side by side is listed once, unless its cell drops one row and not the other
  for (let r = findings.rejets.length - 1; r >= 0; r--) {
    const earlier = findings.rejets[r];
    if (earlier?.ligne !== ligne || earlier.fichier !== fichier || earlier.feuille !== feuille) break;
    if (earlier.colonne === header && earlier.rangeeGardee === rangeeGardee) return;
  }
  findings.rejets.push({
    fichier,
    feuille,
    table: part.table.name,
    ligne,
    colonne: header,
    valeur: remark?.text ?? "",
    personnelle: column.privacy !== undefined,
    raison: remark?.why ?? "valeur non comprise",
    rangeeGardee,
  });
}
