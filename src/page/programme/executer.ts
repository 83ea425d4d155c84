import type { Io } from "../../commands/io.ts";
import { lancer } from "../../commands/lancer.ts";
import { dayOf } from "../../core/day.ts";
import type { Feu } from "../../core/feu.ts";
import { DisqueMemoire } from "../../disque/disque-memoire.ts";
import type { Avancer, Fichier, Resultat } from "../protocole.ts";

declare const __VERSION__: string;

/** Columns of the text of a result: as on a terminal that nobody widened. */
const COLONNES = 80;

/**
 * Runs one command line over these files, as `node bin/plie.js` would in a folder that holds them: the same status, texts
 * and bytes. `avancer` is told of steps, and of the share done when it is known.
 */
export async function executer(
  avancer: Avancer,
  argv: readonly string[],
  fichiers: readonly Fichier[],
): Promise<Resultat> {
  const disque = new DisqueMemoire(fichiers);
  const donnes = new Map(disque.fichiers().map(({ chemin, octets }) => [chemin, octets]));
  const sortie: string[] = [];
  const erreurs: string[] = [];
  let feux: readonly Feu[] = [];
  const statut = await lancer(argv, {
    ...io(disque),
    out: (texte) => void sortie.push(texte),
    err: (texte) => void erreurs.push(texte),
    avancer: (etape, fait, total) => avancer(etape, total > 0 ? fait / total : null),
    arretAuxFeux: (arret) => {
      feux = arret;
    },
  });
  return {
    statut,
    sortie: sortie.join(""),
    erreurs: erreurs.join(""),
    fichiers: disque.fichiers().filter(({ chemin, octets }) => donnes.get(chemin) !== octets),
    feux,
  };
}

/** What a command sees of the outside in a page: a disk in memory, and no terminal. */
export function io(disque: DisqueMemoire): Io {
  const maintenant = new Date();
  return {
    out: () => {},
    err: () => {},
    terminal: false,
    terminalErr: false,
    colonnes: COLONNES,
    couleur: false,
    aujourdhui: dayOf(maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()) ?? 0,
    dossier: ".",
    disque,
    version: __VERSION__,
  };
}
