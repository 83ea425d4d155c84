import { obtenir } from "../../core/grouper.ts";
import type { Avis, Empechement, Rejet } from "../../tables/extraction.ts";
import type { TableName } from "../../tables/index.ts";

/** Everything that reading noticed, over all files. */
export class Findings {
  readonly rejets: Rejet[] = [];
  readonly empechements: Empechement[] = [];
  readonly participantsRejetes: Map<TableName, Set<string>> = new Map();
  private readonly notices: Map<string, Avis> = new Map();

  /** Counts a notice; those that say the same about the same column are one. */
  notice(fichier: string, feuille: string | null, ligne: number | null, colonne: string | null, message: string): void {
    const key = JSON.stringify([fichier, feuille, colonne, message]);
    const known = this.notices.get(key);
    if (known) known.nombre++;
    else this.notices.set(key, { fichier, feuille, ligne, colonne, message, nombre: 1 });
  }

  /** Something that could not be read, for the lights to judge. */
  empecher(empechement: Empechement): void {
    this.empechements.push(empechement);
  }

  /** Notices in the order first met. */
  get avis(): Avis[] {
    return [...this.notices.values()];
  }

  /** A row of this participant was dropped from the table. */
  dropped(table: TableName, participant: string): void {
    obtenir(this.participantsRejetes, table, () => new Set()).add(participant);
  }
}
