import type { Day } from "../core/day.ts";
import { lastDay, type Month, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import type { FaitMois } from "../faits/mois.ts";
import { parDossier } from "../faits/par-dossier.ts";
import { type Contact, estDiagnosticSansSuite } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Emargement } from "../parcours/emargement.ts";
import type { Etape } from "../parcours/etape.ts";
import { ouvertDans, ouvertLe, type Parcours } from "../parcours/parcours.ts";
import type { Veille } from "../parcours/veille.ts";
import type { Defaut } from "./rule.ts";

/** Who, where and when of a constat: what every rule of one unit says alike. */
export interface Lieu extends Pick<Defaut<unknown>, "at" | "mesure" | "apap" | "charge" | "contexte"> {
  dossier: Dossier;
  parcours: Parcours | null;
  date?: Day;
  mois?: Month;
  seuil?: number;
}

type DansPeriode = Pick<Contexte, "periode">;

/** Parcours integrated in the period (precisions.md, General 4). */
export function entreesDeLaPeriode(dossier: Dossier, { periode }: DansPeriode): Parcours[] {
  return dossier.parcours.filter((p) => holds(periode, p.integration));
}

/** Parcours of a known participant open in the period; none of an orphan, whom ELI, RSA and FSE skip (General 6). */
export function parcoursDeLaPeriode(
  dossier: Dossier,
  { periode, arrete }: Pick<Contexte, "periode" | "arrete">,
): Parcours[] {
  if (dossier.participant === null) return [];
  return dossier.parcours.filter((p) => ouvertDans(p, periode.start, Math.min(periode.end, arrete)));
}

/** Parcours open at the end of the arrêté (General 1). */
export function parcoursOuverts(dossier: Dossier, { arrete }: Pick<Contexte, "arrete">): Parcours[] {
  return dossier.parcours.filter((p) => ouvertLe(p, arrete));
}

/** A constat about the entry of a parcours, dated at its integration. */
export function aLEntree(dossier: Dossier, parcours: Parcours, mesure: number | null = null): Lieu {
  return { dossier, parcours, at: [parcours.row], date: parcours.integration, mesure };
}

/** The same about what the list of participants says of the person. */
export function surLaPersonne(dossier: Dossier, parcours: Parcours): Lieu {
  const at = dossier.participant === null ? [parcours.row] : [dossier.participant, parcours.row];
  return { ...aLEntree(dossier, parcours), at };
}

/** Lines of « suivi » in the period; a DIAGNOSTIC outside all parcours without a next one makes no constat (General 5). */
export const contactsDeLaPeriode = parDossier((dossier, { periode }: DansPeriode): readonly Contact[] =>
  dossier.contacts.filter((c) => holds(periode, c.date) && !estDiagnosticSansSuite(c, dossier)),
);

/** Face-to-face held in the period. */
export const entretiensTenus = parDossier((dossier, contexte: DansPeriode): readonly Contact[] =>
  contactsDeLaPeriode(dossier, contexte).filter((c) => c.tenu),
);

/** A constat about a line of « suivi », addressed to the line's own APAP when it has one (General 8). */
export function surLaLigne(dossier: Dossier, contact: Contact, mesure: number | null = null): Lieu {
  const { parcours, date, apap } = contact;
  return { dossier, parcours, at: [contact], date, mesure, apap };
}

/** The same, addressed to who is en charge: the line's own APAP only outside all parcours. */
export function surLeContact(dossier: Dossier, contact: Contact, mesure: number | null = null): Lieu {
  const { parcours, date } = contact;
  return { dossier, parcours, at: [contact], date, mesure, ...(parcours ? {} : { apap: contact.apap }) };
}

/** The APAP en charge on the last day of a day's month, and that month: without its lines, nothing is said to be absent. */
export function chargeDuMois(dossier: Dossier, day: Day): { apap: string | null; mois: Month } {
  const mois = monthOf(day);
  return { apap: dossier.chargeLe(lastDay(mois)).apap, mois };
}

/** A constat about contacts of one month, addressed to who is en charge on its last day. */
export function surLeMois(dossier: Dossier, mois: Month, contacts: readonly Contact[]): Lieu {
  const date = lastDay(mois);
  return { dossier, parcours: contacts[0]?.parcours ?? null, at: contacts, date, mois, charge: dossier.chargeLe(date) };
}

/** A constat about a month of a parcours in which nothing was done: its contacts show it, else the parcours. */
export function surLeMoisVide(dossier: Dossier, { parcours, contacts, fin, mois }: FaitMois): Lieu {
  const at = contacts.length > 0 ? contacts : [parcours.row];
  return { dossier, parcours, at, date: fin, mois, mesure: 0, seuil: 1 };
}

/** Lines of the émargement sheets in the period, à distance included. */
export function lignesEmargement(dossier: Dossier, { periode }: DansPeriode): Emargement[] {
  return dossier.emargements.filter((e) => holds(periode, e.date));
}

/** A constat about a line of the sheet; an id that was only near says so. */
export function surLEmargement(dossier: Dossier, ligne: Emargement): Lieu {
  const parcours = dossier.parcoursLe(ligne.date);
  return {
    dossier,
    parcours,
    at: [ligne],
    date: ligne.date,
    mesure: null,
    ...(parcours ? {} : { apap: ligne.apap }),
    ...contexteDe(ligne),
  };
}

/** A constat about a Viesion line and its line of the sheet. */
export function surLaPaire(dossier: Dossier, contact: Contact, ligne: Emargement): Lieu {
  return { ...surLeContact(dossier, contact), at: [contact, ligne], ...contexteDe(ligne) };
}

function contexteDe({ identifiant }: Emargement): Pick<Lieu, "contexte"> {
  return identifiant === null ? {} : { contexte: { identifiantRapproche: identifiant } };
}

/** A constat about a veille, dated at its beginning. */
export function surLaVeille(dossier: Dossier, { parcours, row, debut }: Veille, mesure: number | null = null): Lieu {
  return { dossier, parcours, at: [row], date: debut, mesure };
}

/** A constat about an étape as such (General 7). */
export function surLEtape(dossier: Dossier, { row, debut, fin }: Etape, date: Day): Lieu {
  return { dossier, parcours: dossier.parcoursDe(debut, fin), at: [row], date };
}

/** A constat about a sortie réelle, and the nature entered. */
export function aLaSortie(dossier: Dossier, parcours: Parcours, sortie: Day): Lieu {
  return { dossier, parcours, at: [parcours.row], date: sortie };
}
