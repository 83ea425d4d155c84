import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { holds } from "../core/period.ts";
import type { Constat, Preuve, ResultatRegle } from "../core/report.ts";
import { statutsALEntree } from "../faits/pieces.ts";
import { type Suivi, suivisDans } from "../faits/suivi-emploi.ts";
import { veillesDeLaPeriode } from "../faits/veilles.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { estArsa } from "../parcours/entry-values.ts";
import { type EnregistrementFse, enregistrementsFse } from "../parcours/fse/enregistrements.ts";
import type { OperationFse } from "../parcours/fse/operations.ts";
import { ouvertDans, type Parcours } from "../parcours/parcours.ts";
import type { Veille } from "../parcours/veille.ts";

/** What the rules say of the whole extraction, by rule: a point is judged on it. */
export interface Verdicts {
  regle(id: string): ResultatRegle | null;
  /** Constats of a rule about a participant, the justified ones included. */
  constats(id: string, participant: string): readonly Constat[];
}

/** What is known of everyone before the people are looked at one by one. */
export interface Jugements {
  verdicts: Verdicts;
  /** The same rules over every integration, however old: an entry is proved once per record of the opération. */
  verdictsEntree: Verdicts;
  /** What earlier controls have settled, in one sentence, by `participant\npoint`. */
  anterieurs: ReadonlyMap<string, string>;
  /** Up to when the extraction was read when the sample was drawn; null: it is drawn now. */
  tirageAu: Day | null;
}

/** A person under control: everything that the points look at, over the period. */
export interface Sujet extends Jugements {
  dossier: Dossier;
  contexte: Contexte;
  /** Last day looked at: the period's end, or the arrêté before it. */
  fin: Day;
  /** Lines of facts of the period that were typed after `fin`, by `cleDeLigne`. */
  apresCoup: ReadonlySet<string>;
  /** Those of them that were typed after the draw. */
  apresTirage: ReadonlySet<string>;
  /** Open at least one day of the period, by integration; never empty. */
  parcours: readonly Parcours[];
  /** Of them, those left in the period. */
  sortis: readonly Parcours[];
  arsa: boolean;
  /** Statuts at the entry, RQTH and QPV included. */
  statuts: readonly string[];
  veilles: readonly Veille[];
  /** Follow-ups in the job or the certifying training that touch the period. */
  suivis: readonly Suivi[];
  enregistrements: readonly EnregistrementFse[];
}

/** Parcours of a participant open in the period, those with contradictory dates left out. */
export function parcoursControles(dossier: Dossier, { periode, arrete }: Pick<Contexte, "periode" | "arrete">) {
  const fin = Math.min(periode.end, arrete);
  return dossier.parcours.filter((p) => p.fin >= p.integration && ouvertDans(p, periode.start, fin));
}

/** A line of the extraction, as a key. */
export function cleDeLigne({ source, ligne }: Preuve): string {
  return `${source}:${ligne}`;
}

/**
 * Lines typed after a day, about what happened up to the last day looked at (domaine.md §8, « saisi après coup »): contacts
 * by their date_saisie, sorties by their date_saisie_sortie. A line without typing date is not among them.
 */
function lignesSaisiesApres(dossier: Dossier, fin: Day, jour: Day): Set<string> {
  const tardif = (saisie: Day | null): boolean => saisie !== null && saisie > jour;
  return new Set([
    ...[...dossier.contacts, ...dossier.contactsCd14]
      .filter((c) => c.date <= fin && tardif(c.dateSaisie))
      .map(cleDeLigne),
    ...dossier.parcours
      .filter((p) => p.sortie !== null && p.sortie <= fin && tardif(p.row.date_saisie_sortie))
      .map((p) => cleDeLigne(p.row)),
  ]);
}

/** Contacts of the period, whatever they are. */
export function contactsDeLaPeriode({ dossier, contexte, fin }: Sujet): readonly Contact[] {
  return dossier.contacts.filter((c) => holds({ start: contexte.periode.start, end: fin }, c.date));
}

/** The subject of a participant with a parcours open in the period; throws when there is none. */
export function sujetDe(
  dossier: Dossier,
  contexte: Contexte,
  juges: Jugements,
  operations: readonly OperationFse[],
): Sujet {
  const { periode, arrete, communsLe } = contexte;
  const fin = Math.min(periode.end, arrete);
  const parcours = parcoursControles(dossier, contexte);
  const [premier] = parcours;
  if (!premier) throw new Error("no parcours under control");
  return {
    dossier,
    contexte,
    ...juges,
    fin,
    apresCoup: lignesSaisiesApres(dossier, fin, fin),
    apresTirage: juges.tirageAu === null ? new Set() : lignesSaisiesApres(dossier, fin, Math.max(fin, juges.tirageAu)),
    parcours,
    sortis: parcours.filter((p) => p.sortie !== null && p.sortie >= periode.start && p.sortie <= fin),
    arsa: parcours.some((p) => estArsa(dossier, p)),
    statuts: statutsALEntree(dossier, parcours),
    veilles: veillesDeLaPeriode(dossier, contexte),
    suivis: suivisDans(dossier, periode.start, fin, communsLe),
    enregistrements: enregistrementsFse(dossier, contexte, operations),
  };
}

/** The report's constats, found by rule and participant. */
export function verdictsDe(regles: readonly ResultatRegle[], constats: readonly Constat[]): Verdicts {
  const parRegle = new Map(regles.map((r) => [r.id, r]));
  const parPersonne = grouper(constats, (c) => `${c.regle}\n${c.participant ?? ""}`);
  return {
    regle: (id) => parRegle.get(id) ?? null,
    constats: (id, participant) => parPersonne.get(`${id}\n${participant}`) ?? [],
  };
}
