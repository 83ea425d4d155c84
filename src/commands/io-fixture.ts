import { dayOf } from "../core/day.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { csvCanoniques } from "../exemple/csv-canonique.ts";
import { generateExtraction } from "../exemple/generer.ts";
import type { Io } from "./io.ts";

/** The outside of a command that says nothing, on a disk in memory. */
export function ioMuet(disque: DisqueMemoire): Io {
  const rien = () => {};
  return {
    out: rien,
    err: rien,
    terminal: false,
    terminalErr: false,
    colonnes: 80,
    couleur: false,
    aujourdhui: dayOf(2026, 11, 24) ?? 0,
    dossier: "/ailleurs",
    disque,
    version: "0",
  };
}

/** A disk in memory that holds extractions of the fictional PLIE, by folder. */
export function disqueAvec(extractions: Readonly<Record<string, Parameters<typeof generateExtraction>[0]>>) {
  return new DisqueMemoire(
    Object.entries(extractions).flatMap(([dossier, voulue]) =>
      csvCanoniques(generateExtraction(voulue)).map(({ name, bytes }) => ({
        chemin: `/${dossier}/${name}`,
        octets: bytes,
      })),
    ),
  );
}
