import type { Contexte } from "./contexte.ts";
import { du, moisDe } from "./defauts/recette.ts";
import { type Apap, horsEquipe } from "./equipe.ts";
import type { Attendu } from "./modele.ts";

/** Defects of the team itself, and who may host the participants' ones. */
export interface Roles {
  /** APAPs whose dossiers may carry planted defects. */
  hotes: Apap[];
  /** The successor of `parti`, and the one who left at the start of the control period (FIL-03). */
  successeur: Apap | null;
  parti: Apap | null;
  /** The APAP of whom a whole month is missing (DON-13). */
  muette: { apap: Apap; from: number; to: number } | null;
  attendus: Attendu[];
}

/** Fewest participants in a portfolio for DON-13 to speak of it (it asks for 5 open parcours). */
const PORTEFEUILLE_MIN = 10;

/** Gives the team its defects, as many as its size allows: a month without a line, a departure, a part-time post. */
export function distribuer(ctx: Contexte, equipe: Apap[], participants: number): Roles {
  const roles: Roles = { hotes: [...equipe], successeur: null, parti: null, muette: null, attendus: [] };
  if (equipe.length < 2 || participants / equipe.length < PORTEFEUILLE_MIN) return roles;
  const derniere = roles.hotes.pop();
  if (derniere) {
    const { from, to, iso } = moisDe(ctx.debutPeriode, 5);
    derniere.operationsCourtes = true;
    derniere.absences.push({ start: from, end: to, motif: "Arrêt maladie" });
    roles.muette = { apap: derniere, from, to };
    roles.attendus.push(du("DON-13", "Aucune ligne de tout le mois.", { apap: derniere.nom, mois: iso, date: to }));
  }
  if (equipe.length < 3) return roles;
  roles.successeur = roles.hotes.pop() ?? null;
  if (roles.successeur) {
    roles.parti = horsEquipe(equipe.length, roles.successeur.structure);
    roles.parti.depart = ctx.debutPeriode - 1;
    roles.successeur.arrivee = ctx.debutPeriode;
    const explication = "Partie à la fin de l’année précédente, encore en charge de deux parcours ouverts.";
    roles.attendus.push(du("FIL-03", explication, { apap: roles.parti.nom, date: ctx.arrete }));
  }
  const [, partiel, leger] = roles.hotes;
  if (partiel) {
    Object.assign(partiel, { etp: 0.8, poids: 0.8 });
    roles.attendus.push(du("FIL-02", "À 0,8 ETP.", { apap: partiel.nom }));
  }
  // a light portfolio makes FIL-01, counted once everything is there
  if (leger) leger.poids = 0.72;
  return roles;
}
