import { TABLES, type TableName } from "../../tables/index.ts";

/** A reason as JSON says it (« aucune table parcours »), for who reads: « la table « Parcours » est absente de l'extraction ». */
export function raisonLisible(raison: string): string {
  return raison.replace(/aucune table (\w+)\b(?!,)/g, (dit, nom: string) =>
    Object.hasOwn(TABLES, nom) ? `la table « ${TABLES[nom as TableName].titre} » est absente de l'extraction` : dit,
  );
}
