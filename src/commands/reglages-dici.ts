import { chargerReglages, type Reglages } from "../config/reglages.ts";
import { trouverReglages } from "../config/trouver-reglages.ts";
import type { Io } from "./io.ts";
import { parlant } from "./preparer.ts";

/** The settings for a command that reads no extraction: the file given, else plie.yaml of the current folder, else the defaults. */
export async function reglagesDIci(config: string | undefined, io: Io): Promise<Reglages> {
  const { disque, dossier } = io;
  return parlant(await chargerReglages(trouverReglages(config ?? null, [], dossier, disque), disque), io);
}
