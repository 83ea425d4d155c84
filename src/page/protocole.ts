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

export type Demande =
  | { type: "commandes"; numero: number }
  | { type: "executer"; numero: number; argv: readonly string[]; fichiers: readonly Fichier[] };

export type Reponse =
  | { type: "commandes"; numero: number; commandes: CommandeMontree[]; version: string }
  | { type: "avance"; numero: number; etape: string; part: number | null }
  | { type: "fin"; numero: number; resultat: Resultat };
