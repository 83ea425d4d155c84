import type { Chart, Motif } from "./chart.ts";
import { chartColor, isLine } from "./chart.ts";
import { contrast } from "./contrast.ts";

/** In the order in which they are given to the parts of a stack that nothing else sets apart. */
const MOTIFS: readonly Motif[] = ["montant", "descendant", "horizontal", "vertical", "croise"];

/** Contrast from which two plain colours are told apart in greys, side by side. */
const APART = 2;

/**
 * The chart, each part of its stacks told from the others without colours: a plain one that greys would confuse with another, or
 * one whose strokes another has, takes strokes that none has. The chart itself when it stacks nothing.
 */
export function withMotifs(chart: Chart): Chart {
  if (chart.type !== "stacked-column" && chart.type !== "percent-column") return chart;
  const wanted = chart.series.flatMap(({ motif }) => motif ?? []);
  const taken = new Set<Motif>();
  const plain: string[] = [];
  const series = chart.series.map((s, i) => {
    if (s.invisible || isLine(chart, s)) return s;
    const color = chartColor(i, s.couleur);
    if (s.motif === undefined && plain.every((other) => contrast(color, other) >= APART)) {
      plain.push(color);
      return s;
    }
    const free = MOTIFS.find((m) => !taken.has(m) && !wanted.includes(m));
    const motif = s.motif !== undefined && !taken.has(s.motif) ? s.motif : free;
    if (motif === undefined) return s;
    taken.add(motif);
    return { ...s, motif };
  });
  return { ...chart, series };
}
