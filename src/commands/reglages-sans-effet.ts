import type { Reglages } from "../config/reglages.ts";
import { lePlusProche } from "../core/proches.ts";
import { foldName } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { nomsConnus } from "./noms-connus.ts";

/** Names shown; a file made for another year would name many. */
const PREMIERS = 5;

/**
 * Names in the lists of the settings that the extraction does not hold: what they say has no effect, most often because
 * of a misspelling. One sentence each, with the nearest name. Participants are not offered a nearest one.
 */
export function reglagesSansEffet({ listes, fichier }: Reglages, extraction: Extraction): string[] {
  const cites = [
    ...listes.moisCouverts.map(({ apap }) => ["moisCouverts", "apaps", apap] as const),
    ...listes.feuillesRecues.map(({ participant }) => ["feuillesRecues", "participants", participant] as const),
    ...listes.operationsFse.flatMap(({ apaps, structures }) => [
      ...apaps.map((nom) => ["operationsFse", "apaps", nom] as const),
      ...structures.map((nom) => ["operationsFse", "structures", nom] as const),
    ]),
    ...listes.objectifs.flatMap(({ portee, nom }) => {
      if (nom === null || (portee !== "apap" && portee !== "structure")) return [];
      return [["objectifs", portee === "apap" ? "apaps" : "structures", nom] as const];
    }),
    ...(extraction.tables.effectifs ? [] : listes.effectifs.map(({ apap }) => ["effectifs", "apaps", apap] as const)),
  ];
  if (cites.length === 0) return [];
  const connus = nomsConnus(extraction);
  const plies = {
    apaps: new Set(connus.apaps.map(foldName)),
    structures: new Set(connus.structures.map(foldName)),
    participants: new Set(connus.participants.map(foldName)),
  };
  const phrases = new Set<string>();
  for (const [liste, quoi, nom] of cites) {
    if (plies[quoi].has(foldName(nom))) continue;
    const proche = quoi === "participants" ? null : lePlusProche(nom, connus[quoi]);
    const aide = proche === null ? "" : ` (le plus proche : ${proche})`;
    phrases.add(`${fichier} : ${liste} nomme « ${nom} », qui n'est pas dans l'extraction${aide} : sans effet.`);
  }
  const toutes = [...phrases];
  const reste = toutes.length - PREMIERS;
  return reste > 0 ? [...toutes.slice(0, PREMIERS), `${fichier} : et ${reste} autres noms inconnus.`] : toutes;
}
