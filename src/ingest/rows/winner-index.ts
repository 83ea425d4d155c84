import type { TableName } from "../../tables/index.ts";
import type { TableData } from "../../tables/table-data.ts";

/** What makes two rows of two files the same fact, told twice (LEC-04). */
const FACT: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  participants: ["id"],
  parcours: ["participant", "date_integration"],
  etapes: ["participant", "famille", "intitule", "date_debut"],
  entretiens: ["participant", "date", "heure", "modalite"],
  entretiens_cd14: ["participant", "date", "heure", "modalite"],
  veilles: ["participant", "date_debut"],
};

/** The facts told by files that win over others (`prevaut` of the profile), which are read first. */
export class WinnerIndex {
  private readonly rankOf = new Map<string, number>();
  private readonly fields: readonly string[];

  constructor(private readonly table: TableData) {
    this.fields = FACT[table.name] ?? [];
  }

  /** True when a file that wins over this one already told the fact of row i. */
  isTold(i: number, rank: number): boolean {
    if (this.fields.length === 0) return false;
    const key = this.fields.map((field) => this.table.cells(field)[i]).join();
    const known = this.rankOf.get(key);
    if (known === undefined) this.rankOf.set(key, rank);
    return known !== undefined && known < rank;
  }
}
