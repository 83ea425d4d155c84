import { type Article, dites } from "../../norme.ts";

/** Quoted: III, III.1.1, III.1.2, III.1.3. */
export const ENTRETIENS: readonly Article[] = [
  {
    document: "cahier-des-charges",
    article: "III",
    titre: "Les outils et la formalisation de l'accompagnement",
    phrases: [
      ...dites(
        "autrui",
        "L'APAP exerce sa mission dans les locaux de la structure d'accueil qui l'emploie, ou sur un site délocalisé pour un temps fixé selon des accords et des conventionnements ad hoc entre la structure d'accueil et une collectivité locale ou tout autre partenaire institutionnel.",
        "Il bénéficie d'un bureau rassemblant les moyens nécessaires à l'accompagnement (ordinateur, téléphone, ...) et lui permettant d'échanger en toute confidentialité avec les personnes qu'il accueille.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.1",
    titre: "L'entretien d'évaluation et de diagnostic",
    phrases: [
      ...dites(
        { controlee: ["PRE-01"], comptee: ["entrants", "delai_integration"] },
        "L'APAP reçoit le participant potentiel du PLIE au cours d'un entretien faisant suite à la prescription d'une structure d'accueil (France Travail, Mission Locale, Conseil Départemental du Calvados, CCAS, structures de quartier, SIAE, organismes de formation ...).",
      ),
      ...dites(
        "invisible",
        "Il vérifie la pertinence de l'accompagnement renforcé et s'assure que le participant est disponible et volontaire et qu'il s'inscrit dans une dynamique d'insertion vers l'emploi durable.",
      ),
      ...dites(
        "contexte",
        "Un entretien tripartite peut être demandé par le prescripteur.",
        "Une fiche navette de prescription est à la disposition de l'ensemble des prescripteurs du territoire du PLIE.",
        "Ce document est téléchargeable sur le site de CALMEC (Fiche-Positionnement PLIE Janvier 2025_VF.docx).",
        "Cet entretien est structuré au minimum autour des axes suivants :",
      ),
      ...dites(
        { controlee: ["ELI-01", "ELI-02", "FSE-01"] },
        "Vérifier l'éligibilité du participant au dispositif PLIE (domiciliation, statut et critères de motivation pour retrouver un emploi, de territoire, ...),",
      ),
      ...dites("invisible", "Présenter les missions du PLIE"),
      ...dites(
        { controlee: ["ELI-01"] },
        "S'assurer de l'inscription France Travail obligatoire pour tout participant du PLIE, quel que soit son statut.",
        "Si celle-ci n'a pas été faite au préalable, l'APAP doit y veiller,",
      ),
      ...dites(
        "invisible",
        "Mettre en exergue les acquis, les compétences et les aptitudes du participant en prenant en compte sa formation, ses expériences professionnelles et ses activités personnelles,",
        "Etablir un premier diagnostic des difficultés à surmonter pour accéder à l'emploi et repérer les leviers qui pourront faire évoluer la situation,",
        "Vérifier et/ou rechercher des informations sur des plans d'actions engagés précédemment (bilans, comptes rendus...)",
        "Elaborer des pistes de projets professionnels réalistes et réalisables répondant aux aspirations et capacités du participant et tenant compte du contexte local ou vérifier sa pertinence.",
      ),
      ...dites(
        { controlee: ["ENT-08"] },
        "L'entretien d'évaluation et de diagnostic devra avoir une durée minimale d'une heure, temps nécessaire pour permettre aux accompagnateurs d'aborder les différents axes présentés ci-dessus.",
      ),
      ...dites(
        "contexte",
        "Si l'APAP le juge opportun, cet entretien pourra être renouvelé avant la demande d'intégration dans le dispositif.",
      ),
      ...dites(
        { controlee: ["ENT-07"] },
        "Ce diagnostic doit faire l'objet d'une saisie dans le logiciel Viesion Evolution.",
      ),
      ...dites(
        { controlee: ["PRE-01"] },
        "Un retour d'informations est systématiquement effectué au prescripteur pour indiquer les suites données à l'orientation du participant.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.2",
    titre: "Le dossier d'intégration",
    phrases: [
      ...dites(
        "invisible",
        "Toute intégration est conditionnée par l'existence d'éléments objectifs (notamment mais non exclusivement, une durée très longue d'inactivité professionnelle) attestant d'une difficulté particulière à s'insérer dans l'emploi.",
      ),
      ...dites(
        { controlee: ["ELI-03", "OPE-07"] },
        "L'APAP fait signer un « dossier de présentation au PLIE » au participant qui permet de formaliser entre les deux parties les objectifs de l'accompagnement et à minima la première étape à mettre en place.",
      ),
      ...dites("contexte", "Il s'agit d'un contrat d'objectifs et d'engagement."),
      ...dites(
        { controlee: ["ELI-04"] },
        "Ce dossier, dûment complété, est transmis par la suite à la Responsable du PLIE et les membres de son équipe d'animation, qui, selon les procédures du PLIE, valide ou non l'intégration dans le PLIE.",
      ),
      ...dites(
        { preparee: ["plie csf"] },
        "Ce dossier doit être accompagné des documents exigés par l'équipe du PLIE.",
      ),
    ],
  },
  {
    document: "cahier-des-charges",
    article: "III.1.3",
    titre: "L'entretien (fréquence illimitée mais à minima mensuelle)",
    phrases: [
      ...dites(
        { controlee: ["ENT-01"], comptee: ["conformite", "entretiens"], preparee: ["plie echeances"] },
        "Pour chaque participant en accompagnement renforcé seul, c'est-à-dire ni intégré sur une action, ni en emploi, ou suivant une action à temps partiel, un entretien à minima mensuel en face à face devra être effectué.",
      ),
      ...dites(
        { controlee: ["ENT-02", "ENT-03", "ENT-04", "ENT-05"], comptee: ["entretiens_duree_moyenne"] },
        "Cet entretien aura une durée moyenne de 45 minutes.",
      ),
      ...dites(
        { comptee: ["contacts"] },
        "Il pourra être complété, autant que de besoin, par tout autre type de contact (téléphone, mail, courrier ...).",
      ),
      ...dites(
        { controlee: ["EMA-01", "EMA-03", "EMA-04", "EMA-05", "EMA-06", "EMA-09"], preparee: ["plie mensuel"] },
        "Afin de garder une traçabilité de ces entretiens, l'APAP fera signer au participant une feuille d'émargement spécifique sur laquelle seront indiqués, en plus des signatures (y compris celles de l'APAP), les dates des RDV, leurs motifs et leurs durées.",
      ),
      ...dites(
        { controlee: ["EMA-07"], comptee: ["absences"] },
        "Les absences seront aussi à reporter sur cette feuille.",
      ),
      ...dites(
        { controlee: ["EMA-02", "EMA-08"] },
        "Tous les contacts quels qu'ils soient doivent être inscrits sur la feuille d'émargement du participant.",
      ),
      ...dites(
        { preparee: ["plie tableau", "plie rapprocher"] },
        "Il est à noter également que tous rendez-vous de l'APAP à l'extérieur avec des partenaires du PLIE (bilans participant, réunions...) doit également faire l'objet d'émargement (document spécifique).",
      ),
      ...dites(
        { controlee: ["ENT-06"] },
        "Pour chaque personne participant à une opération, l'APAP devra s'assurer, mensuellement, de son bon déroulement individuel, par les moyens qu'il juge opportun (téléphone, entretien en face à face, ...) avec le participant ou l'opérateur.",
      ),
      ...dites(
        { controlee: ["ENT-10", "ENT-11", "ENT-12", "DON-13"] },
        "Le contenu des entretiens et chaque contact devront obligatoirement faire l'objet d'une saisie dans le logiciel de suivi des parcours PLIE « Viesion Evolution » dans le champ « suivi ».",
      ),
    ],
  },
];
