import type { LecteurFeux } from "../document/bloc-feux.ts";
import type { Rang } from "./chiffres.ts";
import { apapsDe } from "./edition.ts";
import type { Socle } from "./socle.ts";

/** Who reads the lights of an edition that is not the équipe du PLIE's: its APAPs, whose months it says. */
export function lecteurDe(socle: Socle, rang: Rang): LecteurFeux {
  const apaps = new Set(apapsDe(socle, { rang }).flatMap(({ nom }) => (nom === null ? [] : [nom])));
  return { apaps, seul: rang.portee === "apap" };
}
