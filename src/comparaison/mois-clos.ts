import { addMonths, type Day } from "../core/day.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { Cote } from "./colonnes-communes.ts";
import { CHAMPS_SORTIE, type Identification } from "./identification.ts";

/** Where a difference falls: in the months already closed, after them, or nowhere (a person's own data). */
export type Temps = "clos" | "ouvert" | "sansDate";

/** A line before and after: its index in each extraction, null when it is not there. */
export type Paire = readonly [avant: number | null, apres: number | null];

/** Tells which day a line, or one of its cells, speaks of, and whether that day was already closed. */
export class MoisClos {
  constructor(
    private readonly tables: readonly [TableData, TableData],
    private readonly identification: Identification,
    /** Arrêté of the older extraction: what happened up to it is closed. */
    private readonly arrete: Day,
  ) {}

  /** The line's day: the earliest of before and after, null when it has none. */
  jour(paire: Paire): Day | null {
    return this.premierJour(paire, this.identification.jour);
  }

  /** Where a whole line falls, added or deleted. */
  ligne(paire: Paire): Temps {
    return this.temps(this.jour(paire));
  }

  /** Where the change of one cell falls. */
  cellule(champ: string, paire: Paire): Temps {
    const { propres, jour } = this.identification;
    const mois = this.tables[0].name === "parcours" ? CHAMPS_SORTIE.get(champ) : undefined;
    if (mois !== undefined) {
      const sortie = this.premierJour(paire, ["date_sortie_reelle"]);
      // an exit that nobody has entered yet closes nothing
      return sortie === null ? "ouvert" : this.temps(mois === 0 ? sortie : addMonths(sortie, mois));
    }
    return this.temps(this.premierJour(paire, propres.includes(champ) ? [champ] : jour));
  }

  private premierJour(paire: Paire, champs: readonly string[]): Day | null {
    const jours = paire.flatMap((i, cote) => (i === null ? [] : (this.premierRempli(cote as Cote, i, champs) ?? [])));
    return jours.length === 0 ? null : Math.min(...jours);
  }

  private premierRempli(cote: Cote, i: number, champs: readonly string[]): Day | null {
    const data = this.tables[cote];
    for (const champ of champs) {
      const jour = data.mapped.has(champ) ? (data.cells(champ)[i] ?? NULL) : NULL;
      if (jour !== NULL) return jour;
    }
    return null;
  }

  private temps(jour: Day | null): Temps {
    if (jour === null) return "sansDate";
    return jour <= this.arrete ? "clos" : "ouvert";
  }
}
