/** Longest masked value shown. */
const LONGUEUR_MAX = 24;
/** Longest label shown. */
const LIBELLE_MAX = 60;

/** The outline of a value: letters as x or X, digits as 9, the rest as it is; enough to tell a date from an id. */
export function silhouette(valeur: string): string {
  const forme = [...valeur.replace(/\s+/g, " ")]
    .map((c) => (/\p{Nd}/u.test(c) ? "9" : /\p{Lu}/u.test(c) ? "X" : /[\p{L}\p{M}]/u.test(c) ? "x" : c))
    .slice(0, LONGUEUR_MAX + 1);
  return forme.length > LONGUEUR_MAX ? `‹${forme.slice(0, LONGUEUR_MAX).join("")}…›` : `‹${forme.join("")}›`;
}

/** A label on one line, cut when it is a whole text. */
export function libelleCourt(valeur: string): string {
  const propre = [...valeur.replace(/\s+/g, " ").trim()];
  return propre.length > LIBELLE_MAX ? `${propre.slice(0, LIBELLE_MAX - 1).join("")}…` : propre.join("");
}
