import type { Day } from "../core/day.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";

/** Day of the last line of entretiens on or before a day; null without any: what was done since is not in the extraction. */
export function dernierContact(extraction: Extraction, au: Day): Day | null {
  const data = extraction.tables.entretiens;
  if (!data) return null;
  const dates = data.cells("date");
  let dernier = NULL;
  for (let i = 0; i < data.length; i++) {
    const date = dates[i] as number;
    if (date <= au && date > dernier) dernier = date;
  }
  return dernier === NULL ? null : dernier;
}
