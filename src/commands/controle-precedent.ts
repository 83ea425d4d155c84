import { type ControlePrecedent, lireControlePrecedent } from "../audit/suivi.ts";
import { isoMonth, type Month } from "../core/month.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { empreinteLue } from "../feux/empreinte.ts";
import type { EmpreinteLecture } from "../feux/regle-feu.ts";
import { derniereVersion } from "./ecrire.ts";

/** One of the data files of last month's run, in its latest folder under `racine`; null when there is none to read. */
function lireDuMoisPrecedent(racine: string, mois: Month, fichier: string, disque: Disque): unknown {
  const { join } = disque.chemins;
  const dossier = join(racine, isoMonth(mois - 1));
  const version = derniereVersion(dossier, disque);
  const chemin = join(dossier, `v${version}`, "donnees", fichier);
  if (version === 0 || disque.nature(chemin) === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(readWhole(disque.fichier(chemin))));
  } catch {
    // a folder that someone altered compares with nothing: the month goes on without it
    return null;
  }
}

/** The constats of last month's run; null when there is none to read. */
export function controleDuMoisPrecedent(racine: string, mois: Month, disque: Disque): ControlePrecedent | null {
  const lu = lireDuMoisPrecedent(racine, mois, "constats.json", disque);
  try {
    return lu === null ? null : lireControlePrecedent(lu);
  } catch {
    return null;
  }
}

/** What last month's run had read (LEC-08); null when there is none to read. */
export function empreinteDuMoisPrecedent(racine: string, mois: Month, disque: Disque): EmpreinteLecture | null {
  return empreinteLue(lireDuMoisPrecedent(racine, mois, "manifeste.json", disque));
}
