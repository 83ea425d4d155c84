import { CATALOGUE } from "../../indicators/catalogue.ts";
import { SANS_LIGNE as RAISON } from "../../indicators/etat-lignes.ts";
import { INDICATEURS } from "../../indicators/index.ts";
import { type Norme, referenceDe } from "../../normes/norme.ts";
import { COLONNES_DU_JEU } from "../schema.ts";
import { CONSTATS } from "./constats.ts";
import { FSE } from "./fse.ts";
import { REQUETES } from "./indicateurs.ts";
import { MOIS } from "./mois.ts";
import { PERSONNES } from "./personnes.ts";
import { SANS_LIGNE } from "./sans-ligne.ts";
import { SITUATIONS } from "./situations.ts";
import { creer, type Vue } from "./vue.ts";

/** The SQL that goes with the tables, by file name; the same for every extraction. */
export function fichiersSql(norme: Norme): Readonly<Record<string, string>> {
  return {
    "1-ouvrir-duckdb.sql": ouvrir(
      "DuckDB, dans le dossier qui contient les dossiers plie=…",
      (table) =>
        `read_parquet('plie=*/arrete=*/${table}.parquet', hive_partitioning = true, hive_types_autocast = false)`,
    ),
    "1-ouvrir-spark.sql": ouvrir(
      "Spark SQL, dans le dossier qui contient les dossiers plie=… : une vue par table, à chemin relatif",
      (table) => `brut_${table}`,
      (table) =>
        `CREATE OR REPLACE TEMPORARY VIEW brut_${table} USING parquet OPTIONS (path 'plie=*/arrete=*/${table}.parquet', basePath '.');\n`,
    ),
    "2-faits.sql": `${TETE}${[...PERSONNES, ...SITUATIONS, ...MOIS, ...SANS_LIGNE, ...FSE].map(creer).join("\n")}`,
    "3-indicateurs.sql": `${TETE}${[...vuesDesIndicateurs(norme), ...TOTAUX].map(creer).join("\n")}`,
    "4-constats.sql": `${TETE}${CONSTATS.map(creer).join("\n")}`,
  };
}

const TETE = `-- Fichier produit par plie. SQL standard : DuckDB l'exécute, Spark SQL le lit.
-- Sous DuckDB, lire TABLE au lieu de VIEW calcule chaque étape une fois au lieu de la recalculer.

`;

/** One view a table, whose rows bear the extraction that they come from. */
function ouvrir(
  moteur: string,
  source: (table: string) => string,
  avant: (table: string) => string = () => "",
): string {
  const vues = Object.entries(COLONNES_DU_JEU).map(
    ([table, colonnes]) =>
      `${avant(table)}${creer({
        nom: table,
        dit: `${table} : une ligne par ligne lue, de chaque PLIE et de chaque arrêté.`,
        sql: `
SELECT plie || '/' || CAST(arrete AS VARCHAR(10)) AS jeu,${table === "extraction" ? " CAST(plie AS VARCHAR(120)) AS plie, CAST(arrete AS DATE) AS arrete," : ""}
  ${colonnes.join(", ")}
FROM ${source(table)}`,
      })}`,
  );
  return `-- Fichier produit par plie : ouvre les tables avec ${moteur}.\n\n${vues.join("\n")}`;
}

/** One view an additive indicator, in the catalogue's order, with its article and its definition. */
function vuesDesIndicateurs(norme: Norme): Vue[] {
  return INDICATEURS.flatMap((i) => {
    const sql = REQUETES[i.id];
    if (sql === undefined) return [];
    const dit = `${i.id}. ${i.titre} (${referenceDe(i, norme)}). ${CATALOGUE.definition(i)}`;
    return [{ nom: `i_${i.id.toLowerCase()}`, dit, sql }];
  });
}

/** Two quotes in a text are one for DuckDB and none for Spark. */
const RAISON_SANS_LIGNE = `'${RAISON.replaceAll("'", "' || chr(39) || '")}'`;
const ADDITIFS = INDICATEURS.filter(({ id }) => REQUETES[id] !== undefined);
const nomme = (noms: readonly string[]): string => noms.map((nom) => `('${nom}')`).join(", ");
const LUS_DES_LIGNES = ADDITIFS.filter((i) => i.parLignes).map(({ id }) => id);

