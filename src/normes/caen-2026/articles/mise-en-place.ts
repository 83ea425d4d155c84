import { type Article, dites } from "../../norme.ts";

/** Quoted: Mise en place 1.1, Mise en place 1.2, Mise en place 1.3, Mise en place 1.4, Indicateurs. */
export const MISE_EN_PLACE: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.1",
    titre: "Le choix de la structure",
    phrases: [
      ...dites(
        "autrui",
        "Le choix de la structure donnera lieu à une convention qui devra préciser nominativement l(es) APAP(s).",
        "Les règles de rémunération seront appliquées selon la convention collective ou l'accord d'entreprise de l'employeur.",
      ),
      ...dites(
        { controlee: ["FIL-03"] },
        "La structure devra garantir le maintien de la prestation en cas de vacance du poste et informer Le PLIE de tout remplacement.",
      ),
      ...dites(
        { controlee: ["FIL-02"] },
        "Toutefois, la durée de temps de travail effectif d'un APAP ne pourra être inférieure à 100 %.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.2",
    titre: "Comité technique et comité de pilotage",
    phrases: [
      ...dites(
        { preparee: ["plie tableau"] },
        "Un Comité Technique et un Comité de Pilotage minimum par an seront organisés par la structure, pour le suivi de l'opération « accompagnement renforcé ».",
      ),
      ...dites(
        "autrui",
        "Ils devront permettre de vérifier la concordance des missions développées par les accompagnateurs de parcours professionnel avec les termes de la convention.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.3",
    titre: "Les moyens matériels",
    phrases: [
      ...dites(
        "autrui",
        "La structure conventionnée s'engage à mobiliser tous les moyens matériels nécessaires à la bonne conduite de l'opération d'accompagnement des participants du PLIE.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Mise en place 1.4",
    titre: "La durée des parcours",
    phrases: [
      ...dites(
        { controlee: ["PAR-01"], comptee: ["duree_parcours"] },
        "Bien que la durée d'accompagnement soit sans limite, la durée des parcours est une donnée que le PLIE évalue.",
      ),
      ...dites(
        { preparee: ["plie controler"] },
        "Il pourra, à tout moment, solliciter chacun des APAP pour lequel il serait observé dans le portefeuille des durées de parcours importantes.",
      ),
      ...dites(
        "autrui",
        "Il prendra l'initiative d'en analyser les raisons, et pourra exiger la fin de l'accompagnement, si plus aucune plus-value n'est démontrée.",
      ),
      ...dites(
        { controlee: ["OPE-02"], comptee: ["participants_sans_prescription"] },
        "Une attention particulière sera portée sur les participants n'ayant bénéficié d'aucune action, en particulier celles de la programmation du PLIE au cours de la période conventionnée.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "Indicateurs",
    titre: "Indicateurs d'évaluation et de résultats",
    phrases: [
      ...dites(
        { preparee: ["plie tableau"] },
        "Les indicateurs suivants seront pris en compte pour le suivi tout au long de l'opération et pour l'évaluation finale, par structure et par APAP :",
      ),
      ...dites("contexte", "Indicateurs de résultats"),
      ...dites({ comptee: ["file_active"] }, "Nombre mensuel de participants en file active par accompagnateur,"),
      ...dites({ comptee: ["profil"] }, "Répartition par sexe, statut, niveau de formation,"),
      ...dites(
        { comptee: ["en_emploi"] },
        "Nombre de participants en situation d'emploi (répartition par type de contrats de travail),",
      ),
      ...dites(
        { comptee: ["sorties", "taux_sorties_positives"] },
        "Nombre de sorties positives validées et nombre de sorties « autres ».",
      ),
      ...dites("contexte", "Indicateurs de moyens mobilisés par APAP"),
      ...dites(
        {
          comptee: [
            "entretiens",
            "entretiens_par_participant",
            "entretiens_intervalle_moyen",
            "entretiens_duree_moyenne",
          ],
        },
        "Nombre d'entretiens effectués par participant au cours d'une année, fréquence de ces entretiens et durée,",
      ),
      ...dites(
        { comptee: ["prescriptions"] },
        "Nombre des prescriptions et typologie des opérations PLIE mobilisées par les Accompagnateurs de Parcours Professionnel au regard des parcours des participants.",
      ),
      ...dites(
        "autrui",
        "Le PLIE du Pays de Caen portera une attention particulière sur les critères complémentaires suivants :",
        "Connaissance du territoire de la Communauté Urbaine Caen la mer, de ses acteurs et partenariats développés,",
        "Connaissance des dispositifs de droit commun,",
        "Expériences de la structure en matière d'accompagnement des publics",
        "Profils et références de l'(des) intervenant(s) proposé(s) (les CV des intervenants proposés doivent obligatoirement être joints au dépôt des dossiers)",
        "Une expérience avérée de l'accompagnement des publics de 5 ans minimum dans le cadre de mesures à visée d'insertion sociale et professionnelle dans le milieu marchand est requise.",
      ),
    ],
  },
];
