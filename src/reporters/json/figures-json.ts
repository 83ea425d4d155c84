import { grouper } from "../../core/grouper.ts";
import type { Figure, Report } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { INDICATEURS } from "../../indicators/index.ts";
import { feu } from "./feux-json.ts";
import { enMorceaux } from "./lignes.ts";

const HORS_JSON: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.horsJson).map((i) => i.id));

/**
 * Figures as a tidy list, one line per figure (interface.md): sorted by indicateur, portee, nom, periode, ventilation, by
 * code points with null first; the keys of a ventilation sorted too. Given piece by piece: there are a thousand an APAP.
 */
export function figuresJson({ figures, feux }: Pick<Report, "figures" | "feux">): Generator<string> {
  return enMorceaux([
    ["feux", feux.map(feu)],
    ["indicateurs", lignes(figures)],
  ]);
}

function* lignes(figures: readonly Figure[]): Generator<object> {
  for (const { figure, ventilation } of triees(figures)) {
    const { indicateur, portee, nom, periode, valeur, numerateur, denominateur, raison, reserve } = figure;
    yield { indicateur, portee, nom, periode, ventilation, valeur, numerateur, denominateur, raison, reserve };
  }
}

interface Rangee {
  figure: Figure;
  ventilation: Record<string, string>;
  cle: string;
}

/** The figures in their order, one indicator at a time. */
function* triees(figures: readonly Figure[]): Generator<Rangee> {
  // the figures of a ventilation share it
  const connues = new Map<Figure["ventilation"], Pick<Rangee, "ventilation" | "cle">>();
  const rangee = (figure: Figure): Rangee => {
    let connue = connues.get(figure.ventilation);
    if (!connue) {
      const ventilation = trier(figure.ventilation);
      connues.set(figure.ventilation, (connue = { ventilation, cle: JSON.stringify(ventilation) }));
    }
    return { figure, ventilation: connue.ventilation, cle: connue.cle };
  };
  const groupes = grouper(figures, (f) => f.indicateur);
  for (const indicateur of [...groupes.keys()].filter((id) => !HORS_JSON.has(id)).sort(compareText)) {
    yield* (groupes.get(indicateur) ?? [])
      .map(rangee)
      .sort(
        (a, b) =>
          compareText(a.figure.portee, b.figure.portee) ||
          compareText(a.figure.nom, b.figure.nom) ||
          compareText(a.figure.periode, b.figure.periode) ||
          compareText(a.cle, b.cle),
      );
  }
}

function trier(ventilation: Figure["ventilation"]): Record<string, string> {
  return Object.fromEntries(Object.entries(ventilation).sort(([a], [b]) => compareText(a, b)));
}
