import * as z from "zod";
import { isoMonth, monthOf } from "../core/month.ts";
import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import { NULL } from "../tables/table-data.ts";
import type { EmpreinteLecture } from "./regle-feu.ts";

/**
 * What this run read, to be compared with the next one (LEC-08): files, tables with lines, lines by APAP and month. A
 * participant's lines go to the APAP of `anciens` when it names him, else to the one of his parcours.
 */
export function empreinteDe(
  extraction: Extraction,
  anciens: ReadonlyMap<string, string | null> = new Map(),
): EmpreinteLecture & { mois: ReadonlySet<string> } {
  const { entretiens, parcours } = extraction.tables;
  const referents = new Map<string, string>();
  for (const row of parcours?.rows() ?? []) if (row.participant && row.apap) referents.set(row.participant, row.apap);
  for (const [participant, apap] of anciens) if (apap !== null) referents.set(participant, apap);
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
    fichiers: [...new Set(extraction.sources.map(({ fichier }) => fichier))].sort(compareText),
    tables: TABLE_NAMES.filter((table) => (extraction.tables[table]?.length ?? 0) > 0),
    lignes,
    mois,
  };
}

const schema = z.object({
  empreinte: z.object({
    fichiers: z.array(z.string()),
    tables: z.array(z.string()),
    lignes: z.record(z.string(), z.record(z.string(), z.number())),
  }),
});

/** The same as it is written in the manifeste: what the next run compares itself with. */
export function empreinteEcrite(
  extraction: Extraction,
  referents?: ReadonlyMap<string, string | null>,
): EmpreinteLecture {
  const { fichiers, tables, lignes } = empreinteDe(extraction, referents);
  const apaps = Object.entries(lignes).sort(([a], [b]) => compareText(a, b));
  const parMois = (mois: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(mois).sort(([a], [b]) => compareText(a, b)));
  return { fichiers, tables, lignes: Object.fromEntries(apaps.map(([apap, mois]) => [apap, parMois(mois)])) };
}

/** The empreinte of a manifeste; null when it holds none (an older version wrote it, or someone altered it). */
export function empreinteLue(manifeste: unknown): EmpreinteLecture | null {
  const lu = schema.safeParse(manifeste);
  return lu.success ? lu.data.empreinte : null;
}
