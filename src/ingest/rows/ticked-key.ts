import type { CodeColumn } from "../headers/match-table.ts";
import type { RawCell } from "../raw.ts";
import { readYesNo } from "../values/yes-no.ts";

/** The code of the column that is ticked on a line, as if one column held it. */
export class TickedKey {
  constructor(private readonly columns: readonly CodeColumn[]) {}

  /** The code, null when nothing is ticked; several codes are left as they are, and no list understands them. */
  of(cell: (column: number) => RawCell): RawCell {
    const codes = this.columns.flatMap(({ column, code }) => {
      const answer = readYesNo(cell(column));
      return answer.etat === "lu" && answer.valeur ? [code] : [];
    });
    return codes.length === 0 ? null : [...new Set(codes)].join(" + ");
  }
}
