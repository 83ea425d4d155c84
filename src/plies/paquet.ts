import { type Day, isoDay } from "../core/day.ts";
import { sha256Hex } from "../core/sha256.ts";
import { foldWords } from "../core/text.ts";
import type { TableRemplie } from "./jeu.ts";
import type { TypeDuJeu } from "./schema.ts";

const TYPES: Readonly<Record<TypeDuJeu, string>> = {
  STRING: "string",
  DATE: "date",
  DOUBLE: "number",
  BOOLEAN: "boolean",
  INT32: "integer",
};
const PROFIL = "https://datapackage.org/profiles/2.0/datapackage.json";
const PROFIL_TABLE = "https://datapackage.org/profiles/2.0/tableschema.json";

/** The descriptor of a PLIE's tables, as the Data Package standard, version 2, wants it: files, hashes, columns. */
export function paquetJson(
  fichiers: readonly { table: TableRemplie; octets: Uint8Array }[],
  { plie, arrete, identifiants, version }: { plie: string; arrete: Day; identifiants: boolean; version: string },
): string {
  const jour = isoDay(arrete);
  const paquet = {
    $schema: PROFIL,
    name: `plie-${foldWords(plie).replace(/[^a-z0-9]+/g, "-")}-${jour}`,
    title: `${plie} : tables à l'arrêté du ${jour}`,
    description: identifiants
      ? "Avec les identifiants directs : ce jeu ne quitte pas le PLIE."
      : "Sans identifiants directs : participants et APAP numérotés, naissances déplacées dans leur mois, ni noms, ni textes. Données pseudonymes, au sens du RGPD encore personnelles.",
    plie,
    arrete: jour,
    identifiants,
    outil: `plie ${version}`,
    resources: fichiers.map(({ table: { table, lignes, colonnes }, octets }) => ({
      name: table.nom,
      title: table.titre,
      type: "table",
      path: `${table.nom}.parquet`,
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
      bytes: octets.byteLength,
      hash: `sha256:${sha256Hex(octets)}`,
      lignes,
      schema: {
        $schema: PROFIL_TABLE,
        fields: colonnes.map(({ nom, type, titre }) => ({ name: nom, type: TYPES[type], title: titre })),
        ...(table.nom === "parcours" ? { primaryKey: ["participant", "id"] } : {}),
      },
    })),
  };
  return `${JSON.stringify(paquet, null, 2)}\n`;
}
