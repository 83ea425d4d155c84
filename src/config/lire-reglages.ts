import { isMap, isScalar } from "yaml";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { donneesDe } from "./donnees.ts";
import { erreurDeReglages } from "./erreurs.ts";
import { champDe } from "./forme.ts";
import { lireYaml } from "./lire-yaml.ts";
import { placeDe, refus } from "./place.ts";
import { type Reglages, ReglagesLus } from "./reglages-lus.ts";
import { schemaReglages } from "./schema.ts";

/** Settings of a YAML text; `dossier` is where its relative paths start. Throws as `chargerReglages`. */
export function lireReglages(texte: string, fichier: string, rules: readonly Rule[] = RULES, dossier = "."): Reglages {
  const schema = schemaReglages(rules);
  const yaml = lireYaml(texte, fichier);
  const racine = champDe(schema);
  const { contents } = yaml.document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    const place = placeDe(yaml.lignes, contents.range[0]);
    throw refus(fichier, place, "un fichier de réglages s'écrit « nom: valeur », une ligne par réglage");
  }
  const donnees = donneesDe(contents, racine) ?? {};
  const lu = schema.safeParse(donnees);
  if (!lu.success) throw erreurDeReglages(yaml, racine, lu.error.issues);
  return new ReglagesLus(schema, lu.data, rules, fichier, dossier);
}
