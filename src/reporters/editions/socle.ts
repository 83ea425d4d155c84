import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import { type Day, frDay } from "../../core/day.ts";
import type { Fiche, LigneActivite } from "../../core/fiche.ts";
import { grouper, obtenir } from "../../core/grouper.ts";
import { firstDay, frMonth, isoMonth, isoYearTo, type Month, monthOf, yearOf } from "../../core/month.ts";
import { type Constat, type Report, suspectesDe } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import type { Avant } from "../../csf/risque/modele.ts";
import { Catalogue } from "../../indicators/catalogue.ts";
import { INDICATEURS, type IndicateurId } from "../../indicators/index.ts";
import { Portees } from "../../indicators/portees.ts";
import type { Charge } from "../../parcours/dossier.ts";
import { nomAffiche } from "../../parcours/participants.ts";
import type { Suite } from "../../registre/suite.ts";
import { RULES } from "../../rules/index.ts";
import { DEFAULT_THEME, type Theme } from "../xlsx/theme.ts";
import { Chiffres, estDuRang, type Rang } from "./chiffres.ts";
import { Personnes } from "./personnes.ts";
import { premiereSortie } from "./sorties-gardees.ts";

/** The spans that the workbooks print, by their labels in the figures. */
export interface Spans {
  mois: Month;
  /** `AAAA-MM` of the month, and of the month before when it is in the same year. */
  courant: string;
  precedent: string | null;
  /** Each month of the year up to the arrêté's. */
  tous: readonly Month[];
  cumul: string;
  /** Since the convention's start, when the figures have it. */
  convention: string | null;
}

/** The figures of the same extraction judged a year before. */
export interface AnDernier {
  chiffres: Chiffres;
  arrete: Day;
  /** Label of its figures since January. */
  cumul: string;
}

/** Everything that the editions of one month share, grouped once. */
export interface Socle {
  analyse: Analyse;
  report: Report;
  reglages: Reglages;
  theme: Theme;
  spans: Spans;
  chiffres: Chiffres;
  /** Scopes with something to show this year, by name. */
  structures: readonly Rang[];
  apaps: readonly Rang[];
  /** By APAP: its structures since the beginning; by structure: its APAPs shown. */
  structuresDe: ReadonlyMap<string | null, ReadonlySet<string | null>>;
  apapsDe: ReadonlyMap<string | null, readonly Rang[]>;
  /** Rules that are probably misread: their constats stay with the équipe du PLIE. */
  suspectes: ReadonlySet<string>;
  titres: ReadonlyMap<string, string>;
  /** Constats that count: suspect rules left out, justified ones included. */
  comptes: readonly Constat[];
  parApap: ReadonlyMap<string | null, readonly Constat[]>;
  parStructure: ReadonlyMap<string | null, readonly Constat[]>;
  /** Indicators whose facts « Détail » lists. */
  detailles: ReadonlySet<string>;
  fichesParApap: ReadonlyMap<string | null, readonly Fiche[]>;
  activitesParApap: ReadonlyMap<string | null, readonly LigneActivite[]>;
  /** NOM Prénom by participant, of those with a name. */
  noms: ReadonlyMap<string, string>;
  /** Who was seen, month by month. */
  personnes: Personnes;
  /** What is overdue at the arrêté, by APAP and structure. */
  retards: readonly { de: Charge; nombre: number }[];
  /** What the register says of the months sent before; null for a command that has none. */
  suite: Suite | null;
  /** What is to be mended before the contrôle de service fait; null without an opération FSE+ in the settings. */
  avant: Avant | null;
  /** The first sortie that the extraction keeps: what is before it cannot be compared. */
  premiereSortie: Day | null;
  /** Last year at the same date; null when the extraction does not hold it, or nothing is compared. */
  anDernier: AnDernier | null;
}

export interface OptionsEditions {
  theme?: Theme;
  suite?: Suite | null;
  avant?: Avant | null;
  /** The report a year before, when its figures can be compared. */
  anDernier?: Report | null;
  /** Names of the figures; the program's own when absent. */
  catalogue?: Catalogue;
}

