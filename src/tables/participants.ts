import { column, defineTable, labels, type RowOf } from "./column.ts";
import { STATUTS, STATUTS_EMPLOI } from "./lists.ts";

/** Columns that a parcours may hold too: its own value goes before its participant's (domaine.md §2). */
export const ENTRY_COLUMNS = {
  statuts: column("codes", "Statuts", { values: STATUTS, privacy: "sensible" })`
    statut | statut du participant | public | type de public | statut à l'entrée | catégorie de public |
    statuts du participant | statut social | public cible | publics | type de publics | statut à l'intégration |
    statut du public | critère d'éligibilité | critères d'éligibilité | catégorie de publics
  `,
  statut_emploi_entree: column("code", "Situation sur le marché du travail à l'entrée", { values: STATUTS_EMPLOI })`
    statut emploi à l'entrée | statut emploi | situation à l'entrée | situation professionnelle à l'entrée |
    situation emploi à l'entrée | statut dans l'emploi | statut au regard de l'emploi |
    situation au regard de l'emploi | situation sur le marché du travail | statut sur le marché du travail |
    situation professionnelle | statut professionnel à l'entrée | situation professionnelle à l'intégration |
    situation à l'entrée dans l'opération | situation à l'intégration
  `,
  niveau_formation: column("level", "Niveau de formation", {
    weakAliases: labels(`
      diplôme | dernier diplôme | diplôme le plus élevé | plus haut diplôme | diplôme obtenu | niveau de diplôme
    `),
  })`
    niveau | niveau d'études | niveau scolaire | niveau d'étude | niveau de qualification |
    niveau de formation à l'entrée | niveau d'études à l'entrée | niveau de formation initiale |
    niveau d'instruction
  `,
  inscription_ft: column("dateOrYesNo", "Inscription France Travail", {
    weakAliases: labels(`
      inscrit ft | inscrit france travail | inscrit(e) à france travail | inscrit à france travail |
      inscrit pôle emploi | inscrit à pôle emploi | demandeur d'emploi inscrit
    `),
  })`
    date d'inscription france travail | date inscription ft | inscription pôle emploi |
    date d'inscription pôle emploi | date d'inscription ft | date d'inscription à france travail |
    inscription pe | date d'inscription pe | date inscription à pôle emploi
  `,
  identifiant_ft: column("text", "Identifiant France Travail", { privacy: "identite" })`
    n° france travail | identifiant pôle emploi | n° de | n° pôle emploi | n° ft | id ft | id france travail |
    identifiant pe | n° pe | n° identifiant france travail | n° identifiant pôle emploi | n° identifiant pe |
    n° identifiant ft | n° demandeur d'emploi | numéro de demandeur d'emploi | n° inscription france travail |
    n° d'inscription à france travail | n° inscription pôle emploi
  `,
  soumis_droits_devoirs: column("yesno", "Soumis aux droits et devoirs", { privacy: "sensible" })`
    droits et devoirs | sdd | soumis à droits et devoirs | droits devoirs | rsa soumis aux droits et devoirs |
    soumis aux droits et devoirs (rsa)
  `,
  orientation_emploi_rsa: column("yesno", "Orientation RSA sur le volet emploi", { privacy: "sensible" })`
    orientation emploi | orientation rsa | orienté volet emploi | orientation volet emploi |
    orientation rsa emploi | orientation rsa volet emploi | orientation volet emploi du rsa | orienté emploi
  `,
  contrat_engagement: column("day", "Contrat d'engagement", { privacy: "sensible" })`
    date contrat d'engagement | date du contrat d'engagement | date de signature du contrat d'engagement |
    contrat d'engagement réciproque | cer | date cer | date de cer | date signature contrat d'engagement |
    date du contrat d'engagements réciproques | contrat d'engagements réciproques | date ce signé
  `,
  sans_domicile: column("yesno", "Sans domicile ou exclusion du logement", { privacy: "sensible" })`
    sans domicile fixe | sdf | exclusion du logement | sans abri | sans logement | sans domicile stable |
    sans abri ou exclusion du logement | sans domicile (sdf)
  `,
} as const;

