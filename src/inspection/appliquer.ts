import type { Dit } from "../ingest/dits.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { ContenuProfil } from "../ingest/profile.ts";
import type { TableName } from "../tables/index.ts";

/** A profile that answers are written into. */
type ContenuModifiable = { -readonly [K in Exclude<keyof ContenuProfil, "colonnes">]: ContenuProfil[K] } & {
  colonnes: Map<TableName, Map<string, string | null>>;
};

function avec<K, V>(map: ReadonlyMap<K, ReadonlyMap<string, V>>, cle: K, valeurs: Readonly<Record<string, V>>) {
  const neuf = new Map(map.get(cle) ?? []);
  for (const [nom, valeur] of Object.entries(valeurs)) neuf.set(nom, valeur);
  return new Map(map).set(cle, neuf);
}

/** Writes an answer into a profile that is being made. */
export function appliquer(contenu: ContenuModifiable, dit: Dit): void {
  switch (dit.cle) {
    case "colonnes":
      for (const [entete, champ] of Object.entries(dit.colonnes)) relier(contenu, dit.table, entete, champ);
      return;
    case "identifiants":
      contenu.identifiants = { ...contenu.identifiants, ...dit.valeurs };
      return;
    case "ordreDates":
      contenu.ordreDates = new Map([[dit.motif, dit.ordre], ...contenu.ordreDates]);
      return;
    case "alias": {
      const noms = new Map(contenu.alias[dit.domaine]);
      for (const [ecrit, garde] of Object.entries(dit.noms)) noms.set(ecrit, garde);
      contenu.alias = { ...contenu.alias, [dit.domaine]: noms };
      return;
    }
    case "uniteDuree":
      contenu.uniteDuree = dit.unite;
      return;
    case "prevaut":
      contenu.prevaut = [dit.motif, ...contenu.prevaut];
      return;
    case "constantes":
      contenu.constantes = avec(contenu.constantes, dit.motif, dit.valeurs);
      return;
    case "cles":
      contenu.cles = new Map(contenu.cles).set(dit.table, dit.parties);
      return;
    case "repete":
      contenu.repete = avec(contenu.repete, dit.table, dit.modeles);
      return;
    case "depivoter":
      contenu.depivoter = avec(contenu.depivoter, dit.table, dit.modeles);
      return;
    case "deduction":
      contenu.deduction = true;
      return;
    case "vocabulaire":
      contenu.vocabulaire = avec(contenu.vocabulaire, dit.champ, dit.mots);
  }
}

/** Relates a header to a field, or to nothing; a header written otherwise keeps one line. */
export function relier(contenu: ContenuModifiable, table: TableName, entete: string, champ: string | null): void {
  const forme = normaliseHeader(entete);
  const lignes = [...(contenu.colonnes.get(table) ?? [])].filter(([autre]) => normaliseHeader(autre) !== forme);
  contenu.colonnes.set(table, new Map([...lignes, [entete, champ]]));
}
