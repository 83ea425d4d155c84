import { Chalk, type ChalkInstance } from "chalk";
import type { Gravite } from "../../core/report.ts";

export { SIGNES } from "../signes.ts";

/** How the terminal looks: width in columns, and colours or not. */
export interface Terminal {
  colonnes: number;
  couleur: boolean;
}

/** Colours when asked for; the same calls print plain text otherwise. */
export function craie(terminal: Terminal): ChalkInstance {
  return new Chalk({ level: terminal.couleur ? 1 : 0 });
}

/** A text in the colour of a severity. */
export function colorer(gravite: Gravite, texte: string, c: ChalkInstance): string {
  switch (gravite) {
    case "bloquant":
      return c.red.bold(texte);
    case "majeur":
      return c.yellow(texte);
    case "mineur":
      return c.cyan(texte);
    case "info":
      return c.dim(texte);
  }
}

/**
 * Lines of at most `width` columns, cut between words, never before « : » nor inside the guillemets' spaces; leading spaces
 * are kept, following lines are indented.
 */
export function plier(texte: string, width: number, indent = ""): string {
  const lines: string[] = [];
  const debut = /^ */.exec(texte)?.[0] ?? "";
  let line = "";
  for (const word of texte.trimStart().split(/(?<!«) (?![:;!?»])/)) {
    const candidate = line === "" ? debut + word : `${line} ${word}`;
    if ([...candidate].length <= width || line === "") line = candidate;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  lines.push(line);
  return lines.join("\n");
}
