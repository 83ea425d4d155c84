import type { LineCounter } from "yaml";
import { PlieError } from "../core/plie-error.ts";

/** A YAML file and where its lines begin. */
export interface Lignes {
  /** Name shown in messages, without folder. */
  fichier: string;
  lignes: LineCounter;
}

/** Refusal of a YAML file in one sentence: file, line and column of a position of its text, what is wrong and what to do. */
export function refus({ fichier, lignes }: Lignes, position: number | undefined, faute: string): PlieError {
  const { line, col } = lignes.linePos(position ?? 0);
  return new PlieError(`${fichier}, ligne ${line}, colonne ${col} : ${faute}.`);
}

/** A text of the file as a message may show it: one line, no control character, at most 40 characters. */
export function montre(text: string): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
  const signs = [...clean];
  return signs.length > 40 ? `${signs.slice(0, 39).join("")}…` : clean;
}
