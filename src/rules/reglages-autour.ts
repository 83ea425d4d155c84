import { RULES } from "./index.ts";
import { reglageParDefaut } from "./reglage.ts";
import type { Rule } from "./rule.ts";
import type { ReglageDe, ReglageRegle } from "./run-rules.ts";

/** Settings to run one rule alone: its own, and those of the others that its facts read, their defaults unless given. */
export function reglagesAutour(
  rule: Rule,
  propre: ReglageRegle = reglageParDefaut(rule),
  autres: Readonly<Record<string, Partial<ReglageRegle>>> = {},
): ReglageDe {
  const reglages = new Map(RULES.map((r) => [r.id, { ...reglageParDefaut(r), ...autres[r.id] }]));
  reglages.set(rule.id, propre);
  return (id) => reglages.get(id) ?? propre;
}
