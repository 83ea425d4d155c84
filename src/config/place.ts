import type { LineCounter } from "yaml";
import { PlieError } from "../core/plie-error.ts";

/** Where something stands in a YAML file; both count from 1. */
export interface Place {
  ligne: number;
  colonne: number;
}

/** The line and column of a position of the text. */
export function placeDe(lignes: LineCounter, position: number): Place {
  const { line, col } = lignes.linePos(position);
  return { ligne: line, colonne: col };
}

/** Refusal of a YAML file in one sentence: file, line, column, what is wrong and what to do. */
export function refus(fichier: string, place: Place, faute: string): PlieError {
  return new PlieError(`${fichier}, ligne ${place.ligne}, colonne ${place.colonne} : ${faute}.`);
}

/** A text of the file as a message may show it: one line, no control character, at most 40 characters. */
export function montre(text: string): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
  const signs = [...clean];
  return signs.length > 40 ? `${signs.slice(0, 39).join("")}…` : clean;
}
