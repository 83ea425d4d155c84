import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { complement, countDays, join } from "../core/intervals.ts";
import { firstDay, lastDay, type Month, monthOf } from "../core/month.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge, Dossier } from "../parcours/dossier.ts";
import { contactsDuMois, type Parcours } from "../parcours/parcours.ts";
import type { TableName } from "../tables/index.ts";
import { type Reglage, seuilDe } from "./seuil.ts";

/**
 * How a month of a parcours stands against the monthly face-to-face (§III.1.3, ENT-01), the first that holds:
 * - `en_cours`: it ends after the arrêté · `non_soumis`: fewer jours soumis than asked for, or none is asked for that day
 * - `non_couvert`: the extraction does not hold the lines of the APAP en charge on its last day (domaine.md §4)
 * - `satisfait`: a face-to-face was held in it and in the parcours
 * - `retenu`: a rejected row of the participant may be the proof · `justifie`: the PLIE has justified it
 * - `manque`: none of these
 */
export type EtatDuMois = "en_cours" | "non_soumis" | "non_couvert" | "satisfait" | "retenu" | "justifie" | "manque";

/** A rejected row of a participant in one of these may be the proof of an interview, or suspend it (`nonJuges`). */
export const TABLES_DE_PREUVE: readonly TableName[] = ["entretiens", "etapes", "veilles"];

/** What a month of a parcours holds, whatever the thresholds. */
export interface FaitMois {
  parcours: Parcours;
  mois: Month;
  /** Its last day. */
  fin: Day;
  /** Days up to the arrêté that are subject to the monthly face-to-face. */
  joursSoumis: number;
  /** Contacts that belong to the parcours, in their order. */
  contacts: readonly Contact[];
  /** The face-to-face held in the month and in the parcours: a diagnostic before the integration is not. */
  tenus: readonly Contact[];
  /** En charge on its last day. */
  charge: Charge;
}

/** True when the PLIE has justified the constats of this rule about this participant, month and parcours (id). */
export type EstJustifie = (
  regle: string,
  participant: string,
  mois: Month,
  parcours: string,
  charge: Charge,
) => boolean;

/** What a month is judged by. */
export interface NormesDuMois extends Pick<Contexte, "arrete" | "couverture"> {
  /** ENT-01's threshold in force on the month's last day; more than any month has where the rule is off (General 19). */
  joursSoumisMin(fin: Day): number;
  /** True when the PLIE has justified the constat of this participant, month and parcours (id). */
  estJustifie?(participant: string, mois: Month, parcours: string, charge: Charge): boolean;
}

/** What the months are judged by: ENT-01's threshold of each day, and the PLIE's justifications when there are some. */
export function normesDuMois(
  { arrete, couverture }: Pick<Contexte, "arrete" | "couverture">,
  reglage: Reglage,
  estJustifie?: EstJustifie,
): NormesDuMois {
  const minimums = new Map<Day, number>();
  return {
    arrete,
    couverture,
    joursSoumisMin: (fin) =>
      minimums.get(fin) ??
      obtenir(minimums, fin, () =>
        reglage("ENT-01", fin).active ? seuilDe(reglage, "ENT-01", "joursSoumisMin", fin) : Number.POSITIVE_INFINITY,
      ),
    estJustifie: (participant, mois, parcours, charge) =>
      estJustifie?.("ENT-01", participant, mois, parcours, charge) ?? false,
  };
}

/** Months read of the dossier at hand, by parcours: dossiers are judged one after the other, and one is in memory. */
let courant: { dossier: Dossier; connus: Map<Parcours, Map<Month, FaitMois>> } | null = null;

/** The month of a parcours, read once for everyone who judges the dossier. */
export function moisDe(dossier: Dossier, parcours: Parcours, mois: Month): FaitMois {
  if (courant?.dossier !== dossier) courant = { dossier, connus: new Map() };
  let connus = courant.connus.get(parcours);
  if (!connus) courant.connus.set(parcours, (connus = new Map()));
  const connu = connus.get(mois);
  if (connu) return connu;
  const fin = lastDay(mois);
  const contacts = contactsDuMois(parcours, mois);
  const fait: FaitMois = {
    parcours,
    mois,
    fin,
    joursSoumis: countDays(parcours.soumis, firstDay(mois), fin),
    contacts,
    tenus: contacts.filter((c) => c.tenu && c.place === "dans"),
    charge: dossier.chargeLe(fin),
  };
  connus.set(mois, fait);
  return fait;
}

/** True when the parcours holds at least one day of the month. */
export function tientUnJourDu({ integration, fin }: Parcours, mois: Month): boolean {
  return mois >= monthOf(integration) && firstDay(mois) <= fin;
}

/** Among `mois`, those of which the parcours holds at least one day. */
export function moisDuParcours(parcours: Parcours, mois: readonly Month[]): readonly Month[] {
  return mois.filter((m) => tientUnJourDu(parcours, m));
}

/** The one judgement of a month: rule, figures, lists, chronologies and échéances all read it. */
export function etatDuMois(dossier: Dossier, fait: FaitMois, normes: NormesDuMois): EtatDuMois {
  if (fait.fin > normes.arrete) return "en_cours";
  if (fait.joursSoumis < normes.joursSoumisMin(fait.fin)) return "non_soumis";
  if (!normes.couverture.couvert(fait.charge.apap, fait.mois)) return "non_couvert";
  return etatSoumis(dossier, fait, normes);
}

/** Of a month whose lines are held and which has enough jours soumis. */
function etatSoumis(dossier: Dossier, fait: FaitMois, normes: NormesDuMois): EtatDuMois {
  if (fait.tenus.length > 0) return "satisfait";
  if (TABLES_DE_PREUVE.some((table) => dossier.rejets.has(table))) return "retenu";
  return normes.estJustifie?.(dossier.id, fait.mois, fait.parcours.id, fait.charge) ? "justifie" : "manque";
}

/**
 * What the month will be judged if nothing is added to what is known: what is due. Its lines are still to come, so that
 * none is held against it.
 */
export function etatPrevu(dossier: Dossier, parcours: Parcours, mois: Month, normes: NormesDuMois): EtatDuMois {
  if (!seraSoumis(dossier, parcours, mois, normes)) return "non_soumis";
  return etatSoumis(dossier, moisDe(dossier, parcours, mois), normes);
}

/** True when a month (its days up to `jusquAu`) will have enough jours soumis for a face-to-face, by the threshold of its last day. */
export function seraSoumis(
  dossier: Dossier,
  parcours: Parcours,
  mois: Month,
  { joursSoumisMin }: Pick<NormesDuMois, "joursSoumisMin">,
  jusquAu: Day = lastDay(mois),
): boolean {
  return joursSoumisPrevus(dossier, parcours, mois, jusquAu) >= joursSoumisMin(lastDay(mois));
}

/** Jours soumis of a whole month (or of its days up to `fin`), the étapes and veilles known so far being carried to its end: what is due, not judged. */
export function joursSoumisPrevus(dossier: Dossier, parcours: Parcours, mois: Month, fin = lastDay(mois)): number {
  const indisponibles = join(dossier.joursVeille, dossier.joursOccupes);
  return parcours.jours.reduce(
    (jours, [de, a]) => jours + countDays(complement(indisponibles, de, Math.min(a, fin)), firstDay(mois), fin),
    0,
  );
}
