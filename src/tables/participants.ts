import { defineTable, type RowOf } from "./column.ts";
import { STATUTS, STATUTS_EMPLOI } from "./lists.ts";

/** Columns that a parcours may hold too: its own value goes before its participant's (domaine.md §2). */
export const ENTRY_COLUMNS = {
  statuts: {
    kind: "codes",
    titre: "Statuts",
    values: STATUTS,
    privacy: "sensible",
    aliases: [
      "statut",
      "statut du participant",
      "public",
      "type de public",
      "statut à l'entrée",
      "catégorie de public",
    ],
  },
  statut_emploi_entree: {
    kind: "code",
    titre: "Situation sur le marché du travail à l'entrée",
    values: STATUTS_EMPLOI,
    aliases: [
      "statut emploi à l'entrée",
      "statut emploi",
      "situation à l'entrée",
      "situation professionnelle à l'entrée",
      "situation emploi à l'entrée",
      "situation sur le marché du travail à l'entrée",
    ],
  },
  niveau_formation: {
    kind: "level",
    titre: "Niveau de formation",
    aliases: ["niveau", "niveau de formation", "niveau d'études", "niveau de diplôme", "diplôme", "niveau scolaire"],
  },
  inscription_ft: {
    kind: "dateOrYesNo",
    titre: "Inscription France Travail",
    aliases: [
      "inscription france travail",
      "inscrit france travail",
      "inscrit à france travail",
      "date d'inscription france travail",
      "date inscription ft",
      "inscription pôle emploi",
      "date d'inscription pôle emploi",
      "inscrit pôle emploi",
    ],
  },
  identifiant_ft: {
    kind: "text",
    titre: "Identifiant France Travail",
    privacy: "identite",
    aliases: [
      "identifiant france travail",
      "n° france travail",
      "numéro france travail",
      "identifiant pôle emploi",
      "n° de",
      "n° pôle emploi",
    ],
  },
  soumis_droits_devoirs: {
    kind: "yesno",
    titre: "Soumis aux droits et devoirs",
    privacy: "sensible",
    aliases: ["droits et devoirs", "soumis droits et devoirs", "soumis aux droits et devoirs", "sdd"],
  },
  orientation_emploi_rsa: {
    kind: "yesno",
    titre: "Orientation RSA sur le volet emploi",
    privacy: "sensible",
    aliases: [
      "orientation emploi",
      "orientation rsa",
      "orientation emploi rsa",
      "orienté volet emploi",
      "orientation volet emploi",
    ],
  },
  contrat_engagement: {
    kind: "day",
    titre: "Contrat d'engagement",
    privacy: "sensible",
    aliases: [
      "contrat d'engagement",
      "date contrat d'engagement",
      "date du contrat d'engagement",
      "date de signature du contrat d'engagement",
      "contrat d'engagement réciproque",
    ],
  },
  sans_domicile: {
    kind: "yesno",
    titre: "Sans domicile ou exclusion du logement",
    privacy: "sensible",
    aliases: ["sans domicile", "sans domicile fixe", "sdf", "exclusion du logement", "sans abri"],
  },
} as const;

export const participants = defineTable("participants", "Participants", {
  id: {
    kind: "id",
    titre: "Identifiant",
    star: true,
    key: true,
    aliases: [
      "identifiant",
      "identifiant participant",
      "n° dossier",
      "numéro de dossier",
      "n° de dossier",
      "dossier",
      "n° participant",
      "participant",
      "id participant",
      "code participant",
      "n° individu",
      "id individu",
      "matricule",
      "n° bénéficiaire",
    ],
  },
  nom: {
    kind: "text",
    titre: "Nom",
    privacy: "identite",
    aliases: ["nom du participant", "nom d'usage", "nom de famille"],
  },
  prenom: { kind: "text", titre: "Prénom", privacy: "identite", aliases: ["prénom du participant"] },
  sexe: {
    kind: "code",
    titre: "Sexe",
    star: true,
    values: {
      F: ["f", "femme", "féminin", "mme", "madame", "mlle", "mademoiselle", "femmes"],
      H: ["h", "homme", "masculin", "m", "m.", "mr", "monsieur", "hommes"],
      NB: ["nb", "non binaire", "non-binaire"],
    },
    aliases: ["civilité", "genre", "sexe du participant"],
  },
  date_naissance: {
    kind: "day",
    titre: "Date de naissance",
    star: true,
    privacy: "identite",
    aliases: ["date de naissance", "né(e) le", "née le", "naissance", "date naiss", "ddn"],
  },
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
  code_postal: {
    kind: "postal",
    titre: "Code postal",
    aliases: ["cp", "code postal du participant", "code postal domicile"],
  },
  commune: {
    kind: "name",
    domain: "commune",
    titre: "Commune",
    aliases: ["ville", "commune de résidence", "commune du domicile"],
  },
  qpv: {
    kind: "yesno",
    titre: "Habitant d'un QPV",
    aliases: [
      "quartier prioritaire",
      "quartier prioritaire de la ville",
      "habitant qpv",
      "réside en qpv",
      "quartier qpv",
    ],
  },
  rqth: {
    kind: "yesno",
    titre: "RQTH",
    privacy: "sensible",
    aliases: [
      "th",
      "travailleur handicapé",
      "reconnaissance travailleur handicapé",
      "reconnaissance de la qualité de travailleur handicapé",
    ],
  },
  parent_ne_etranger: {
    kind: "yesno",
    titre: "Parent né à l'étranger",
    privacy: "sensible",
    aliases: ["parent né à l'étranger", "un parent né à l'étranger", "parents nés à l'étranger", "origine étrangère"],
  },
  minorite: { kind: "yesno", titre: "Minorité", privacy: "sensible" },
  zone_rurale: { kind: "yesno", titre: "Zone rurale", aliases: ["rural", "réside en zone rurale", "commune rurale"] },
  ...ENTRY_COLUMNS,
});

export type Participant = RowOf<typeof participants.columns>;
