import { isoMonth, monthOf } from "../core/month.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import { NULL } from "../tables/table-data.ts";
import type { EmpreinteLecture } from "./regle-feu.ts";

/** What this run read, to be compared with the next one (LEC-08): files, tables with lines, lines by APAP and month. */
export function empreinteDe(extraction: Extraction): EmpreinteLecture & { mois: ReadonlySet<string> } {
  const { entretiens, parcours } = extraction.tables;
  const referents = new Map<string, string>();
  for (const row of parcours?.rows() ?? []) if (row.participant && row.apap) referents.set(row.participant, row.apap);
  const lignes: Record<string, Record<string, number>> = {};
  const mois = new Set<string>();
  if (entretiens) {
    const [participants, dates] = [entretiens.cells("participant"), entretiens.cells("date")];
    for (let i = 0; i < entretiens.length; i++) {
      const participant = participants[i] as number;
      const m = isoMonth(monthOf(dates[i] as number));
      mois.add(m);
      const apap = participant === NULL ? undefined : referents.get(extraction.pool.text(participant));
      if (apap === undefined) continue;
      const siens = lignes[apap] ?? {};
      siens[m] = (siens[m] ?? 0) + 1;
      lignes[apap] = siens;
    }
  }
  return {
    fichiers: [...new Set(extraction.sources.map(({ fichier }) => fichier))].sort(),
    tables: TABLE_NAMES.filter((table) => (extraction.tables[table]?.length ?? 0) > 0),
    lignes,
    mois,
  };
}
