import type { Chart, ChartSeries } from "./chart.ts";

/** Shares of the highest value that a column of what is not known takes, when the rest of its stack is as high. */
const LEAST = 0.15;

/**
 * The chart with a hatched column wherever a value is not known (not computed, or masked): an absent bar would read as 0.
 * The chart itself when nothing is missing. Throws Error on a value that is not finite.
 */
export function withGaps(chart: Chart): Chart {
  const { trous, series } = chart;
  if (series.some(({ values }) => values.some((v) => v !== null && !Number.isFinite(v))))
    throw new Error(`graphique « ${chart.titre} » : valeur non finie`);
  if (!trous?.some((t) => t)) return chart;
  const stacked = chart.type === "stacked-column" || chart.type === "percent-column";
  const known = (k: number) => series.map((s) => s.values[k] ?? 0);
  const heights = chart.categories.map((_, k) =>
    stacked ? known(k).reduce((sum, v) => sum + v, 0) : Math.max(0, ...known(k)),
  );
  const top = Math.max(0, ...heights) || 1;
  const gap: ChartSeries = {
    nom: "Non connu",
    values: chart.categories.map((_, k) => {
      if (!trous[k]) return null;
      return stacked ? Math.max(top - (heights[k] ?? 0), top * LEAST) : top;
    }),
    couleur: "6B7280",
    motif: "descendant",
    muette: true,
  };
  if (chart.type !== "line") return { ...chart, series: [...series, gap] };
  const lines = series.map((s): ChartSeries => ({ ...s, trait: s.trait ?? "ligne" }));
  return { ...chart, type: "column-line", series: [...lines, gap] };
}
