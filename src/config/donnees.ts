import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from "yaml";
import { foldName } from "../core/text.ts";
import type { Champ } from "./forme.ts";

/**
 * Plain data of a YAML node, guided by what the settings expect there, so that nothing is lost on the way: a text keeps
 * the characters typed (`08230` without quotes keeps its zero), `oui` and `non` serve as booleans, an ensemble or a list
 * left empty stands for its default. What is not expected is given as it is, for the schema to refuse.
 */
export function donneesDe(node: ParsedNode | null, champ: Champ | null): unknown {
  if (node === null) return absent(champ);
  if (isMap(node)) {
    const donnees: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) donnees[nomDe(key)] = donneesDe(value, sousChamp(champ, nomDe(key)));
    return donnees;
  }
  if (isSeq(node)) {
    const element = champ?.forme.type === "liste" ? champ.forme.element : null;
    return node.items.map((item) => donneesDe(item as ParsedNode, element));
  }
  return isScalar(node) ? scalaire(node, champ) : undefined;
}

/** A key as typed. */
export function nomDe(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return key.source ?? String(key.value);
}

/** The field of that name, when the field above has fields. */
export function sousChamp(champ: Champ | null, nom: string): Champ | null {
  if (champ?.forme.type === "objet") return champ.forme.champs.get(nom) ?? null;
  return champ?.forme.type === "dictionnaire" ? champ.forme.valeur : null;
}

function scalaire(node: Scalar, champ: Champ | null): unknown {
  const { value } = node;
  if (value === null) return absent(champ);
  switch (champ?.forme.type) {
    case "texte":
    case "jour":
    case "mois":
    case "choix":
      return typeof value === "string" ? value : (node.source ?? String(value));
    case "booleen": {
      const mot = typeof value === "string" ? foldName(value) : "";
      return mot === "oui" ? true : mot === "non" ? false : value;
    }
    default:
      return value;
  }
}

/** `nom:` with nothing after it: the default of an ensemble or of a list, else no value. */
function absent(champ: Champ | null): unknown {
  const ensemble = champ?.forme.type === "objet" || champ?.forme.type === "liste";
  return ensemble && champ.defaut && !champ.nullable ? undefined : null;
}
