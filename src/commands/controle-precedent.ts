import { type ControlePrecedent, lireControlePrecedent } from "../audit/suivi.ts";
import { isoMonth, type Month } from "../core/month.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { derniereVersion } from "./ecrire.ts";

/** The constats of last month's run, from its latest folder under `racine`; null when there is none to read. */
export async function controleDuMoisPrecedent(
  racine: string,
  mois: Month,
  disque: Disque,
): Promise<ControlePrecedent | null> {
  const { join } = disque.chemins;
  const dossier = join(racine, isoMonth(mois - 1));
  const version = derniereVersion(dossier, disque);
  const chemin = join(dossier, `v${version}`, "donnees", "constats.json");
  if (version === 0 || disque.nature(chemin) === null) return null;
  try {
    return lireControlePrecedent(JSON.parse(new TextDecoder().decode(readWhole(disque.fichier(chemin)))));
  } catch {
    // a folder that someone altered compares with nothing: the month goes on without it
    return null;
  }
}
