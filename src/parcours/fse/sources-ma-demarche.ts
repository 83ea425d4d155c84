/** What a source holds: it says how the value is written, and which settings of a column make sense. */
export type GenreSource = "texte" | "jour" | "oui_non" | "code" | "nombre" | "postal" | "telephone" | "fixe";

/**
 * Where a column of the entry/exit file may take its value (settings, `maDemarche.colonnes`). Codes are those of the
 * model; `valeurs` turns them into what the platform expects.
 */
export const SOURCES_MA_DEMARCHE = {
  operation_code: "texte",
  operation_intitule: "texte",
  id: "texte",
  nom: "texte",
  prenom: "texte",
  sexe: "code",
  date_naissance: "jour",
  nationalite: "code",
  adresse: "texte",
  code_postal: "postal",
  commune: "texte",
  telephone: "telephone",
  courriel: "texte",
  qpv: "oui_non",
  rqth: "oui_non",
  parent_ne_etranger: "oui_non",
  sans_domicile: "oui_non",
  zone_rurale: "oui_non",
  statuts: "code",
  identifiant_ft: "texte",
  inscrit_ft: "oui_non",
  date_inscription_ft: "jour",
  statut_emploi_entree: "code",
  situation_entree: "code",
  niveau_formation: "code",
  cite: "code",
  age_entree: "nombre",
  apap: "texte",
  structure: "texte",
  prescripteur: "texte",
  date_entree: "jour",
  date_sortie: "jour",
  situation_sortie: "code",
  situation_6_mois: "code",
  complet: "oui_non",
  EECO02: "oui_non",
  EECO03: "oui_non",
  EECO04: "oui_non",
  EECO05: "oui_non",
  EECR01: "oui_non",
  EECR02: "oui_non",
  EECR03: "oui_non",
  EECR04: "oui_non",
  EECR05: "oui_non",
  EECR06: "oui_non",
  valeur_fixe: "fixe",
  vide: "fixe",
} as const satisfies Readonly<Record<string, GenreSource>>;

export type SourceMaDemarche = keyof typeof SOURCES_MA_DEMARCHE;
