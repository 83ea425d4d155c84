import type { Column, Columns, Kind } from "../tables/column.ts";
import { TABLES, type TableName } from "../tables/index.ts";

/** How a column is written: a text, a civil day, a number, yes or no, a whole number. */
export type TypeDuJeu = "STRING" | "DATE" | "DOUBLE" | "BOOLEAN" | "INT32";

/** A column of the tables that a PLIE hands out. */
export interface ChampDuJeu {
  nom: string;
  type: TypeDuJeu;
  titre: string;
  /** Only there when identifiers are asked for. */
  identifiant: boolean;
}

/** A table that a PLIE hands out; `lue`: it is one of the extraction's, with a row for each of its rows. */
export interface TableDuJeu {
  nom: string;
  titre: string;
  lue: TableName | null;
  champs: readonly ChampDuJeu[];
}

/**
 * What says directly who a person is, and stays at the PLIE unless it is asked for: columns marked « identite », free texts
 * (they may name anyone), the numbers of lines, and names of places and employers. Birth dates and the names of
 * participants and APAPs that other columns need are there under another form (`Anonymes`).
 */
function identifie(nom: string, column: Column): boolean {
  if (nom === "date_naissance") return false;
  if (column.privacy === "identite" || column.privacy === "texte" || column.kind === "bulk") return true;
  return column.domain !== undefined && LIEUX_ET_EMPLOYEURS.has(column.domain);
}
const LIEUX_ET_EMPLOYEURS: ReadonlySet<string> = new Set(["commune", "employeur", "poste", "operateur"]);

const TYPES: Readonly<Partial<Record<Kind, TypeDuJeu>>> = {
  day: "DATE",
  minutes: "DOUBLE",
  hours: "DOUBLE",
  number: "DOUBLE",
  yesno: "BOOLEAN",
  time: "INT32",
};

const champ = (nom: string, type: TypeDuJeu, titre: string): ChampDuJeu => ({ nom, type, titre, identifiant: false });

/** What is added to a table of the extraction: settled when it is read, or said without the identifier. */
const AJOUTS: Readonly<Partial<Record<TableName, readonly ChampDuJeu[]>>> = {
  participants: [champ("identifiant_ft_connu", "BOOLEAN", "Un identifiant France Travail est renseigné")],
  parcours: [
    champ("identifiant_ft_connu", "BOOLEAN", "Un identifiant France Travail est renseigné"),
    champ("motif_neutralise", "BOOLEAN", "Motif de sortie neutralisé"),
  ],
};

function tableLue(lue: TableName): TableDuJeu {
  const { titre, columns } = TABLES[lue];
  const siens = Object.entries<Column>(columns as Columns)
    .filter(([nom]) => !(nom === "id" && lue === "etapes"))
    .map(([nom, column]) => ({
      nom,
      type: TYPES[column.kind] ?? "STRING",
      titre: column.titre,
      identifiant: identifie(nom, column),
    }));
  const rang = champ("rang", "INT32", "Rang de la ligne dans l'extraction");
  return { nom: lue, titre, lue, champs: [rang, ...siens, ...(AJOUTS[lue] ?? [])] };
}

/** A table that judging needs beside those of the extraction. */
const table = (nom: string, titre: string, champs: readonly ChampDuJeu[]): TableDuJeu => ({
  nom,
  titre,
  lue: null,
  champs,
});

