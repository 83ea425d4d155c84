import type { Level } from "../../tables/column.ts";

/** Level of education in the International Standard Classification, as EECO09–11 group it. */
export type NiveauCite = "0-2" | "3-4" | "5-8";

const PAR_NIVEAU: Readonly<Record<Level, NiveauCite | null>> = {
  "1-2": "0-2",
  "3": "3-4",
  "3_V": "3-4",
  "4": "3-4",
  "5": "5-8",
  "6": "5-8",
  "7-8": "5-8",
  A_PRECISER: null,
};

/**
 * ISCED group of a level (domaine.md §7.3); null when it is empty or ambiguous (DON-11). A bare « niveau V » is level 3,
 * shown *à préciser* in the sheet.
 */
export function niveauCite(niveau: Level | null): NiveauCite | null {
  return niveau === null ? null : PAR_NIVEAU[niveau];
}
