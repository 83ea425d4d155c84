import { addMonths, type Day } from "../core/day.ts";
import type { Contexte, Dossier } from "./contexte.ts";
import { nouveauDossier } from "./dossier.ts";
import type { Apap } from "./equipe.ts";
import { operation } from "./etapes.ts";

/** Days of a calm operation: under two months, so that no bilan is due. */
const DUREE_OPERATION = 50;

/** A day of integration well before the control period, more than a year before the arrêté. */
export function avantPeriode(ctx: Contexte): Day {
  return addMonths(ctx.arrete, -ctx.rng.int(17, 22)) + ctx.rng.int(0, 20);
}

/** A day of integration early in the control period. */
export function debutDePeriode(ctx: Contexte): Day {
  return ctx.debutPeriode + ctx.rng.int(25, 80);
}

/**
 * A dossier in perfect order, to plant one defect in: a parcours, an operation in its first weeks, another one in the
 * control period. The contacts are to be added (`suivre`) once the rest is settled.
 */
export function dossierCalme(ctx: Contexte, id: string, apap: Apap, integration: Day, arsa = false): Dossier {
  const dossier = nouveauDossier(ctx, id, apap, integration, arsa);
  operationsCalmes(ctx, dossier);
  return dossier;
}

/** The two operations of a calm parcours (the last one opened). */
export function operationsCalmes(ctx: Contexte, dossier: Dossier): void {
  const integration = dossier.parcours.at(-1)?.date_integration ?? 0;
  const premiere = integration + ctx.rng.int(20, 40);
  if (premiere <= ctx.arrete) operation(ctx, dossier, premiere, premiere + DUREE_OPERATION);
  const seconde = ctx.debutPeriode + ctx.rng.int(25, 60);
  if (seconde > premiere + DUREE_OPERATION) operation(ctx, dossier, seconde, seconde + DUREE_OPERATION);
}
