import { column, defineTable, labels, type RowOf } from "./column.ts";
import { SITUATIONS_SORTIE, STATUTS_EMPLOI } from "./lists.ts";
import { participants } from "./participants.ts";

/**
 * The list of participants that Ma Démarche FSE+ gives back, one line per participant of an opération. Its layout is not
 * public: these are the names that such lists bear, and that of the settings (`maDemarche`) stands beside them. It is no
 * table of an extraction: it is read only when it is given (`rapprocher --fse`).
 */
export const listeFse = defineTable("liste_fse", "Participants de Ma Démarche FSE+", {
  operation: column("text", "Opération", { weakAliases: ["dossier fse", "opération fse+"] })`
    code de l'opération | code opération | n° opération | numéro de l'opération | n° de l'opération |
    n° ma démarche fse+ | n° mdfse+ | numéro ma démarche fse | identifiant opération | référence de l'opération |
    n° de dossier fse+ | n° dossier mdfse
  `,
  id: {
    kind: "id",
    titre: "Identifiant du participant",
    aliases: [
      ...participants.columns.id.aliases,
      ...labels(`
        identifiant du participant | identifiant interne | référence interne | identifiant externe |
        référence du participant | n° du participant | identifiant structure | code interne du participant
      `),
    ],
  },
  nom: { ...participants.columns.nom, weakAliases: ["nom de naissance"] },
  prenom: participants.columns.prenom,
  sexe: { ...participants.columns.sexe },
  date_naissance: participants.columns.date_naissance,
  date_entree: column("day", "Date d'entrée dans l'opération", { star: true })`
    date d'entrée dans l'opération | date d'entrée | date entrée | date d'entrée opération | entrée |
    date d'entrée dans l'action | date d'entrée du participant | date de début de participation |
    date d'entrée dans l'opération fse+ | entrée dans l'opération | date d'entrée participant |
    date de démarrage | date d'intégration
  `,
  date_saisie_entree: column("day", "Date de saisie de l'entrée")`
    date de saisie de l'entrée | date de saisie | saisi le | saisie le | date de création | créé le |
    date de création du participant | date de saisie du questionnaire d'entrée | date du questionnaire d'entrée |
    date de validation du questionnaire d'entrée | date d'enregistrement | date de saisie entrée |
    date de saisie à l'entrée | date de création de la fiche | questionnaire d'entrée saisi le
  `,
  situation_entree: column("code", "Situation à l'entrée", {
    values: {
      CHOMEUR: STATUTS_EMPLOI.DE,
      CHOMEUR_LONGUE_DUREE: STATUTS_EMPLOI.DELD,
      INACTIF: STATUTS_EMPLOI.INACTIF,
      FORMATION: STATUTS_EMPLOI.FORMATION,
      EMPLOI: STATUTS_EMPLOI.EMPLOI,
    },
  })`
    situation à l'entrée | situation sur le marché du travail à l'entrée | statut à l'entrée |
    situation sur le marché du travail | situation professionnelle à l'entrée |
    situation du participant à l'entrée | situation à l'entrée dans l'opération | statut sur le marché du travail |
    situation au regard de l'emploi à l'entrée | statut emploi à l'entrée
  `,
  date_sortie: column("day", "Date de sortie de l'opération")`
    date de sortie de l'opération | date de sortie | date sortie | date de sortie opération | sortie |
    date de sortie de l'action | date de sortie du participant | date de fin de participation |
    date de sortie de l'opération fse+ | sortie de l'opération | date de sortie participant
  `,
  date_saisie_sortie: column("day", "Date de saisie de la sortie")`
    date de saisie de la sortie | date de saisie du questionnaire de sortie | date du questionnaire de sortie |
    date de validation du questionnaire de sortie | date de saisie sortie | date de saisie à la sortie |
    questionnaire de sortie saisi le
  `,
  situation_sortie: column("code", "Situation à la sortie", { values: SITUATIONS_SORTIE })`
    situation à la sortie | situation à la sortie de l'opération | résultat à la sortie | statut à la sortie |
    situation professionnelle à la sortie | situation du participant à la sortie | résultat |
    situation sur le marché du travail à la sortie
  `,
});

/** A field of the list. */
export type ChampFse = keyof (typeof listeFse)["columns"];

/** One line, typed; null when empty, unreadable or without a column. */
export type LigneListeFse = RowOf<(typeof listeFse)["columns"]>;

/** The platform's list, read. Counts close: lues = lignes + illisibles + vides. */
export interface ListeFse {
  fichier: string;
  /** Headers in their order, with the field that each one gives. */
  colonnes: readonly { entete: string; champ: ChampFse | null }[];
  lignes: readonly LigneListeFse[];
  /** Lines set aside, and cells of a kept line that could not be read (`gardee`). */
  illisibles: readonly { feuille: string | null; ligne: number; raison: string; gardee: boolean }[];
  lues: number;
  vides: number;
}
