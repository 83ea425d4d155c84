import type { Figure, Report } from "../../core/report.ts";
import { enOrdre, ligneDe } from "../../registre/chiffres-transmis.ts";
import { feu } from "./feux-json.ts";
import { Ecrites, enMorceaux } from "./lignes.ts";

/**
 * Figures as a tidy list, one line per figure (interface.md): sorted by indicateur, portee, nom, periode, ventilation, by
 * code points with null first; the keys of a ventilation sorted too. Given piece by piece: there are a thousand an APAP.
 */
export function figuresJson({ figures, feux }: Pick<Report, "figures" | "feux">): Generator<string> {
  return enMorceaux([
    ["feux", feux.map(feu)],
    ["indicateurs", new Ecrites(lignes(figures))],
  ]);
}

function* lignes(figures: readonly Figure[]): Generator<string> {
  for (const figure of enOrdre(figures)) yield ligneDe(figure);
}
