import { chargerReglages, type Reglages } from "../config/reglages.ts";
import { trouverReglages } from "../config/trouver-reglages.ts";
import type { Io } from "./io.ts";

/** The settings for a command that reads no extraction: the file given, else plie.yaml of the current folder, else the defaults. */
export async function reglagesDIci(config: string | undefined, io: Io): Promise<Reglages> {
  const { disque, dossier } = io;
  return parlant(await chargerReglages(trouverReglages(config ?? null, [], dossier, disque), disque), io);
}

/** Settings, whose words are those of all that is said from now on. */
export function parlant(reglages: Reglages, io: Io): Reglages {
  io.parler?.(reglages.langage);
  return reglages;
}
