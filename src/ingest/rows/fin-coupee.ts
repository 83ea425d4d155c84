import type { SheetPlan } from "../plan/plan.ts";

/** Different values of a column that is a list of labels or of names. */
const LISTE_MAX = 40;
const LIGNES_MIN = 20;
const CHIFFRES = /^[\d.,]+$/;

/**
 * What the last record of a text without a last line end tells: `coupe` when its last cell is the beginning of a value that
 * the column holds over and over, or a date shorter than all the others; `entiere` when its value is one of the column's;
 * `inconnue` when nothing tells.
 */
export function finDe(
  { sample, header, width, physiques }: SheetPlan,
  dernier: readonly string[],
): "coupe" | "entiere" | "inconnue" {
  const colonne = width - 1;
  const valeur = (dernier[colonne] ?? "").trim();
  const autres = sample.cells
    .slice(header.row + header.height)
    // the last record itself, when the sample holds the whole file
    .filter((_, i) => (sample.numbers[header.row + header.height + i] ?? 0) < (physiques ?? 0))
    .map((ligne) => (ligne[colonne] ?? "").trim())
    .filter((texte) => texte !== "");
  const differentes = new Set(autres);
  if (differentes.has(valeur)) return "entiere";
  if (valeur === "" || autres.length < LIGNES_MIN) return "inconnue";
  const longueurs = new Set(autres.map((texte) => texte.length));
  const [longueur = 0] = longueurs;
  if (longueurs.size === 1) return valeur.length < longueur ? "coupe" : "entiere";
  if (CHIFFRES.test(valeur) || differentes.size > LISTE_MAX) return "inconnue";
  return [...differentes].some((texte) => texte.startsWith(valeur)) ? "coupe" : "inconnue";
}
