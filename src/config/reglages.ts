import type { Disque } from "../disque/disque.ts";
import { CAEN_2026, NORMES, normeConnue } from "../normes/index.ts";
import type { Norme } from "../normes/norme.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { FichierOuvert, Ouvrir } from "./lire-norme.ts";
import { type Reglages, ReglagesLus } from "./reglages-lus.ts";
import { schemaReglages } from "./schema.ts";
import { texteDeFichier } from "./texte-de-fichier.ts";

export type { Reglages } from "./reglages-lus.ts";

/** What a norm says with no settings file: by default the one at the root, `caen-2026`. */
export function reglagesParDefaut(rules: readonly Rule[] = RULES, norme: Norme = CAEN_2026): Reglages {
  if (rules !== RULES || norme !== CAEN_2026) return sansFichier(rules, norme);
  parDefaut ??= sansFichier(RULES, CAEN_2026);
  return parDefaut;
}

/** Those of every rule over the root norm: nearly every run asks for them, and what never changes is made once. */
let parDefaut: Reglages | null = null;

function sansFichier(rules: readonly Rule[], norme: Norme): Reglages {
  return new ReglagesLus(schemaReglages(rules), {}, norme, rules, null, (chemin) => chemin);
}

/**
 * Settings of a file; `null` gives the defaults. Throws PlieError when the file is missing, is not valid YAML, or holds
 * an unknown key, a misspelt rule, a key written twice or a value of the wrong type: file, line, column, what is expected.
 */
export async function chargerReglages(chemin: string | null, disque: Disque): Promise<Reglages> {
  if (chemin === null) return reglagesParDefaut();
  // the YAML library is only loaded when there is a file
  const { lireReglages } = await import("./lire-reglages.ts");
  const texte = texteDeFichier(disque.fichier(chemin), "fichier de réglages");
  const { basename, dirname } = disque.chemins;
  const dossier = dirname(chemin);
  return lireReglages(texte, basename(chemin), RULES, depuis(dossier, disque), ouvrirDepuis(dossier, disque));
}

/** Where a path leads that a file of this folder names. */
function depuis(dossier: string, { chemins }: Disque): (chemin: string) => string {
  return (chemin) => (chemins.isAbsolute(chemin) ? chemin : chemins.join(dossier, chemin));
}

/** Opens the norms that a file of this folder names. */
function ouvrirDepuis(dossier: string, disque: Disque): Ouvrir {
  return (chemin): FichierOuvert => {
    const fichier = disque.fichier(depuis(dossier, disque)(chemin));
    return {
      texte: texteDeFichier(fichier, "fichier de norme"),
      nom: fichier.name,
      ouvrir: ouvrirDepuis(disque.chemins.dirname(fichier.path), disque),
    };
  };
}

/** The norm of this id, or of this file. Throws as `chargerReglages`. */
export async function chargerNorme(nom: string, dossier: string, disque: Disque): Promise<Norme> {
  const connue = normeConnue(nom);
  if (connue) return connue;
  const { trouverNorme } = await import("./lire-norme.ts");
  return trouverNorme(nom, ouvrirDepuis(dossier, disque), RULES);
}

export { NORMES };
