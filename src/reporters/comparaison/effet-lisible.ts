import type { EffetIndicateur } from "../../comparaison/effets.ts";
import { frDay } from "../../core/day.ts";
import { frMonth, parseTypedMonth } from "../../core/month.ts";
import { CATALOGUE } from "../../indicators/catalogue.ts";
import { nomRang } from "../editions/libelles.ts";

/** Title of an indicator, with its ventilation: « Sorties positives ». */
export function titreEffet({ indicateur, ventilation }: EffetIndicateur): string {
  return CATALOGUE.nomDe(indicateur, ventilation);
}

/** True when the figure is a share, printed as a percentage. */
export function estPart({ indicateur }: Pick<EffetIndicateur, "indicateur">): boolean {
  return CATALOGUE.trouver(indicateur)?.unite === "part";
}

/** « mars 2026 », or « janvier 2026 à octobre 2026 » for several months. */
export function periodeEffet(periode: string): string {
  const bornes = periode.split("..").map((borne) => {
    const mois = parseTypedMonth(borne);
    return mois === null ? borne : frMonth(mois);
  });
  return bornes.join(" à ");
}

/** Scope of a figure: « Ensemble », the APAP, the structure. */
export function porteeEffet({ portee, nom }: EffetIndicateur): string {
  return nomRang({ portee, nom });
}

/** Day or month of a constat, as people read it. */
export function quandConstat({ mois, date }: { mois: number | null; date: number | null }): string {
  return mois !== null ? frMonth(mois) : date !== null ? frDay(date) : "";
}
