import { PlieError } from "../core/plie-error.ts";
import { ESSENTIELLES } from "../tables/index.ts";
import type { Findings } from "./rows/findings.ts";

/** Refuses, all together, what stops a job that no light judges; the rest is told as notices. */
export function refuseTogether(findings: Findings, plans: number): void {
  const { empechements } = findings;
  const grave = empechements.filter(({ tables }) => plans === 0 || tables.some((t) => ESSENTIELLES.includes(t)));
  if (grave.length > 0) throw new PlieError(grave.map(({ message }) => message).join("\n"));
  for (const { fichier, feuille, message } of empechements) {
    findings.notice(fichier ?? "", feuille, null, null, `non lu : ${message}`);
  }
}
