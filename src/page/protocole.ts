import type { Feu } from "../core/feu.ts";

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
  champs: readonly { champ: string; titre: string }[];
}

/** One answer to the assistant: where it stands in profil.yaml, and what is written there. */
export interface ChoixDeLecture {
  cle: string;
  chemin: readonly string[];
  /** A table, a field, or `ignorer`; empty to take the answer away. */
  valeur: string;
}

export type Demande =
  | { type: "profil"; numero: number; texte: string; choix: readonly ChoixDeLecture[] }
  | { type: "commandes"; numero: number }
  | { type: "executer"; numero: number; argv: readonly string[]; fichiers: readonly Fichier[] };

export type Reponse =
  | { type: "profil"; numero: number; texte: string }
  | { type: "commandes"; numero: number; commandes: CommandeMontree[]; tables: TableMontree[]; version: string }
  | { type: "echec"; numero: number; message: string }
  | { type: "avance"; numero: number; etape: string; part: number | null }
  | { type: "fin"; numero: number; resultat: Resultat };
