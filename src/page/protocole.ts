import type { Feu } from "../core/feu.ts";
import type { Services } from "./programme/services.ts";

/** A file of the page: its path with `/`, and its bytes. */
export interface Fichier {
  chemin: string;
  octets: Uint8Array;
}

/** What one command line gave. */
export interface Resultat {
  /** Exit status: 0 done, 1 constats at the threshold, 2 not done as asked. */
  statut: number;
  /** Standard output and error, as text. */
  sortie: string;
  erreurs: string;
  /** Files written, sorted by path. */
  fichiers: Fichier[];
  /** Lights that stopped the job; empty when none did. */
  feux: readonly Feu[];
}

/** One option of a command, as a form shows it. */
export interface OptionMontree {
  /** `--mois` */
  drapeau: string;
  description: string;
  /** The word that stands for its value (`mois`, `fichier`…); null for an option that is there or is not. */
  valeur: string | null;
  choix: readonly string[] | null;
  defaut: string | null;
  /** It may be given several times. */
  plusieurs: boolean;
}

/** One command, as a form shows it. */
export interface CommandeMontree {
  nom: string;
  resume: string;
  description: string;
  arguments: readonly { nom: string; description: string; plusieurs: boolean; requis: boolean }[];
  options: readonly OptionMontree[];
}

/** A table of the model, as the assistant lists it. */
export interface TableMontree {
  table: string;
  titre: string;
  champs: readonly ChampMontre[];
}

export interface ChampMontre {
  champ: string;
  titre: string;
  /** Without it the table is not read. */
  obligatoire: boolean;
  /** What its labels may mean; empty for free values. */
  codes: readonly { code: string; libelle: string }[];
}

export interface ProgrammeMontre {
  commandes: readonly CommandeMontree[];
  tables: readonly TableMontree[];
  version: string;
}

/** One answer to the assistant: where it stands in profil.yaml, and what is written there. */
export interface ChoixDeLecture {
  chemin: readonly string[];
  /** A table or several, a field, a code…; empty to take the answer away. */
  valeur: string | boolean | readonly string[];
  /** What was answered, in a few words. */
  libelle: string;
}

/** What a profile says, as the form shows it. */
export interface ProfilLu {
  fichiers?: Readonly<Record<string, string | readonly string[] | null>> | null;
  colonnes?: Readonly<Record<string, Readonly<Record<string, string | null>> | null>> | null;
  valeurs?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
  alias?: { apap?: Readonly<Record<string, string>>; structure?: Readonly<Record<string, string>> } | null;
  ordreDates?: string | Readonly<Record<string, string>> | null;
  uniteDuree?: string | null;
  presenceVide?: string | null;
  feux?: Readonly<Record<string, string>> | null;
}

export interface NomEtValeur {
  nom: string;
  valeur: string;
}

/** What a reading gives, to compare it with another. */
export interface Mesure {
  /** Lines kept by table, then what was not read. */
  lignes: readonly NomEtValeur[];
  /** Ids of the red lights that stop it. */
  rouges: readonly string[];
  /** Figures that people know by heart; none while a red light is on. */
  chiffres: readonly NomEtValeur[];
  /** Why there is nothing to show. */
  refus: string | null;
}

/** One setting as the form shows it; values as they are typed on one line. */
export interface ReglageMontre extends ChoixDeReglage {
  nom: string;
  description: string;
  unite: string;
  choix: readonly string[] | null;
  /** What holds when it says nothing. */
  defaut: string;
}

export interface SectionReglages {
  titre: string;
  /** The article that a rule controls, as it is cited. */
  article: string | null;
  reglages: ReglageMontre[];
}

export interface ChoixDeReglage {
  chemin: readonly string[];
  valeur: string;
  /** Any text: not to be read as YAML. */
  texte: boolean;
}

/** One line of the justifications file: the cells of its columns. */
export type Justification = Readonly<
  Record<"regle" | "participant" | "parcours" | "apap" | "mois" | "date" | "raison" | "auteur" | "jusquAu", string>
>;

/** Told of a step, and of the share done when it is known. */
export type Avancer = (etape: string, part: number | null) => void;

export interface Demande {
  numero: number;
  service: keyof Services;
  args: readonly unknown[];
}

export type Reponse =
  | { type: "avance"; numero: number; etape: string; part: number | null }
  | { type: "echec"; numero: number; message: string }
  | { type: "fin"; numero: number; resultat: unknown };
