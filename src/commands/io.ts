import type { Day } from "../core/day.ts";
import type { Feu } from "../core/feu.ts";
import type { Disque } from "../disque/disque.ts";
import type { Langage } from "../normes/langage.ts";

/** What a command may touch of the outside; only cli.ts makes it, tests make their own. */
export interface Io {
  /** Results. */
  out(text: string): void;
  /** Progress and messages. */
  err(text: string): void;
  /** A line on stderr that takes the place of the last such line; empty, it is wiped. Only where there is a terminal. */
  ligne?(texte: string): void;
  /** Both output and input are a terminal: progress bars and questions are allowed. */
  terminal: boolean;
  /** stderr is a terminal. */
  terminalErr: boolean;
  /** Columns of the terminal; 80 elsewhere. */
  colonnes: number;
  couleur: boolean;
  /** Today's civil day on this machine, used only where interface.md says so. */
  aujourdhui: Day;
  /** Current folder. */
  dossier: string;
  /** The files that a command may touch. */
  disque: Disque;
  version: string;
  /** Say where an error comes from: for whoever mends the program. */
  deboguer?: boolean;
  /** Told of the words of the settings as soon as they are read: what follows is said in them. */
  parler?(langage: Langage): void;
  /** Told of how much of a step is done, where no line can be drawn. */
  avancer?(etape: string, done: number, total: number): void;
  /** Told of the lights that stop a job, where they can be answered. */
  arretAuxFeux?(feux: readonly Feu[]): void;
}
