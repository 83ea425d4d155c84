import * as z from "zod";
import { type ConstatPrecedent, membresCle, type SuiviConstats } from "../audit/suivi.ts";
import { type Day, frDay, isoDay, parseTypedDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { isoMonth, type Month, parseTypedMonth } from "../core/month.ts";
import { type Charge, type Constat, type Justification, type Report, suspectesDe } from "../core/report.ts";
import { compareText } from "../core/text.ts";

/** What a constat is against the run before. */
export type EtatSuivi = "nouveau" | "persistant" | "resolu" | "justifie" | "declare_corrige";

export const ETATS_SUIVI: readonly EtatSuivi[] = ["nouveau", "persistant", "declare_corrige", "justifie", "resolu"];

/** How each state is told. */
export const ETATS_LISIBLES: Readonly<Record<EtatSuivi, string>> = {
  nouveau: "nouveau",
  persistant: "persistant",
  declare_corrige: "déclaré corrigé, encore là",
  justifie: "justifié",
  resolu: "résolu",
};

/** A constat followed from month to month. */
export interface ConstatSuivi extends Connu, Charge {
  /** Stable: rule, participant (or APAP), parcours, month or date; neither structure nor APAP en charge is in it. */
  cle: string;
  etat: EtatSuivi;
  regle: string;
  /** The constat itself: of this run, or of the run before when it is resolved. */
  constat: Constat | ConstatPrecedent;
}

/** One run's counts, by rule and APAP. */
export interface ComptesSuivi {
  mois: Month;
  /** Nothing came before it: its constats are neither new nor lasting. */
  premier: boolean;
  lignes: readonly LigneComptes[];
}

export interface LigneComptes extends Record<EtatSuivi, number>, Charge {
  regle: string;
}

/** What became of each constat since the run before. */
export interface SuiviDuMois {
  mois: Month;
  /** Month of the run compared with; null when there is none. */
  precedent: Month | null;
  /** This run's, in the order of the report, then the resolved ones. */
  constats: readonly ConstatSuivi[];
  parConstat: ReadonlyMap<Constat | ConstatPrecedent, ConstatSuivi>;
  /** Of the run compared with, last year's in January. */
  avant: ComptesSuivi | null;
  /** Of the runs of the year sent before, then of this one. */
  annee: readonly ComptesSuivi[];
}

/** What an earlier run knew of a constat that was there. */
export interface Connu {
  /** Month of the run that told it first, without a break since. */
  depuis: Month;
  /** When somebody wrote that it was mended; null when nobody did. */
  corrigeLe: Day | null;
  /** Month of the last run with an answer: a reason, or a date of correction; null when there was none. */
  repondu: Month | null;
}

/** Constats of an earlier run, by key. */
export type Memoire = ReadonlyMap<string, Connu>;

/** When somebody wrote that a constat was mended; null when nobody did. */
export type Declare = (constat: Constat | ConstatPrecedent) => Day | null;

/** Months after which a constat that nobody answers is told so. */
export const MOIS_SANS_REPONSE = 3;

/** Months since a constat that is still there was told, or last answered; null for one that has its answer. */
export function sansReponse({ etat, depuis, repondu }: ConstatSuivi, mois: Month): number | null {
  const attente = mois - (repondu ?? depuis);
  return etat === "persistant" && attente >= MOIS_SANS_REPONSE ? attente : null;
}

/** « déclaré corrigé le 05/04/2026, encore là » */
export function etatLisible(suivi: ConstatSuivi, mois: Month): string {
  const { etat, corrigeLe, constat } = suivi;
  const muet = sansReponse(suivi, mois);
  if (muet !== null) return `sans réponse depuis ${muet} mois`;
  if (etat === "resolu" && corrigeLe !== null) return `corrigé, déclaré le ${frDay(corrigeLe)}`;
  if (etat === "declare_corrige" && corrigeLe !== null) return `déclaré corrigé le ${frDay(corrigeLe)}, encore là`;
  const justification = "justification" in constat ? constat.justification : null;
  return justification === null ? ETATS_LISIBLES[etat] : justifieLisible(justification);
}

/** « justifié jusqu'au 31/12/2026 » */
export function justifieLisible({ jusquAu }: Justification): string {
  return jusquAu === null ? "justifié" : `justifié jusqu'au ${frDay(jusquAu)}`;
}

/**
 * The constats of a run with their state and the month since which they are there. `declare`: the day on which the APAP or
 * the structure wrote that it was mended, kept from run to run while the constat is there. Without a run before, every constat is new.
 */
export function suivreMois(
  report: Report,
  mois: Month,
  avant: { suivi: SuiviConstats; mois: Month; arrete: number; memoire: Memoire; comptes: ComptesSuivi | null } | null,
  annee: readonly ComptesSuivi[],
  declare: Declare = () => null,
): SuiviDuMois {
  const cles = new Cles();
  const clesAvant = new Cles();
  const connu = (c: ConstatPrecedent): Connu => {
    if (avant === null) return { depuis: mois, corrigeLe: null, repondu: null };
    const vu = avant.memoire.get(clesAvant.de(c, avant.arrete));
    return vu ?? { depuis: avant.mois, corrigeLe: null, repondu: null };
  };
  /** The last date declared, this time or before, and the month of the last answer. */
  const reponse = (c: Constat | ConstatPrecedent, memoire: Connu | null, justifie: boolean) => {
    const [dite, sue] = [declare(c), memoire?.corrigeLe ?? null];
    const corrigeLe = dite !== null && (sue === null || dite > sue) ? dite : sue;
    return { corrigeLe, repondu: justifie || corrigeLe !== sue ? mois : (memoire?.repondu ?? null) };
  };
  const constats: ConstatSuivi[] = report.constats.map((constat) => {
    const precedent = avant?.suivi.precedents.get(constat) ?? null;
    const present = precedent === null ? "nouveau" : "persistant";
    const memoire = precedent === null ? null : connu(precedent);
    const repondu = reponse(constat, memoire, constat.justification !== null);
    const etat = constat.justification ? "justifie" : repondu.corrigeLe !== null ? "declare_corrige" : present;
    const { regle, apap, structure } = constat;
    const depuis = memoire?.depuis ?? mois;
    return { cle: cles.de(constat, report.arrete), etat, depuis, ...repondu, regle, apap, structure, constat };
  });
  for (const constat of avant?.suivi.resolus ?? []) {
    const { regle, apap, structure } = constat;
    const cle = cles.de(constat, avant?.arrete ?? report.arrete);
    const memoire = connu(constat);
    const repondu = reponse(constat, memoire, false);
    constats.push({ cle, etat: "resolu", depuis: memoire.depuis, ...repondu, regle, apap, structure, constat });
  }
  const suspectes = suspectesDe(report);
  return {
    mois,
    precedent: avant?.mois ?? null,
    avant: avant?.comptes ?? null,
    constats,
    parConstat: new Map(constats.map((c) => [c.constat, c])),
    annee: [
      ...annee,
      { mois, premier: avant === null, lignes: compter(constats.filter((c) => !suspectes.has(c.regle))) },
    ],
  };
}

/** Why the constats of the first month are not told new, lasting or resolved. */
export const PREMIER_MOIS = "premier mois : rien à comparer";

/** Constats there at the end of the month. */
export function presents(n: Readonly<Record<EtatSuivi, number>>): number {
  return n.nouveau + n.persistant + n.declare_corrige + n.justifie;
}

/** A run's constats by state, suspect rules left out. */
export function totalSuivi({ lignes }: Pick<ComptesSuivi, "lignes">): Readonly<Record<EtatSuivi, number>> {
  return obtenir(TOTAUX, lignes, () => {
    const total = { nouveau: 0, persistant: 0, resolu: 0, justifie: 0, declare_corrige: 0 };
    for (const ligne of lignes) for (const etat of ETATS_SUIVI) total[etat] += ligne[etat];
    return total;
  });
}

/** Asked for state by state, table by table. */
const TOTAUX = new WeakMap<readonly LigneComptes[], Readonly<Record<EtatSuivi, number>>>();

/** « 12 nouveaux, 30 persistants, 2 justifiés, 8 résolus »; « 419 présents (premier mois : rien à comparer) » */
export function phraseSuivi(comptes: ComptesSuivi): string {
  const n = totalSuivi(comptes);
  if (comptes.premier) return `${frCount(presents(n), "présent")} (${PREMIER_MOIS})`;
  return [
    frCount(n.nouveau, "nouveau", "nouveaux"),
    frCount(n.persistant, "persistant"),
    ...(n.declare_corrige > 0
      ? [`${frCount(n.declare_corrige, "déclaré corrigé", "déclarés corrigés")} et encore là`]
      : []),
    ...(n.justifie > 0 ? [frCount(n.justifie, "justifié")] : []),
    frCount(n.resolu, "résolu"),
  ].join(", ");
}

/** Printable keys (« ENT-01|P0042|P0042-1|2026-03 »); two constats alike are numbered in their order. */
class Cles {
  private readonly vues = new Map<string, number>();

  de(constat: ConstatPrecedent, arrete: number): string {
    const cle = membresCle(constat, arrete).join("|");
    const n = (this.vues.get(cle) ?? 0) + 1;
    this.vues.set(cle, n);
    return n === 1 ? cle : `${cle}#${n}`;
  }
}

function compter(constats: readonly Pick<ConstatSuivi, "regle" | "apap" | "structure" | "etat">[]): LigneComptes[] {
  const lignes = new Map<string, LigneComptes>();
  for (const { regle, apap, structure, etat } of constats) {
    const cle = JSON.stringify([regle, apap, structure]);
    const zero = { nouveau: 0, persistant: 0, resolu: 0, justifie: 0, declare_corrige: 0 };
    obtenir(lignes, cle, () => ({ regle, apap, structure, ...zero }))[etat]++;
  }
  return [...lignes.values()].sort(
    (a, b) => compareText(a.regle, b.regle) || compareText(a.apap, b.apap) || compareText(a.structure, b.structure),
  );
}

/** The members of `suivi.json`, in order. */
export function membresSuivi({ mois, precedent, constats, annee }: SuiviDuMois): (readonly [string, unknown])[] {
  return [
    ["mois", isoMonth(mois)],
    ["precedent", precedent === null ? null : isoMonth(precedent)],
    [
      "constats",
      constats.map(({ cle, etat, depuis, corrigeLe, repondu, regle, apap, structure }) => ({
        cle,
        etat,
        depuis: isoMonth(depuis),
        ...(corrigeLe === null ? {} : { corrigeLe: isoDay(corrigeLe) }),
        ...(repondu === null ? {} : { repondu: isoMonth(repondu) }),
        regle,
        apap,
        structure,
      })),
    ],
    ["comptes", annee.at(-1)?.lignes ?? []],
  ];
}

const texte = z.string().nullable();
const moisEcrit = z.string().transform((t, ctx) => {
  const m = parseTypedMonth(t);
  if (m === null) ctx.addIssue("not a month");
  return m ?? 0;
});
const jourEcrit = z.string().transform((t, ctx) => {
  const d = parseTypedDay(t);
  if (d === null) ctx.addIssue("not a day");
  return d ?? 0;
});
const nombre = z.number();
const avecComptes = z.object({
  mois: moisEcrit,
  precedent: texte.default(null),
  comptes: z.array(
    z.object({
      regle: z.string(),
      apap: texte,
      structure: texte,
      nouveau: nombre,
      persistant: nombre,
      resolu: nombre,
      justifie: nombre,
      declare_corrige: nombre,
    }),
  ),
});
const avecConstats = z.object({
  constats: z.array(
    z.object({
      cle: z.string(),
      etat: z.string(),
      depuis: moisEcrit,
      corrigeLe: jourEcrit.optional(),
      repondu: moisEcrit.optional(),
    }),
  ),
});

/** What an earlier run counted; null when the file says something else. */
export function lireComptes(json: unknown): ComptesSuivi | null {
  const lu = avecComptes.safeParse(json);
  if (!lu.success) return null;
  const { mois, precedent, comptes } = lu.data;
  return { mois, premier: precedent === null, lignes: comptes };
}

/** What an earlier run followed; null when the file says something else. */
export function lireMemoire(json: unknown): Memoire | null {
  const lu = avecConstats.safeParse(json);
  if (!lu.success) return null;
  const presents = lu.data.constats.filter((c) => c.etat !== "resolu");
  return new Map(
    presents.map(({ cle, depuis, corrigeLe = null, repondu = null }) => [cle, { depuis, corrigeLe, repondu }]),
  );
}
