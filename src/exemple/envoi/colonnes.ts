import { pairs } from "../../tables/column.ts";
import type { TableName } from "../../tables/index.ts";

/** One column of a list: its header, and the field that it holds. */
export type Colonne = readonly [entete: string, table: TableName, champ: string];

/** Columns of a table; between the backquotes that follow, each written `header = field`. */
function colonnes(table: TableName): (paires: TemplateStringsArray) => Colonne[] {
  return ([paires = ""]) => pairs(paires).map(([entete, champ]) => [entete, table, champ]);
}

/** Participants and parcours side by side, one line a parcours. */
export const LISTE: readonly Colonne[] = [
  ...colonnes("participants")`
    N° dossier = id | Civilité = sexe | Nom = nom | Prénom = prenom | Date de naissance = date_naissance |
    Nationalité = nationalite | Code postal = code_postal | Ville = commune | QPV = qpv | RQTH = rqth |
    Parent né à l’étranger = parent_ne_etranger | Zone rurale = zone_rurale | Statut = statuts |
    Situation à l’entrée = statut_emploi_entree | Niveau de formation = niveau_formation |
    Date d’inscription France Travail = inscription_ft | Identifiant France Travail = identifiant_ft |
    Droits et devoirs = soumis_droits_devoirs | Orientation emploi RSA = orientation_emploi_rsa |
    Contrat d’engagement = contrat_engagement | Sans domicile = sans_domicile
  `,
  ...colonnes("parcours")`
    N° parcours = id | Structure = structure | Référent de parcours = apap | Prescripteur = prescripteur |
    Date de prescription = date_prescription | Date de retour au prescripteur = date_retour_prescripteur |
    Date du diagnostic = date_diagnostic | Durée du diagnostic = duree_diagnostic |
    Dossier signé = dossier_signe | Commission d’intégration = date_commission_integration |
    Date d’entrée PLIE = date_integration | Date sortie prévue = date_sortie_prevue |
    Date sortie réelle = date_sortie_reelle | Nature de sortie = nature_sortie | Motif de sortie = motif_sortie |
    Argumentation = argumentation_sortie | Justificatif = justificatif_sortie |
    Document de sortie signé = document_sortie_signe | Commission de sortie = date_commission_sortie |
    Situation à la sortie = situation_sortie | Date de saisie de la sortie = date_saisie_sortie |
    Situation à 6 mois = situation_6_mois
  `,
];

export const CONTACTS: readonly Colonne[] = colonnes("entretiens")`
  N° suivi = id | N° dossier = participant | Date de l’entretien = date | Heure = heure |
  Type de contact = modalite | Nature de l’entretien = nature | Contact avec = interlocuteur |
  Présence = presence | Durée = duree | Lieu = lieu | Objet = motif | Référent de parcours = apap |
  Saisi le = date_saisie | Compte rendu = commentaire
`;

export const ETAPES: readonly Colonne[] = colonnes("etapes")`
  N° étape = id | N° dossier = participant | Type d’étape = famille | Intitulé de l’étape = intitule |
  Opérateur = operateur | Opération PLIE = programmation_plie | Prescrit le = date_prescription |
  Date de début = date_debut | Date de fin prévue = date_fin_prevue | Date de fin = date_fin |
  Temps de travail = temps | Durée hebdo = heures_hebdo | Type de contrat = contrat |
  Temps partiel choisi = temps_partiel_choisi | Employeur = employeur | Type d’employeur = employeur_type |
  Formation certifiante = certifiante | Certification obtenue = certification_obtenue
`;

export const EMARGEMENTS: readonly Colonne[] = colonnes("emargements")`
  N° dossier = participant | Date du RDV = date | Type de contact = modalite | Durée = duree |
  Objet du RDV = motif | Présence = presence | Signature du participant = signature_participant |
  Signature de l’APAP = signature_apap | Référent de parcours = apap
`;

/** A file that holds one table. */
type Liste = readonly [fichier: string, table: TableName, colonnes: readonly Colonne[]];

function liste(fichier: string, table: TableName): (paires: TemplateStringsArray) => Liste {
  return (paires) => [fichier, table, colonnes(table)(paires)];
}

/** The small lists, one file each. */
export const AUTRES: readonly Liste[] = [
  liste("veilles.csv", "veilles")`
    N° dossier = participant | Motif de la veille = motif | Début veille = date_debut |
    Fin veille prévue = date_fin_prevue | Fin veille = date_fin | Validée le = date_validation
  `,
  liste("passages-de-relais.csv", "affectations")`
    N° dossier = participant | Référent de parcours = apap | Structure = structure |
    Début d’affectation = date_debut | Fin d’affectation = date_fin
  `,
  liste("mises-en-relation.csv", "mises_en_relation")`
    N° dossier = participant | Date de mise en relation = date | Entreprise = employeur | Poste proposé = poste |
    Suite donnée = resultat | Référent = apap
  `,
  liste("absences-apap.csv", "absences_apap")`
    APAP = apap | Absent du = date_debut | Absent au = date_fin | Motif de l’absence = motif
  `,
  liste("effectifs.csv", "effectifs")`
    APAP = apap | Structure = structure | ETP = etp | Date d’arrivée = date_debut | Date de départ = date_fin
  `,
  liste("viesion-cd14.csv", "entretiens_cd14")`
    Dossier bénéficiaire = participant | Date de l’entretien = date | Type d’entretien = modalite |
    Présence = presence | Durée = duree | Objet = motif | Intervenant = apap
  `,
];