/** All figures in one table, by PLIE and scope, then nationwide. */
const TOTAUX: readonly Vue[] = [
  {
    nom: "comptes",
    dit: "Tous les comptes, par APAP et structure en charge (et par opération FSE+).",
    sql: ADDITIFS.map(({ id }) => `SELECT '${id}' AS indicateur, u.* FROM i_${id.toLowerCase()} u`).join(
      "\nUNION ALL ",
    ),
  },
  {
    nom: "par_portee",
    dit: "Les mêmes par portée : ensemble, structure, APAP, opération.",
    sql: `
SELECT c.jeu, c.indicateur, s.portee,
  CASE s.portee WHEN 'apap' THEN c.apap WHEN 'structure' THEN c.structure WHEN 'operation' THEN c.operation END AS nom,
  c.periode, c.cle, c.detail, sum(c.nombre) AS valeur
FROM comptes c
CROSS JOIN (VALUES ('ensemble'), ('operation'), ('structure'), ('apap')) AS s(portee)
WHERE s.portee <> 'operation' OR c.operation IS NOT NULL
GROUP BY c.jeu, c.indicateur, s.portee,
  CASE s.portee WHEN 'apap' THEN c.apap WHEN 'structure' THEN c.structure WHEN 'operation' THEN c.operation END,
  c.periode, c.cle, c.detail`,
  },
  {
    nom: "indicateurs",
    dit: "Les chiffres de chaque PLIE. Une ligne absente est un zéro ; une valeur vide dit pourquoi elle ne peut pas être calculée.",
    sql: `
SELECT x.plie, x.arrete, p.indicateur, p.portee, p.nom, p.periode, p.cle, p.detail,
  CASE WHEN l.jeu IS NULL THEN CAST(p.valeur AS BIGINT) END AS valeur,
  CASE WHEN l.jeu IS NOT NULL THEN ${RAISON_SANS_LIGNE} END AS raison
FROM par_portee p
JOIN extraction x ON x.jeu = p.jeu
LEFT JOIN sans_ligne l ON l.jeu = p.jeu AND l.portee = p.portee AND COALESCE(l.nom, '') = COALESCE(p.nom, '')
  AND l.periode = p.periode AND p.indicateur IN (${LUS_DES_LIGNES.map((id) => `'${id}'`).join(", ")})
WHERE NOT EXISTS (SELECT 1 FROM non_calcules n WHERE n.jeu = p.jeu AND n.indicateur = p.indicateur
  AND COALESCE(n.cle, p.cle) = p.cle AND COALESCE(n.detail, p.detail) = p.detail)
UNION ALL
SELECT x.plie, x.arrete, i.indicateur, l.portee, l.nom, l.periode, CAST(NULL AS VARCHAR(40)), CAST(NULL AS VARCHAR(40)), CAST(NULL AS BIGINT), ${RAISON_SANS_LIGNE}
FROM sans_ligne l
JOIN extraction x ON x.jeu = l.jeu
CROSS JOIN (VALUES ${nomme(LUS_DES_LIGNES)}) AS i(indicateur)
WHERE NOT EXISTS (SELECT 1 FROM non_calcules n WHERE n.jeu = l.jeu AND n.indicateur = i.indicateur AND n.cle IS NULL)
UNION ALL
SELECT x.plie, x.arrete, n.indicateur, 'ensemble', CAST(NULL AS VARCHAR(200)), CAST(NULL AS VARCHAR(40)), n.cle, n.detail, CAST(NULL AS BIGINT), n.raison
FROM non_calcules n
JOIN extraction x ON x.jeu = n.jeu
WHERE n.indicateur IN (SELECT i.indicateur FROM (VALUES ${nomme(ADDITIFS.map(({ id }) => id))}) AS i(indicateur))`,
  },
  {
    nom: "national",
    dit: "La somme des PLIE, par arrêté et période ; « plies » : combien y comptent, « sans_chiffre » : combien n'ont pas pu le calculer.",
    sql: `
SELECT i.arrete, i.indicateur, i.periode, i.cle, i.detail, sum(i.valeur) AS valeur, count(DISTINCT i.plie) AS plies,
  COALESCE(max(s.plies), 0) AS sans_chiffre
FROM indicateurs i
LEFT JOIN (
  SELECT x.arrete, n.indicateur, count(DISTINCT x.plie) AS plies FROM non_calcules n JOIN extraction x ON x.jeu = n.jeu
  WHERE n.cle IS NULL GROUP BY x.arrete, n.indicateur
) s ON s.arrete = i.arrete AND s.indicateur = i.indicateur
WHERE i.portee = 'ensemble' AND i.valeur IS NOT NULL
GROUP BY i.arrete, i.indicateur, i.periode, i.cle, i.detail`,
  },
];
