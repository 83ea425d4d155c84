import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { Datee, type Palier } from "../core/datee.ts";
import { parseTypedDay } from "../core/day.ts";
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
    if (champ?.datable) return dateeDe(node, champ);
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

/**
 * A setting written by dates of effect. A key that is no date, or a field that is neither `valeur` nor `reference`, is
 * left out here: `fauteDeDates` refuses it first, with its place.
 */
function dateeDe(node: YAMLMap, champ: Champ): Datee {
  const paliers = node.items.flatMap(({ key, value }): Palier[] => {
    const depuis = parseTypedDay(nomDe(key));
    if (depuis === null) return [];
    const palier = palierDe(value as ParsedNode | null);
    return [{ depuis, valeur: donneesDe(palier.valeur, champ), reference: palier.reference }];
  });
  return new Datee(paliers.sort((a, b) => a.depuis - b.depuis));
}

/** What stands beside a date of effect: the value alone, or `{valeur, reference}`. */
export function palierDe(node: ParsedNode | null): { valeur: ParsedNode | null; reference: string | null } {
  if (!isMap(node)) return { valeur: node, reference: null };
  const reference: unknown = node.get("reference");
  return {
    valeur: (node.get("valeur", true) as ParsedNode | undefined) ?? null,
    reference: reference === undefined || reference === null ? null : String(reference),
  };
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
