import { type ColonneMaDemarche, reglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";

/** What the file is called wherever it is named: the platform's own layout is not public (domaine.md §7.5). */
export const NOM_MODELE = "modèle non officiel";

const SITUATIONS = {
  EMPLOI: "En emploi",
  FORMATION: "En formation ou en études",
  RECHERCHE: "En recherche d'emploi",
  INACTIF: "Inactif",
};

/**
 * Columns of the shipped model: what the Regulation has an opération collect, in the order of an entry form. It is not
 * the platform's layout; `templates/ma-demarche-fse.yaml` is the same list, to copy into the settings and adapt.
 */
export const COLONNES_NON_OFFICIELLES: readonly ColonneMaDemarche[] = reglagesMaDemarche.parse({
  colonnes: [
    { libelle: "Code de l'opération", source: "operation_code" },
    { libelle: "Identifiant du participant", source: "id", obligatoire: "toujours" },
    { libelle: "Nom", source: "nom", obligatoire: "toujours" },
    { libelle: "Prénom", source: "prenom", obligatoire: "toujours" },
    { libelle: "Date de naissance", source: "date_naissance", obligatoire: "toujours" },
    {
      libelle: "Sexe",
      source: "sexe",
      valeurs: { F: "Femme", H: "Homme", NB: "Non binaire" },
      obligatoire: "toujours",
    },
    { libelle: "Adresse", source: "adresse" },
    { libelle: "Code postal", source: "code_postal", obligatoire: "toujours" },
    { libelle: "Commune", source: "commune" },
    { libelle: "Téléphone", source: "telephone" },
    { libelle: "Courriel", source: "courriel" },
    { libelle: "Date d'entrée dans l'opération", source: "date_entree", obligatoire: "toujours" },
    {
      libelle: "Situation sur le marché du travail à l'entrée",
      source: "situation_entree",
      valeurs: {
        CHOMEUR: "Demandeur d'emploi",
        CHOMEUR_LONGUE_DUREE: "Demandeur d'emploi de longue durée",
        INACTIF: "Inactif",
        FORMATION: "En formation ou en études",
        EMPLOI: "En emploi",
      },
      obligatoire: "toujours",
    },
    {
      libelle: "Niveau de formation à l'entrée",
      source: "cite",
      valeurs: { "0-2": "CITE 0 à 2", "3-4": "CITE 3 ou 4", "5-8": "CITE 5 à 8" },
      obligatoire: "toujours",
    },
    { libelle: "Reconnaissance de travailleur handicapé", source: "rqth", obligatoire: "toujours" },
    {
      libelle: "Ressortissant d'un pays tiers",
      source: "nationalite",
      valeurs: { FR: "non", UE: "non", HORS_UE: "oui" },
    },
    { libelle: "Parent né à l'étranger", source: "parent_ne_etranger", obligatoire: "toujours" },
    { libelle: "Sans domicile ou exclusion du logement", source: "sans_domicile", obligatoire: "toujours" },
    { libelle: "Zone rurale", source: "zone_rurale" },
    { libelle: "Quartier prioritaire", source: "qpv" },
    { libelle: "Date de sortie de l'opération", source: "date_sortie" },
    {
      libelle: "Situation à la sortie",
      source: "situation_sortie",
      valeurs: SITUATIONS,
      obligatoire: "sortie",
    },
    { libelle: "Qualification obtenue à la sortie", source: "EECR03", obligatoire: "sortie" },
    {
      libelle: "Situation six mois après la sortie",
      source: "situation_6_mois",
      valeurs: { ...SITUATIONS, AMELIOREE: "Situation améliorée" },
    },
  ],
}).colonnes;
