import { type Article, dites } from "../../norme.ts";

/** Quoted: II.3, II.4, II.5.1, II.5.2. */
export const EMPLOI_ET_SORTIE: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "II.3",
    titre: "L'accès à l'emploi",
    phrases: [
      ...dites(
        "invisible",
        "L'APAP doit proposer au participant de s'engager, dès que cela s'avère possible, dans une démarche de recherche active d'emploi.",
        "Il mobilise les outils de droit commun pour accompagner le participant dans sa recherche d'emploi (Ateliers de Techniques de Recherche d'Emploi, PMSMP, ...).",
      ),
      ...dites(
        { comptee: ["mises_en_relation"] },
        "En parallèle, et après avoir identifié les différentes sources potentielles d'offres d'emploi (France Travail, réseau et opérations PLIE, ...), il participe au rapprochement effectif de l'offre et de la demande.",
      ),
      ...dites(
        "invisible",
        "Il doit s'appuyer autant que possible sur le ou la Chargé(e) de Relation Entreprise et sur les clauses sociales, autre dispositif porté par CALMEC.",
        "Il valorise toutes les expériences d'emploi durant le parcours du participant.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.4",
    titre: "Le suivi dans l'emploi ou la formation certifiante",
    phrases: [
      ...dites(
        { controlee: ["EMP-01"], comptee: ["suivi_emploi", "suivi_emploi_personnes"] },
        "Le suivi dans l'emploi ou pendant la formation certifiante est une étape obligatoire dans le cadre des parcours PLIE pour éviter, autant que possible, toute rupture de parcours.",
      ),
      ...dites(
        "contexte",
        "Il permet de valider l'insertion professionnelle durable, qu'il s'agisse de s'assurer de l'accès effectif à l'emploi des participants ou d'évaluer l'acquisition de compétences.",
      ),
      ...dites(
        {
          controlee: ["EMP-01"],
          comptee: ["suivi_emploi", "suivi_emploi_personnes"],
          preparee: ["plie echeances"],
        },
        "Lorsqu'il s'agit d'un CDI, d'un CDD d'au moins 6 mois ou d'une entrée en formation certifiante, le suivi dans l'emploi fait l'objet d'un accompagnement spécifique de la part de l'APAP, au moyen de contacts directs (physiques ou téléphoniques) avec l'employeur et/ou le participant.",
      ),
      ...dites({ controlee: ["EMP-02", "EMP-03"] }, "Ce suivi dure 6 mois maximum."),
      ...dites(
        "autrui",
        "Dans le cadre de ses actions développées, le PLIE peut apporter des outils méthodologiques permettant d'harmoniser les pratiques en matière de suivi dans l'emploi.",
      ),
      ...dites(
        "contexte",
        "Le suivi dans l'emploi est un élément déterminant car des freins peuvent apparaître lors de l'intégration du participant sur son poste de travail ou dans l'entreprise.",
      ),
      ...dites(
        "invisible",
        "L'accompagnateur de parcours professionnel doit alors aider à trouver des solutions pour permettre une meilleure adaptation du salarié à cette nouvelle situation.",
      ),
      ...dites("contexte", "Aussi, l'APAP doit :"),
      ...dites(
        { controlee: ["EMP-01"] },
        "Vérifier la bonne adaptation du participant sur son poste",
        "Accompagner le participant dans les six premiers mois de son insertion professionnelle.",
      ),
      ...dites(
        "invisible",
        "Il reste disponible pour les responsables de l'entreprise et le participant afin de trouver une solution à tout éventuel problème.",
      ),
      ...dites(
        { controlee: ["EMP-04", "ENT-01"] },
        "Il est à noter que si le travail est à temps partiel subi (< 20 H/semaine), l'accompagnement perdure.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.5.1",
    titre: "Sortie positive",
    phrases: [
      ...dites(
        {
          controlee: ["EMP-03", "SOR-03", "SOR-06"],
          comptee: ["propositions_sortie"],
          preparee: ["plie echeances"],
        },
        "La sortie de parcours PLIE est proposée par l'APAP, puis validée selon les procédures du PLIE.",
      ),
      ...dites(
        { controlee: ["SOR-01", "SOR-02", "SOR-08"], comptee: ["taux_sorties_positives"] },
        "Le parcours est considéré comme validé dès lors que le participant est en emploi depuis 6 mois (CDI ou CDD de 6 mois minimum, hors contrats aidés) ou qu'il obtient une certification totale ou partielle.",
      ),
      ...dites(
        "contexte",
        "Bien que l'objectif de résultats inscrit dans le PON FSE+ soit exprimé en termes de nombre de chômeurs accompagnés sur la période 2022/2027, pour autant, l'accès à l'emploi durable ou à la formation certifiante reste la priorité du PLIE pour un maximum de participants.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "II.5.2",
    titre: "Sortie autre",
    phrases: [
      ...dites("contexte", "Certains parcours ne débouchent pas sur une insertion professionnelle durable."),
      ...dites(
        { controlee: ["DON-14"], comptee: ["sorties"] },
        "Les sorties « Autres » sont des sorties administratives (décès, déménagement, ...) ou des sorties à l'initiative du PLIE ou du participant.",
      ),
    ],
  },
];