/** What all the editions of a month share, found once. The analysis must hold figures, fiches and échéances. */
export function creerSocle(analyse: Analyse, reglages: Reglages, options: OptionsEditions = {}): Socle {
  const { report } = analyse;
  const spans = spansDe(report, analyse);
  const debut = firstDay(spans.tous[0] ?? spans.mois);
  const jours = [debut, ...reglages.effets.filter((jour) => jour > debut && jour <= report.arrete)];
  const chiffres = new Chiffres(
    report.figures,
    options.catalogue ?? new Catalogue(INDICATEURS, (jour) => reglages.communsLe(jour), jours),
  );
  const suspectes = suspectesDe(report);
  const comptes = report.constats.filter((c) => !suspectes.has(c.regle));
  const parApap = grouper(comptes, (c) => c.apap);
  const parStructure = grouper(comptes, (c) => c.structure);
  const structuresDe = new Map<string | null, Set<string | null>>();
  for (const { apap, structure } of new Portees(analyse.contexte).charges) {
    obtenir(structuresDe, apap, () => new Set()).add(structure);
  }
  const enPoste = new Set<string | null>(
    analyse.contexte.effectifs.filter((e) => e.debut <= report.arrete && report.arrete <= e.fin).map((e) => e.apap),
  );
  const vivant = (rang: Rang) => actif(chiffres, rang, spans);
  const apaps = chiffres
    .rangs("apap")
    .filter((r) => vivant(r) || enPoste.has(r.nom) || (r.nom !== null && parApap.has(r.nom)));
  const structures = chiffres
    .rangs("structure")
    .filter((r) => vivant(r) || apaps.some((a) => structuresDe.get(a.nom)?.has(r.nom) && r.nom !== null));
  const apapsDe = new Map(
    structures.map((s) => [s.nom, apaps.filter((a) => structuresDe.get(a.nom)?.has(s.nom) ?? false)] as const),
  );
  return {
    analyse,
    report,
    reglages,
    theme: options.theme ?? DEFAULT_THEME,
    spans,
    chiffres,
    structures,
    apaps,
    structuresDe,
    apapsDe,
    suspectes,
    titres: new Map(RULES.map((r) => [r.id, r.titre])),
    comptes,
    parApap,
    parStructure,
    detailles: new Set(analyse.details.map((d) => d.indicateur)),
    fichesParApap: grouper(analyse.fiches, (f) => f.apap),
    activitesParApap: grouper(analyse.activites, (a) => a.apap),
    noms: nomsDe(analyse.fiches),
    personnes: new Personnes(analyse.frises, report.arrete),
    retards: retardsDuMois(analyse),
    suite: options.suite ?? null,
    avant: options.avant ?? null,
    premiereSortie: premiereSortie(analyse.contexte.extraction, report.arrete),
    anDernier: options.anDernier ? anDernierDe(options.anDernier, chiffres.catalogue) : null,
  };
}

function anDernierDe({ figures, arrete }: Report, catalogue: Catalogue): AnDernier {
  return { chiffres: new Chiffres(figures, catalogue), arrete, cumul: isoYearTo(monthOf(arrete)) };
}

function spansDe(report: Report, { contexte }: Analyse): Spans {
  const mois = monthOf(report.arrete);
  const janvier = yearOf(mois) * 12;
  const tous = Array.from({ length: mois - janvier + 1 }, (_, i) => janvier + i);
  const debut = contexte.listes.convention?.debut ?? null;
  const convention =
    debut !== null && debut <= report.arrete && monthOf(debut) !== janvier
      ? `${isoMonth(monthOf(debut))}..${isoMonth(mois)}`
      : null;
  return {
    mois,
    courant: isoMonth(mois),
    precedent: mois > janvier ? isoMonth(mois - 1) : null,
    tous,
    cumul: isoYearTo(mois),
    convention,
  };
}

function retardsDuMois({ echeances, report }: Analyse): Socle["retards"] {
  const depassees = echeances.filter((e) => e.jour <= report.arrete);
  return [...grouper(depassees, (e) => JSON.stringify([e.apap, e.structure])).values()].flatMap(
    ([premiere, ...autres]) => (premiere ? [{ de: premiere, nombre: autres.length + 1 }] : []),
  );
}

/** What is overdue at the arrêté in a scope; of an APAP, in one structure when it is given. */
export function retardsDe({ retards }: Socle, rang: Rang, structure?: string | null): number {
  let n = 0;
  for (const { de, nombre } of retards)
    if ((structure === undefined || de.structure === structure) && estDuRang(rang, de)) n += nombre;
  return n;
}

/** What says that a scope is alive. */
const VIVANTS = [
  "accompagnes",
  "stock_debut",
  "entretiens",
  "entrees",
  "sorties",
  "prescriptions",
  "mises_en_relation",
  "absences",
  "contacts_a_preciser",
] as const;

/** Something happened this year in the scope: a parcours accompanied, and all that adds up to the figure of the whole. */
function actif(chiffres: Chiffres, rang: Rang, { tous, cumul }: Spans): boolean {
  const un = (indicateur: IndicateurId, periode: string) => (chiffres.nombre(rang, { indicateur }, periode) ?? 0) !== 0;
  return tous.some((m) => un("accompagnes", isoMonth(m))) || VIVANTS.some((i) => un(i, cumul));
}

function nomsDe(fiches: readonly Fiche[]): Map<string, string> {
  const noms = new Map<string, string>();
  for (const fiche of fiches) {
    const nom = nomAffiche(fiche);
    if (nom !== null) noms.set(fiche.participant, nom);
  }
  return noms;
}

/** « octobre 2026, arrêté au 31/10/2026 » */
export function sousTitre({ spans, report }: Socle): string {
  return `${frMonth(spans.mois)}, arrêté au ${frDay(report.arrete)}`;
}

/** Sorted names of the APAPs, the unnamed one left out. */
export function nommes(rangs: readonly Rang[]): (Rang & { nom: string })[] {
  return rangs.filter((r): r is Rang & { nom: string } => r.nom !== null).sort((a, b) => compareText(a.nom, b.nom));
}
