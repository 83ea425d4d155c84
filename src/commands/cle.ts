import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { PlieError } from "../core/plie-error.ts";

/** Bytes of a key that we make, and the fewest that we accept. */
const OCTETS = 32;
const OCTETS_MIN = 16;
const PREFIXE = "cle-plie-1:";

/**
 * The key of a file, made if the file does not exist (readable by its owner only). Throws PlieError when the file is no key,
 * or stands among what will be handed out: whoever has both has the names.
 */
export async function lireOuCreerCle(chemin: string, sortie: string): Promise<{ cle: Buffer; creee: boolean }> {
  if (estDans(chemin, sortie)) {
    throw new PlieError(
      `la clé « ${chemin} » serait dans le dossier remis : avec elle, on retrouve qui est qui. Donnez un autre emplacement avec --cle.`,
    );
  }
  if (!existsSync(chemin)) {
    const cle = randomBytes(OCTETS);
    await mkdir(dirname(resolve(chemin)), { recursive: true });
    await writeFile(chemin, `${PREFIXE}${cle.toString("hex")}\n`, { flag: "wx", mode: 0o600 });
    return { cle, creee: true };
  }
  const nom = basename(chemin);
  let texte: string;
  try {
    texte = readFileSync(chemin, "utf8").trim();
  } catch {
    throw new PlieError(
      `la clé « ${nom} » ne peut pas être lue : vérifiez que c'est un fichier, et vos droits d'accès.`,
    );
  }
  const hexa = texte.startsWith(PREFIXE) ? texte.slice(PREFIXE.length) : "";
  if (!/^([0-9a-f]{2})+$/.test(hexa) || hexa.length < OCTETS_MIN * 2) {
    throw new PlieError(
      `« ${nom} » n'est pas une clé écrite par plie : donnez-en une, ou un nom de fichier qui n'existe pas pour en créer une.`,
    );
  }
  return { cle: Buffer.from(hexa, "hex"), creee: false };
}

/** True when the path is the folder, or in it; links are followed. */
export function estDans(chemin: string, dossier: string): boolean {
  const chemins = [chemin, dossier].map(reel) as [string, string];
  const depuis = relative(chemins[1], chemins[0]);
  return depuis === "" || (!depuis.startsWith("..") && resolve(depuis) !== depuis);
}

/** The real path, of the nearest folder that exists for what does not yet. */
function reel(chemin: string): string {
  const absolu = resolve(chemin);
  if (existsSync(absolu)) return realpathSync(absolu);
  const parent = dirname(absolu);
  return parent === absolu ? absolu : resolve(reel(parent), basename(absolu));
}
