import type { Feu, FeuId } from "../core/feu.ts";
import type { Reserve } from "../core/reserve.ts";
import { compareText } from "../core/text.ts";
import { REGLES_FEUX } from "./index.ts";
import { type FeuVu, reserveDe, type Vue } from "./regle-feu.ts";

/** Lights of a reading, and what those that let the job go on weaken. */
export interface Jugement {
  feux: Feu[];
  /** Of the orange lights and of the red ones that are accepted. */
  reserves: Reserve[];
}

function publier(id: FeuId, vu: FeuVu, acceptes: ReadonlySet<FeuId>): Feu {
  const { couleur, fichiers, message, remede, reponses = [], mois } = vu;
  return {
    id,
    couleur,
    fichiers: [...new Set(fichiers)].sort(compareText),
    message,
    remede,
    ...(reponses.length > 0 ? { reponses } : {}),
    ...(mois === undefined ? {} : { mois }),
    accepte: acceptes.has(id),
  };
}

/** Judges every light, in their order; `acceptes` are those settled by `--malgre` or by the profile. */
export function jugerFeux(
  vue: Vue,
  reglage: (id: FeuId) => Record<string, unknown>,
  acceptes: ReadonlySet<FeuId>,
): Jugement {
  const jugement: Jugement = { feux: [], reserves: [] };
  for (const regle of REGLES_FEUX) {
    for (const vu of regle.juger(vue, reglage(regle.id))) {
      if (estConsequence(regle.id, vu, jugement.feux)) continue;
      const feu = publier(regle.id, vu, acceptes);
      jugement.feux.push(feu);
      const reserve = reserveDe(regle.id, vu);
      if (reserve && (feu.couleur === "orange" || feu.accepte)) jugement.reserves.push(reserve);
    }
  }
  return jugement;
}

/** Causes of months without lines, and of tables that end early: numbers that join nobody, dates or columns not understood. */
const CAUSES: ReadonlySet<FeuId> = new Set(["LEC-01", "LEC-02", "LEC-05", "LEC-06", "LEC-09", "LEC-11"]);

/**
 * LEC-12 of files that a red light already tells: months are not covered because their lines were not read or joined, and
 * that cause is told, first. Once it is mended or accepted, what remains is told.
 */
function estConsequence(id: FeuId, { fichiers, couleur }: FeuVu, dits: readonly Feu[]): boolean {
  // lines whose number is someone else's look like another version of that person's
  if (id === "LEC-04" && couleur === "orange")
    return dits.some((feu) => feu.id === "LEC-03" && fichiers.every((fichier) => feu.fichiers.includes(fichier)));
  if (id !== "LEC-12" || fichiers.length === 0) return false;
  const rouges = feuxBloquants(dits).filter((feu) => CAUSES.has(feu.id));
  return rouges.some((feu) => feu.fichiers.some((fichier) => fichiers.includes(fichier)));
}

/** Red lights that nothing accepts: they stop the job. */
export function feuxBloquants(feux: readonly Feu[]): Feu[] {
  return feux.filter(({ couleur, accepte }) => couleur === "rouge" && !accepte);
}
