import { lignesDe } from "./mise-en-place.ts";
import type { PageCopil } from "./modele.ts";
import { FEUILLE } from "./papier.ts";

/** Letters of the commentaries that go on, their heights of line, and what the heading of a page takes. */
const TAILLES = [17, 16, 15, 14, 13, 12, 11] as const;
const INTERLIGNE = 1.4;
const TITRE = 60;
const SUJET = 26;
/** Of the last sheet, what is filled at least. */
const REMPLIE = 0.62;

/** The commentaries that their pages had no room for, whole, on sheets after them: how many, and in what letters. */
export function suiteDe(coupees: readonly PageCopil[]): { feuilles: number; taille: number } {
  if (coupees.length === 0) return { feuilles: 0, taille: 0 };
  const prend = (taille: number) =>
    (TITRE +
      coupees.reduce(
        (somme, { commentaire }) =>
          somme +
          SUJET +
          lignesDe(commentaire, taille, FEUILLE.largeur) * taille * INTERLIGNE +
          commentaire.length * 0.4 * taille,
        0,
      )) /
    (FEUILLE.hauteur * 0.97);
  const least = Math.ceil(prend(11));
  const taille =
    TAILLES.find((t) => Math.ceil(prend(t)) === least && prend(t) - least + 1 >= REMPLIE) ??
    TAILLES.find((t) => prend(t) - Math.floor(prend(t)) >= REMPLIE) ??
    TAILLES.find((t) => Math.ceil(prend(t)) === least) ??
    11;
  return { feuilles: Math.ceil(prend(taille)), taille };
}
