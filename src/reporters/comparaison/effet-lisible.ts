import type { EffetIndicateur } from "../../comparaison/effets.ts";
import { frMonth, parseTypedMonth } from "../../core/month.ts";
import { CATALOGUE } from "../../indicators/catalogue.ts";

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
