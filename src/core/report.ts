import type { Day } from "./day.ts";
import type { Feu } from "./feu.ts";
import { somme } from "./grouper.ts";
import type { Month } from "./month.ts";
import type { Period } from "./period.ts";

export type Gravite = "bloquant" | "majeur" | "mineur" | "info";

/** Most serious first. */
export const GRAVITES: readonly Gravite[] = ["bloquant", "majeur", "mineur", "info"];

/** A line of the extraction: index in `Report.sources`, and the line a person sees. */
export interface Preuve {
  source: number;
  ligne: number;
}

/** Who is responsible on a given day; null = « Sans APAP », « Sans structure ». */
export interface Charge {
  apap: string | null;
  structure: string | null;
}

/** Why a constat is accepted by the PLIE, from the justifications file. */
export interface Justification {
  raison: string;
  auteur: string | null;
  jusquAu: Day | null;
  /** Reference of the piece that proves it; absent when none is given. */
  piece?: string;
}

/** One finding of a rule (interface.md). Texts are French and hold no personal data but the participant's id. */
export interface Constat extends Charge {
  regle: string;
  gravite: Gravite;
  participant: string | null;
  parcours: string | null;
  mois: Month | null;
  date: Day | null;
  mesure: number | null;
  seuil: number | null;
  contexte: Readonly<Record<string, string | number | null>>;
  message: string;
  remede: string;
  preuves: readonly Preuve[];
  justification: Justification | null;
}

/** The gravest first, then the latest. */
export function parGravite(a: Pick<Constat, "gravite" | "date">, b: Pick<Constat, "gravite" | "date">): number {
  return GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite) || (b.date ?? 0) - (a.date ?? 0);
}

/** Why a constat of absence is withheld: the proof may be in a row that could not be read. */
export const RANGEE_REJETEE = "rangée rejetée";
/** Why a rule that is off judges nothing. */
export const DESACTIVEE = "règle désactivée par les réglages";

/** What a rule could not judge: a participant with a dropped row, or an uncovered month of an APAP. */
export interface NonJuge {
  participant: string | null;
  apap: string | null;
  mois: Month | null;
  raison: string;
  /** Of an uncovered month: parcours followed that have a line, and parcours followed (domaine.md §4). */
  couverture?: { k: number; n: number };
}

/** Why a unit is not judged, as a reader is told: « rangée rejetée », « non couvert (1 sur 6) ». */
export function pourquoiNonJuge({ raison, couverture }: NonJuge): string {
  return couverture ? `${raison} (${couverture.k} sur ${couverture.n})` : raison;
}

export type EtatRegle = "executee" | "suspecte" | "non_executee";

export interface ResultatRegle {
  id: string;
  /** What makes a constat and what to do about it, with the thresholds in force at the arrêté. */
  definition: string;
  remede: string;
  etat: EtatRegle;
  /** Why it was not run, or what its result leaves open. */
  raison: string | null;
  juges: number;
  /** Singular of what is counted in `juges`: « mois », « entretien »… */
  unite: string;
  constats: number;
  nonJuges: NonJuge[];
  /** Settings in force. */
  reglages: Readonly<Record<string, unknown>>;
}

/** Rules whose constats stay out of the counts, more than half of their units being in default (domaine.md §5). */
export function suspectesDe({ regles }: { regles: readonly ResultatRegle[] }): ReadonlySet<string> {
  return new Set(regles.filter((r) => r.etat === "suspecte").map((r) => r.id));
}

interface ConstatsJuges {
  regles: readonly ResultatRegle[];
  constats: readonly Constat[];
}

/** The constats to correct: those of suspect rules and the justified ones left out. */
export function aCorriger({ regles, constats }: ConstatsJuges): Constat[] {
  const suspectes = suspectesDe({ regles });
  return constats.filter((c) => !suspectes.has(c.regle) && c.justification === null);
}

/** A rule of the PLIE's own: never mixed up with the norm's. */
export interface ResultatLocal {
  id: string;
  phrase: string;
  gravite: Gravite;
  /** Why it was not run, null when it was. */
  raison: string | null;
  /** Rows looked at. */
  juges: number;
  constats: number;
}

/** One row that a local rule finds; its APAP and structure are the row's, else those in charge on its day (the arrêté without one). */
export type ConstatLocal = Omit<Constat, "parcours" | "mois" | "mesure" | "seuil" | "contexte" | "justification">;

export type Portee = "apap" | "structure" | "operation" | "ensemble";

/** One figure; `valeur` null has its `raison` (interface.md). */
export interface Figure {
  indicateur: string;
  portee: Portee;
  nom: string | null;
  /** `AAAA-MM` or `AAAA-MM..AAAA-MM`. */
  periode: string;
  ventilation: Readonly<Record<string, string>>;
  valeur: number | null;
  numerateur: number | null;
  denominateur: number | null;
  raison: string | null;
  /** What weakens it, joined by « ; » (precisions.md, General 22); null when nothing does, or when it is null itself. */
  reserve: string | null;
}

/** A file, by its name without folder, or one sheet of it. */
export interface FichierOuFeuille {
  fichier: string;
  feuille: string | null;
}

/** One table of one file or sheet, as read; counts close: lignes = acceptees + rejetees + ecartees. */
export interface SourceLue extends FichierOuFeuille {
  table: string;
  sha256: string;
  lignes: number;
  acceptees: number;
  rejetees: number;
  ecartees: number;
}

/** A count of lines, of all files: a list that holds two tables side by side is one line of the file, twice in the sources. */
export function parFeuille(
  sources: readonly Omit<SourceLue, "table" | "sha256">[],
  compte: "lignes" | "acceptees" | "rejetees" | "ecartees",
): number {
  const vues = new Map(sources.map((s) => [JSON.stringify([s.fichier, s.feuille]), s[compte]]));
  return somme([...vues.values()]);
}

/** A value that could not be read; `valeur` is masked when it is personal. */
export interface RejetLu extends FichierOuFeuille {
  ligne: number;
  colonne: string;
  valeur: string;
  raison: string;
  rangeeGardee: boolean;
}

/** Something to mend in a file that a person fills (justifications): an entry that is expired, matches nothing… */
export interface Signalement extends FichierOuFeuille {
  ligne: number;
  message: string;
}

/** The one document that reporters turn into terminal, JSON, CSV, XLSX and HTML. */
export interface Report {
  version: string;
  /** Lights of the reading, in the order of their ids (domaine.md §3.1). */
  feux: readonly Feu[];
  arrete: Day;
  periode: Period;
  /** Settings in force (`Reglages.enVigueur`); without them, reports print each rule's thresholds. */
  reglages?: Readonly<Record<string, unknown>>;
  /** Titles of the official texts that the norm in force cites: no word of theirs changes. Not in the JSON. */
  textes?: readonly string[];
  sources: SourceLue[];
  regles: ResultatRegle[];
  constats: Constat[];
  /** Unjustified constats by severity, those of suspect rules left out. */
  resume: Record<Gravite, number> & { justifies: number };
  rejets: RejetLu[];
  figures: Figure[];
  /** Rules of the PLIE's own, apart; absent when it has none. */
  locales?: { regles: readonly ResultatLocal[]; constats: readonly ConstatLocal[] };
  /** Entries of the justifications file that could not be applied as they are. */
  signalements: Signalement[];
}
