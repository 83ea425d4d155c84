import type { Day } from "../core/day.ts";
import type { OptionsMesures } from "./indicator.ts";

/** A threshold of a rule on a day, read where it is set: an indicator never has a second default of its own. */
export function seuilDe(reglage: OptionsMesures["reglage"], regle: string, nom: string, day: Day): number {
  const seuil = reglage(regle, day).params[nom];
  if (typeof seuil !== "number") throw new Error(`${regle} has no number named ${nom}`);
  return seuil;
}
