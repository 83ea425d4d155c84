import type { Day } from "../core/day.ts";
import { compareText } from "../core/text.ts";
import { deplacer } from "../pseudonymes/naissances.ts";

/** Names and numbers as a PLIE hands them out. */
export interface Noms {
  participant(id: string): string | null;
  /** Null for an APAP that no row names. */
  apap(nom: string): string | null;
  /** `jours`: the days on which that person's age is looked at. */
  naissance(jour: Day, jours: readonly Day[]): Day;
}

/** As they are. */
export const TELS: Noms = {
  participant: (id) => id,
  apap: (nom) => nom,
  naissance: (jour) => jour,
};

/**
 * Participants and APAPs by rank, births moved in their month so that no figure sees it (as `pseudonymiser` does, without a
 * key: the earliest day that gives the same ages). What a PLIE keeps of the two lists is enough for it to find a person
 * back; nobody else can.
 */
export function anonymes(participants: Iterable<string>, apaps: Iterable<string>): Noms {
  const numeros = rangs(participants, "P");
  const apapsNommes = rangs(apaps, "APAP ");
  return {
    participant: (id) => numeros.get(id) ?? null,
    apap: (nom) => apapsNommes.get(nom) ?? null,
    naissance: (jour, jours) =>
      Math.min(
        jour,
        deplacer(jour, jours, (autre) => autre),
      ),
  };
}

/** `P00001`… in the order of the names. */
function rangs(noms: Iterable<string>, prefixe: string): Map<string, string> {
  const tries = [...new Set(noms)].sort(compareText);
  const largeur = String(tries.length).length;
  return new Map(tries.map((nom, i) => [nom, `${prefixe}${String(i + 1).padStart(largeur, "0")}`]));
}
