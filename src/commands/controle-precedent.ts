import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ControlePrecedent, lireControlePrecedent } from "../audit/suivi.ts";
import { isoMonth, type Month } from "../core/month.ts";
import { derniereVersion } from "./ecrire.ts";

/** The constats of last month's run, from its latest folder under `racine`; null when there is none to read. */
export async function controleDuMoisPrecedent(racine: string, mois: Month): Promise<ControlePrecedent | null> {
  const dossier = join(racine, isoMonth(mois - 1));
  const version = await derniereVersion(dossier);
  const chemin = join(dossier, `v${version}`, "donnees", "constats.json");
  if (version === 0 || !existsSync(chemin)) return null;
  try {
    return lireControlePrecedent(JSON.parse(readFileSync(chemin, "utf8")));
  } catch {
    // a folder that someone altered compares with nothing: the month goes on without it
    return null;
  }
}
