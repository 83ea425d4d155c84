import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import type { Forme } from "./forme.ts";

/** A setting as it is written in the file: days `AAAA-MM-JJ`, months `AAAA-MM`, absent optional values left out. */
export function enClair(value: unknown, forme: Forme): unknown {
  if (value === null || value === undefined) return null;
  switch (forme.type) {
    case "jour":
      return isoDay(value as number);
    case "mois":
      return isoMonth(value as number);
    case "liste":
      return (value as unknown[]).map((item) => enClair(item, forme.element.forme));
    case "objet": {
      const clair: Record<string, unknown> = {};
      for (const [nom, champ] of forme.champs) {
        const valeur = (value as Record<string, unknown>)[nom];
        if (valeur !== undefined) clair[nom] = enClair(valeur, champ.forme);
      }
      return clair;
    }
    case "dictionnaire":
      return { ...(value as Record<string, unknown>) };
    default:
      return value;
  }
}
