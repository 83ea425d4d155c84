import { type Day, frDay } from "../core/day.ts";
import type { Agenda, GenreEcarte, GenreEcheance } from "../core/echeance.ts";
import { obtenir } from "../core/grouper.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { DESACTIVEE } from "../core/report.ts";
import { type Troncon, tronconsDepuis } from "../faits/limite-a-venir.ts";
import { type EstJustifie, type NormesDuMois, normesDuMois } from "../faits/mois.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { Entree } from "../justifications/justifications.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { etenduesDe, manqueDe, premierJourJuge, type ReglageDe } from "../rules/run-rules.ts";
import type { TableName } from "../tables/index.ts";
import { CHERCHEURS, JUGES_PLUS_TARD } from "./echeances.ts";

/** What the PLIE has justified. */
export interface Justifie {
  /** Of a participant. */
  du(participant: string): readonly Entree[];
  estJustifie: EstJustifie;
}

const RIEN: Justifie = { du: () => [], estJustifie: () => false };

/** What an échéance is computed from; contacts, étapes and veilles up to the contexte's arrêté count. */
export interface Horizon extends Pick<Agenda, "au" | "jusquAu" | "ecartes"> {
  /** Settings of any rule on the day that it judges by. */
  reglage: Reglage;
  contexte: Contexte;
  /** What a month is judged by, justified or not: as fiches and figures judge it. */
  normes: NormesDuMois;
  justifie: Justifie;
  /** The stretch of the period, by the settings of a rule, that holds the day of reference; null when the rule is off then. */
  etendueDe(regle: string): Troncon | null;
  /** The kinds that are looked for on no day. */
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
  const jusquAu = au + jours;
  const ecartes: GenreEcarte[] = [];
  const genresEcartes = new Set<GenreEcheance>();
  const retenues = new Map<GenreEcheance, readonly TableName[]>();
  for (const [genre, [, ...ids]] of Object.entries(CHERCHEURS) as [GenreEcheance, (typeof CHERCHEURS)["VEILLE"]][]) {
    // what no rule asks for is always looked for
    const regles = RULES.filter(({ id }) => ids.includes(id));
    const [premiere] = regles;
    if (!premiere) continue;
    const jusque = JUGES_PLUS_TARD.has(genre) ? jusquAu : au;
    const vues = regles.map((rule) => ({ regle: rule.id, ...nonCherchee(rule, contexte, reglage, { au, jusque }) }));
    if (vues.every((vue) => vue.jamais)) genresEcartes.add(genre);
    for (const { regle, raison } of vues) {
      if (raison !== null && !ecartes.some((e) => e.genre === genre && e.raison === raison))
        ecartes.push({ genre, regle, raison });
    }
    retenues.set(genre, premiere.retenuePar ?? []);
  }
  const normes = normesDuMois(contexte, reglage, justifie.estJustifie);
  const etendues = new Map<string, Troncon | null>();
  const etendueDe = (regle: string) =>
    obtenir(
      etendues,
      regle,
      () =>
        etenduesDe(contexte.periode.start, Math.max(jusquAu, lastDay(monthOf(au))), contexte.effets, (day) =>
          reglage(regle, day),
        ).find((e) => holds({ start: e.debut, end: e.fin }, au)) ?? null,
    );
  return { au, jusquAu, reglage, contexte, normes, justifie, etendueDe, ecartes, genresEcartes, retenues };
}

/** Why a rule announces nothing, on some days or ever; null when nothing prevents it from the day of reference on. */
function nonCherchee(
  rule: Rule,
  contexte: Contexte,
  reglage: ReglageDe,
  { au, jusque }: { au: Day; jusque: Day },
): { raison: string | null; jamais: boolean } {
  const premier = premierJourJuge(rule, contexte);
  const troncons = tronconsDepuis(premier, contexte.effets).filter(({ debut }) => debut <= jusque);
  const eteinte = ({ debut }: Troncon) => !reglage(rule.id, debut).active;
  if (troncons.every(eteinte)) return { raison: DESACTIVEE, jamais: true };
  const manque = manqueDe(rule, contexte);
  if (manque !== null) return { raison: manque, jamais: true };
  const rang = troncons.findIndex((troncon) => eteinte(troncon) && troncon.fin >= au);
  if (rang === -1) return { raison: null, jamais: false };
  const depuis = (troncons.findLast((t, i) => i < rang && !eteinte(t))?.fin ?? premier - 1) + 1;
  const suite = troncons.find((t, i) => i > rang && !eteinte(t));
  const quand = suite
    ? direJours(depuis === premier ? null : depuis, suite.debut - 1)
    : `${depuis <= au ? "depuis le" : "à partir du"} ${frDay(depuis)}`;
  return { raison: `${DESACTIVEE} ${quand}`, jamais: false };
}

/** « jusqu'au 31/10/2026 », « du 15/08/2026 au 31/10/2026 ». */
function direJours(du: Day | null, au: Day): string {
  return du === null ? `jusqu'au ${frDay(au)}` : `du ${frDay(du)} au ${frDay(au)}`;
}
