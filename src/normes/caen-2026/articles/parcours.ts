import { type Article, dites } from "../../norme.ts";

/** Quoted: II.2, II.2.1, II.2.2, II.2.3, II.2.4. */
export const PARCOURS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "II.2",
    titre: "Le parcours d'insertion professionnelle",
    phrases: [
      ...dites(
        "contexte",
        "L'objectif final de la construction du parcours d'insertion professionnelle est de permettre l'accès à l'emploi durable des participants du PLIE.",
        "Le suivi individualisé permet, dans un itinéraire contractualisé (contrat d'objectifs formalisant l'engagement mutuel entre les parties), un accompagnement :",
        "global (démarche multidimensionnelle et en réseau)",
        "sans rupture (impliquant une lisibilité des composantes du parcours dans sa progression et une capacité permanente d'anticipation).",
      ),
      ...dites("invisible", "Ce suivi doit permettre une meilleure lisibilité, cohérence et fluidité du parcours."),
      ...dites("contexte", "L'APAP PLIE doit pour cela :"),
      ...dites(
        "invisible",
        "Permettre l'élaboration d'un projet professionnel personnalisé, réaliste et réalisable, répondant aux aspirations et capacités du participant et tenant compte du contexte économique local,",
        "Définir avec le participant, une « stratégie d'insertion professionnelle » définissant les différentes étapes à parcourir pour accéder à l'emploi.",
      ),
      ...dites(
        "contexte",
        "Celle-ci peut combiner des interventions et mesures de nature différente (actions de droit commun, opérations PLIE, ...),",
      ),
      ...dites(
        {
          controlee: ["OPE-01"],
          comptee: ["prescriptions", "participants_sans_prescription"],
          preparee: ["plie echeances"],
        },
        "Utiliser les opérations de la programmation du PLIE pour répondre aux besoins de chaque participant (une opération minimum par an hors accompagnement).",
      ),
      ...dites(
        "invisible",
        "Proposer dès que cela s'avère possible une recherche active d'emploi, en mobilisant éventuellement tous les outils permettant d'accompagner le participant dans sa recherche d'emploi",
        "Consulter les offres régulièrement",
      ),
      ...dites({ comptee: ["mises_en_relation"] }, "Mettre en relation le participant avec des employeurs"),
      ...dites(
        "invisible",
        "Négocier les contrats de travail",
        "Proposer une aide aux recrutements aux employeurs (apporter sa connaissance des différentes mesures existantes en termes de contrats de travail et aides en fonction des statuts du public accompagné)",
      ),
      ...dites(
        { controlee: ["EMP-01"], comptee: ["suivi_emploi"], preparee: ["plie echeances"] },
        "Suivre le participant en emploi pendant les six premiers mois du contrat, ou en formation certifiante",
      ),
      ...dites("invisible", "Mobiliser autant que faire se peut la Chargée de Relation Entreprise du PLIE."),
      ...dites("contexte", "L'APAP est le garant de la cohérence du parcours d'insertion et de sa finalisation."),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.1",
    titre: "Fréquence des entretiens",
    phrases: [
      ...dites(
        "contexte",
        "L'accompagnement est adapté et calibré en fonction de la situation de la personne (problématiques périphériques, maturation du projet professionnel, degré d'autonomie dans les démarches d'accès à l'emploi ou à la formation, niveau d'activité professionnelle, ...)",
      ),
      ...dites(
        { controlee: ["ENT-01", "ENT-06"], comptee: ["conformite", "entretiens_intervalle_moyen"] },
        "L'APAP guide le participant tout au long du parcours d'insertion professionnelle, en le rencontrant au moins une fois par mois ou autant que de besoin, au sein de sa structure d'accueil, chez un opérateur ou sur son lieu de travail.",
      ),
      ...dites(
        { comptee: ["contacts"] },
        "Des contacts supplémentaires par téléphone, courrier électronique ou autre moyen seront pris aussi souvent que nécessaire.",
      ),
      ...dites(
        { controlee: ["ENT-12", "EMA-08"] },
        "Ces moyens de communication avec les participants exigent la même traçabilité que les entretiens physiques.",
      ),
      ...dites(
        "contexte",
        "Ces entretiens réguliers permettent d'anticiper les nouveaux besoins du participant, d'adapter si nécessaire, l'orientation du parcours, de lever préalablement les freins éventuels et d'évaluer les acquis en temps réel.",
      ),
      ...dites(
        { controlee: ["OPE-08", "ENT-01"], comptee: ["repartition_etapes"] },
        "Une attention particulière doit être apportée au participant en attente d'une action, notamment pour maintenir la mobilisation du participant et la dynamique du parcours.",
      ),
      ...dites(
        { controlee: ["ENT-09"], comptee: ["absences"] },
        "En cas de rupture (absences répétées aux Rendez-vous) pendant le parcours (interruption d'emploi, d'opération), l'APAP doit recontacter systématiquement le participant et lui proposer d'adapter éventuellement les étapes du parcours à sa nouvelle situation.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.2",
    titre: "Mobilisation des actions d'insertion",
    phrases: [
      ...dites(
        { comptee: ["prescriptions", "participants_avec_prescription"] },
        "L'APAP doit s'appuyer sur tous les relais existants localement, les supports d'insertion de droit commun ainsi que sur l'ensemble des moyens mis à disposition par le PLIE (la programmation PLIE), en fonction des besoins repérés auprès du participant.",
      ),
      ...dites("contexte", "Pour ce faire, il doit :"),
      ...dites(
        { comptee: ["prescriptions"] },
        "Mettre en relation le participant avec les opérateurs d'actions d'insertion (organismes de formation, SIAE, ...).",
      ),
      ...dites(
        { controlee: ["OPE-05", "OPE-06"] },
        "Cela implique de prescrire l'entrée du participant, le suivre tout au long de l'opération et réaliser des bilans à mi-parcours et en fin de parcours avec l'opérateur en charge de l'étape de parcours engagée.",
      ),
      ...dites(
        "invisible",
        "Être l'interlocuteur privilégié de tous les intervenants du parcours d'insertion professionnelle",
        "Effectuer le relais vers les opérateurs de l'accompagnement social en cas de besoin.",
        "Saisir les opportunités d'accès à l'emploi, (s'appuyer sur France Travail autant que nécessaire et utiliser l'outil OPUS qui fait l'objet d'une convention entre France Travail et le PLIE).",
      ),
      ...dites(
        { comptee: ["prescriptions"] },
        "Une attention particulière sera portée sur la mobilisation, par les APAP, du plan d'actions porté par le PLIE.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.3",
    titre: "L'interlocuteur privilégié",
    phrases: [
      ...dites(
        "autrui",
        "L'APAP sera reconnu comme étant l'interlocuteur privilégié de tous les acteurs en lien avec le participant.",
      ),
      ...dites(
        "invisible",
        "Il recevra en priorité les dossiers et informations complémentaires sur la personne suivie et transmettra les informations utiles aux personnes relais qu'il jugera pertinentes dans le parcours.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.2.4",
    titre: "Le référent insertion RSA",
    phrases: [
      ...dites(
        "autrui",
        "L'APAP sera désigné « référent insertion RSA » par le Conseil Départemental du Calvados s'agissant des Allocataires du RSA orientés sur le volet emploi et soumis aux droits et devoirs qu'il accompagne.",
      ),
      ...dites(
        { controlee: ["RSA-01"] },
        "Il aura la responsabilité de la rédaction et de la signature du Contrat d'Engagement qui sera signé par le PLIE et transmis au CD 14.",
      ),
      ...dites(
        "autrui",
        "Il sera désigné comme représentant du PLIE pour CALMEC au sein des équipes pluridisciplinaires dans le cas des études de sanctions.",
      ),
      ...dites(
        "invisible",
        "Il devra solliciter les référents de parcours RSA des Maisons Départementales de Solidarité (MDS) du Conseil Départemental du Calvados relevant du territoire du PLIE, autant que de besoin.",
      ),
    ],
  },
];
