import { type Article, dites } from "../../norme.ts";

/** Quoted: Sorties, Sortie positive, Rappel des obligations légales, Étapes et dérogations, Sortie « autre », Définition des sorties. */
export const ANNEXES: readonly Article[] = [
  {
    document: "annexe-2",
    article: "Sorties",
    titre: "Appréciation de la notion de sortie du PLIE",
    phrases: [
      ...dites(
        { controlee: ["SOR-05", "SOR-07", "SOR-10"] },
        "Toute sortie du PLIE fait l'objet d'une saisie dans le logiciel de suivi de parcours « Viesion Evolution » :",
      ),
      ...dites(
        { controlee: ["SOR-06"], comptee: ["propositions_sortie"] },
        "Date de Sortie Prévue par l'APAP qui permet de fusionner le document de sortie du PLIE",
      ),
      ...dites({ controlee: ["SOR-03"] }, "Date de Sortie Réelle par l'équipe du PLIE uniquement après validation."),
      ...dites("contexte", "Cette saisie finalise le parcours."),
      ...dites({ controlee: ["SOR-05"] }, "Motif de sortie en indiquant la nature :"),
      ...dites("contexte", "Autre Autre", "Dynamique Positive", "Positive Positive"),
    ],
  },
  {
    document: "annexe-2",
    article: "Sortie positive",
    titre: "Sortie positive",
    phrases: [
      ...dites(
        "contexte",
        "Définition : L'objectif du PLIE est l'accès et le maintien à l'emploi ou en formation certifiante de tout participant.",
      ),
      ...dites(
        { controlee: ["SOR-01", "SOR-02", "SOR-08"], comptee: ["taux_sorties_positives"] },
        "Toute situation continue d'emploi de 6 mois minimum attestée (au minimum 20 heures hebdomadaire choisi).",
        "Les contrats de travail temporaires consécutifs d'au moins 6 mois dans la même entreprise sont des sorties positives.",
        "Contrat de travail de droit commun (6 mois dans la même entreprise) et cas spécifiques des emplois traités ci-dessous :",
        "Contrat de professionnalisation,",
        "Contrat d'apprentissage,",
        "Contrat temps partiel s'il est vérifié que c'est du temps partiel choisi,",
        "Intérim, si le cumul des missions est de 6 mois sans interruption dans la même entreprise ou dans différentes entreprises si c'est le choix du bénéficiaire,",
        "Contrats saisonniers (si au minimum 8 mois en emploi dans les 12 derniers mois),",
        "Créateurs d'entreprises,",
        "Emploi en association intermédiaire (si le bénéficiaire a plus de 55 ans, plus de 2 ans de mission dans l'Association Intermédiaire et travaille au minimum à 1/3 temps) et qu'il ne souhaite plus bénéficier des services du PLIE.",
        "Toute formation certifiante sanctionnée par un diplôme, un titre homologué, ou un certificat professionnel et validée.",
        "Intégration de la notion de sortie dynamique pour des personnes dont la situation sociale ou de santé ne permet pas d'accéder à un emploi répondant aux critères de sorties positives³ du dispositif mais dont le parcours fait état d'avancées socioprofessionnelles notables.",
        "Il s'agit notamment de contrats classiques minimum de 4 mois, et dont le temps partiel minimum hebdomadaire est de 15 h (CDI, CDD, intérim).",
      ),
      ...dites(
        { controlee: ["SOR-03"] },
        "Ces sorties devront faire l'objet d'une argumentation spécifique de l'Accompagnateur de Parcours Professionnel du PLIE (APAP) pour une validation par le PLIE, lors des « Commissions d'Intégrations et de Sorties ».",
      ),
    ],
  },
  {
    document: "annexe-2",
    article: "Rappel des obligations légales",
    titre: "Rappel des obligations légales et procédures, sorties validées à 6 mois",
    phrases: [
      ...dites(
        { controlee: ["FSE-02"], comptee: ["EECR05", "EECR06"], preparee: ["plie fse"] },
        "Au titre des cofinancements FSE+ mobilisés, le PLIE est tenu de fournir des éléments d'information relatifs au maintien dans l'emploi durable des participants six mois après la signature du contrat de travail.",
      ),
      ...dites(
        { controlee: ["EMP-02"] },
        "Il n'est pas envisagé de prolonger ce suivi dans l'emploi au-delà d'une période de 6 mois.",
        "Les dépenses relatives au suivi après six mois d'accès à l'emploi ne sont pas éligibles.",
      ),
      ...dites(
        { controlee: ["SOR-04"] },
        "La validation des sorties du PLIE se fait sur attestation de l'employeur ou du participant et justificatifs (copie du contrat de travail, copie déclaration des heures à France Travail, attestation de formation et de sa validation...).",
      ),
      ...dites(
        "autrui",
        "A défaut, une requête auprès de France Travail permet de vérifier que la personne n'est plus inscrite à France Travail.",
      ),
      ...dites(
        "contexte",
        "Une attestation de l'Accompagnateur de Parcours Professionnel est également acceptée pour justifier de la sortie positive.",
      ),
      ...dites(
        { controlee: ["SOR-11"] },
        "Un ultime contact de l'Accompagnateur de Parcours Professionnel au participant du PLIE permet de vérifier que ce dernier ne souhaite plus bénéficier de l'accompagnement du PLIE.",
      ),
    ],
  },
  {
    document: "annexe-2",
    article: "Étapes et dérogations",
    titre: "Les étapes de parcours et les cas dérogatoires",
    phrases: [
      ...dites("contexte", "1 – Les contrats « étapes de parcours »⁴"),
      ...dites(
        { controlee: ["SOR-01", "SOR-02"] },
        "Les contrats aidés sont considérés comme des étapes de parcours dans le cadre des Ateliers et Chantiers d'Insertion (ACI), des Associations Intermédiaires (AI) et des Entreprises de Travail Temporaire d'Insertion (ETTI).",
      ),
      ...dites(
        "contexte",
        "2 – Les cas dérogatoires possibles (pour donner suite à la validation par le Conseil d'Administration de l'Alliance Villes Emploi du 17 octobre 2006).",
        "Extrait du guide méthodologique des PLIE : « Lorsque ces contrats sont signés par des associations (hors IAE) ou par des collectivités, ils peuvent dans plusieurs situations être apparentés à des emplois classiques à l'issue d'une période de 6 mois après la signature du contrat ».",
      ),
      ...dites(
        { controlee: ["SOR-03"] },
        "Des dérogations sont possibles avec la validation des instances du PLIE.",
        "Ses instances décideront, au cas par cas si une sortie positive peut être validée après 6 mois en emploi ou si l'on décide de prolonger le parcours du participant, avec son accord, et selon la nature de l'emploi (qualification, durée, amplitude), les caractéristiques du participant (âge) et les perspectives professionnelles... »",
        "Pour tous les cas qui prêtent à débat, il est nécessaire de faire acter le principe de la sortie du participant par les instances du PLIE.",
      ),
    ],
  },
  {
    document: "annexe-2",
    article: "Sortie « autre »",
    titre: "Sortie « autre »",
    phrases: [
      ...dites(
        { controlee: ["DON-14", "SOR-05"], comptee: ["sorties"] },
        "Sorties administratives : décès, déménagement, retraite, ...",
        "Sorties à l'initiative du PLIE ou du participant : insertion sociale prioritaire, santé, absence de plus-value, abandon, non-respect des engagements, sans nouvelle, rupture volontaire de parcours, ...",
      ),
      ...dites(
        { controlee: ["SOR-05"], comptee: ["taux_sorties_positives"] },
        "Les changements de situation des participants (déménagement, décès, retraite, santé, maternité, longue maladie, indisponibilité du participant), comptabilisés dans les sorties sans suite, ne sont pas imputables au PLIE.",
      ),
      ...dites(
        { comptee: ["taux_sorties_positives"] },
        "Ces sorties sont donc neutralisées pour le calcul du taux de sorties positives.",
      ),
      ...dites(
        "contexte",
        "⁴ Contrat à Durée Déterminée d'Insertion (CDDI) : poste en insertion, en ACI, en Entreprise d'Insertion, en Association Intermédiaire, en Entreprise de Travail Temporaire d'Insertion",
      ),
    ],
  },
  {
    document: "annexe-3",
    article: "Définition des sorties",
    titre: "Définition des sorties PLIE et des motifs de sorties positives",
    phrases: [
      ...dites(
        { controlee: ["SOR-03"] },
        "DEROGATIONS/CRITERES (A soumettre OBLIGATOIREMENT en commission d'intégrations et de sorties du PLIE)",
      ),
      ...dites(
        { controlee: ["SOR-01", "SOR-02", "SOR-08"] },
        "EMPLOI : CDI Temps partiel >= 20 h/hebdomadaire",
        "DEROGATIONS : Contrats aidés hors IAE signés par des associations ou des collectivités pouvant être apparentés à des emplois classiques à l'issue d'une période de 6 mois après la signature du contrat (prise en compte des critères suivants : âge du participant, qualification, durée, amplitude horaire et perspectives professionnelles...",
        "CDD d'au moins 6 mois > 20 h/hebdomadaire",
        "Intérim d'au moins 6 mois continus dans la même entreprise 20 h hebdomadaire minimum",
        "FORMATION : Formation certifiante sanctionnée par un diplôme, un titre homologué, ou un certificat professionnel et validée",
        "Formation d'au moins 9 mois, sortie possible au 6ème mois du début de la formation.",
        "Formation < 9 mois, sortie après validation et obtention du titre/diplôme",
        "CREATION D'ENTREPRISE/ACTIVITE : Le démarrage de l'activité doit être vérifié et le suivi de 6 mois reste la norme (la seule immatriculation ne suffit pas)",
        "DYNAMIQUES : Pour des participants dont la situation sociale ou de santé ne permet pas d'accéder à un emploi répondant aux critères de sorties positives du dispositif (cf. ci-dessus)",
        "CDI Temps partiel minimum 15 h/hebdomadaire (4 mois minimum)",
        "Critères d'appréciations : âge, santé, levée de freins, durée du parcours.",
      ),
      ...dites("invisible", "L'absence de plus-value au maintien de l'accompagnement doit être démontrée."),
      ...dites(
        { controlee: ["SOR-01", "SOR-02", "SOR-08"] },
        "CDD Temps partiel minimum 15 h/hebdomadaire (4 mois minimum)",
        "Intérim minimum 15h/hebdomadaire dans la même entreprise (4 mois minimum), y compris intérim d'insertion pour les + 55 ans",
        "CDD d'inclusion (CUI PEC, à partir du 6ème mois)",
        "CDI d'inclusion pour les séniors",
      ),
    ],
  },
];
