import { obtenir } from "../core/grouper.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { ContenuProfil } from "../ingest/profile.ts";
import { parseContenuProfil } from "../ingest/profile-parser.ts";
import type { TableLue } from "../tables/index.ts";
import type { ContenuModifiable } from "./brouillon.ts";

function deux<K, V>(a: ReadonlyMap<K, ReadonlyMap<string, V>>, b: ReadonlyMap<K, ReadonlyMap<string, V>>) {
  const tous = new Map([...a].map(([cle, map]) => [cle, new Map(map)]));
  for (const [cle, map] of b) {
    const connus = obtenir(tous, cle, () => new Map<string, V>());
    for (const [nom, valeur] of map) connus.set(nom, valeur);
  }
  return tous;
}

/** Writes an answer, as the profile would say it (YAML), into a profile that is being made; what it holds stays. */
export function fusionner(contenu: ContenuModifiable, yaml: string): void {
  const dit: ContenuProfil = parseContenuProfil(yaml, "réponse");
  for (const [motif, tables] of dit.fichiers) contenu.fichiers.set(motif, tables);
  for (const [table, colonnes] of dit.colonnes) {
    for (const [entete, champ] of colonnes) relier(contenu, table, entete, champ);
  }
  contenu.valeurs = deux(contenu.valeurs, dit.valeurs);
  contenu.echelleNiveaux = dit.echelleNiveaux ?? contenu.echelleNiveaux;
  contenu.uniteDuree = dit.uniteDuree ?? contenu.uniteDuree;
  contenu.presenceVide = dit.presenceVide ?? contenu.presenceVide;
  contenu.deduction ||= dit.deduction;
  const { identifiants, alias } = dit;
  contenu.identifiants = {
    sansZeros: contenu.identifiants.sansZeros || identifiants.sansZeros,
    sansEspaces: contenu.identifiants.sansEspaces || identifiants.sansEspaces,
    sansCasse: contenu.identifiants.sansCasse || identifiants.sansCasse,
    sansPrefixe: identifiants.sansPrefixe ?? contenu.identifiants.sansPrefixe,
  };
  contenu.alias = {
    apap: new Map([...contenu.alias.apap, ...alias.apap]),
    structure: new Map([...contenu.alias.structure, ...alias.structure]),
  };
  contenu.ordreDates = new Map([...dit.ordreDates, ...contenu.ordreDates]);
  contenu.prevaut = [...new Set([...dit.prevaut, ...contenu.prevaut])];
  contenu.constantes = deux(contenu.constantes, dit.constantes);
  contenu.cles = new Map([...contenu.cles, ...dit.cles]);
  contenu.repete = deux(contenu.repete, dit.repete);
  contenu.depivoter = deux(contenu.depivoter, dit.depivoter);
  contenu.vocabulaire = deux(contenu.vocabulaire, dit.vocabulaire);
  contenu.datesVides = [...new Set([...contenu.datesVides, ...dit.datesVides])];
  contenu.feux = new Map([...contenu.feux, ...dit.feux]);
}

/** Relates a header to a field, or to nothing; a header written otherwise keeps one line. */
export function relier(contenu: ContenuModifiable, table: TableLue, entete: string, champ: string | null): void {
  const forme = normaliseHeader(entete);
  const lignes = [...(contenu.colonnes.get(table) ?? [])].filter(([autre]) => normaliseHeader(autre) !== forme);
  contenu.colonnes.set(table, new Map([...lignes, [entete, champ]]));
}
