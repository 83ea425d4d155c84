import type { Column } from "../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../tables/index.ts";
import { commentaire, titre } from "./commentaire.ts";

/**
 * A commented reading profile that changes nothing: what each key is for, the tables with their fields, and the codes that
 * labels can be mapped to, all from the declarations of the tables.
 */
export function profilYamlCommente(): string {
  const lignes = [
    ...commentaire(
      "Profil de lecture : ce que veulent dire les fichiers, les colonnes et les libellés de votre Viesion.",
    ),
    ...commentaire(
      "« plie inspecter » montre ce qui est compris ; « plie inspecter … --ecrire-profil » remplit ce fichier.",
    ),
    ...titre("Fichiers : une table, plusieurs, ou « ignorer » (* remplace n'importe quel texte)"),
    "# fichiers:",
    '#   "suivi*.csv": entretiens',
    '#   "liste*.xlsx": [participants, parcours]',
    '#   "*ancien*": ignorer',
    "fichiers: {}",
    ...titre("Colonnes : l'en-tête de votre fichier, puis le champ de la table (ou « ignorer »)"),
    "# colonnes:",
    "#   entretiens:",
    '#     "RDV le": date',
    '#     "Couleur": ignorer',
    ...commentaire("Les tables et leurs champs (* : sans eux, la table ne peut pas être lue) :"),
    ...TABLE_NAMES.flatMap(champsDe),
    "colonnes: {}",
    ...titre("Valeurs : le libellé de votre liste, puis le code"),
    "# valeurs:",
    "#   modalite:",
    '#     "Rendez-vous agence": FACE_A_FACE',
    "#   etapes.famille:",
    '#     "Parcours de mobilité": transversale',
    ...commentaire("Les codes de chaque champ :"),
    ...codes(),
    "valeurs: {}",
    ...titre("Ce que le programme ne peut pas deviner ; null : rien n'est supposé"),
    ...commentaire("échelle d'un niveau de formation écrit d'un seul chiffre : ancienne (I à VI) ou nouvelle (1 à 8)"),
    "echelleNiveaux: null",
    ...commentaire("unité d'une durée décimale sans unité (0,75) : minutes ou heures"),
    "uniteDuree: null",
    ...commentaire("sens d'une présence vide en face à face : PRESENT ou A_PRECISER"),
    "presenceVide: null",
    ...commentaire(
      "true : modalité, durée et présence sont aussi déduites du texte libre ; chaque valeur déduite est comptée et listée",
    ),
    "deduction: false",
  ];
  return `${lignes.join("\n")}\n`;
}

function champsDe(table: (typeof TABLE_NAMES)[number]): string[] {
  const champs = Object.entries<Column>(TABLES[table].columns).map(([nom, { star }]) => (star ? `${nom}*` : nom));
  return commentaire(`  ${table} : ${champs.join(", ")}`, "", "    ");
}

/** Codes by field; a field of several tables is told once when its codes are the same everywhere. */
function codes(): string[] {
  const parChamp = new Map<string, string>();
  for (const table of TABLE_NAMES) {
    for (const [nom, { values }] of Object.entries<Column>(TABLES[table].columns)) {
      if (!values) continue;
      const liste = Object.keys(values).join(", ");
      const connue = parChamp.get(nom);
      if (connue === undefined) parChamp.set(nom, liste);
      else if (connue !== liste) parChamp.set(`${table}.${nom}`, liste);
    }
  }
  return [...parChamp].flatMap(([champ, liste]) => commentaire(`  ${champ} : ${liste}`, "", "    "));
}
