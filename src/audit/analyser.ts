import type { Day } from "../core/day.ts";
import type { Echeance, GenreEcarte } from "../core/echeance.ts";
import type { Feu } from "../core/feu.ts";
import type { Fiche, Frise, LigneActivite, LigneDetail } from "../core/fiche.ts";
import { grouper } from "../core/grouper.ts";
import { firstDay, isoMonth, type Month, monthOf, yearOf } from "../core/month.ts";
import { type Figure, type RejetLu, type Report, suspectesDe } from "../core/report.ts";
import type { Reserve } from "../core/reserve.ts";
import { masked } from "../core/text.ts";
import { compareEcheances, echeancesDe } from "../echeances/echeances.ts";
import { creerHorizon } from "../echeances/horizon.ts";
import { type EstJustifie, type NormesDuMois, normesDuMois } from "../faits/mois.ts";
import { type Relais, relaisDe } from "../faits/relais.ts";
import { INDICATEURS } from "../indicators/index.ts";
import type { Indicateur } from "../indicators/indicator.ts";
import { Periodes } from "../indicators/periodes.ts";
import { Mesures } from "../indicators/run-indicators.ts";
import type { Detail } from "../indicators/series.ts";
import { type Application, appliquerJustifications, type Justifications } from "../justifications/appliquer.ts";
import { jugerLocales } from "../locales/juger.ts";
import type { Dossiers } from "../parcours/build-dossiers.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { PresenceVide } from "../parcours/reglages.ts";
import type { Rule } from "../rules/rule.ts";
import { Audit } from "../rules/run-rules.ts";
import type { Extraction } from "../tables/extraction.ts";
import { CollecteDetail } from "./detail.ts";
import { analyseEnMots } from "./en-mots.ts";
import { fichesDe, lignesActivite } from "./fiche.ts";
import { friseDe } from "./frise.ts";
import { LignesDatees } from "./lignes-datees.ts";
import { type DemandeSocle, type Socle, socleDe } from "./socle.ts";

/** What is asked of an analysis. */
export interface Demande extends DemandeSocle {
  version: string;
  /** Dossiers and context made to judge the lights: they serve when they were made for the same dates and settings. */
  socle?: Socle | null;
  /** Lights of the reading; none when absent. */
  feux?: readonly Feu[];
  presenceVide: PresenceVide;
  justifications: Justifications | null;
  /** Réserves of the lights of the reading, in their order. */
  reserves?: readonly Reserve[];
  /** Rules to run; figures of the others are not computed. */
  regles: readonly Rule[];
  /** All of them, none, or those. */
  indicateurs: boolean | readonly Indicateur[];
  fiches: boolean;
  /** The parcours behind each count of the month; false when absent. */
  detail?: boolean;
  /** Told of every unit counted, beside the detail. */
  unites?: (contexte: Contexte) => Detail;
  /** Months of earlier years whose figures are asked for too: their periods come after the others'. */
  anciens?: readonly Month[];
  /** Échéances from a day, for some days; null = none. */
  echeances?: { au: Day; jours: number } | null;
  /** A list of another command, made in the same pass: given the context, and what months are judged by, once, then each dossier. */
  visiter?: (contexte: Contexte, normes: NormesDuMois) => (dossier: Dossier) => void;
  /** Called now and then with the dossiers done and their number. */
  onProgress?: (done: number, total: number) => void;
}

/** The report, and what the lists of the workbooks need beside it. */
export interface Analyse {
  report: Report;
  fiches: Fiche[];
  /** What was done since January, by parcours and charge; with the fiches. */
  activites: LigneActivite[];
  /** The last twelve months of each person, by id; with the fiches. */
  frises: Frise[];
  /** Who went from one APAP to another since January; with the fiches. */
  relais: Relais[];
  /** Lines of the dated tables, by APAP and month; with the fiches. */
  lignes: LignesDatees;
  /** By indicator, period, APAP and participant; empty when not asked for. */
  details: LigneDetail[];
  /** By day, then APAP and participant. */
  echeances: Echeance[];
  /** Kinds of échéances that were not looked for, and why. */
  echeancesEcartees: readonly GenreEcarte[];
  contexte: Contexte;
  /** Figures of the months of earlier years that were asked for. */
  anciennes: Figure[];
  /** What somebody wrote that he mended. */
  declaration: Application["declaration"];
}

const PAS = 500;

