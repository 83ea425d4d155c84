import type { TableName } from "../tables/index.ts";

/** How the lines of a table are found again in another extraction, and which day each of their cells speaks of. */
export interface Identification {
  /** Column that numbers the line itself; null when the table has none. */
  id: string | null;
  /** Columns that tell a line without a number. */
  cle: readonly string[];
  /** The line's day: the first of these columns that is filled; none = the line has no day. */
  jour: readonly string[];
  /** Dates that count by their own value, not by the line's day: an end may be typed long after the beginning. */
  propres: readonly string[];
}

const CONTACT: Identification = {
  id: "id",
  cle: ["participant", "date", "modalite", "heure"],
  jour: ["date"],
  propres: [],
};

/** Contacts: participant, date, modalité, heure; étapes and parcours: what begins; the others: all required columns. */
export const IDENTIFICATIONS: Readonly<Record<TableName, Identification>> = {
  participants: { id: null, cle: ["id"], jour: [], propres: [] },
  parcours: {
    id: "id",
    cle: ["participant", "date_integration"],
    jour: ["date_integration"],
    propres: ["date_sortie_prevue", "contrat_engagement"],
  },
  affectations: {
    id: null,
    cle: ["participant", "apap", "structure", "date_debut"],
    jour: ["date_debut"],
    propres: ["date_fin"],
  },
  etapes: {
    id: "id",
    cle: ["participant", "famille", "date_debut", "intitule"],
    jour: ["date_debut", "date_prescription"],
    propres: ["date_fin_prevue", "date_fin"],
  },
  entretiens: CONTACT,
  veilles: {
    id: null,
    cle: ["participant", "motif", "date_debut"],
    jour: ["date_debut"],
    propres: ["date_fin_prevue", "date_fin", "date_validation"],
  },
  emargements: { id: null, cle: ["participant", "date"], jour: ["date"], propres: [] },
  mises_en_relation: { id: null, cle: ["participant", "date"], jour: ["date"], propres: [] },
  absences_apap: { id: null, cle: ["apap", "date_debut", "date_fin"], jour: ["date_debut"], propres: ["date_fin"] },
  effectifs: { id: null, cle: ["apap", "structure", "etp"], jour: ["date_debut"], propres: ["date_fin"] },
  entretiens_cd14: CONTACT,
  emargements_hors_murs: { id: null, cle: ["date", "apap", "duree"], jour: ["date"], propres: [] },
};

/** What a parcours says of its sortie: it counts at the day of the sortie, the six-month situation six months later. */
export const CHAMPS_SORTIE: ReadonlyMap<string, number> = new Map([
  ["date_sortie_reelle", 0],
  ["nature_sortie", 0],
  ["motif_sortie", 0],
  ["argumentation_sortie", 0],
  ["justificatif_sortie", 0],
  ["document_sortie_signe", 0],
  ["date_commission_sortie", 0],
  ["situation_sortie", 0],
  ["date_saisie_sortie", 0],
  ["situation_6_mois", 6],
]);
