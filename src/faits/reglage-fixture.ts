import { jour } from "../parcours/dossier-tester.ts";
import type { Reglage } from "./seuil.ts";

/** Settings of rules in a test, by the first day of each: thresholds, or null while the rule is off. */
export function reglageDate(
  regles: Readonly<Record<string, Readonly<Record<string, Record<string, unknown> | null>>>>,
): Reglage {
  return (regle, day) => {
    const depuis = Object.entries(regles[regle] ?? {}).filter(([date]) => jour(date) <= day);
    const params = depuis.at(-1)?.[1];
    if (params === undefined) throw new Error(`no settings of ${regle}`);
    return { active: params !== null, params: params ?? depuis.at(-2)?.[1] ?? {} };
  };
}