/** Rules, figures and lists in one pass over the dossiers; only one dossier is in memory at a time. */
export function analyser(extraction: Extraction, demande: Demande): Analyse {
  const { arrete, periode, reglages, justifications } = demande;
  const { dossiers, contexte: lu } = socleDe(extraction, demande, demande.socle);
  const contexte: Contexte = { ...lu, reserves: [...(demande.reserves ?? []), ...lu.reserves] };
  const reglage = (id: string, day: Day) => reglages.regle(id, day);
  const audit = new Audit(demande.regles, contexte, reglage);
  const detail = demande.detail ? new CollecteDetail(contexte) : null;
  const ecouter = ensemble([detail?.ecouter, demande.unites?.(contexte)]);
  const estJustifie = justifications
    ? (((regle, participant, mois, parcours, charge) =>
        justifications.estJustifie(regle, participant, mois, arrete, parcours, charge)) satisfies EstJustifie)
    : undefined;
  const normes = normesDuMois(contexte, reglage, estJustifie);
  const visite = demande.visiter?.(contexte, normes);
  const mesures = demande.indicateurs
    ? new Mesures(demande.indicateurs === true ? INDICATEURS : demande.indicateurs, contexte, {
        reglage,
        ...(estJustifie ? { estJustifie } : {}),
        ...(ecouter ? { detail: ecouter } : {}),
        periodes: new Periodes(arrete, contexte.listes.convention, demande.anciens),
      })
    : null;
  const fiches: Fiche[] = [];
  const activites: LigneActivite[] = [];
  const frises: Frise[] = [];
  const relais: Relais[] = [];
  const lignes = new LignesDatees();
  const janvier = firstDay(yearOf(monthOf(arrete)) * 12);
  const justifie =
    justifications && estJustifie ? { du: (id: string) => justifications.du(id), estJustifie } : undefined;
  const horizon = demande.echeances ? creerHorizon(contexte, reglage, demande.echeances, justifie) : null;
  const echeances: Echeance[] = [];
  const locales = jugerLocales(reglages.locales, extraction, arrete);
  const aCharge = grouper(
    locales.constats.filter((c) => c.participant !== null),
    (c) => c.participant,
  );
  let done = 0;
  const total = dossiers.ids.length;
  for (const dossier of dossiers) {
    audit.dossier(dossier);
    mesures?.dossier(dossier);
    if (demande.fiches) {
      fiches.push(...fichesDe(dossier, contexte));
      activites.push(...lignesActivite(dossier, contexte, normes));
      const frise = friseDe(dossier, contexte, normes);
      if (frise !== null) frises.push(frise);
      relais.push(...relaisDe(dossier, janvier, arrete));
      lignes.ajouter(dossier);
    }
    if (horizon) echeances.push(...echeancesDe(dossier, horizon));
    visite?.(dossier);
    for (const c of aCharge.get(dossier.id) ?? []) {
      const charge = dossier.chargeLe(c.date ?? arrete);
      c.apap ??= charge.apap;
      c.structure ??= charge.structure;
    }
    if (++done % PAS === 0) demande.onProgress?.(done, total);
  }
  const { regles, constats } = audit.fin();
  const calculees = mesures?.fin() ?? [];
  // no other period has the label of a month of another year
  const deMoisAncien = new Set(demande.anciens?.map(isoMonth));
  const figures = calculees.filter((f) => !deMoisAncien.has(f.periode));
  const connus = new Set(dossiers.ids);
  const applique = justifications
    ? appliquerJustifications(constats, justifications, { arrete, periode, regles, connu: (id) => connus.has(id) })
    : { constats, signalements: [], declaration: () => null };
  return analyseEnMots({
    report: {
      version: demande.version,
      feux: demande.feux ?? [],
      arrete,
      periode,
      reglages: reglages.enVigueur(arrete),
      textes: reglages.textes,
      sources: extraction.sources,
      regles,
      constats: applique.constats,
      resume: resumer(regles, applique.constats),
      rejets: [...extraction.rejets.map(rejetLu), ...contradictions(extraction, dossiers)],
      figures,
      ...(locales.regles.length > 0 ? { locales } : {}),
      signalements: applique.signalements,
    },
    fiches,
    activites,
    frises,
    relais,
    lignes,
    details: detail?.fin(figures) ?? [],
    echeances: echeances.sort(compareEcheances),
    echeancesEcartees: horizon?.ecartes ?? [],
    contexte,
    anciennes: calculees.filter((f) => deMoisAncien.has(f.periode)),
    declaration: applique.declaration,
  });
}

/** Tells several listeners, in order; null when there is none. */
function ensemble(details: readonly (Detail | undefined)[]): Detail | null {
  const [un, deux] = details.filter((d) => d !== undefined);
  if (!un || !deux) return un ?? null;
  return (serie) => {
    const [a, b] = [un(serie), deux(serie)];
    if (a === null || b === null) return a ?? b;
    return (unite) => {
      a(unite);
      b(unite);
    };
  };
}

/** Counts of the unjustified constats by severity, suspect rules left out; the justified ones apart. */
export function resumer(regles: Report["regles"], constats: Report["constats"]): Report["resume"] {
  const suspectes = suspectesDe({ regles });
  const resume = { bloquant: 0, majeur: 0, mineur: 0, info: 0, justifies: 0 };
  for (const c of constats) {
    if (suspectes.has(c.regle)) continue;
    if (c.justification) resume.justifies++;
    else resume[c.gravite]++;
  }
  return resume;
}

function rejetLu(rejet: Extraction["rejets"][number]): RejetLu {
  const { fichier, feuille, ligne, colonne, raison, rangeeGardee } = rejet;
  const valeur = rejet.personnelle ? masked(rejet.valeur) : rejet.valeur;
  return { fichier, feuille, ligne, colonne, valeur, raison, rangeeGardee };
}

/** Values of one participant that a later row contradicts: kept aside, listed (precisions.md, General 14). */
function contradictions(extraction: Extraction, dossiers: Dossiers): RejetLu[] {
  return dossiers.contradictions.flatMap(({ source, ligne, colonne, valeur }) => {
    const lue = extraction.sources[source];
    if (!lue) return [];
    const { fichier, feuille } = lue;
    const raison = "autre valeur que sur une ligne précédente du même participant ; la première est gardée";
    return [{ fichier, feuille, ligne, colonne, valeur: masked(String(valeur)), raison, rangeeGardee: true }];
  });
}
