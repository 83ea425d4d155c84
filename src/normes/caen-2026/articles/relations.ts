import type { Article } from "../../norme.ts";

/** Quoted: IV.1, IV.2, IV.3. */
export const RELATIONS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "IV.1",
    titre: "La relation APAP / Equipe du PLIE",
    phrases: [
      {
        texte: "De manière générale, l'APAP assure le relais entre le PLIE et sa structure d'accueil « employeur ».",
        sort: "autrui",
      },
      {
        texte:
          "Aucune autre mission ne saurait être confiée à l'APAP qui ne serait au bénéfice direct du public ciblé dans le dispositif du PLIE.",
        sort: "invisible",
      },
      { texte: "Il travaille exclusivement pour le PLIE.", sort: { controlee: ["FIL-02"] } },
      {
        texte:
          "Dans le cadre des missions qui lui sont confiées par le PLIE, il est placé sous l'autorité fonctionnelle du PLIE.",
        sort: "contexte",
      },
      {
        texte:
          "Il informe régulièrement la Responsable du PLIE et son équipe d'animation, des opérations mobilisées pour les participants et de l'avancée des parcours (notamment grâce au logiciel Viesion Evolution et aux tableaux de bord).",
        sort: { preparee: ["plie tableau"] },
      },
      {
        texte: "Il peut participer à la remontée des besoins en vue de l'élaboration de la programmation du PLIE.",
        sort: "contexte",
      },
      {
        texte: "Il peut contribuer à réfléchir sur des expérimentations d'actions potentielles que peut mener le PLIE,",
        sort: "contexte",
      },
      {
        texte:
          "Il est le prescripteur sur chacune des actions à engager pour la construction du parcours d'insertion du participant (opérations de droit commun et de la programmation du PLIE).",
        sort: { controlee: ["OPE-06"], comptee: ["prescriptions"] },
      },
      {
        texte:
          "Il participe aux « réunions de réseau APAP » (en fonction de l'organisation mise en place par le PLIE), animées par le PLIE (représenté par la Responsable du PLIE et/ou son Adjoint et/ou la Coordinatrice de Parcours), ainsi qu'aux réunions thématiques ou aux formations spécifiques proposées par l'équipe d'animation du PLIE ou plus globalement par CALMEC.",
        sort: "invisible",
      },
      {
        texte:
          "Il répondra à toute demande spécifique du PLIE nécessaire à la remontée des besoins en termes d'actions, aux suivis des opérations menées par le PLIE, ...",
        sort: "invisible",
      },
      {
        texte:
          "Il informe l'équipe du PLIE de toute absence (pour congés ou formations en particulier), et saisit ces informations sur le logiciel Viesion Evolution dans son agenda.",
        sort: { controlee: ["FIL-04"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "IV.2",
    titre: "La relation APAP / structure porteuse « employeur »",
    phrases: [
      {
        texte:
          "Bien que sa mission soit spécifique, l'APAP fait partie intégrante de l'équipe de la structure qui l'emploie.",
        sort: "contexte",
      },
      { texte: "L'autorité hiérarchique est exercée au sein de cette structure.", sort: "contexte" },
      { texte: "Il utilise les compétences, services et informations mis à sa disposition.", sort: "contexte" },
      {
        texte:
          "Il participe aux réunions internes et bénéficie des formations spécifiques de sa structure d'accueil, quand elles contribuent à enrichir l'exercice de sa mission.",
        sort: "contexte",
      },
      {
        texte:
          "L'APAP ou son supérieur hiérarchique est tenu d'informer l'équipe du PLIE de toute formation continue mise en place.",
        sort: "autrui",
      },
      { texte: "L'APAP est la personne ressource sur les activités du PLIE au sein de sa structure.", sort: "autrui" },
      {
        texte:
          "L'APAP, en lien avec son responsable hiérarchique, devra assurer le relais entre sa structure et le PLIE.",
        sort: "autrui",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "IV.3",
    titre: "La relation APAP / opérateurs, organismes de formation",
    phrases: [
      {
        texte:
          "L'APAP prescrit l'entrée du participant sur les opérations de droit commun et celles mises en place par le PLIE directement auprès des organismes, lorsqu'elles répondent aux besoins immédiats du participant.",
        sort: { comptee: ["prescriptions"] },
      },
      {
        texte:
          "Il devra utiliser les outils mis en place par les opérateurs en particulier ceux qui sont conventionnés par l'AGIBN pour le PLIE du Pays de Caen.",
        sort: "invisible",
      },
      {
        texte:
          "Il veille à la qualité de l'accompagnement du participant chez l'opérateur en charge de l'étape de parcours engagée.",
        sort: "invisible",
      },
      {
        texte:
          "Il participe aux bilans individuels et anticipe avec l'opérateur sur des suites à donner en fin d'opération.",
        sort: { controlee: ["OPE-05"] },
      },
      { texte: "Il participe également aux Comités de Suivi Techniques.", sort: "invisible" },
      {
        texte:
          "Chaque APAP participe aux comités de suivi des opérations de la programmation du PLIE, au bénéfice de ses participants ou s'il y a nécessité d'y participer, en particulier pour les opérations nouvelles.",
        sort: "invisible",
      },
    ],
  },
];
