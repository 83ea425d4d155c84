import type { Article } from "../../norme.ts";

/** Quoted: III.1.4, III.1.5, III.1.6.1, III.1.6.2, III.1.7, III.1.8. */
export const DOSSIERS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "III.1.4",
    titre: "Le tableau de bord",
    phrases: [
      {
        texte:
          "L'APAP transmet chaque mois un tableau de bord reflétant son activité (nombre de participants en parcours, répartition par étape (formation, activités préparatoires à l'emploi, accompagnement renforcé seul), nombre de personnes en emploi, propositions de sorties du PLIE, ...).",
        sort: { preparee: ["plie tableau", "plie mensuel"] },
      },
      {
        texte:
          "Ce tableau sera vérifié et consolidé avec l'ensemble des tableaux de bord de l'équipe APAP par le PLIE.",
        sort: { preparee: ["plie consolider"] },
      },
      {
        texte: "Cette consolidation est adressée ensuite à chaque structure « employeur » des APAP.",
        sort: { preparee: ["plie mensuel"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.5",
    titre: "La demande de sortie",
    phrases: [
      {
        texte:
          "Pour mettre un terme au parcours du participant (pour « sortie positive » ou pour tout autre motif : déménagement, raisons de santé, abandon, autres, ...), l'APAP devra fournir au PLIE tous les documents et justificatifs nécessaires, conformément aux obligations du PLIE.",
        sort: { controlee: ["SOR-04", "SOR-05"] },
      },
      {
        texte:
          "La procédure de sortie doit être formalisée au même titre que la procédure d'intégration, à savoir que les documents de sortie doivent être signés par les participants et l'APAP.",
        sort: { controlee: ["SOR-09"] },
      },
      {
        texte:
          "Toute demande de sortie fera l'objet d'une validation selon les procédures du PLIE qui valide ou non la sortie du PLIE.",
        sort: { controlee: ["SOR-03"] },
      },
      {
        texte:
          "Une copie des documents de sorties devra obligatoirement être conservée dans le dossier « papier » constitué par les APAP pour chaque participant.",
        sort: { preparee: ["plie csf"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.6.1",
    titre: "Viesion Evolution pour le PLIE",
    phrases: [
      {
        texte:
          "L'instruction PLIE n°2009-22 du 8 Juin 2009 précise que « la Délégation générale à l'emploi et à la formation professionnelle et Alliance Villes Emploi ont conduit conjointement une consultation visant à doter les PLIE d'un logiciel commun de gestion des parcours et des interventions.",
        sort: "contexte",
      },
      {
        texte:
          "L'outil choisi (logiciel commun des PLIE), Viesion Evolution permet la capitalisation des données permettant de mesurer le niveau de réalisation des indicateurs prévus aux Programme Opérationnel, de piloter le dispositif, de mesurer l'atteinte des objectifs ainsi que la qualité des parcours d'inclusion très renforcés mis en œuvre ».",
        sort: "contexte",
      },
      {
        texte:
          "Les règlements 2021-2027 contiennent des dispositions renforcées en matière de suivi et d'évaluation afin de prouver la performance, la valeur ajoutée et l'impact des initiatives financées par le FSE+.",
        sort: "contexte",
      },
      {
        texte:
          "Les indicateurs sont les principaux outils du suivi et de performance du programme, c'est pourquoi, les données sur les participants doivent être saisies pour chaque participant, pour chaque opération cofinancée par du FSE+.",
        sort: { controlee: ["FSE-01", "FSE-03"], preparee: ["plie fse"] },
      },
      {
        texte:
          "C'est pourquoi, le PLIE demande aux opérateurs qui auront la charge de l'accompagnement renforcé des participants du PLIE, de prévoir la saisie des parcours dans le logiciel Viesion Evolution.",
        sort: { controlee: ["ENT-10", "SOR-10", "DON-06"] },
      },
      {
        texte: "La formation à l'utilisation de cet outil et le coût financier sont assurés par le PLIE.",
        sort: "autrui",
      },
      {
        texte:
          "Ce logiciel permet notamment de mesurer le taux de réalisation du dispositif : nombre d'entrées, nombre de sorties, d'évaluer les motifs de sorties, profils des participants, opérations mobilisées pour les participants et toutes données statistiques nécessaires et demandées par les instances du PLIE.",
        sort: { comptee: ["entrees", "sorties", "profil", "prescriptions"] },
      },
      {
        texte:
          "Dans le cadre du Contrôle de Service Fait opéré par les gestionnaires FSE+ de l'AGIBN sur les opérations qu'elle finance, le logiciel Viesion Evolution est un élément de contrôle et de confrontation avec les données recensées auprès des structures (suivi des entretiens, suivis des opérations mobilisées pour chaque parcours, suivi des mises en relation avec des entreprises ...).",
        sort: { controlee: ["EMA-01", "EMA-02"], preparee: ["plie csf", "plie rapprocher"] },
      },
      { texte: "Le logiciel permet également la mise en veille de certains parcours.", sort: "contexte" },
      {
        texte:
          "En effet certains événements peuvent entraver momentanément la construction d'un parcours d'insertion professionnelle.",
        sort: "contexte",
      },
      {
        texte: "Les motifs pour lesquels un accompagnement peut être mis en veille sont :",
        sort: { controlee: ["VEI-01"] },
      },
      { texte: "Déménagement provisoire", sort: { controlee: ["VEI-01"] } },
      { texte: "Indisponibilité", sort: { controlee: ["VEI-01"] } },
      { texte: "Maternité", sort: { controlee: ["VEI-01"] } },
      { texte: "Problème de santé", sort: { controlee: ["VEI-01"] } },
      { texte: "Raisons familiales", sort: { controlee: ["VEI-01"] } },
      { texte: "Autre", sort: { controlee: ["VEI-01"] } },
      {
        texte:
          "La mise en veille d'un parcours doit être demandée à l'équipe du PLIE qui validera en saisissant l'information dans le logiciel.",
        sort: { controlee: ["VEI-04", "VEI-05"] },
      },
      {
        texte: "La durée de la veille d'un parcours ne peut excéder 3 mois renouvelable 1 fois.",
        sort: { controlee: ["VEI-02", "VEI-03"], preparee: ["plie echeances"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.6.2",
    titre: "Viesion pour le CD 14",
    phrases: [
      {
        texte:
          "La loi Plein Emploi (LPE) prévoit que des données soient partagées entre tous les acteurs de l'accompagnement des ARSA au sein du SI Plateforme proposé par l'opérateur France Travail.",
        sort: "contexte",
      },
      {
        texte: "Le Département du Calvados s'est doté de l'outil de suivi des parcours « Viesion ».",
        sort: "contexte",
      },
      {
        texte: "Depuis le 6 octobre 2025, les APAP PLIE sont titulaires d'une connexion à cet outil.",
        sort: "contexte",
      },
      {
        texte:
          "Ils ont la charge de saisir les entretiens, les étapes de parcours et les informations liés aux engagements pris par les ARSA (contrat d'engagement et objectifs).",
        sort: { controlee: ["RSA-03"], preparee: ["plie rapprocher"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.7",
    titre: "Classement et archivage des dossiers",
    phrases: [
      {
        texte:
          "La structure employeur de l'APAP s'engage à conserver tout document relatif à l'accompagnement (y compris les agendas des APAP) et aux étapes engagées par les participants du PLIE, quelle que soit la durée des parcours, et ce conformément à la réglementation FSE+.",
        sort: "autrui",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.8",
    titre: "Le Règlement Général sur la Protection des Données (RGPD)",
    phrases: [
      {
        texte:
          "Dans le respect du texte réglementaire européen en vigueur, la structure porteuse du poste de l'APAP se porte garant des règles de protection des données et des consignes de l'équipe du PLIE.",
        sort: "autrui",
      },
      {
        texte:
          "Le classement et l'archivage doivent être sécurisés et les modalités doivent garantir la confidentialité des informations transmises et traitées.",
        sort: { preparee: ["plie expedier", "plie pseudonymiser"] },
      },
      {
        texte:
          "Toute pièce non obligatoire par les procédures du PLIE, liées au soutien financier du FSE+, doit être détruite, dès la sortie du dispositif du PLIE des participants.",
        sort: { preparee: ["plie csf"] },
      },
    ],
  },
];
