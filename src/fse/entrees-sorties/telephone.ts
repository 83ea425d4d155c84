/** A phone number as the file writes it, and what there is to check about it; null = nothing. */
export interface Telephone {
  texte: string;
  avis: string | null;
}

/**
 * A French number as ten digits: `06 12 34 56 78`, `+33 6 12…`, `0033…` give `0612345678`; a number that a spreadsheet
 * stripped of its zero (nine digits) gets it back, and it is said. Others keep their digits, `+` as `00`.
 */
export function ecrireTelephone(brut: string): Telephone {
  const chiffres = brut
    .replace(/\(0\)/g, "")
    .replace(/^\s*\+/, "00")
    .replace(/[^\d]/g, "");
  const national = chiffres.replace(/^(00)?33(?=[1-9]\d{8}$)/, "0");
  if (/^0[1-9]\d{8}$/.test(national)) return { texte: national, avis: null };
  if (/^[1-9]\d{8}$/.test(national)) return { texte: `0${national}`, avis: "zéro du début rétabli" };
  if (/^00\d{8,}$/.test(chiffres)) return { texte: chiffres, avis: "numéro étranger" };
  return { texte: chiffres === "" ? brut.trim() : chiffres, avis: "ce numéro n'a pas dix chiffres" };
}
