import { isMap } from "yaml";
import { PlieError } from "../core/plie-error.ts";
import { CAEN_2026 } from "../normes/index.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { couchesDe } from "./couches.ts";
import { nomDe } from "./donnees.ts";
import { lireEnsemble, type Ouvrir, SANS_DOSSIER, trouverNorme, valider } from "./lire-norme.ts";
import type { TexteYaml } from "./lire-yaml.ts";
import { refus } from "./place.ts";
import { type Reglages, ReglagesLus } from "./reglages-lus.ts";
import { schemaReglages } from "./schema.ts";

/**
 * Settings of a YAML text; `resoudre` says where the paths that it names are, `ouvrir` opens the norm that it names. Throws
 * as `chargerReglages`.
 */
export function lireReglages(
  texte: string,
  fichier: string,
  rules: readonly Rule[] = RULES,
  resoudre: (chemin: string) => string = (chemin) => chemin,
  ouvrir: Ouvrir = SANS_DOSSIER,
): Reglages {
  const schema = schemaReglages(rules);
  const { yaml, racine, donnees } = lireEnsemble(texte, fichier, schema, "un fichier de réglages");
  const norme = normeDe(yaml, donnees, ouvrir, rules);
  const couches = [...couchesDe(norme), donnees];
  valider(yaml, racine, schema, couches);
  return new ReglagesLus(schema, donnees, norme, rules, fichier, resoudre);
}

/** The norm that the settings name; what is wrong with a built-in id is told where it is written. */
function normeDe(yaml: TexteYaml, donnees: Readonly<Record<string, unknown>>, ouvrir: Ouvrir, rules: readonly Rule[]) {
  const nom = donnees["norme"];
  if (typeof nom !== "string" || nom === "") return CAEN_2026;
  try {
    return trouverNorme(nom, ouvrir, rules);
  } catch (error) {
    const inconnue = error instanceof PlieError && error.message.startsWith("Norme inconnue");
    const pair = isMap(yaml.document.contents)
      ? yaml.document.contents.items.find(({ key }) => nomDe(key) === "norme")
      : undefined;
    if (!inconnue || !pair) throw error;
    throw refus(yaml, pair.value?.range?.[0], `n${error.message.slice(1).replace(/\.$/, "")}`);
  }
}
