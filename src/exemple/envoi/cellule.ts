import { frDay } from "../../core/day.ts";
import type { Column } from "../../tables/column.ts";
import { heure } from "../csv-canonique.ts";
import type { Rng } from "../prng.ts";
import { LIBELLES } from "./libelles.ts";

/** `0h45`, `1h05`. */
function heuresMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}`;
}

/** A duration as people type it: `45` mostly, `45 min`, `0h45`, `1h05`. */
function dureeEcrite(rng: Rng, minutes: number): string {
  if (minutes > 60 && rng.chance(0.5)) return heuresMinutes(minutes);
  const x = rng.next();
  if (x < 0.75) return String(minutes);
  return x < 0.9 ? `${minutes} min` : heuresMinutes(minutes);
}

function heuresEcrites(rng: Rng, heures: number): string {
  return rng.chance(0.7) ? String(heures).replace(".", ",") : `${String(heures).replace(".", ",")} h`;
}

/** A value as a PLIE's list shows it; null is an empty cell. */
export function cellule(rng: Rng, column: Column, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("/");
  if (typeof value === "boolean") return value ? "Oui" : "Non";
  if (typeof value === "number") {
    if (column.kind === "day" || column.kind === "dateOrYesNo") return frDay(value);
    if (column.kind === "minutes") return dureeEcrite(rng, value);
    if (column.kind === "hours") return heuresEcrites(rng, value);
    return column.kind === "time" ? heure(value) : String(value).replace(".", ",");
  }
  const text = String(value);
  return column.kind === "code" ? (LIBELLES[text] ?? text) : text;
}
