import type { Clause } from "../core/clause.ts";
import type { Month } from "../core/month.ts";
import type { Figure } from "../core/report.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Besoins } from "../parcours/disponibilite.ts";
import type { Charge } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { ReglagesCommuns } from "../parcours/reglages.ts";
import type { TableName } from "../tables/index.ts";
import type { Ecartes } from "./ecartes.ts";
import type { EtatLignes } from "./etat-lignes.ts";
import type { PartageFse } from "./fse/partage.ts";
import type { Axe, Periodes } from "./periodes.ts";
import type { Portees } from "./portees.ts";
import type { Audience, Groupe, Noms, Temps, Unite } from "./presentation.ts";
import type { Mediane, Quotient, QuotientParPortee } from "./quotients.ts";
import type { Releve } from "./releve.ts";
import type { Cle, Compteur, ParPortee } from "./series.ts";

/** One way of breaking a figure down; no key = the total. */
export interface Ventilation {
  cles: readonly string[];
  /** Keys that always have the same value here: `{ flux: "entrees" }`. */
  fixe?: Cle;
  /** A closed list of one key's values, printed in this order, zeros included. Without it, zeros are left out. */
  valeurs?: readonly string[];
  /** A unit may be counted under several values. */
  plusieurs?: true;
  /** Columns without which this ventilation alone cannot be computed: `table.colonne`, alternatives by `|`. */
  colonnes?: readonly string[];
  /** Its group and audiences when they are not the indicator's; `null` = no line of its own on sheets and pages. */
  groupe?: Groupe | null;
  audiences?: readonly Audience[];
  /** Heading of its lines. */
  titre?: string;
  /** Names of its values as figures; `titre : value` and the value's own when absent. */
  noms?: Readonly<Record<string, Noms>>;
  /** Names of the two terms when they are not the indicator's. */
  termes?: readonly [numerateur: string, denominateur: string];
  /** Values in the order of sheets and pages; `valeurs`, else the biggest first, when absent. */
  ordre?: readonly string[];
}

/** Settings of rules that an indicator shares, and what surrounds a run. */
export interface OptionsMesures {
  /** Settings of a rule on a day: ENT-01 says when a month is subject, FIL-01 how many participants one ETP follows. */
  reglage: Reglage;
  /** True when the PLIE has justified the constat of this rule, participant, month and parcours (id). */
  estJustifie?: (regle: string, participant: string, mois: Month, parcours: string, charge: Charge) => boolean;
}

/** What an indicator is given, and where it puts what it counts. */
export interface Mesure extends Contexte, OptionsMesures {
  periodes: Periodes;
  portees: Portees;
  fse: PartageFse;
  etatLignes: EtatLignes;
  /** The count of one ventilation; the same one for the same values. */
  compter(axe: Axe, cle?: Cle): Compteur;
  /** Counts by the values of one key; those of a closed list exist from the start. */
  ventiler(axe: Axe, cle: string): (valeur: string) => Compteur;
  /** `echelle` (default 1) divides the numerator at the end, so that only whole numbers are added up. */
  diviser(axe: Axe, cle?: Cle, echelle?: number): Quotient;
  /** A total whose denominator each scope counts for itself; its periods are those of `periodes`. */
  diviserParPortee(axe: Axe): QuotientParPortee;
  /** What a judged share leaves out of its two terms, said in its réserve. */
  ecarter(axe: Axe): Ecartes;
  mediane(axe: Axe, raison: string): Mediane;
  compterParPortee(): ParPortee;
}

/** Called once per participant who has a parcours, for each of their parcours, then once at the end. */
export interface Calcul {
  dossier?(releve: Releve): void;
  parcours?(parcours: Parcours, releve: Releve): void;
  /** Figures already computed, in the order of the index; those given back are added. */
  fin?(figures: readonly Figure[]): readonly Figure[] | undefined;
}

export interface Indicateur<Id extends string = string> extends Besoins {
  /** Name in the JSON (interface.md). */
  id: Id;
  /** Long label, wherever a line has room: the only one with `court`. */
  titre: string;
  /** Short label: heads a column, names a series. */
  court: string;
  groupe: Groupe;
  /** Who sees it; every edition when absent. */
  audiences?: readonly Audience[];
  temps: Temps;
  /** Names of the two terms of a quotient. */
  termes?: readonly [numerateur: string, denominateur: string];
  /** Of a quotient: why there is nothing to divide by. */
  sansObjet?: string;
  /** The rule whose judgement of months it counts: off on a month's last day, there is nothing of that month to divide by. */
  juge?: string;
  /** What it counts and when, in one or two French sentences. */
  definition: Definition;
  clause: Clause;
  unite: Unite;
  /** Its sums over APAPs, and over structures, are the ensemble's figure. */
  additif: boolean;
  /** The same of its persons: one can be counted in one scope only (stocks), or in several (entries, sorties). */
  personnesAdditives?: boolean;
  /** What one scope has of it comes from another: the whole has none, and prints how many so passed in place of 0. */
  entreSoi?: true;
  /** Tables that it reads where they are: absent they change nothing; hardly read, they weaken it as those of `reads`. */
  siPresentes?: readonly TableName[];
  /** Another reason not to compute it, null = compute. */
  empechement?: (contexte: Contexte) => string | null;
  /** Columns that it reads and can do without: unmapped, or mostly empty, they weaken it (`reserve`). */
  lit?: readonly string[];
  /** Read from the lines of entretiens: null, never 0, for months without a line (precisions.md, General 22). */
  parLignes?: true;
  /** A quotient whose denominator each scope counts for itself: those of its parts do not add up. */
  diviseParPortee?: true;
  ventilations: readonly Ventilation[];
  /** On sheets and pages only: the JSON has what interface.md lists. */
  horsJson?: true;
  /** Counted over the control period, by opération FSE+ too, instead of the months. */
  cadre?: "fse";
  calculer(mesure: Mesure): Calcul;
  /** Distinct participants instead of units, computed by the same code. */
  enPersonnes?: true;
  /** Indicator whose persons it counts: shown beside it, only where the two differ. */
  personnesDe?: string;
}

/** A sentence, built from the settings in force where it says one. */
export type Definition = string | ((communs: ReglagesCommuns) => string);

/** The definition as it is read. */
export function definitionDe({ definition }: { definition: Definition }, communs: ReglagesCommuns): string {
  return typeof definition === "string" ? definition : definition(communs);
}

/** What an indicator declares: without `ventilations`, it is a total alone. */
type Declaration<Id extends string> = Omit<Indicateur<Id>, "ventilations"> & Partial<Pick<Indicateur, "ventilations">>;

/** Declares an indicator; everything about it is written in this one object. */
export function defineIndicator<const Id extends string>(indicateur: Declaration<Id>): Indicateur<Id> {
  return { ventilations: [{ cles: [] }], ...indicateur };
}

/** The same, counted twice: in parcours, then in distinct participants under `<id>_personnes`. */
export function defineAvecPersonnes<const Id extends string>(
  declaration: Declaration<Id> & { personnesAdditives: boolean },
): readonly [Indicateur<Id>, Indicateur<`${Id}_personnes`>] {
  const indicateur = defineIndicator(declaration);
  const { id, titre, court } = indicateur;
  return [
    indicateur,
    {
      ...indicateur,
      id: `${id}_personnes`,
      titre: `${titre} (personnes)`,
      court: `${court} (personnes)`,
      personnesDe: id,
      definition: (communs) => `${definitionDe(indicateur, communs)} Chaque participant compte une fois.`,
      unite: "personnes",
      additif: declaration.personnesAdditives,
      enPersonnes: true,
    },
  ];
}
