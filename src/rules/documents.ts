import { CAEN_2026 } from "../normes/index.ts";
import { citer as citerDans } from "../normes/norme.ts";
import type { Clause } from "./rule.ts";

/** « Cahier des charges APAP 2026-2027, III.1.3 », as the norm at the root cites it. */
export function citer(clause: Clause): string {
  return citerDans(clause, CAEN_2026);
}
