import { type Article, dites } from "../../norme.ts";

/** Quoted: Contexte, I, II.1. */
export const CONTEXTE: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "Contexte",
    titre: "Contexte",
    phrases: [
      ...dites(
        "contexte",
        "L'expérience montre que, pour pouvoir être assuré dans de bonnes conditions, l'accompagnement des parcours d'insertion socioprofessionnelle, organisé dans le cadre d'un PLIE, nécessite l'existence de référents de parcours PLIE spécifiques, dont la mission est entièrement dédiée à l'accompagnement renforcé.",
        "Cadre de référence de l'accompagnement renforcé des PLIE :",
        'La circulaire DGEFP 99-40 du 21 décembre 1999 stipule que : " Les référents sont des personnes en contact direct, au sein de leurs organismes, avec les populations visées par les PLIE.',
        "Elles apportent leurs compétences, dans le cadre de ce dispositif, pour la construction de parcours individualisés et pour leur accès à l'emploi.",
        "Le financement de leur opération peut être assuré, pour tout ou partie, au titre du PLIE, par voie de contractualisation entre la structure juridique support du PLIE (CALMEC) et les organismes employeurs des référents (nature des opérations, publics concernés).",
        "Elle s'inscrit dans le cadre des orientations définies par le comité de pilotage (...).",
        "Les référents de parcours composent le comité opérationnel, en charge de l'organisation des parcours d'insertion, qui est placé sous la responsabilité d'un cadre permanent du PLIE. »",
        "L'instruction PLIE n°2009-22 du 8 Juin 2009 réaffirme que « les actions proposées prennent la forme d'un accompagnement renforcé de chaque participant, construit autour d'un projet professionnel répondant à ses capacités et attentes, tout en demeurant cohérent avec les besoins économiques du territoire et les demandes des employeurs.",
        "Un parcours consiste en un accompagnement renforcé qui comporte une ou plusieurs étapes.",
        "Les PLIE mobilisent et assemblent les dispositifs et moyens existants, afin de rechercher et valoriser leur complémentarité ».",
        "Le Plan Local pour l'Insertion et l'Emploi du Pays de Caen est un des dispositifs portés par CALMEC et l'un des volets majeurs du plans d'actions « insertion » de CALMEC sur le territoire de Caen la mer (Le PLIE - Calmec).",
        "Le Protocole d'Accord 2022-2026 du PLIE du Pays de Caen fixe le cadre partenarial dans lequel s'inscrit le dispositif PLIE.",
      ),
      ...dites(
        "autrui",
        "Dans un souci de complémentarité et de respect des champs de compétences et d'intervention de chacun des signataires, le PLIE s'attache :",
        "A renforcer l'accompagnement des habitants issus de la Communauté Urbaine Caen la mer Normandie, rencontrant des difficultés d'insertion professionnelle, et qui ne peuvent bénéficier des dispositifs d'accompagnement et/ou de suivi du droit commun,",
        "A assurer l'articulation des parcours avec des partenaires identifiés et pendant toute la durée de l'accompagnement,",
      ),
      ...dites(
        { comptee: ["protocole_personnes"] },
        "Pour rappel, X parcours ont été réalisés dans le cadre du PLIE entre janvier 2022 et décembre 2025.",
        "2000 est l'objectif en termes de nombre de personnes à accompagner, sachant qu'une personne peut intégrer une 2ème fois le dispositif PLIE.",
      ),
      ...dites("contexte", "Le public ciblé :"),
      ...dites(
        { comptee: ["profil_public"] },
        "Bénéficiaires des Minima Sociaux dont les ARSA,",
        "Demandeurs d'Emploi de Longue Durée,",
        "Toute personne en difficulté d'insertion sociale et professionnelle",
        "Avec une attention particulière pour les femmes, les personnes avec la Reconnaissance de la Qualité de Travailleurs Handicapés (RQTH) et les habitants des Quartiers Prioritaires Politique de la Ville de Caen la mer.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "I",
    titre: "Objectif",
    phrases: [
      ...dites(
        "contexte",
        "« L'Accompagnateur de parcours professionnel » (APAP) est le nom du référent de parcours du PLIE du Pays de Caen.",
        "Il constitue le maillon essentiel pour le suivi individualisé des participants engagés dans un parcours d'insertion professionnelle au sein du PLIE.",
        "L'objectif final de la construction du parcours d'insertion professionnelle avec un accompagnement renforcé, est de permettre l'accès à l'emploi durable (au-delà de 6 mois) des publics (quel que soit leur statut).",
        "Ce parcours est composé de diverses « étapes » de mobilisation, d'élaboration de projet professionnel, de formation, d'emploi (en contrats aidés, en missions intérimaires (d'insertion ou classique) ou en CDD de moins de 6 mois) et d'actions de recherche d'emploi.",
        "Ces étapes sont articulées entre elles (cohérence).",
        "Des actions de nature socioprofessionnelle dites « transversales » sont également mobilisées en tant que de besoin (aide à la mobilité, prise en compte de problématiques santé, logement...).",
        "Chaque étape de ce parcours a un ou plusieurs objectifs particuliers.",
      ),
      ...dites(
        { controlee: ["PAR-01"], comptee: ["duree_parcours"] },
        "Un parcours PLIE est sans limite de durée d'accompagnement, à condition de relever des avancées dans les étapes et de conserver une plus-value dans l'accompagnement renforcé du PLIE.",
      ),
      ...dites(
        { controlee: ["FIL-01"], comptee: ["charge", "file_active"] },
        "L'APAP suit en moyenne 60 participants PLIE en file active constante sur la base d'un équivalent temps plein.",
      ),
      ...dites(
        "contexte",
        "Ce ratio permet des échanges fréquents et une importante réactivité de l'APAP aux possibles incidents de parcours.",
        "L'APAP est le plus à même de coordonner toutes les étapes d'un parcours dont la finalité est l'accès à l'emploi durable.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.1",
    titre: "Cadre d'intervention",
    phrases: [
      ...dites("invisible", "L'APAP doit proposer un accompagnement structuré, renforcé et individualisé pour :"),
      ...dites(
        { controlee: ["ENT-07"] },
        "Etablir, en tenant compte du parcours déjà réalisé par le participant, un diagnostic approfondi de sa situation sociale et professionnelle et évaluer l'ensemble de ses besoins pour accéder à l'emploi ; l'APAP devra :",
      ),
      ...dites({ controlee: ["RSA-02"] }, "s'assurer de l'orientation sur le volet emploi pour le public RSA,"),
      ...dites({ controlee: ["ELI-01"] }, "s'assurer de l'inscription auprès de France Travail,"),
      ...dites(
        "invisible",
        "chercher auprès des partenaires des étapes antérieures toute information nécessaire à l'élaboration de ce diagnostic (quel que soit le statut du demandeur d'emploi).",
      ),
      ...dites(
        { controlee: ["OPE-07"] },
        "Définir les objectifs du parcours et les opérations à mobiliser pour permettre au participant d'accéder à l'emploi,",
      ),
      ...dites(
        { controlee: ["DON-16", "DON-05"] },
        "Être un référént « unique » pour le participant, tout en s'appuyant, chaque fois que nécessaire, sur le réseau des professionnels de l'accompagnement social,",
      ),
      ...dites(
        { controlee: ["RSA-01"] },
        "Procéder à la rédaction des contrats d'engagement des Allocataires du RSA soumis aux droits et devoirs qu'il accompagne, pour le Département,",
      ),
      ...dites(
        { controlee: ["ENT-09"], preparee: ["plie echeances"] },
        "Solliciter régulièrement et autant que de besoin le participant en risque permanent de démobilitation,",
      ),
      ...dites(
        { controlee: ["OPE-03", "OPE-04", "OPE-08"], comptee: ["repartition_etapes"] },
        "Suivre le déroulement et l'articulation des différentes étapes du parcours jusqu'à la sortie effective,",
      ),
      ...dites(
        "invisible",
        "Veiller à une dynamique de parcours et alerter le PLIE en cas de non-respect des engagements du participant,",
      ),
      ...dites(
        { controlee: ["OPE-03"], preparee: ["plie echeances"] },
        "Anticiper chaque sortie d'opération et la progression du parcours.",
      ),
      ...dites(
        "invisible",
        "Il doit pour ce faire, informer, outiller son participant tout au long du parcours et mobiliser tout un réseau d'acteurs locaux afin de répondre au plus juste aux besoins spécifiques du public qu'il accompagne.",
      ),
    ],
  },
];
