import { grouper } from "../../core/grouper.ts";
import type { Figure, Report } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { INDICATEURS } from "../../indicators/index.ts";
import { ligneDe } from "../../registre/chiffres-transmis.ts";
import { ecrireCle } from "../../registre/jetons.ts";
import { feu } from "./feux-json.ts";
import { Ecrites, enMorceaux } from "./lignes.ts";

const HORS_JSON: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.horsJson).map((i) => i.id));

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
  const groupes = grouper(figures, (f) => f.indicateur);
  for (const indicateur of [...groupes.keys()].filter((id) => !HORS_JSON.has(id)).sort(compareText)) {
    for (const figure of (groupes.get(indicateur) ?? []).sort(comparer)) yield ligneDe(figure);
  }
}

function comparer(a: Figure, b: Figure): number {
  return (
    compareText(a.portee, b.portee) ||
    compareText(a.nom, b.nom) ||
    compareText(a.periode, b.periode) ||
    compareText(ecrireCle(a.ventilation), ecrireCle(b.ventilation))
  );
}
