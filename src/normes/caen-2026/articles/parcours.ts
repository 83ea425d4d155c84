import type { Article } from "../../norme.ts";

/** Quoted: II.2, II.2.1, II.2.2, II.2.3, II.2.4. */
export const PARCOURS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "II.2",
    titre: "Le parcours d'insertion professionnelle",
    phrases: [
      {
        texte:
          "L'objectif final de la construction du parcours d'insertion professionnelle est de permettre l'accès à l'emploi durable des participants du PLIE.",
        sort: "contexte",
      },
      {
        texte:
          "Le suivi individualisé permet, dans un itinéraire contractualisé (contrat d'objectifs formalisant l'engagement mutuel entre les parties), un accompagnement :",
        sort: "contexte",
      },
      { texte: "global (démarche multidimensionnelle et en réseau)", sort: "contexte" },
      {
        texte:
          "sans rupture (impliquant une lisibilité des composantes du parcours dans sa progression et une capacité permanente d'anticipation).",
        sort: "contexte",
      },
      {
        texte: "Ce suivi doit permettre une meilleure lisibilité, cohérence et fluidité du parcours.",
        sort: "invisible",
      },
      { texte: "L'APAP PLIE doit pour cela :", sort: "contexte" },
      {
        texte:
          "Permettre l'élaboration d'un projet professionnel personnalisé, réaliste et réalisable, répondant aux aspirations et capacités du participant et tenant compte du contexte économique local,",
        sort: "invisible",
      },
      {
        texte:
          "Définir avec le participant, une « stratégie d'insertion professionnelle » définissant les différentes étapes à parcourir pour accéder à l'emploi.",
        sort: "invisible",
      },
      {
        texte:
          "Celle-ci peut combiner des interventions et mesures de nature différente (actions de droit commun, opérations PLIE, ...),",
        sort: "contexte",
      },
      {
        texte:
          "Utiliser les opérations de la programmation du PLIE pour répondre aux besoins de chaque participant (une opération minimum par an hors accompagnement).",
        sort: {
          controlee: ["OPE-01"],
          comptee: ["prescriptions", "participants_sans_prescription"],
          preparee: ["plie echeances"],
        },
      },
      {
        texte:
          "Proposer dès que cela s'avère possible une recherche active d'emploi, en mobilisant éventuellement tous les outils permettant d'accompagner le participant dans sa recherche d'emploi",
        sort: "invisible",
      },
      { texte: "Consulter les offres régulièrement", sort: "invisible" },
      { texte: "Mettre en relation le participant avec des employeurs", sort: { comptee: ["mises_en_relation"] } },
      { texte: "Négocier les contrats de travail", sort: "invisible" },
      {
        texte:
          "Proposer une aide aux recrutements aux employeurs (apporter sa connaissance des différentes mesures existantes en termes de contrats de travail et aides en fonction des statuts du public accompagné)",
        sort: "invisible",
      },
      {
        texte: "Suivre le participant en emploi pendant les six premiers mois du contrat, ou en formation certifiante",
        sort: { controlee: ["EMP-01"], comptee: ["suivi_emploi"], preparee: ["plie echeances"] },
      },
      { texte: "Mobiliser autant que faire se peut la Chargée de Relation Entreprise du PLIE.", sort: "invisible" },
      {
        texte: "L'APAP est le garant de la cohérence du parcours d'insertion et de sa finalisation.",
        sort: "contexte",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.1",
    titre: "Fréquence des entretiens",
    phrases: [
      {
        texte:
          "L'accompagnement est adapté et calibré en fonction de la situation de la personne (problématiques périphériques, maturation du projet professionnel, degré d'autonomie dans les démarches d'accès à l'emploi ou à la formation, niveau d'activité professionnelle, ...)",
        sort: "contexte",
      },
      {
        texte:
          "L'APAP guide le participant tout au long du parcours d'insertion professionnelle, en le rencontrant au moins une fois par mois ou autant que de besoin, au sein de sa structure d'accueil, chez un opérateur ou sur son lieu de travail.",
        sort: { controlee: ["ENT-01", "ENT-06"], comptee: ["conformite", "entretiens_intervalle_moyen"] },
      },
      {
        texte:
          "Des contacts supplémentaires par téléphone, courrier électronique ou autre moyen seront pris aussi souvent que nécessaire.",
        sort: { comptee: ["contacts"] },
      },
      {
        texte:
          "Ces moyens de communication avec les participants exigent la même traçabilité que les entretiens physiques.",
        sort: { controlee: ["ENT-12", "EMA-08"] },
      },
      {
        texte:
          "Ces entretiens réguliers permettent d'anticiper les nouveaux besoins du participant, d'adapter si nécessaire, l'orientation du parcours, de lever préalablement les freins éventuels et d'évaluer les acquis en temps réel.",
        sort: "contexte",
      },
      {
        texte:
          "Une attention particulière doit être apportée au participant en attente d'une action, notamment pour maintenir la mobilisation du participant et la dynamique du parcours.",
        sort: { controlee: ["OPE-08", "ENT-01"], comptee: ["repartition_etapes"] },
      },
      {
        texte:
          "En cas de rupture (absences répétées aux Rendez-vous) pendant le parcours (interruption d'emploi, d'opération), l'APAP doit recontacter systématiquement le participant et lui proposer d'adapter éventuellement les étapes du parcours à sa nouvelle situation.",
        sort: { controlee: ["ENT-09"], comptee: ["absences"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.2",
    titre: "Mobilisation des actions d'insertion",
    phrases: [
      {
        texte:
          "L'APAP doit s'appuyer sur tous les relais existants localement, les supports d'insertion de droit commun ainsi que sur l'ensemble des moyens mis à disposition par le PLIE (la programmation PLIE), en fonction des besoins repérés auprès du participant.",
        sort: { comptee: ["prescriptions", "participants_avec_prescription"] },
      },
      { texte: "Pour ce faire, il doit :", sort: "contexte" },
      {
        texte:
          "Mettre en relation le participant avec les opérateurs d'actions d'insertion (organismes de formation, SIAE, ...).",
        sort: { comptee: ["prescriptions"] },
      },
      {
        texte:
          "Cela implique de prescrire l'entrée du participant, le suivre tout au long de l'opération et réaliser des bilans à mi-parcours et en fin de parcours avec l'opérateur en charge de l'étape de parcours engagée.",
        sort: { controlee: ["OPE-05", "OPE-06"] },
      },
      {
        texte: "Être l'interlocuteur privilégié de tous les intervenants du parcours d'insertion professionnelle",
        sort: "invisible",
      },
      {
        texte: "Effectuer le relais vers les opérateurs de l'accompagnement social en cas de besoin.",
        sort: "invisible",
      },
      {
        texte:
          "Saisir les opportunités d'accès à l'emploi, (s'appuyer sur France Travail autant que nécessaire et utiliser l'outil OPUS qui fait l'objet d'une convention entre France Travail et le PLIE).",
        sort: "invisible",
      },
      {
        texte:
          "Une attention particulière sera portée sur la mobilisation, par les APAP, du plan d'actions porté par le PLIE.",
        sort: { comptee: ["prescriptions"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.3",
    titre: "L'interlocuteur privilégié",
    phrases: [
      {
        texte:
          "L'APAP sera reconnu comme étant l'interlocuteur privilégié de tous les acteurs en lien avec le participant.",
        sort: "autrui",
      },
      {
        texte:
          "Il recevra en priorité les dossiers et informations complémentaires sur la personne suivie et transmettra les informations utiles aux personnes relais qu'il jugera pertinentes dans le parcours.",
        sort: "invisible",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.4",
    titre: "Le référent insertion RSA",
    phrases: [
      {
        texte:
          "L'APAP sera désigné « référent insertion RSA » par le Conseil Départemental du Calvados s'agissant des Allocataires du RSA orientés sur le volet emploi et soumis aux droits et devoirs qu'il accompagne.",
        sort: "autrui",
      },
      {
        texte:
          "Il aura la responsabilité de la rédaction et de la signature du Contrat d'Engagement qui sera signé par le PLIE et transmis au CD 14.",
        sort: { controlee: ["RSA-01"] },
      },
      {
        texte:
          "Il sera désigné comme représentant du PLIE pour CALMEC au sein des équipes pluridisciplinaires dans le cas des études de sanctions.",
        sort: "autrui",
      },
      {
        texte:
          "Il devra solliciter les référents de parcours RSA des Maisons Départementales de Solidarité (MDS) du Conseil Départemental du Calvados relevant du territoire du PLIE, autant que de besoin.",
        sort: "invisible",
      },
    ],
  },
];
