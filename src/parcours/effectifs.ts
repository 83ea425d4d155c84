import type { Day } from "../core/day.ts";
import type { Preuve } from "../core/report.ts";
import type { Extraction } from "../tables/extraction.ts";
import { SANS_FIN } from "./etape.ts";
import type { ReglagesListes } from "./reglages.ts";

/** One row of effectifs: who works for the PLIE, where, for how much, when (both ends included). */
export interface Effectif {
  apap: string;
  structure: string | null;
  etp: number;
  debut: Day;
  fin: Day;
  /** The line of the extraction, null when it comes from the settings. */
  preuve: Preuve | null;
}

/** The extraction's effectifs, else those of the settings (precisions.md, General 17). */
export function effectifsDe(extraction: Extraction, listes: ReglagesListes): Effectif[] {
  const data = extraction.tables.effectifs;
  if (!data) {
    return listes.effectifs.map((e) => ({
      apap: extraction.pool.text(extraction.pool.internName("apap", e.apap)),
      structure: extraction.pool.text(extraction.pool.internName("structure", e.structure)),
      etp: e.etp,
      debut: e.debut ?? -SANS_FIN,
      fin: e.fin ?? SANS_FIN,
      preuve: null,
    }));
  }
  return data.rows().flatMap((row) =>
    row.apap === null || row.etp === null
      ? []
      : [
          {
            apap: row.apap,
            structure: row.structure,
            etp: row.etp,
            debut: row.date_debut ?? -SANS_FIN,
            fin: row.date_fin ?? SANS_FIN,
            preuve: { source: row.source, ligne: row.ligne },
          },
        ],
  );
}

/** ETP are typed with a few decimals: their sum is rounded far below, so that 0,7 + 0,2 + 0,1 is 1 in every order. */
const PAR_ETP = 1e9;

/** ETP of an APAP on a day: sum of the rows that cover it (precisions.md, FIL-01). */
export function etpLe(effectifs: readonly Effectif[], apap: string, day: Day): number {
  let sum = 0;
  for (const e of effectifs) if (e.apap === apap && e.debut <= day && day <= e.fin) sum += e.etp;
  return Math.round(sum * PAR_ETP) / PAR_ETP;
}
