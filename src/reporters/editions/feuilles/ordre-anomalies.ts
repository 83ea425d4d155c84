import { grouper, obtenir } from "../../../core/grouper.ts";
import { firstDay, monthOf } from "../../../core/month.ts";
import { type Constat, GRAVITES } from "../../../core/report.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";

/** Every constat: this month's, then what has no date, then the past, latest first; suspect rules last; most serious first. */
export function anomaliesDansLOrdre(socle: Socle): readonly Constat[] {
  return obtenir(ORDRES, socle, () => ordonner(socle.report.constats, socle));
}
const ORDRES = new WeakMap<Socle, readonly Constat[]>();

/** Those of a scope, in the same order: sorted out once, every line of « Qui est en retard » asks for its own. */
export function anomaliesDe(socle: Socle, { portee, nom }: Rang): readonly Constat[] {
  const tous = anomaliesDansLOrdre(socle);
  if (portee === "ensemble") return tous;
  const tries = obtenir(TRIES, socle, () => ({
    apap: grouper(tous, (c) => c.apap),
    structure: grouper(tous, (c) => c.structure),
  }));
  return (portee === "apap" ? tries.apap : tries.structure).get(nom) ?? [];
}
const TRIES = new WeakMap<Socle, Record<"apap" | "structure", ReadonlyMap<string | null, readonly Constat[]>>>();

function ordonner(constats: readonly Constat[], { spans, suspectes }: Socle): Constat[] {
  const rang = (c: Constat): number => {
    if (suspectes.has(c.regle)) return 1e6;
    const quand = moisDe(c);
    if (quand === null) return 1;
    const mois = monthOf(quand);
    return mois === spans.mois ? 0 : 2 + spans.mois - mois;
  };
  const cles = new Map(constats.map((c) => [c, rang(c) * 10 + GRAVITES.indexOf(c.gravite)]));
  return [...constats].sort((a, b) => (cles.get(a) ?? 0) - (cles.get(b) ?? 0));
}

/** First day of the month that a constat is about, null when it is about none. */
export function moisDe(c: Pick<Constat, "mois" | "date">): number | null {
  if (c.mois !== null) return firstDay(c.mois);
  return c.date === null ? null : firstDay(monthOf(c.date));
}