export const participants = defineTable("participants", "Participants", {
  id: column("id", "Identifiant", { star: true, key: true })`
    identifiant participant | n° dossier | numéro de dossier | dossier | n° participant | participant |
    id participant | code participant | n° individu | id individu | matricule | n° bénéficiaire | bénéficiaire |
    identifiant bénéficiaire | id bénéficiaire | n° de participant | identifiant dossier | id dossier |
    code dossier | référence dossier | n° dossier plie | n° plie | identifiant plie | id plie | n° adhérent |
    identifiant viesion | id viesion | n° viesion | dossier bénéficiaire | code bénéficiaire |
    référence participant
  `,
  nom: column("text", "Nom", { privacy: "identite" })`
    nom du participant | nom d'usage | nom de famille | nom usuel | nom marital | nom bénéficiaire
  `,
  prenom: column("text", "Prénom", { privacy: "identite" })`
    prénom du participant | prénom usuel | prénoms | prénom du bénéficiaire
  `,
  sexe: {
    kind: "code",
    titre: "Sexe",
    star: true,
    values: {
      F: ["f", "femme", "féminin", "mme", "madame", "mlle", "mademoiselle", "femmes"],
      H: ["h", "homme", "masculin", "m", "m.", "mr", "monsieur", "hommes"],
      NB: ["nb", "non binaire", "non-binaire"],
    },
    aliases: labels("genre | sexe du participant | sexe participant | sexe (f/h) | sexe (h/f) | f/h | h/f"),
    weakAliases: ["civilité", "titre de civilité"],
  },
  date_naissance: column("day", "Date de naissance", { star: true, privacy: "identite" })`
    né(e) le | née le | naissance | date naiss | ddn | né le | date de naiss | né(e) |
    date de naissance du participant | date de naissance participant
  `,
  nationalite: {
    kind: "code",
    titre: "Nationalité",
    privacy: "sensible",
    values: {
      FR: ["fr", "france", "française", "français", "fra"],
      UE: ["ue", "union européenne", "européenne", "europe", "ressortissant ue"],
      HORS_UE: ["hors ue", "hors union européenne", "étrangère hors ue", "hors europe"],
    },
    aliases: ["nationalité du participant"],
  },
  adresse: {
    kind: "text",
    titre: "Adresse",
    privacy: "identite",
    aliases: labels("adresse postale | adresse du participant | adresse du domicile | adresse de résidence | rue"),
  },
  code_postal: column("postal", "Code postal")`
    cp | code postal du participant | code postal domicile | code postal résidence | cp domicile |
    cp résidence | code postal de la commune | code postal adresse
  `,
  commune: column("name", "Commune", { domain: "commune" })`
    ville | commune de résidence | commune du domicile | ville résidence | commune d'habitation | localité |
    ville du domicile
  `,
  telephone: column("text", "Téléphone", { privacy: "identite" })`
    tél | n° de téléphone | téléphone portable | portable | téléphone mobile | tél portable
  `,
  courriel: {
    kind: "text",
    titre: "Courriel",
    privacy: "identite",
    aliases: labels("mail | e-mail | email | adresse mail | adresse e-mail | adresse électronique | adresse courriel"),
  },
  qpv: column("yesno", "Habitant d'un QPV")`
    quartier prioritaire | quartier prioritaire de la ville | habitant qpv | réside en qpv | quartier qpv |
    résidence qpv | résident qpv | résident en qpv | habite en qpv | habitant en qpv | zone qpv |
    adresse en qpv | quartier prioritaire (qpv)
  `,
  rqth: column("yesno", "RQTH", { privacy: "sensible" })`
    th | travailleur handicapé | reconnaissance travailleur handicapé |
    reconnaissance de la qualité de travailleur handicapé | handicap | boeth | travailleur handicapé (rqth) |
    bénéficiaire rqth | reconnaissance rqth | situation de handicap
  `,
  parent_ne_etranger: column("yesno", "Parent né à l'étranger", { privacy: "sensible" })`
    un parent né à l'étranger | parents nés à l'étranger | origine étrangère |
    au moins un parent né à l'étranger | parent étranger | parents étrangers | né de parents étrangers |
    parent(s) né(s) à l'étranger
  `,
  minorite: { kind: "yesno", titre: "Minorité", privacy: "sensible" },
  zone_rurale: column("yesno", "Zone rurale")`
    rural | réside en zone rurale | commune rurale | habite en zone rurale | habitant zone rurale
  `,
  ...ENTRY_COLUMNS,
});

export type Participant = RowOf<typeof participants.columns>;
