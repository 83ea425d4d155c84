import { addMonths, type Day } from "../core/day.ts";
import type { Period } from "../core/period.ts";
import type { VeilleRow } from "../tables/autres.ts";
import type { Parcours } from "./parcours.ts";
import type { ReglagesCommuns } from "./reglages.ts";

/** A veille that has begun on or before the arrêté. */
export interface Veille {
  row: VeilleRow;
  debut: Day;
  /** End of §4, for everything day by day: date_fin, else date_fin_prevue, else debut + 6 months − 1 day. */
  finSituation: Day;
  /** End of §5, for VEI-02, 03, 05 and « intersects the period »: date_fin, else the later of date_fin_prevue and the arrêté; never after the sortie. */
  finRegle: Day;
  /** The parcours that holds its beginning, else the first that it intersects, else null (General 7). */
  parcours: Parcours | null;
}

/** The veille of a row; `finRegle` is capped once its parcours is known. */
export function veilleDe(row: VeilleRow, debut: Day, arrete: Day, reglages: ReglagesCommuns): Veille {
  return {
    row,
    debut,
    finSituation: row.date_fin ?? row.date_fin_prevue ?? addMonths(debut, reglages.moisVeilleSansFin) - 1,
    finRegle: row.date_fin ?? Math.max(row.date_fin_prevue ?? arrete, arrete),
    parcours: null,
  };
}

/** True when the veille ends, or was to end, before it begins: it has no day and intersects nothing (General 21). */
export function estSansJour({ row, debut }: Pick<Veille, "row" | "debut">): boolean {
  const fin = row.date_fin ?? row.date_fin_prevue;
  return fin !== null && fin < debut;
}

/** Chains of veilles: each next one begins at most one day after the latest end so far (§5, VEI-03). */
export function chainesDeVeilles(veilles: readonly Veille[]): { veilles: Veille[]; fin: Day }[] {
  const chains: { veilles: Veille[]; fin: Day }[] = [];
  for (const veille of [...veilles].sort((a, b) => a.debut - b.debut)) {
    const last = chains[chains.length - 1];
    if (last && veille.debut <= last.fin + 1) {
      last.veilles.push(veille);
      last.fin = Math.max(last.fin, veille.finRegle);
    } else chains.push({ veilles: [veille], fin: veille.finRegle });
  }
  return chains;
}

/** True when the veille, up to its end of §5, intersects the period (capped at the arrêté). */
export function veilleDansPeriode(veille: Veille, periode: Period, arrete: Day): boolean {
  return veille.debut <= Math.min(periode.end, arrete) && veille.finRegle >= periode.start;
}
