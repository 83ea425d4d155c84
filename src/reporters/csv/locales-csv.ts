import { isoDay } from "../../core/day.ts";
import type { Report } from "../../core/report.ts";
import { lieux } from "../document/lieux.ts";
import { celluleCsv, fichierCsv } from "./cellule.ts";

const TITRES = ["Règle", "Gravité", "Participant", "Date", "Structure", "APAP", "Constat", "Que faire", "Preuves"];

/** The rows that the PLIE's own rules find, as CSV, apart from the norm's constats; null when it has no such rule. */
export function localesCsv({ locales, sources }: Report): string | null {
  if (locales === undefined) return null;
  return fichierCsv([
    TITRES,
    ...locales.constats.map((c) => [
      c.regle,
      c.gravite,
      celluleCsv(c.participant ?? ""),
      c.date === null ? "" : isoDay(c.date),
      celluleCsv(c.structure ?? ""),
      celluleCsv(c.apap ?? ""),
      celluleCsv(c.message),
      celluleCsv(c.remede),
      celluleCsv(lieux(c.preuves, sources)),
    ]),
  ]);
}
