import { type Article, dites } from "../../norme.ts";

/** Quoted: III.1.4, III.1.5, III.1.6.1, III.1.6.2, III.1.7, III.1.8. */
export const DOSSIERS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "III.1.4",
    titre: "Le tableau de bord",
    phrases: [
      ...dites(
        { preparee: ["plie tableau", "plie mensuel"] },
        "L'APAP transmet chaque mois un tableau de bord reflétant son activité (nombre de participants en parcours, répartition par étape (formation, activités préparatoires à l'emploi, accompagnement renforcé seul), nombre de personnes en emploi, propositions de sorties du PLIE, ...).",
      ),
      ...dites(
        { preparee: ["plie consolider"] },
        "Ce tableau sera vérifié et consolidé avec l'ensemble des tableaux de bord de l'équipe APAP par le PLIE.",
      ),
      ...dites(
        { preparee: ["plie mensuel"] },
        "Cette consolidation est adressée ensuite à chaque structure « employeur » des APAP.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.5",
    titre: "La demande de sortie",
    phrases: [
      ...dites(
        { controlee: ["SOR-04", "SOR-05"] },
        "Pour mettre un terme au parcours du participant (pour « sortie positive » ou pour tout autre motif : déménagement, raisons de santé, abandon, autres, ...), l'APAP devra fournir au PLIE tous les documents et justificatifs nécessaires, conformément aux obligations du PLIE.",
      ),
      ...dites(
        { controlee: ["SOR-09"] },
        "La procédure de sortie doit être formalisée au même titre que la procédure d'intégration, à savoir que les documents de sortie doivent être signés par les participants et l'APAP.",
      ),
      ...dites(
        { controlee: ["SOR-03"] },
        "Toute demande de sortie fera l'objet d'une validation selon les procédures du PLIE qui valide ou non la sortie du PLIE.",
      ),
      ...dites(
        { preparee: ["plie csf"] },
        "Une copie des documents de sorties devra obligatoirement être conservée dans le dossier « papier » constitué par les APAP pour chaque participant.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.6.1",
    titre: "Viesion Evolution pour le PLIE",
    phrases: [
      ...dites(
        "contexte",
        "L'instruction PLIE n°2009-22 du 8 Juin 2009 précise que « la Délégation générale à l'emploi et à la formation professionnelle et Alliance Villes Emploi ont conduit conjointement une consultation visant à doter les PLIE d'un logiciel commun de gestion des parcours et des interventions.",
        "L'outil choisi (logiciel commun des PLIE), Viesion Evolution permet la capitalisation des données permettant de mesurer le niveau de réalisation des indicateurs prévus aux Programme Opérationnel, de piloter le dispositif, de mesurer l'atteinte des objectifs ainsi que la qualité des parcours d'inclusion très renforcés mis en œuvre ».",
        "Les règlements 2021-2027 contiennent des dispositions renforcées en matière de suivi et d'évaluation afin de prouver la performance, la valeur ajoutée et l'impact des initiatives financées par le FSE+.",
      ),
      ...dites(
        { controlee: ["FSE-01", "FSE-03"], preparee: ["plie fse"] },
        "Les indicateurs sont les principaux outils du suivi et de performance du programme, c'est pourquoi, les données sur les participants doivent être saisies pour chaque participant, pour chaque opération cofinancée par du FSE+.",
      ),
      ...dites(
        { controlee: ["ENT-10", "SOR-10", "DON-06"] },
        "C'est pourquoi, le PLIE demande aux opérateurs qui auront la charge de l'accompagnement renforcé des participants du PLIE, de prévoir la saisie des parcours dans le logiciel Viesion Evolution.",
      ),
      ...dites("autrui", "La formation à l'utilisation de cet outil et le coût financier sont assurés par le PLIE."),
      ...dites(
        { comptee: ["entrees", "sorties", "profil", "prescriptions"] },
        "Ce logiciel permet notamment de mesurer le taux de réalisation du dispositif : nombre d'entrées, nombre de sorties, d'évaluer les motifs de sorties, profils des participants, opérations mobilisées pour les participants et toutes données statistiques nécessaires et demandées par les instances du PLIE.",
      ),
      ...dites(
        { controlee: ["EMA-01", "EMA-02"], preparee: ["plie csf", "plie rapprocher"] },
        "Dans le cadre du Contrôle de Service Fait opéré par les gestionnaires FSE+ de l'AGIBN sur les opérations qu'elle finance, le logiciel Viesion Evolution est un élément de contrôle et de confrontation avec les données recensées auprès des structures (suivi des entretiens, suivis des opérations mobilisées pour chaque parcours, suivi des mises en relation avec des entreprises ...).",
      ),
      ...dites(
        "contexte",
        "Le logiciel permet également la mise en veille de certains parcours.",
        "En effet certains événements peuvent entraver momentanément la construction d'un parcours d'insertion professionnelle.",
      ),
      ...dites(
        { controlee: ["VEI-01"] },
        "Les motifs pour lesquels un accompagnement peut être mis en veille sont :",
        "Déménagement provisoire",
        "Indisponibilité",
        "Maternité",
        "Problème de santé",
        "Raisons familiales",
        "Autre",
      ),
      ...dites(
        { controlee: ["VEI-04", "VEI-05"] },
        "La mise en veille d'un parcours doit être demandée à l'équipe du PLIE qui validera en saisissant l'information dans le logiciel.",
      ),
      ...dites(
        { controlee: ["VEI-02", "VEI-03"], preparee: ["plie echeances"] },
        "La durée de la veille d'un parcours ne peut excéder 3 mois renouvelable 1 fois.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.6.2",
    titre: "Viesion pour le CD 14",
    phrases: [
      ...dites(
        "contexte",
        "La loi Plein Emploi (LPE) prévoit que des données soient partagées entre tous les acteurs de l'accompagnement des ARSA au sein du SI Plateforme proposé par l'opérateur France Travail.",
        "Le Département du Calvados s'est doté de l'outil de suivi des parcours « Viesion ».",
        "Depuis le 6 octobre 2025, les APAP PLIE sont titulaires d'une connexion à cet outil.",
      ),
      ...dites(
        { controlee: ["RSA-03"], preparee: ["plie rapprocher"] },
        "Ils ont la charge de saisir les entretiens, les étapes de parcours et les informations liés aux engagements pris par les ARSA (contrat d'engagement et objectifs).",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.7",
    titre: "Classement et archivage des dossiers",
    phrases: [
      ...dites(
        "autrui",
        "La structure employeur de l'APAP s'engage à conserver tout document relatif à l'accompagnement (y compris les agendas des APAP) et aux étapes engagées par les participants du PLIE, quelle que soit la durée des parcours, et ce conformément à la réglementation FSE+.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.8",
    titre: "Le Règlement Général sur la Protection des Données (RGPD)",
    phrases: [
      ...dites(
        "autrui",
        "Dans le respect du texte réglementaire européen en vigueur, la structure porteuse du poste de l'APAP se porte garant des règles de protection des données et des consignes de l'équipe du PLIE.",
      ),
      ...dites(
        { preparee: ["plie expedier", "plie pseudonymiser"] },
        "Le classement et l'archivage doivent être sécurisés et les modalités doivent garantir la confidentialité des informations transmises et traitées.",
      ),
      ...dites(
        { preparee: ["plie csf"] },
        "Toute pièce non obligatoire par les procédures du PLIE, liées au soutien financier du FSE+, doit être détruite, dès la sortie du dispositif du PLIE des participants.",
      ),
    ],
  },
];