/** The tables of an extraction, then what judging it needs beside them. */
export const TABLES_DU_JEU: readonly TableDuJeu[] = [
  ...(Object.keys(TABLES) as TableName[]).map(tableLue),
  table("extraction", "Ce que l'on juge : une ligne", [
    champ("periode_debut", "DATE", "Premier jour de la période contrôlée"),
    champ("periode_fin", "DATE", "Dernier jour de la période contrôlée"),
    champ("periode_libelle", "STRING", "Nom de la période contrôlée (chiffres FSE+)"),
    champ("protocole_debut", "DATE", "Premier jour du protocole d'accord"),
    champ("presence_vide", "STRING", "Ce que veut dire une présence vide en face à face ou en visio"),
  ]),
  table("periodes", "Périodes des indicateurs", [
    champ("libelle", "STRING", "Nom de la période"),
    champ("debut", "DATE", "Premier jour"),
    champ("fin", "DATE", "Dernier jour, inclus, au plus l'arrêté"),
  ]),
  table("mois", "Mois de ces périodes", [
    champ("mois", "STRING", "Mois AAAA-MM"),
    champ("debut", "DATE", "Premier jour"),
    champ("fin", "DATE", "Dernier jour"),
    champ("controle", "BOOLEAN", "Mois entier de la période contrôlée, jugé par les règles"),
  ]),
  table("reglages", "Réglages en vigueur, du … au …", [
    champ("du", "DATE", "Premier jour"),
    champ("au", "DATE", "Dernier jour, inclus"),
    champ("visio_face_a_face", "BOOLEAN", "Une visio tenue vaut un face à face"),
    champ("heures_partiel_subi", "DOUBLE", "En dessous, un emploi non choisi est un temps partiel subi"),
    champ("heures_plein", "DOUBLE", "Temps plein à partir de ces heures, quand le temps n'est pas dit"),
    champ("mois_etape_sans_fin", "INT32", "Mois d'une étape sans aucune fin"),
    champ("mois_veille_sans_fin", "INT32", "Mois d'une veille sans aucune fin"),
    champ("mois_suivi_emploi", "INT32", "Mois du suivi dans l'emploi"),
    champ("jours_veille_mois_suivi", "INT32", "Un mois de suivi n'est pas jugé à partir de ces jours en veille"),
    champ("mois_longue_duree", "INT32", "Mois d'inscription d'un chômeur de longue durée"),
    champ("part_couverte", "DOUBLE", "Part des parcours qui doit avoir une ligne pour que le mois soit couvert"),
    champ("file_active_avec_veilles", "BOOLEAN", "La file active compte les parcours en veille"),
    champ("ent01_active", "BOOLEAN", "ENT-01 est active"),
    champ("ent01_jours_soumis_min", "INT32", "ENT-01 : jours soumis à partir desquels un mois est jugé"),
    champ("emp01_active", "BOOLEAN", "EMP-01 est active"),
    champ("ope01_active", "BOOLEAN", "OPE-01 est active"),
    champ("ope01_annee", "STRING", "OPE-01 : année glissante ou civile"),
  ]),
  table("operations_fse", "Opérations FSE+", [
    champ("code", "STRING", "Code ; vide : l'opération implicite"),
    champ("debut", "DATE", "Premier jour"),
    champ("fin", "DATE", "Dernier jour, inclus"),
    champ("tout", "BOOLEAN", "Prend tous les APAP et toutes les structures"),
  ]),
  table("operations_fse_membres", "APAP et structures des opérations FSE+", [
    champ("code", "STRING", "Code de l'opération"),
    champ("genre", "STRING", "apap ou structure"),
    champ("nom", "STRING", "Son nom"),
  ]),
  table("mois_declares", "Mois que les réglages déclarent couverts", [
    champ("apap", "STRING", "APAP"),
    champ("mois", "STRING", "Mois AAAA-MM"),
  ]),
  table("rangees_rejetees", "Participants dont une rangée a été rejetée", [
    champ("nom_table", "STRING", "Table de la rangée"),
    champ("participant", "STRING", "Participant"),
  ]),
  table("non_calcules", "Chiffres et règles que cette extraction ne permet pas", [
    champ("indicateur", "STRING", "Indicateur ou règle"),
    champ("cle", "STRING", "Sa ventilation ; vide : toutes"),
    champ("detail", "STRING", "Valeur de la ventilation ; vide : toutes"),
    champ("raison", "STRING", "Pourquoi"),
  ]),
];

/** The columns that the SQL may read, by table: those that are always there. */
export const COLONNES_DU_JEU: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  TABLES_DU_JEU.map(({ nom, champs }) => [nom, champs.filter((c) => !c.identifiant).map((c) => c.nom)]),
);
