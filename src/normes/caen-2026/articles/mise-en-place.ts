import type { Article } from "../../norme.ts";

/** Quoted: Mise en place 1.1, Mise en place 1.2, Mise en place 1.3, Mise en place 1.4, Indicateurs. */
export const MISE_EN_PLACE: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.1",
    titre: "Le choix de la structure",
    phrases: [
      {
        texte:
          "Le choix de la structure donnera lieu à une convention qui devra préciser nominativement l(es) APAP(s).",
        sort: "autrui",
      },
      {
        texte:
          "Les règles de rémunération seront appliquées selon la convention collective ou l'accord d'entreprise de l'employeur.",
        sort: "autrui",
      },
      {
        texte:
          "La structure devra garantir le maintien de la prestation en cas de vacance du poste et informer Le PLIE de tout remplacement.",
        sort: { controlee: ["FIL-03"] },
      },
      {
        texte: "Toutefois, la durée de temps de travail effectif d'un APAP ne pourra être inférieure à 100 %.",
        sort: { controlee: ["FIL-02"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.2",
    titre: "Comité technique et comité de pilotage",
    phrases: [
      {
        texte:
          "Un Comité Technique et un Comité de Pilotage minimum par an seront organisés par la structure, pour le suivi de l'opération « accompagnement renforcé ».",
        sort: { preparee: ["plie tableau"] },
      },
      {
        texte:
          "Ils devront permettre de vérifier la concordance des missions développées par les accompagnateurs de parcours professionnel avec les termes de la convention.",
        sort: "autrui",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.3",
    titre: "Les moyens matériels",
    phrases: [
      {
        texte:
          "La structure conventionnée s'engage à mobiliser tous les moyens matériels nécessaires à la bonne conduite de l'opération d'accompagnement des participants du PLIE.",
        sort: "autrui",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.4",
    titre: "La durée des parcours",
    phrases: [
      {
        texte:
          "Bien que la durée d'accompagnement soit sans limite, la durée des parcours est une donnée que le PLIE évalue.",
        sort: { controlee: ["PAR-01"], comptee: ["duree_parcours"] },
      },
      {
        texte:
          "Il pourra, à tout moment, solliciter chacun des APAP pour lequel il serait observé dans le portefeuille des durées de parcours importantes.",
        sort: { preparee: ["plie controler"] },
      },
      {
        texte:
          "Il prendra l'initiative d'en analyser les raisons, et pourra exiger la fin de l'accompagnement, si plus aucune plus-value n'est démontrée.",
        sort: "autrui",
      },
      {
        texte:
          "Une attention particulière sera portée sur les participants n'ayant bénéficié d'aucune action, en particulier celles de la programmation du PLIE au cours de la période conventionnée.",
        sort: { controlee: ["OPE-02"], comptee: ["participants_sans_prescription"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Indicateurs",
    titre: "Indicateurs d'évaluation et de résultats",
    phrases: [
      {
        texte:
          "Les indicateurs suivants seront pris en compte pour le suivi tout au long de l'opération et pour l'évaluation finale, par structure et par APAP :",
        sort: { preparee: ["plie tableau"] },
      },
      { texte: "Indicateurs de résultats", sort: "contexte" },
      {
        texte: "Nombre mensuel de participants en file active par accompagnateur,",
        sort: { comptee: ["file_active"] },
      },
      { texte: "Répartition par sexe, statut, niveau de formation,", sort: { comptee: ["profil"] } },
      {
        texte: "Nombre de participants en situation d'emploi (répartition par type de contrats de travail),",
        sort: { comptee: ["en_emploi"] },
      },
      {
        texte: "Nombre de sorties positives validées et nombre de sorties « autres ».",
        sort: { comptee: ["sorties", "taux_sorties_positives"] },
      },
      { texte: "Indicateurs de moyens mobilisés par APAP", sort: "contexte" },
      {
        texte:
          "Nombre d'entretiens effectués par participant au cours d'une année, fréquence de ces entretiens et durée,",
        sort: {
          comptee: [
            "entretiens",
            "entretiens_par_participant",
            "entretiens_intervalle_moyen",
            "entretiens_duree_moyenne",
          ],
        },
      },
      {
        texte:
          "Nombre des prescriptions et typologie des opérations PLIE mobilisées par les Accompagnateurs de Parcours Professionnel au regard des parcours des participants.",
        sort: { comptee: ["prescriptions"] },
      },
      {
        texte: "Le PLIE du Pays de Caen portera une attention particulière sur les critères complémentaires suivants :",
        sort: "autrui",
      },
      {
        texte:
          "Connaissance du territoire de la Communauté Urbaine Caen la mer, de ses acteurs et partenariats développés,",
        sort: "autrui",
      },
      { texte: "Connaissance des dispositifs de droit commun,", sort: "autrui" },
      { texte: "Expériences de la structure en matière d'accompagnement des publics", sort: "autrui" },
      {
        texte:
          "Profils et références de l'(des) intervenant(s) proposé(s) (les CV des intervenants proposés doivent obligatoirement être joints au dépôt des dossiers)",
        sort: "autrui",
      },
      {
        texte:
          "Une expérience avérée de l'accompagnement des publics de 5 ans minimum dans le cadre de mesures à visée d'insertion sociale et professionnelle dans le milieu marchand est requise.",
        sort: "autrui",
      },
    ],
  },
];
