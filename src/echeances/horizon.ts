import type { Day } from "../core/day.ts";
import type { GenreEcarte, GenreEcheance } from "../core/echeance.ts";
import { type EstJustifie, type NormesDuMois, normesDuMois } from "../faits/mois.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { Entree } from "../justifications/justifications.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { RULES } from "../rules/index.ts";
import { empechementDe, type ReglageDe } from "../rules/run-rules.ts";
import type { TableName } from "../tables/index.ts";
import { CHERCHEURS } from "./echeances.ts";

/** What the PLIE has justified. */
export interface Justifie {
  /** Of a participant. */
  du(participant: string): readonly Entree[];
  estJustifie: EstJustifie;
}

const RIEN: Justifie = { du: () => [], estJustifie: () => false };

/** What an échéance is computed from; contacts, étapes and veilles up to the contexte's arrêté count. */
export interface Horizon {
  /** Day of reference, included. */
  au: Day;
  /** Last day looked at, included. */
  jusquAu: Day;
  /** Settings of any rule on the day that it judges by. */
  reglage: Reglage;
  contexte: Contexte;
  /** What a month is judged by, justified or not: as fiches and figures judge it. */
  normes: NormesDuMois;
  justifie: Justifie;
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
  justifie: Justifie = RIEN,
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
  const normes = normesDuMois(contexte, reglage, justifie.estJustifie);
  return { au, jusquAu: au + jours, reglage, contexte, normes, justifie, ecartes, genresEcartes, retenues };
}
