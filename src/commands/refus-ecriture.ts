import { codeDe, PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";

/** What each refusal of the system says, once it has named the place. */
const REFUS: readonly (readonly [codes: readonly string[], phrase: string])[] = [
  [
    ["ENOSPC", "EDQUOT", "EFBIG"],
    "le disque est plein. Rien n'a été gardé ; libérez de la place, ou écrivez ailleurs avec --sortie, puis relancez.",
  ],
  [
    ["EACCES", "EPERM", "EROFS"],
    "ce dossier est protégé en écriture. Vérifiez vos droits, ou écrivez ailleurs avec --sortie.",
  ],
  // what Node answers when it cannot make a folder on a disk that is read-only, or that is not there
  [
    ["ENOENT"],
    "son dossier ne peut pas être créé (disque absent ou protégé en écriture). Choisissez un autre dossier avec --sortie.",
  ],
  [
    ["EEXIST", "ENOTDIR"],
    "un fichier porte le nom d'un dossier de ce chemin. Choisissez un autre dossier avec --sortie.",
  ],
  [
    ["EIO", "ENXIO", "ENODEV", "ESTALE", "ENETDOWN", "EHOSTDOWN", "ETIMEDOUT"],
    "le disque ne répond plus (clé USB retirée, réseau coupé ?). Rebranchez-le, ou écrivez ailleurs avec --sortie, puis relancez.",
  ],
  [["EMFILE", "ENFILE"], "trop de fichiers sont ouverts sur cette machine. Fermez des programmes puis relancez."],
];

/** What the system refused, as a sentence that names the place; errors that are none of its refusals as they are. */
export function refusDecriture({ chemins }: Disque, error: unknown, chemin: string): unknown {
  const code = codeDe(error);
  if (code === "ENAMETOOLONG") {
    return new PlieError(
      `${chemins.basename(chemins.dirname(chemins.resolve(chemin)))} : le chemin à écrire est trop long. Choisissez un dossier plus court avec --sortie.`,
    );
  }
  const phrase = REFUS.find(([codes]) => codes.includes(code))?.[1];
  return phrase === undefined ? error : new PlieError(`${chemin} n'a pas pu être écrit : ${phrase}`);
}

/** The refusal of files that another program holds, all named at once. */
export function ouvertsAilleurs(chemins: readonly string[]): PlieError {
  return chemins.length === 1
    ? new PlieError(
        `${chemins[0]} ne peut pas être écrit : il est ouvert dans un autre programme (Excel ?) ou protégé. Fermez-le puis relancez.`,
      )
    : new PlieError(
        `${chemins.length} fichiers ne peuvent pas être écrits : ils sont ouverts dans un autre programme (Excel ?) ou protégés. Rien n'a été changé ; fermez-les puis relancez : ${chemins.join(", ")}.`,
      );
}
