import { parseTypedDay } from "../core/day.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { CollecteFse } from "./collecte.ts";

const COMMUNS = reglagesCommuns.parse({});

const jour = (texte: string): number => parseTypedDay(texte) ?? 0;

/** What a run collects: over the year 2026 seen on its last day, unless said otherwise. */
export interface OptionsCollecte {
  /** Lists of the settings, as typed: `operationsFse`… */
  listes?: Readonly<Record<string, unknown>>;
  arrete?: string;
  debut?: string;
  fin?: string;
}

/** The context of these tables, and their dossiers. */
export function contexteDe(tables: CanonicalTables, options: OptionsCollecte = {}) {
  const extraction = canonicalExtraction(tables);
  const arrete = jour(options.arrete ?? "2026-12-31");
  const contexte = {
    extraction,
    arrete,
    periode: { start: jour(options.debut ?? "2026-01-01"), end: jour(options.fin ?? "2026-12-31") },
    communs: COMMUNS,
    communsLe: () => COMMUNS,
    listes: reglagesListes.parse(options.listes ?? {}),
    presenceVide: null,
  };
  return { contexte: contexte as unknown as Contexte, dossiers: new Dossiers(extraction, contexte) };
}

/** The FSE+ lists of these tables, the entry/exit file's values included. */
export function collecteDe(tables: CanonicalTables, options: OptionsCollecte = {}): CollecteFse {
  const { contexte, dossiers } = contexteDe(tables, options);
  const collecte = new CollecteFse(true);
  const visiter = collecte.visiter(contexte);
  for (const dossier of dossiers) visiter(dossier);
  return collecte;
}
