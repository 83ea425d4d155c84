/**
 * What `auditer` gives: the object of `plie controler --format json`. Months are `AAAA-MM`, days `AAAA-MM-JJ`, absent values
 * null, lists sorted; the same files and settings give the same object.
 */
export interface RapportAudit {
  outil: { nom: "plie"; version: string };
  arrete: string;
  periode: { debut: string; fin: string };
  /** Lights of the reading, in the order of their ids. */
  feux: FeuLecture[];
  /** Settings in force: each rule's thresholds under its id, then the norm, what is common, the lists. */
  reglages: Record<string, unknown>;
  sources: SourceDeLecture[];
  regles: RegleExecutee[];
  /** Unjustified constats by severity, those of suspect rules left out; the justified ones apart. */
  resume: Record<GraviteConstat, number> & { justifies: number };
  constats: ConstatAudit[];
  /** What the rules declared in the settings find, apart from the norm's; absent when there are none. */
  locales?: { regles: RegleLocaleExecutee[]; constats: ConstatLocalAudit[] };
  rejets: RejetDeLecture[];
  /** Entries of the justifications that could not be applied as they are. */
  signalements: { fichier: string; feuille: string | null; ligne: number; message: string }[];
}

/** What `auditer` gives when red lights of the reading, which nothing accepts, stop it: no constat, no figure. */
export interface LectureArretee {
  outil: { nom: "plie"; version: string };
  feux: FeuLecture[];
  constats?: never;
}

export type GraviteConstat = "bloquant" | "majeur" | "mineur" | "info";

/** What was seen in the files that may make figures wrong. */
export interface FeuLecture {
  /** `LEC-01` … `LEC-13`. */
  id: string;
  couleur: "rouge" | "orange";
  fichiers: string[];
  message: string;
  remede: string;
  /** Answers for the profile, when there are any: what each says, and its YAML. */
  reponses?: { libelle: string; profil: string }[];
  /** Settled by `malgre` or by the profile. */
  accepte: boolean;
}

/** One table of one file or sheet, as read; lignes = acceptees + rejetees + ecartees. */
export interface SourceDeLecture {
  fichier: string;
  feuille: string | null;
  table: string;
  sha256: string;
  lignes: number;
  acceptees: number;
  rejetees: number;
  ecartees: number;
}

export interface RegleExecutee {
  id: string;
  etat: "executee" | "suspecte" | "non_executee";
  raison: string | null;
  juges: number;
  constats: number;
  /** A participant whose row was dropped, or an APAP's month that is not covered. */
  nonJuges: { participant?: string; apap?: string | null; mois: string | null; raison: string }[];
}

export interface ConstatAudit {
  regle: string;
  gravite: GraviteConstat;
  participant: string | null;
  parcours: string | null;
  apap: string | null;
  structure: string | null;
  mois: string | null;
  date: string | null;
  mesure: number | null;
  seuil: number | null;
  contexte: Record<string, string | number | null>;
  message: string;
  remede: string;
  /** The first is the line at fault; `ligne` is the one a person sees, 1 = first. */
  preuves: { fichier: string; feuille: string | null; ligne: number }[];
  justification: { raison: string; auteur: string | null; jusquAu: string | null } | null;
}

export interface RegleLocaleExecutee extends Omit<RegleExecutee, "etat" | "nonJuges"> {
  etat: "executee" | "non_executee";
  gravite: GraviteConstat;
  phrase: string;
}

export type ConstatLocalAudit = Omit<
  ConstatAudit,
  "parcours" | "mois" | "mesure" | "seuil" | "contexte" | "justification"
>;

export interface RejetDeLecture {
  fichier: string;
  feuille: string | null;
  ligne: number;
  colonne: string;
  /** Masked when it is personal. */
  valeur: string;
  raison: string;
  rangeeGardee: boolean;
}
