import type { Clause } from "./rule.ts";

/** How each document is cited. */
const DOCUMENTS: Readonly<Record<Clause["document"], string>> = {
  "cahier-des-charges-2026": "Cahier des charges APAP 2026-2027",
  domaine: "Définitions du programme",
  "reglement-fse": "Règlement (UE) 2021/1057, annexe I",
  "annexe-2": "Cahier des charges APAP 2026-2027, annexe 2",
  "annexe-3": "Cahier des charges APAP 2026-2027, annexe 3",
};

/** « Cahier des charges APAP 2026-2027, III.1.3 » */
export function citer(clause: Clause): string {
  return `${DOCUMENTS[clause.document]}, ${clause.article}`;
}
