import { distance } from "fastest-levenshtein";
import { resumer } from "../audit/analyser.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Report } from "../core/report.ts";
import { foldName } from "../core/text.ts";

/** Keeps the constats of one APAP, structure or participant; what rules judged stays that of the whole extraction. */
export function filtrer(
  report: Report,
  filtre: { apap?: string; structure?: string; participant?: string },
  connus: { apaps: readonly string[]; structures: readonly string[]; participants: readonly string[] },
): Report {
  const apap = filtre.apap === undefined ? undefined : nomConnu(filtre.apap, connus.apaps, "--apap");
  const structure =
    filtre.structure === undefined ? undefined : nomConnu(filtre.structure, connus.structures, "--structure");
  if (filtre.participant !== undefined) participantConnu(filtre.participant, connus.participants);
  if (apap === undefined && structure === undefined && filtre.participant === undefined) return report;
  const garde = (c: { apap: string | null; structure: string | null; participant: string | null }) =>
    (apap === undefined || c.apap === apap) &&
    (structure === undefined || c.structure === structure) &&
    (filtre.participant === undefined || c.participant === filtre.participant.trim());
  const constats = report.constats.filter(garde);
  const { locales } = report;
  return {
    ...report,
    constats,
    resume: resumer(report.regles, constats),
    ...(locales === undefined ? {} : { locales: { ...locales, constats: locales.constats.filter(garde) } }),
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
