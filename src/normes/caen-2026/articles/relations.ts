import { type Article, dites } from "../../norme.ts";

/** Quoted: IV.1, IV.2, IV.3. */
export const RELATIONS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "IV.1",
    titre: "La relation APAP / Equipe du PLIE",
    phrases: [
      ...dites(
        "autrui",
        "De manière générale, l'APAP assure le relais entre le PLIE et sa structure d'accueil « employeur ».",
      ),
      ...dites(
        "invisible",
        "Aucune autre mission ne saurait être confiée à l'APAP qui ne serait au bénéfice direct du public ciblé dans le dispositif du PLIE.",
      ),
      ...dites({ controlee: ["FIL-02"] }, "Il travaille exclusivement pour le PLIE."),
      ...dites(
        "contexte",
        "Dans le cadre des missions qui lui sont confiées par le PLIE, il est placé sous l'autorité fonctionnelle du PLIE.",
      ),
      ...dites(
        { preparee: ["plie tableau"] },
        "Il informe régulièrement la Responsable du PLIE et son équipe d'animation, des opérations mobilisées pour les participants et de l'avancée des parcours (notamment grâce au logiciel Viesion Evolution et aux tableaux de bord).",
      ),
      ...dites(
        "contexte",
        "Il peut participer à la remontée des besoins en vue de l'élaboration de la programmation du PLIE.",
        "Il peut contribuer à réfléchir sur des expérimentations d'actions potentielles que peut mener le PLIE,",
      ),
      ...dites(
        { controlee: ["OPE-06"], comptee: ["prescriptions"] },
        "Il est le prescripteur sur chacune des actions à engager pour la construction du parcours d'insertion du participant (opérations de droit commun et de la programmation du PLIE).",
      ),
      ...dites(
        "invisible",
        "Il participe aux « réunions de réseau APAP » (en fonction de l'organisation mise en place par le PLIE), animées par le PLIE (représenté par la Responsable du PLIE et/ou son Adjoint et/ou la Coordinatrice de Parcours), ainsi qu'aux réunions thématiques ou aux formations spécifiques proposées par l'équipe d'animation du PLIE ou plus globalement par CALMEC.",
        "Il répondra à toute demande spécifique du PLIE nécessaire à la remontée des besoins en termes d'actions, aux suivis des opérations menées par le PLIE, ...",
      ),
      ...dites(
        { controlee: ["FIL-04"] },
        "Il informe l'équipe du PLIE de toute absence (pour congés ou formations en particulier), et saisit ces informations sur le logiciel Viesion Evolution dans son agenda.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "IV.2",
    titre: "La relation APAP / structure porteuse « employeur »",
    phrases: [
      ...dites(
        "contexte",
        "Bien que sa mission soit spécifique, l'APAP fait partie intégrante de l'équipe de la structure qui l'emploie.",
        "L'autorité hiérarchique est exercée au sein de cette structure.",
        "Il utilise les compétences, services et informations mis à sa disposition.",
        "Il participe aux réunions internes et bénéficie des formations spécifiques de sa structure d'accueil, quand elles contribuent à enrichir l'exercice de sa mission.",
      ),
      ...dites(
        "autrui",
        "L'APAP ou son supérieur hiérarchique est tenu d'informer l'équipe du PLIE de toute formation continue mise en place.",
        "L'APAP est la personne ressource sur les activités du PLIE au sein de sa structure.",
        "L'APAP, en lien avec son responsable hiérarchique, devra assurer le relais entre sa structure et le PLIE.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "IV.3",
    titre: "La relation APAP / opérateurs, organismes de formation",
    phrases: [
      ...dites(
        { comptee: ["prescriptions"] },
        "L'APAP prescrit l'entrée du participant sur les opérations de droit commun et celles mises en place par le PLIE directement auprès des organismes, lorsqu'elles répondent aux besoins immédiats du participant.",
      ),
      ...dites(
        "invisible",
        "Il devra utiliser les outils mis en place par les opérateurs en particulier ceux qui sont conventionnés par l'AGIBN pour le PLIE du Pays de Caen.",
        "Il veille à la qualité de l'accompagnement du participant chez l'opérateur en charge de l'étape de parcours engagée.",
      ),
      ...dites(
        { controlee: ["OPE-05"] },
        "Il participe aux bilans individuels et anticipe avec l'opérateur sur des suites à donner en fin d'opération.",
      ),
      ...dites(
        "invisible",
        "Il participe également aux Comités de Suivi Techniques.",
        "Chaque APAP participe aux comités de suivi des opérations de la programmation du PLIE, au bénéfice de ses participants ou s'il y a nécessité d'y participer, en particulier pour les opérations nouvelles.",
      ),
    ],
  },
];
