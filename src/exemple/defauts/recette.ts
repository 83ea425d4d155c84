import { addMonths, type Day, isoDay } from "../../core/day.ts";
import { firstDay, isoMonth, lastDay, monthOf } from "../../core/month.ts";
import type { Contexte, Dossier } from "../contexte.ts";
import { estTenu, jourLibre } from "../dossier.ts";
import type { Apap } from "../equipe.ts";
import type { Attendu, Ligne } from "../modele.ts";
import { avantPeriode, debutDePeriode, dossierCalme } from "../parcours-calme.ts";
import { CALME, suivre } from "../suivi.ts";

/** What a recipe works with: fresh ids in an APAP's portfolio, and the dates of the extraction. */
export interface Atelier {
  ctx: Contexte;
  /** The APAP of the dossiers of this recipe. */
  apap: Apap;
  equipe: readonly Apap[];
  /** A new participant id, counted in the APAP's portfolio. */
  id(): string;
  /** Registers the dossier as part of the extraction. */
  livrer(dossier: Dossier): void;
  /** Month of the control period: 0 is January. */
  mois(n: number): { from: Day; to: Day; iso: string };
}

/** One kind of defect. Its dossiers are otherwise in perfect order, so that what is due can be told exactly. */
export interface Recette {
  /** Rules that it plants. */
  regles: readonly string[];
  /** Number of participants that it takes. */
  dossiers: number;
  /** Once per extraction (an APAP's defect), whatever the share of anomalies. */
  unique?: true;
  planter(atelier: Atelier): Attendu[];
}

/** Where a constat is due. */
interface Cle {
  participant?: string;
  apap?: string;
  mois?: string;
  date?: Day;
}

/** A defect that makes one constat, where `planter` says. */
export function recette(
  regle: string,
  explication: string,
  planter: (atelier: Atelier) => Cle,
  { dossiers = 1, ...options }: Partial<Pick<Recette, "dossiers" | "unique">> = {},
): Recette {
  return recettes([regle], dossiers, (a) => [du(regle, explication, planter(a))], options);
}

/** The same on the dossier of an old participant: `alterer` spoils it, and says where, beside the participant. */
export function surAncien(
  regle: string,
  explication: string,
  alterer: (dossier: Dossier, atelier: Atelier) => Cle,
): Recette {
  return recette(regle, explication, (a) => {
    const d = ancien(a);
    return { participant: d.id, ...alterer(d, a) };
  });
}

/** The same on the dossier of a participant integrated in the period; the constat is due on that day. */
export function surRecent(
  regle: string,
  explication: string,
  alterer: (parcours: Ligne<"parcours">, dossier: Dossier) => void,
): Recette {
  return recette(regle, explication, (a) => {
    const d = recent(a);
    alterer(parcoursDe(d), d);
    return { participant: d.id, date: integrationDe(d) };
  });
}

/** A defect that makes several constats, or none where the team is too small for it. */
export function recettes(
  regles: readonly string[],
  dossiers: number,
  planter: (atelier: Atelier) => Attendu[],
  options: Pick<Recette, "unique"> = {},
): Recette {
  return { regles, dossiers, ...options, planter };
}

/** The constat due; `cle` says where. */
export function du(regle: string, explication: string, cle: Cle = {}): Attendu {
  const { participant = null, apap = null, mois = null, date } = cle;
  return { regle, participant, apap, mois, date: date === undefined ? null : isoDay(date), nombre: 1, explication };
}

/** The n-th month from the one that a period begins in (0): its first and last days, both included, and its name. */
export function moisDe(debutPeriode: Day, n: number): { from: Day; to: Day; iso: string } {
  const mois = monthOf(debutPeriode) + n;
  return { from: firstDay(mois), to: lastDay(mois), iso: isoMonth(mois) };
}

/** An old calm dossier; `avantSuivi` settles what must be known before the contacts are planned. */
export function ancien(a: Atelier, avantSuivi: (d: Dossier) => void = () => {}, arsa = false): Dossier {
  return livre(a, dossierCalme(a.ctx, a.id(), a.apap, avantPeriode(a.ctx), arsa), avantSuivi);
}

/** A calm dossier integrated early in the control period. */
export function recent(a: Atelier, avantSuivi: (d: Dossier) => void = () => {}, arsa = false): Dossier {
  return livre(a, dossierCalme(a.ctx, a.id(), a.apap, debutDePeriode(a.ctx), arsa), avantSuivi);
}

function livre(a: Atelier, dossier: Dossier, avantSuivi: (d: Dossier) => void): Dossier {
  avantSuivi(dossier);
  const parcours = dossier.parcours[0];
  if (parcours) suivre(a.ctx, dossier, parcours, CALME);
  a.livrer(dossier);
  return dossier;
}

/** The parcours of a calm dossier. */
export function parcoursDe(dossier: Dossier): Ligne<"parcours"> {
  const parcours = dossier.parcours.at(-1);
  if (!parcours) throw new Error("a dossier without parcours");
  return parcours;
}

/** The day of its integration. */
export function integrationDe(dossier: Dossier): Day {
  return parcoursDe(dossier).date_integration ?? 0;
}

/** The face-to-face held in a month; calm dossiers have one in each. */
export function tenuEn(dossier: Dossier, mois: { from: Day; to: Day }): Ligne<"entretiens"> & { date: Day } {
  const trouve = dossier.entretiens.find((e) => estTenu(e) && (e.date ?? 0) >= mois.from && (e.date ?? 0) <= mois.to);
  if (!trouve || trouve.date === null) throw new Error("no face-to-face in that month");
  return trouve as Ligne<"entretiens"> & { date: Day };
}

/** A day of one of the months that follow January, without a contact where there is one. */
export function jourDe(a: Atelier, dossier: Dossier): Day {
  const { from, to } = a.mois(a.ctx.rng.int(1, 6));
  return jourLibre(a.ctx, dossier, from, to) ?? to;
}

/** Takes an interview out of a dossier. */
export function retirer(dossier: Dossier, entretien: Ligne<"entretiens">): void {
  dossier.entretiens.splice(dossier.entretiens.indexOf(entretien), 1);
}

/** A day of sortie in the control period, at least 50 days before the arrêté. */
export function jourDeSortie(a: Atelier): Day {
  return a.ctx.rng.int(addMonths(a.ctx.debutPeriode, 4) + 12, a.ctx.arrete - 50);
}
