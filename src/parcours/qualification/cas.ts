import { ageAt, type Day } from "../../core/day.ts";
import type { Preuve } from "../../core/report.ts";
import type { Dossier } from "../dossier.ts";
import type { Etape } from "../etape.ts";
import type { Parcours } from "../parcours.ts";
import type { ReglagesQualification } from "./reglages.ts";

/** A sortie to qualify: what its conditions look at. */
export interface Cas {
  /** Day of the sortie. */
  jour: Day;
  parcours: Parcours;
  seuils: ReglagesQualification;
  /** Every emploi étape of the participant begun on or before the day (and the arrêté). */
  emplois: readonly Etape[];
  /** Completed years on the day, null without a birth date. */
  age: number | null;
  /** The row that holds the birth date, null for an orphan. */
  personne: Preuve | null;
}

/** The case of a parcours that is left on a day. */
export function casDe(dossier: Dossier, parcours: Parcours, jour: Day, seuils: ReglagesQualification): Cas {
  const naissance = dossier.participant?.date_naissance ?? null;
  return {
    jour,
    parcours,
    seuils,
    emplois: dossier.etapes.filter((e) => e.famille === "emploi" && e.debut <= jour && e.fin >= e.debut),
    age: naissance === null ? null : ageAt(naissance, jour),
    personne: dossier.participant,
  };
}

/** L = the earlier of the sortie and the étape's end: the day at which months have elapsed in it. */
export function jourVu(etape: Etape, cas: Cas): Day {
  return Math.min(cas.jour, etape.fin);
}
