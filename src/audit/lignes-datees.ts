import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { TableName } from "../tables/index.ts";

/** Tables whose lines are dated and name a person: their days in a dossier, up to the arrêté. */
const DATEES = {
  entretiens: (d) => d.contacts.map((c) => c.date),
  emargements: (d) => d.emargements.map((e) => e.date),
  etapes: (d) => d.prescriptions.map((e) => e.date_prescription ?? e.date_debut),
  veilles: (d) => [...d.veilles, ...d.veillesSansJour].map((v) => v.debut),
  mises_en_relation: (d) => d.misesEnRelation.map((m) => m.date),
  entretiens_cd14: (d) => d.contactsCd14.map((c) => c.date),
} as const satisfies Partial<Record<TableName, (dossier: Dossier) => readonly (Day | null)[]>>;

export type TableDatee = keyof typeof DATEES;

export const TABLES_DATEES = Object.keys(DATEES) as TableDatee[];

/** How many lines of each dated table fall in each month, by the APAP en charge on the line's day (null: sans APAP). */
export class LignesDatees {
  private readonly nombres = new Map<string | null, Map<TableDatee, Map<Month, number>>>();

  ajouter(dossier: Dossier): void {
    for (const table of TABLES_DATEES) {
      // lines of one month and APAP mostly follow one another
      let apap: string | null = null;
      let month: Month = 0;
      let lignes = 0;
      for (const jour of DATEES[table](dossier)) {
        if (jour === null) continue;
        const sien = dossier.chargeLe(jour).apap;
        const mois = monthOf(jour);
        if (sien !== apap || mois !== month) {
          this.compter(apap, table, month, lignes);
          apap = sien;
          month = mois;
          lignes = 0;
        }
        lignes++;
      }
      this.compter(apap, table, month, lignes);
    }
  }

  /** Lines of the month; 0 where the table has none. */
  du(apap: string | null, table: TableDatee, month: Month): number {
    return this.nombres.get(apap)?.get(table)?.get(month) ?? 0;
  }

  private compter(apap: string | null, table: TableDatee, month: Month, lignes: number): void {
    if (lignes === 0) return;
    const tables = obtenir(this.nombres, apap, () => new Map());
    const mois = obtenir(tables, table, () => new Map());
    mois.set(month, (mois.get(month) ?? 0) + lignes);
  }
}
