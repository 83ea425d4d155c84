import type { Day } from "../core/day.ts";
import type { Apap } from "./equipe.ts";
import type { Ligne } from "./modele.ts";
import type { Rng } from "./prng.ts";

/** What every part of the generation shares. */
export interface Contexte {
  rng: Rng;
  arrete: Day;
  /** Start of the control period: 1 January of the arrêté's year. */
  debutPeriode: Day;
  /** First day of the history: no contact is older. */
  debutHistorique: Day;
  /** Identities already given (DON-07 must find planted ones only). */
  identites: Set<string>;
}

/** Everything about one participant id. */
export interface Dossier {
  id: string;
  participant: Ligne<"participants">;
  parcours: Ligne<"parcours">[];
  etapes: Ligne<"etapes">[];
  veilles: Ligne<"veilles">[];
  entretiens: Ligne<"entretiens">[];
  emargements: Ligne<"emargements">[];
  cd14: Ligne<"entretiens_cd14">[];
  misesEnRelation: Ligne<"mises_en_relation">[];
  /** The APAP of the parcours' row. */
  apap: Apap;
  /**
   * Another APAP from that day on; `affecte` = with rows in `affectations`, else only the contacts say so; `joursCommuns`:
   * days that both rows then hold (DON-16).
   */
  relais: { jour: Day; apap: Apap; affecte: boolean; joursCommuns?: number } | null;
  /** Contacts whose hour is settled (or must stay empty). */
  heuresFixees: Set<Ligne<"entretiens">>;
  /** What is done to the émargements and CD14 lines once they are derived from the contacts. */
  retouches: (() => void)[];
}

/** The APAP who meets the participant on a day. */
export function apapLe(dossier: Dossier, day: Day): Apap {
  return dossier.relais !== null && day >= dossier.relais.jour ? dossier.relais.apap : dossier.apap;
}

/** The APAP en charge on a day, as the tables tell it: a relay without affectation leaves the parcours' APAP. */
export function enChargeLe(dossier: Dossier, day: Day): Apap {
  return dossier.relais?.affecte ? apapLe(dossier, day) : dossier.apap;
}

/** True when the APAP who meets the participant is absent that day. */
export function apapAbsent(dossier: Dossier, day: Day): boolean {
  return apapLe(dossier, day).absences.some(({ start, end }) => start <= day && day <= end);
}
