import { basename, dirname } from "node:path";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { type Reglages, ReglagesLus } from "./reglages-lus.ts";
import { schemaReglages } from "./schema.ts";
import { texteDeFichier } from "./texte-de-fichier.ts";

export type { Reglages } from "./reglages-lus.ts";

/** Every default of the preset `caen-2026`. */
export function reglagesParDefaut(rules: readonly Rule[] = RULES): Reglages {
  const schema = schemaReglages(rules);
  return new ReglagesLus(schema, schema.parse({}), rules, null, ".");
}

/**
 * Settings of a file; `null` gives the defaults. Throws PlieError when the file is missing, is not valid YAML, or holds
 * an unknown key, a misspelt rule, a key written twice or a value of the wrong type: file, line, column, what is expected.
 */
export async function chargerReglages(chemin: string | null, rules: readonly Rule[] = RULES): Promise<Reglages> {
  if (chemin === null) return reglagesParDefaut(rules);
  // the YAML library is only loaded when there is a file
  const { lireReglages } = await import("./lire-reglages.ts");
  const texte = texteDeFichier(chemin, "fichier de réglages");
  return lireReglages(texte, basename(chemin), rules, dirname(chemin));
}
