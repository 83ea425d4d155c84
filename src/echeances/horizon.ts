import type { Day } from "../core/day.ts";
import type { GenreEcarte, GenreEcheance } from "../core/echeance.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { Entree } from "../justifications/justifications.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { RULES } from "../rules/index.ts";
import { empechementDe, type ReglageDe } from "../rules/run-rules.ts";
import type { TableName } from "../tables/index.ts";
import { CHERCHEURS } from "./echeances.ts";

/** What an échéance is computed from; contacts, étapes and veilles up to the contexte's arrêté count. */
export interface Horizon {
  /** Day of reference, included. */
  au: Day;
  /** Last day looked at, included. */
  jusquAu: Day;
  /** Settings of any rule on the day that it judges by. */
  reglage: Reglage;
  contexte: Contexte;
  /** What the PLIE has justified of a participant. */
  justifications(participant: string): readonly Entree[];
  ecartes: readonly GenreEcarte[];
  /** Their kinds. */
  genresEcartes: ReadonlySet<GenreEcheance>;
  /** Tables whose dropped rows may hold what is asked for, by kind. */
  retenues: ReadonlyMap<GenreEcheance, readonly TableName[]>;
}

/** What is looked for from a day on, for some days: nothing that no rule could say afterwards. */
export function creerHorizon(
  contexte: Contexte,
  reglage: ReglageDe,
  { au, jours }: { au: Day; jours: number },
  justifications: Horizon["justifications"] = () => [],
): Horizon {
  const ecartes: GenreEcarte[] = [];
  const retenues = new Map<GenreEcheance, readonly TableName[]>();
  for (const [genre, [, regle]] of Object.entries(CHERCHEURS) as [GenreEcheance, (typeof CHERCHEURS)["VEILLE"]][]) {
    const rule = RULES.find((r) => r.id === regle);
    // what no rule asks for is always looked for
    if (!rule) continue;
    const raison = empechementDe(rule, contexte, reglage);
    if (raison !== null) ecartes.push({ genre, regle, raison });
    retenues.set(genre, rule.retenuePar ?? []);
  }
  const genresEcartes = new Set(ecartes.map((e) => e.genre));
  return { au, jusquAu: au + jours, reglage, contexte, justifications, ecartes, genresEcartes, retenues };
}
