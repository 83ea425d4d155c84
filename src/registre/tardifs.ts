import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { PreuveDatee } from "./causes.ts";

/** A parcours integrated, or an étape begun, on a day: before it, a diagnostic or a prescription stood alone. */
export interface FaitTardif {
  jour: Day;
  /** Day from which it was known, as a prescription; null for a parcours. */
  annonce: Day | null;
  preuve: PreuveDatee;
}

/** Integrations and beginnings of étapes, by participant. */
export class FaitsTardifs {
  private readonly parParticipant = new Map<string, FaitTardif[]>();

  constructor({ tables }: Pick<Extraction, "tables">) {
    if (tables.parcours) this.lire(tables.parcours as TableData, "date_integration", null);
    if (tables.etapes) this.lire(tables.etapes as TableData, "date_debut", "date_prescription");
  }

  private lire(data: TableData, debut: string, annonce: string | null): void {
    const [ids, jours] = [data.cells("participant"), data.cells(debut)];
    const annonces = annonce !== null && data.mapped.has(annonce) ? data.cells(annonce) : null;
    for (let i = 0; i < data.length; i++) {
      const [id, jour] = [ids[i] ?? NULL, jours[i] ?? NULL];
      const dit = annonces?.[i] ?? NULL;
      if (id === NULL || jour === NULL || (annonce !== null && dit === NULL)) continue;
      const participant = data.pool.text(id);
      const preuve = { source: data.sources[i] ?? null, ligne: data.lignes[i] ?? null, saisie: null };
      const fait = { jour, annonce: annonce === null ? null : dit, preuve };
      obtenir(this.parParticipant, participant, () => []).push(fait);
    }
  }

  /** Those after a day. */
  apres(participant: string, jour: Day): FaitTardif[] {
    return (this.parParticipant.get(participant) ?? []).filter((f) => f.jour > jour);
  }
}
