import type { Article } from "../../norme.ts";

/** Quoted: III, III.1.1, III.1.2, III.1.3. */
export const ENTRETIENS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "III",
    titre: "Les outils et la formalisation de l'accompagnement",
    phrases: [
      {
        texte:
          "L'APAP exerce sa mission dans les locaux de la structure d'accueil qui l'emploie, ou sur un site délocalisé pour un temps fixé selon des accords et des conventionnements ad hoc entre la structure d'accueil et une collectivité locale ou tout autre partenaire institutionnel.",
        sort: "autrui",
      },
      {
        texte:
          "Il bénéficie d'un bureau rassemblant les moyens nécessaires à l'accompagnement (ordinateur, téléphone, ...) et lui permettant d'échanger en toute confidentialité avec les personnes qu'il accueille.",
        sort: "autrui",
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.1",
    titre: "L'entretien d'évaluation et de diagnostic",
    phrases: [
      {
        texte:
          "L'APAP reçoit le participant potentiel du PLIE au cours d'un entretien faisant suite à la prescription d'une structure d'accueil (France Travail, Mission Locale, Conseil Départemental du Calvados, CCAS, structures de quartier, SIAE, organismes de formation ...).",
        sort: { controlee: ["PRE-01"], comptee: ["entrants", "delai_integration"] },
      },
      {
        texte:
          "Il vérifie la pertinence de l'accompagnement renforcé et s'assure que le participant est disponible et volontaire et qu'il s'inscrit dans une dynamique d'insertion vers l'emploi durable.",
        sort: "invisible",
      },
      { texte: "Un entretien tripartite peut être demandé par le prescripteur.", sort: "contexte" },
      {
        texte:
          "Une fiche navette de prescription est à la disposition de l'ensemble des prescripteurs du territoire du PLIE.",
        sort: "contexte",
      },
      {
        texte: "Ce document est téléchargeable sur le site de CALMEC (Fiche-Positionnement PLIE Janvier 2025_VF.docx).",
        sort: "contexte",
      },
      { texte: "Cet entretien est structuré au minimum autour des axes suivants :", sort: "contexte" },
      {
        texte:
          "Vérifier l'éligibilité du participant au dispositif PLIE (domiciliation, statut et critères de motivation pour retrouver un emploi, de territoire, ...),",
        sort: { controlee: ["ELI-01", "ELI-02", "FSE-01"] },
      },
      { texte: "Présenter les missions du PLIE", sort: "invisible" },
      {
        texte:
          "S'assurer de l'inscription France Travail obligatoire pour tout participant du PLIE, quel que soit son statut.",
        sort: { controlee: ["ELI-01"] },
      },
      { texte: "Si celle-ci n'a pas été faite au préalable, l'APAP doit y veiller,", sort: { controlee: ["ELI-01"] } },
      {
        texte:
          "Mettre en exergue les acquis, les compétences et les aptitudes du participant en prenant en compte sa formation, ses expériences professionnelles et ses activités personnelles,",
        sort: "invisible",
      },
      {
        texte:
          "Etablir un premier diagnostic des difficultés à surmonter pour accéder à l'emploi et repérer les leviers qui pourront faire évoluer la situation,",
        sort: "invisible",
      },
      {
        texte:
          "Vérifier et/ou rechercher des informations sur des plans d'actions engagés précédemment (bilans, comptes rendus...)",
        sort: "invisible",
      },
      {
        texte:
          "Elaborer des pistes de projets professionnels réalistes et réalisables répondant aux aspirations et capacités du participant et tenant compte du contexte local ou vérifier sa pertinence.",
        sort: "invisible",
      },
      {
        texte:
          "L'entretien d'évaluation et de diagnostic devra avoir une durée minimale d'une heure, temps nécessaire pour permettre aux accompagnateurs d'aborder les différents axes présentés ci-dessus.",
        sort: { controlee: ["ENT-08"] },
      },
      {
        texte:
          "Si l'APAP le juge opportun, cet entretien pourra être renouvelé avant la demande d'intégration dans le dispositif.",
        sort: "contexte",
      },
      {
        texte: "Ce diagnostic doit faire l'objet d'une saisie dans le logiciel Viesion Evolution.",
        sort: { controlee: ["ENT-07"] },
      },
      {
        texte:
          "Un retour d'informations est systématiquement effectué au prescripteur pour indiquer les suites données à l'orientation du participant.",
        sort: { controlee: ["PRE-01"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.2",
    titre: "Le dossier d'intégration",
    phrases: [
      {
        texte:
          "Toute intégration est conditionnée par l'existence d'éléments objectifs (notamment mais non exclusivement, une durée très longue d'inactivité professionnelle) attestant d'une difficulté particulière à s'insérer dans l'emploi.",
        sort: "invisible",
      },
      {
        texte:
          "L'APAP fait signer un « dossier de présentation au PLIE » au participant qui permet de formaliser entre les deux parties les objectifs de l'accompagnement et à minima la première étape à mettre en place.",
        sort: { controlee: ["ELI-03", "OPE-07"] },
      },
      { texte: "Il s'agit d'un contrat d'objectifs et d'engagement.", sort: "contexte" },
      {
        texte:
          "Ce dossier, dûment complété, est transmis par la suite à la Responsable du PLIE et les membres de son équipe d'animation, qui, selon les procédures du PLIE, valide ou non l'intégration dans le PLIE.",
        sort: { controlee: ["ELI-04"] },
      },
      {
        texte: "Ce dossier doit être accompagné des documents exigés par l'équipe du PLIE.",
        sort: { preparee: ["plie csf"] },
      },
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.3",
    titre: "L'entretien (fréquence illimitée mais à minima mensuelle)",
    phrases: [
      {
        texte:
          "Pour chaque participant en accompagnement renforcé seul, c'est-à-dire ni intégré sur une action, ni en emploi, ou suivant une action à temps partiel, un entretien à minima mensuel en face à face devra être effectué.",
        sort: { controlee: ["ENT-01"], comptee: ["conformite", "entretiens"], preparee: ["plie echeances"] },
      },
      {
        texte: "Cet entretien aura une durée moyenne de 45 minutes.",
        sort: { controlee: ["ENT-02", "ENT-03", "ENT-04", "ENT-05"], comptee: ["entretiens_duree_moyenne"] },
      },
      {
        texte:
          "Il pourra être complété, autant que de besoin, par tout autre type de contact (téléphone, mail, courrier ...).",
        sort: { comptee: ["contacts"] },
      },
      {
        texte:
          "Afin de garder une traçabilité de ces entretiens, l'APAP fera signer au participant une feuille d'émargement spécifique sur laquelle seront indiqués, en plus des signatures (y compris celles de l'APAP), les dates des RDV, leurs motifs et leurs durées.",
        sort: { controlee: ["EMA-01", "EMA-03", "EMA-04", "EMA-05", "EMA-06", "EMA-09"], preparee: ["plie mensuel"] },
      },
      {
        texte: "Les absences seront aussi à reporter sur cette feuille.",
        sort: { controlee: ["EMA-07"], comptee: ["absences"] },
      },
      {
        texte:
          "Tous les contacts quels qu'ils soient doivent être inscrits sur la feuille d'émargement du participant.",
        sort: { controlee: ["EMA-02", "EMA-08"] },
      },
      {
        texte:
          "Il est à noter également que tous rendez-vous de l'APAP à l'extérieur avec des partenaires du PLIE (bilans participant, réunions...) doit également faire l'objet d'émargement (document spécifique).",
        sort: { preparee: ["plie tableau", "plie rapprocher"] },
      },
      {
        texte:
          "Pour chaque personne participant à une opération, l'APAP devra s'assurer, mensuellement, de son bon déroulement individuel, par les moyens qu'il juge opportun (téléphone, entretien en face à face, ...) avec le participant ou l'opérateur.",
        sort: { controlee: ["ENT-06"] },
      },
      {
        texte:
          "Le contenu des entretiens et chaque contact devront obligatoirement faire l'objet d'une saisie dans le logiciel de suivi des parcours PLIE « Viesion Evolution » dans le champ « suivi ».",
        sort: { controlee: ["ENT-10", "ENT-11", "ENT-12", "DON-13"] },
      },
    ],
  },
];
