import type { Day } from "../core/day.ts";
import type { Month } from "../core/month.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { type Declaration, type Defaut, defineRule, type Jugement, type Rule } from "./rule.ts";
import type { Lieu } from "./unites.ts";

/** What a rule judges with: everything but the settings of a day, and what it says. */
export type Cadre = Omit<Jugement<unknown, unknown>, "params" | "paramsLe" | "etendues" | "juge" | "constat">;

/** What rules that judge the same units declare alike; a rule may say otherwise. */
type Commun = Pick<Rule, "unite" | "reads" | "quand" | "presences">;

/** What a rule judges one by one: where its units are, the day of each, and what every constat about one says alike. */
export interface Unites<U> extends Commun {
  /** The units of a participant. */
  de(dossier: Dossier, cadre: Cadre): readonly U[];
  /** The day whose settings judge it; null: the arrêté. */
  jour(unite: U): Day | null;
  lieu(dossier: Dossier, unite: U): Lieu;
}

/** What a unit in default says beside its place; it may say another place. */
export type Trouve<D> = Partial<Omit<Defaut<D>, "dossier">> & Pick<Defaut<D>, "data">;

/** A rule that looks at units one by one: each counts on its day, then makes a constat or none. */
export interface UnitRule<P, D, U> extends Omit<Declaration<P, D>, "juger" | keyof Commun>, Partial<Commun> {
  unites: Unites<U>;
  /** Of these units, those that the rule judges; all of them without it. `params`: in force on the unit's day. */
  parmi?(unite: U, params: P, dossier: Dossier, cadre: Cadre): boolean;
  /** APAP and month without which a unit in default is not judged (domaine.md §4); null: none is asked for. */
  couvertePar?(unite: U, dossier: Dossier): { apap: string | null; mois: Month } | null;
  /** What is in default, null when nothing is. `params`: in force on the unit's day. */
  defaut(unite: U, params: P, dossier: Dossier, cadre: Cadre): Trouve<D> | null;
}

/** Declares a rule by its units: the loop, the counts and the coverage are written here for all of them. */
export function defineUnitRule<P = Record<string, never>, D = unknown, U = unknown>(
  regle: UnitRule<P, D, U>,
): Rule<P, D> {
  const { unites, parmi, couvertePar, defaut, ...rule } = regle;
  const { de, jour: jourDe, lieu, ...commun } = unites;
  return defineRule<P, D>({
    ...commun,
    ...rule,
    juger({ params, paramsLe, etendues: _, juge, constat, ...cadre }) {
      return {
        dossier(dossier) {
          const liste = de(dossier, cadre);
          for (let n = 0; n < liste.length; n++) {
            const unite = liste[n] as U;
            const jour = jourDe(unite);
            const p = jour === null ? params : paramsLe(jour);
            if (parmi && !parmi(unite, p, dossier, cadre)) continue;
            const trouve = defaut(unite, p, dossier, cadre);
            const couverte = couvertePar?.(unite, dossier);
            if (couverte && !cadre.couverture.couvert(couverte.apap, couverte.mois)) {
              if (trouve) cadre.nonCouvert(couverte.apap, couverte.mois, jour);
              continue;
            }
            juge(jour);
            if (trouve) constat({ ...lieu(dossier, unite), ...trouve });
          }
        },
      };
    },
  });
}
