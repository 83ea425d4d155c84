import type { Figure, Report } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { INDICATEURS } from "../../indicators/index.ts";
import { feu } from "./feux-json.ts";
import { enLignes } from "./lignes.ts";

const HORS_JSON: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.horsJson).map((i) => i.id));

/**
 * Figures as a tidy list, one line per figure (interface.md): sorted by indicateur, portee, nom, periode, ventilation, by
 * code points with null first; the keys of a ventilation sorted too.
 */
export function figuresJson({ figures, feux }: Pick<Report, "figures" | "feux">): string {
  const rangees = figures
    .filter(({ indicateur }) => !HORS_JSON.has(indicateur))
    .map((figure) => ({ figure, ventilation: trier(figure.ventilation) }));
  const cles = new Map(rangees.map((rangee) => [rangee, JSON.stringify(rangee.ventilation)]));
  rangees.sort(
    (a, b) =>
      compareText(a.figure.indicateur, b.figure.indicateur) ||
      compareText(a.figure.portee, b.figure.portee) ||
      compareText(a.figure.nom, b.figure.nom) ||
      compareText(a.figure.periode, b.figure.periode) ||
      compareText(cles.get(a) ?? null, cles.get(b) ?? null),
  );
  const lignes = rangees.map(({ figure, ventilation }) => {
    const { indicateur, portee, nom, periode, valeur, numerateur, denominateur, raison, reserve } = figure;
    return { indicateur, portee, nom, periode, ventilation, valeur, numerateur, denominateur, raison, reserve };
  });
  return enLignes([
    ["feux", feux.map(feu)],
    ["indicateurs", lignes],
  ]);
}

function trier(ventilation: Figure["ventilation"]): Record<string, string> {
  return Object.fromEntries(Object.entries(ventilation).sort(([a], [b]) => compareText(a, b)));
}
