import { distance } from "fastest-levenshtein";
import { resumer } from "../audit/analyser.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Report } from "../core/report.ts";
import { foldName } from "../core/text.ts";
import type { NomsConnus } from "./noms-connus.ts";

/** What a list is limited to; names as they are printed. */
export interface Filtre {
  apap?: string;
  structure?: string;
  participant?: string;
}

/** The filter that was typed, its names found in the extraction; refuses those that are not there. */
export function filtreConnu({ apap, structure, participant }: Filtre, connus: NomsConnus): Filtre {
  if (participant !== undefined) participantConnu(participant, connus.participants);
  return {
    ...(apap === undefined ? {} : { apap: nomConnu(apap, connus.apaps, "--apap") }),
    ...(structure === undefined ? {} : { structure: nomConnu(structure, connus.structures, "--structure") }),
    ...(participant === undefined ? {} : { participant: participant.trim() }),
  };
}

/** Tells what a filter keeps. */
export function gardeDe(filtre: Filtre): (ligne: Readonly<Record<keyof Filtre, unknown>>) => boolean {
  const voulus = Object.entries(filtre) as [keyof Filtre, string][];
  return (ligne) => voulus.every(([cle, voulu]) => ligne[cle] === voulu);
}

/** Keeps the constats asked for; what rules judged stays that of the whole extraction. */
export function filtrer(report: Report, filtre: Filtre): Report {
  if (Object.keys(filtre).length === 0) return report;
  const constats = report.constats.filter(gardeDe(filtre));
  const { locales } = report;
  return {
    ...report,
    constats,
    resume: resumer(report.regles, constats),
    ...(locales === undefined ? {} : { locales: { ...locales, constats: locales.constats.filter(gardeDe(filtre)) } }),
  };
}

/** The name as printed, found without case and accents; refuses an unknown one and offers the nearest. */
export function nomConnu(nom: string, connus: readonly string[], option: string): string {
  const trouve = connus.find((c) => foldName(c) === foldName(nom));
  if (trouve !== undefined) return trouve;
  const proches = plusProches(nom, connus);
  throw new PlieError(`${option} : « ${nom} » n'est pas dans l'extraction.${proches}`);
}

/** Refuses an unknown participant and offers the nearest ids. */
export function participantConnu(id: string, connus: readonly string[]): void {
  if (connus.includes(id.trim())) return;
  throw new PlieError(`aucun participant « ${id} » dans l'extraction.${plusProches(id, connus)}`);
}

function plusProches(texte: string, connus: readonly string[]): string {
  const proches = connus
    .map((c) => ({ c, d: distance(foldName(texte), foldName(c)) }))
    .sort((a, b) => a.d - b.d || (a.c < b.c ? -1 : 1))
    .slice(0, 3)
    .map(({ c }) => c);
  return proches.length === 0 ? "" : ` Les plus proches : ${proches.join(", ")}.`;
}
