import { chargerReglages, type Reglages } from "../config/reglages.ts";
import { trouverReglages } from "../config/trouver-reglages.ts";
import type { Io } from "./io.ts";

/** The settings for a command that reads no extraction: the file given, else plie.yaml of the current folder, else the defaults. */
export function reglagesDIci(config: string | undefined, { disque, dossier }: Io): Promise<Reglages> {
  return chargerReglages(trouverReglages(config ?? null, [], dossier, disque), disque);
}
