import type { Level } from "../../tables/column.ts";

/** Level of education in the International Standard Classification, as EECO09–11 group it. */
export type NiveauCite = "0-2" | "3-4" | "5-8";

/**
 * ISCED group of a level (domaine.md §7.3); null when it is empty or ambiguous (DON-11). A bare « niveau V » is level 3,
 * shown *à préciser* in the sheet.
 */
export function niveauCite(niveau: Level | null): NiveauCite | null {
  switch (niveau) {
    case null:
    case "A_PRECISER":
      return null;
    case "1-2":
      return "0-2";
    case "3":
    case "3_V":
    case "4":
      return "3-4";
    default:
      return "5-8";
  }
}
