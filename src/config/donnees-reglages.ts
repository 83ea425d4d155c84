import { basename } from "node:path";
import { RULES } from "../rules/index.ts";
import { donneesDe } from "./donnees.ts";
import { champDe } from "./forme.ts";
import { lireYaml } from "./lire-yaml.ts";
import { schemaReglages } from "./schema.ts";
import { texteDeFichier } from "./texte-de-fichier.ts";

/**
 * What a settings file says, as plain data: only what is written there, days and months as typed. For what writes the file
 * again; `chargerReglages` is what checks it.
 */
export function donneesReglages(chemin: string): Readonly<Record<string, unknown>> {
  const { document } = lireYaml(texteDeFichier(chemin, "fichier de réglages"), basename(chemin));
  const donnees = donneesDe(document.contents, champDe(schemaReglages(RULES)));
  return (donnees ?? {}) as Readonly<Record<string, unknown>>;
}
