import { frInteger, frNumber, frPercent } from "../../core/format.ts";
import type { ChartFormat } from "./chart.ts";

/** A value as axes and labels print it, in French. */
export function shown(value: number, format: ChartFormat | undefined): string {
  if (format === "percent") return frPercent(value, Math.abs(value) < 0.1 && value !== 0 ? 1 : 0);
  if (format === "decimal") return frNumber(value, 1);
  return Number.isInteger(value) ? frInteger(value) : frNumber(value, 2);
}

/** An axis from a round value to a round value, with its ticks. */
export interface Scale {
  min: number;
  max: number;
  ticks: number[];
}

/** Scale that holds the values and zero, with about five round steps; whole steps for whole values. */
export function niceScale(values: readonly (number | null)[], whole: boolean): Scale {
  const known = values.filter((v): v is number => v !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const span = high - low || 1;
  const raw = span / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 2.5, 5, 10].find((f) => f * power >= raw * 0.999) ?? 10;
  const step = whole ? Math.max(1, Math.ceil(factor * power)) : factor * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks };
}
