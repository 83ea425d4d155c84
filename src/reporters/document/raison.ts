import { TABLES, type TableName } from "../../tables/index.ts";

/** A reason as JSON says it (« aucune table parcours »), for who reads: « la table « Parcours » est absente de l'extraction ». */
export function raisonLisible(raison: string): string {
  if (!raison.includes("aucune table ") && !raison.includes(" sans les deux derniers mois")) return raison;
  const nommer = (suite: string) => (dit: string, nom: string) =>
    Object.hasOwn(TABLES, nom) ? `la table « ${TABLES[nom as TableName].titre} » ${suite}` : dit;
  return raison
    .replace(/aucune table (\w+)\b(?!,)/g, nommer("est absente de l'extraction"))
    .replace(/\b(\w+) sans les deux derniers mois/g, nommer("n'a rien des deux derniers mois, que les autres ont"));
}
