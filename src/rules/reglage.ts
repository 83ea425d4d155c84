import type { Gravite } from "../core/report.ts";
import type { Rule } from "./rule.ts";
import type { ReglageRegle } from "./run-rules.ts";

/** A rule's settings when nothing is set: on, its own severity, the defaults of its thresholds. */
export function reglageParDefaut(rule: Rule): ReglageRegle {
  return { active: true, confirmee: false, gravite: rule.gravite as Gravite, params: rule.params.parse({}) };
}
