import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";

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
  disque: Pick<Disque, "nature" | "chemins">,
): string | null {
  const { basename, dirname, join } = disque.chemins;
  const dans = (dossier: string): string | null =>
    noms.map((nom) => join(dossier, nom)).find((chemin) => disque.nature(chemin) === "fichier") ?? null;
  const trouves = new Set<string>();
  for (const entree of entrees) {
    const trouve = (disque.nature(entree) === "dossier" ? dans(entree) : null) ?? dans(dirname(entree));
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
  disque: Pick<Disque, "nature" | "chemins">,
): string | null {
  return config ?? trouverFichier(["plie.yaml", "plie.yml"], "--config", entrees, dossierCourant, disque);
}
