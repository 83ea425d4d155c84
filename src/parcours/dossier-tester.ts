import { type Day, parseTypedDay } from "../core/day.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import type { TableName } from "../tables/index.ts";
import { Dossiers } from "./build-dossiers.ts";
import type { Dossier } from "./dossier.ts";
import { type PresenceVide, reglagesCommuns } from "./reglages.ts";

/** What surrounds the dossiers of a test. */
export interface CadreDossier {
  arrete?: string;
  presenceVide?: PresenceVide;
  communs?: Record<string, unknown>;
  /** Participants with a dropped row, by table. */
  rejets?: Partial<Record<TableName, readonly string[]>>;
}

/** Day of a date written in a test; throws when it does not exist. */
export function jour(text: string): Day {
  const day = parseTypedDay(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}

/** The dossiers of canonical rows, at 31 December 2026 unless said otherwise. */
export function dossiersDe(tables: CanonicalTables, cadre: CadreDossier = {}): Dossiers {
  const extraction = canonicalExtraction(tables);
  for (const [table, ids] of Object.entries(cadre.rejets ?? {})) {
    extraction.participantsRejetes.set(table as TableName, new Set(ids));
  }
  return new Dossiers(extraction, {
    arrete: jour(cadre.arrete ?? "2026-12-31"),
    communs: reglagesCommuns.parse(cadre.communs ?? {}),
    presenceVide: cadre.presenceVide ?? null,
  });
}

/** The first dossier of canonical rows; throws when there is none. */
export function dossierDe(tables: CanonicalTables, cadre: CadreDossier = {}): Dossier {
  const [dossier] = dossiersDe(tables, cadre);
  if (!dossier) throw new Error("no dossier");
  return dossier;
}
