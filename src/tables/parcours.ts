import { defineTable, type RowOf } from "./column.ts";
import { SITUATIONS_SORTIE } from "./lists.ts";
import { ENTRY_COLUMNS } from "./participants.ts";

/** Headers of the participant's id in every table but `participants`. */
export const PARTICIPANT_ALIASES = [
  "participant",
  "id participant",
  "identifiant participant",
  "n° participant",
  "code participant",
  "n° dossier",
  "numéro de dossier",
  "n° de dossier",
  "dossier",
  "identifiant",
  "bénéficiaire",
  "n° bénéficiaire",
  "identifiant bénéficiaire",
  "id bénéficiaire",
  "dossier bénéficiaire",
  "n° individu",
  "matricule",
] as const;

/** Headers of the APAP's name. */
export const APAP_ALIASES = [
  "apap",
  "référent",
  "référente",
  "référent de parcours",
  "référent parcours",
  "référent plie",
  "accompagnateur",
  "accompagnatrice",
  "accompagnateur de parcours",
  "nom de l'apap",
  "nom du référent",
  "conseiller",
  "intervenant",
] as const;

/** Headers of the structure's name. */
export const STRUCTURE_ALIASES = [
  "structure",
  "organisme",
  "structure employeur",
  "structure d'accueil",
  "structure référente",
  "structure porteuse",
  "organisme référent",
  "organisme d'accompagnement",
  "structure d'accompagnement",
] as const;

export const parcours = defineTable("parcours", "Parcours", {
  id: {
    kind: "id",
    titre: "Identifiant du parcours",
    aliases: ["id parcours", "n° parcours", "numéro de parcours", "identifiant parcours", "code parcours"],
  },
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  structure: { kind: "name", domain: "structure", titre: "Structure", star: true, aliases: STRUCTURE_ALIASES },
  apap: { kind: "name", domain: "apap", titre: "APAP", star: true, aliases: APAP_ALIASES },
  prescripteur: {
    kind: "name",
    domain: "prescripteur",
    titre: "Prescripteur",
    aliases: ["structure prescriptrice", "orienté par", "organisme prescripteur", "origine de l'orientation"],
  },
  date_prescription: {
    kind: "day",
    titre: "Date de prescription",
    aliases: ["date de prescription", "date d'orientation", "date de positionnement", "date d'envoi prescription"],
  },
  date_retour_prescripteur: {
    kind: "day",
    titre: "Date de retour au prescripteur",
    aliases: ["date de retour au prescripteur", "retour prescripteur", "date retour prescripteur"],
  },
  date_diagnostic: {
    kind: "day",
    titre: "Date du diagnostic",
    aliases: ["date de diagnostic", "date du diagnostic", "diagnostic", "date entretien diagnostic"],
  },
  duree_diagnostic: {
    kind: "minutes",
    titre: "Durée du diagnostic",
    aliases: ["durée du diagnostic", "durée diagnostic", "durée diagnostic (min)"],
  },
  dossier_signe: {
    kind: "yesno",
    titre: "Dossier d'intégration signé",
    aliases: [
      "dossier signé",
      "dossier d'intégration signé",
      "contrat d'objectifs signé",
      "dossier de présentation signé",
    ],
  },
  date_commission_integration: {
    kind: "day",
    titre: "Commission d'intégration",
    aliases: ["date de commission d'intégration", "commission d'intégration", "date commission intégration"],
  },
  date_integration: {
    kind: "day",
    titre: "Date d'intégration",
    star: true,
    key: true,
    aliases: [
      "date d'intégration",
      "date intégration",
      "date d'entrée plie",
      "date d'entrée",
      "date entrée",
      "date d'entrée dans le plie",
      "entrée plie",
      "date d'entrée parcours",
      "date de début de parcours",
      "début parcours",
      "début de parcours",
      "intégration",
      "date d'intégration plie",
    ],
  },
  date_sortie_prevue: {
    kind: "day",
    titre: "Date de sortie prévue",
    aliases: [
      "date sortie prévue",
      "date de sortie prévue",
      "sortie prévue",
      "date prévue de sortie",
      "date de sortie prévisionnelle",
    ],
  },
  date_sortie_reelle: {
    kind: "day",
    titre: "Date de sortie réelle",
    aliases: [
      "date sortie réelle",
      "date de sortie réelle",
      "sortie réelle",
      "date de sortie",
      "date sortie",
      "date de fin de parcours",
      "fin de parcours",
      "date de sortie plie",
    ],
  },
  nature_sortie: {
    kind: "code",
    titre: "Nature de sortie",
    values: {
      Positive: ["positive", "sortie positive"],
      Dynamique: ["dynamique", "sortie dynamique"],
      Autre: ["autre", "autres", "sortie autre", "autre sortie"],
    },
    aliases: ["nature de sortie", "nature sortie", "nature de la sortie", "type de sortie"],
  },
  motif_sortie: {
    kind: "name",
    domain: "motif",
    titre: "Motif de sortie",
    aliases: ["motif de sortie", "motif sortie", "motif de la sortie"],
  },
  argumentation_sortie: {
    kind: "text",
    titre: "Argumentation de la sortie",
    privacy: "texte",
    aliases: ["argumentation", "argumentation de sortie", "argumentaire de sortie"],
  },
  justificatif_sortie: {
    kind: "text",
    titre: "Justificatif de sortie",
    privacy: "texte",
    aliases: ["justificatif", "justificatif de sortie", "pièce justificative de sortie"],
  },
  document_sortie_signe: {
    kind: "yesno",
    titre: "Document de sortie signé",
    aliases: ["document de sortie signé", "fiche de sortie signée", "document sortie signé"],
  },
  date_commission_sortie: {
    kind: "day",
    titre: "Commission de sortie",
    aliases: ["date de commission de sortie", "commission de sortie", "date commission sortie"],
  },
  situation_sortie: {
    kind: "code",
    titre: "Situation à la sortie",
    values: SITUATIONS_SORTIE,
    aliases: ["situation à la sortie", "situation de sortie", "situation sortie"],
  },
  date_saisie_sortie: {
    kind: "day",
    titre: "Date de saisie de la sortie",
    aliases: ["date de saisie de la sortie", "date saisie sortie"],
  },
  situation_6_mois: {
    kind: "code",
    titre: "Situation six mois après",
    values: { ...SITUATIONS_SORTIE, AMELIOREE: ["améliorée", "situation améliorée", "amélioration"] },
    aliases: [
      "situation à 6 mois",
      "situation 6 mois après la sortie",
      "situation six mois après",
      "situation a 6 mois",
    ],
  },
  ...ENTRY_COLUMNS,
});

export type ParcoursRow = RowOf<typeof parcours.columns>;
