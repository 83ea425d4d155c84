import { closest } from "fastest-levenshtein";
import { PlieError } from "../core/plie-error.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";

/** Rules named by `ENT-01,OPE-*`; all of them when nothing is asked. Refuses a pattern that names none. */
export function reglesDemandees(motifs: string | undefined): readonly Rule[] {
  if (motifs === undefined) return RULES;
  const retenues = new Set<Rule>();
  for (const motif of motifs.split(",").map((m) => m.trim())) {
    if (motif === "") continue;
    const pattern = new RegExp(
      `^${motif
        .toUpperCase()
        .replace(/^([A-Z]{3})[ _]?(?=\d)/, "$1-")
        .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\*/g, ".*")}$`,
    );
    const trouvees = RULES.filter((r) => pattern.test(r.id));
    if (trouvees.length === 0) {
      const ids = RULES.map((r) => r.id);
      const suite = /^LOC/i.test(motif)
        ? "Une règle locale est jugée toujours, à part de celles qui sont choisies ; plie regles LOC-01 en relit une."
        : `La plus proche : ${closest(motif.toUpperCase(), ids)}. plie regles les liste toutes.`;
      throw new PlieError(`--regles : aucune règle ne correspond à « ${motif} ». ${suite}`);
    }
    for (const r of trouvees) retenues.add(r);
  }
  if (retenues.size === 0) throw new PlieError("--regles est vide : écrivez par exemple --regles ENT-01,OPE-*.");
  return RULES.filter((r) => retenues.has(r));
}
