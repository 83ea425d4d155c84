import { sha256Hex } from "../core/sha256.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { classeurProtege } from "./classeur-protege.ts";
import { phraseSecrete } from "./phrase.ts";

/** To whom a workbook of the month goes (domaine.md §9). */
export type Role = "équipe du PLIE" | "structure" | "APAP";

/** Where the workbooks of each role stand in a version of the register. */
const DOSSIERS: readonly (readonly [string, Role])[] = [
  ["", "équipe du PLIE"],
  ["structures", "structure"],
  ["apap", "APAP"],
];

/** One workbook and who receives it. */
export interface Colis {
  role: Role;
  /** Path under the version's folder, and under that of the parcels. */
  chemin: string;
  source: string;
}

/** A parcel that was made, as its receipt says it. */
export interface ColisFait extends Colis {
  octets: Uint8Array;
  phrase: string;
  /** SHA-256 of the workbook in it, and of the parcel itself. */
  contenu: string;
  empreinte: string;
}

/** The workbooks of a version, by role then name; pages and data are not sent: nothing would protect them. */
export function colisDe(version: string, disque: Disque): Colis[] {
  const { join } = disque.chemins;
  return DOSSIERS.flatMap(([dossier, role]) => {
    const racine = join(version, dossier);
    if (disque.nature(racine) !== "dossier") return [];
    return disque
      .lister(racine)
      .filter((nom) => nom.endsWith(".xlsx") && !nom.startsWith("."))
      .sort(compareText)
      .map((nom) => ({ role, chemin: dossier === "" ? nom : `${dossier}/${nom}`, source: join(racine, nom) }));
  });
}

/** Protects one of them by a passphrase of its own. */
export async function faire(colis: Colis, disque: Disque): Promise<ColisFait> {
  const classeur = readWhole(disque.fichier(colis.source));
  const hasard = (nombre: number) => disque.hasard(nombre);
  const phrase = phraseSecrete(hasard);
  const octets = await classeurProtege(classeur, phrase, hasard);
  return { ...colis, octets, phrase, contenu: sha256Hex(classeur), empreinte: sha256Hex(octets) };
}
