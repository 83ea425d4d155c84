import { Chalk, type ChalkInstance } from "chalk";
import { frCount, frInteger } from "../../core/format.ts";
import { GRAVITES, type Gravite, type Report } from "../../core/report.ts";
import type { Tone } from "../document/model.ts";
import { SIGNES } from "../signes.ts";

/** How the terminal looks: width in columns, and colours or not. */
export interface Terminal {
  colonnes: number;
  couleur: boolean;
}

/** Colours when asked for; the same calls print plain text otherwise. */
export function craie(terminal: Terminal): ChalkInstance {
  return new Chalk({ level: terminal.couleur ? 1 : 0 });
}

/** A text in the colour of a tone, as it is without one. */
export function colorer(ton: Tone | null, texte: string, c: ChalkInstance): string {
  const craies = {
    ...{ bloquant: c.red.bold, majeur: c.yellow, mineur: c.cyan, info: c.dim },
    ...{ bon: c.green, fort: c.bold, discret: c.dim },
  } satisfies Record<Tone, ChalkInstance>;
  return ton === null ? texte : craies[ton](texte);
}

/** « ■ 3 bloquants » in its colour. */
export function graviteDite(gravite: Gravite, nombre: number, terminal: Terminal): string {
  const { signe, mot, mots } = SIGNES[gravite];
  return colorer(gravite, `${signe} ${frInteger(nombre)} ${nombre >= 2 ? mots : mot}`, craie(terminal));
}

/** All of them, and how many are justified when some are. */
export function gravitesDites({ justifies, ...resume }: Report["resume"], terminal: Terminal): string {
  const dits = GRAVITES.map((g) => graviteDite(g, resume[g], terminal));
  return `${dits.join("   ")}${justifies > 0 ? `   (${frCount(justifies, "justifié")} à part)` : ""}`;
}
