import { distance } from "fastest-levenshtein";
import { compareText, foldName } from "./text.ts";

/**
 * The name a user most likely meant, null when none is near: at most two letters apart, or a third of its length, or a
 * name that begins with the word typed (4 letters at least). Case and accents do not count; ties go to the first by code
 * points.
 */
export function lePlusProche(mot: string, noms: Iterable<string>): string | null {
  const cherche = foldName(mot);
  let meilleur: string | null = null;
  let ecart = Math.max(2, Math.floor(cherche.length / 3)) + 1;
  for (const nom of [...noms].sort(compareText)) {
    const plie = foldName(nom);
    const d = cherche.length >= 4 && plie.startsWith(cherche) ? 1 : distance(cherche, plie);
    if (d < ecart) {
      ecart = d;
      meilleur = nom;
    }
  }
  return meilleur;
}
