import type { Day } from "../core/day.ts";

/** Settings of a rule in force on a day. */
export type Reglage = (regle: string, day: Day) => { active: boolean; params: Record<string, unknown> };

/** A threshold of a rule on a day, read where it is set: a fact never has a second default of its own. */
export function seuilDe(reglage: Reglage, regle: string, nom: string, day: Day): number {
  const seuil = reglage(regle, day).params[nom];
  if (typeof seuil !== "number") throw new Error(`${regle} has no number named ${nom}`);
  return seuil;
}
