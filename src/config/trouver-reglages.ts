import { basename, dirname, join } from "node:path";
import { PlieError } from "../core/plie-error.ts";

/** What a path is; null when there is nothing. */
export type Nature = "fichier" | "dossier" | null;

/**
 * Where a file of the user's is looked for when no option names it: in each input that is a folder, beside each input,
 * then in the current folder. Null when it is nowhere. `noms` are tried in order (`plie.yaml`, `plie.yml`). Throws
 * PlieError when several inputs each have their own: nothing says which one holds.
 */
export function trouverFichier(
  noms: readonly string[],
  option: string,
  entrees: readonly string[],
  dossierCourant: string,
  nature: (chemin: string) => Nature,
): string | null {
  const dans = (dossier: string): string | null =>
    noms.map((nom) => join(dossier, nom)).find((chemin) => nature(chemin) === "fichier") ?? null;
  const trouves = new Set<string>();
  for (const entree of entrees) {
    const trouve = (nature(entree) === "dossier" ? dans(entree) : null) ?? dans(dirname(entree));
    if (trouve !== null) trouves.add(trouve);
  }
  const [premier, second] = trouves;
  if (premier !== undefined && second !== undefined) {
    throw new PlieError(
      `Deux fichiers « ${basename(premier)} » sont à côté des entrées (${premier} et ${second}) : dites lequel employer avec ${option}.`,
    );
  }
  return premier ?? dans(dossierCourant);
}

/** The settings file in force: `--config`, else `plie.yaml` in or beside the inputs, else in the current folder, else null. */
export function trouverReglages(
  config: string | null,
  entrees: readonly string[],
  dossierCourant: string,
  nature: (chemin: string) => Nature,
): string | null {
  return config ?? trouverFichier(["plie.yaml", "plie.yml"], "--config", entrees, dossierCourant, nature);
}
