import { defineTable, type RowOf } from "./column.ts";
import { INTERLOCUTEURS, MODALITES, NATURES, PRESENCES } from "./lists.ts";
import { APAP_ALIASES, PARTICIPANT_ALIASES } from "./parcours.ts";

const CONTACT_COLUMNS = {
  id: {
    kind: "bulk",
    titre: "Identifiant de l'entretien",
    aliases: ["id entretien", "n° entretien", "identifiant entretien", "n° suivi", "id suivi"],
  },
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  date: {
    kind: "day",
    titre: "Date",
    star: true,
    key: true,
    aliases: [
      "date de l'entretien",
      "date entretien",
      "date du contact",
      "date contact",
      "date du rdv",
      "date rdv",
      "date du rendez-vous",
      "date suivi",
      "date du suivi",
      "jour",
    ],
  },
  heure: {
    kind: "time",
    titre: "Heure",
    aliases: ["heure de l'entretien", "heure du rdv", "heure de début", "heure début", "heure rdv"],
  },
  modalite: {
    kind: "code",
    titre: "Modalité",
    star: true,
    key: true,
    values: MODALITES,
    aliases: [
      "modalité",
      "modalité de l'entretien",
      "type de contact",
      "mode de contact",
      "type d'entretien",
      "mode d'entretien",
      "moyen de contact",
      "modalité du contact",
      "type contact",
      "canal",
    ],
  },
  nature: {
    kind: "code",
    titre: "Nature",
    values: NATURES,
    aliases: [
      "nature de l'entretien",
      "nature entretien",
      "objet de l'entretien",
      "type de suivi",
      "nature du contact",
    ],
  },
  interlocuteur: {
    kind: "code",
    titre: "Interlocuteur",
    values: INTERLOCUTEURS,
    aliases: ["interlocuteur", "avec", "contact avec", "personne contactée", "avec qui"],
  },
  presence: {
    kind: "code",
    titre: "Présence",
    values: PRESENCES,
    aliases: [
      "présence",
      "statut",
      "statut rdv",
      "statut du rdv",
      "statut du rendez-vous",
      "présent/absent",
      "présent / absent",
      "état",
      "statut de l'entretien",
    ],
  },
  duree: {
    kind: "minutes",
    titre: "Durée",
    aliases: [
      "durée",
      "durée (min)",
      "durée (minutes)",
      "durée en minutes",
      "durée de l'entretien",
      "durée entretien",
      "temps passé",
      "durée min",
    ],
  },
  lieu: { kind: "bulk", titre: "Lieu", privacy: "texte", aliases: ["lieu de l'entretien", "lieu du rdv"] },
  motif: {
    kind: "bulk",
    titre: "Motif",
    privacy: "texte",
    aliases: ["motif de l'entretien", "motif entretien", "objet", "motif du rdv", "sujet", "thème"],
  },
  apap: { kind: "name", domain: "apap", titre: "APAP", aliases: APAP_ALIASES },
  date_saisie: {
    kind: "day",
    titre: "Date de saisie",
    aliases: ["date de saisie", "saisi le", "date de création", "date saisie"],
  },
  commentaire: {
    kind: "bulk",
    titre: "Commentaire",
    privacy: "texte",
    aliases: [
      "suivi",
      "commentaires",
      "compte rendu",
      "compte-rendu",
      "observation",
      "observations",
      "contenu",
      "texte",
      "texte du suivi",
      "contenu de l'entretien",
      "notes",
    ],
  },
} as const;

export const entretiens = defineTable("entretiens", "Entretiens", CONTACT_COLUMNS);

export const entretiensCd14 = defineTable("entretiens_cd14", "Entretiens du Viesion du Département", CONTACT_COLUMNS);

export const emargements = defineTable("emargements", "Émargements", {
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  date: {
    kind: "day",
    titre: "Date",
    star: true,
    key: true,
    aliases: [
      "date du rdv",
      "date rdv",
      "date d'émargement",
      "date émargement",
      "date de l'entretien",
      "date entretien",
      "jour",
      "date du rendez-vous",
    ],
  },
  duree: {
    kind: "minutes",
    titre: "Durée",
    aliases: ["durée", "durée (min)", "durée (minutes)", "durée en minutes", "durée du rdv"],
  },
  motif: {
    kind: "bulk",
    titre: "Motif",
    privacy: "texte",
    aliases: ["motif du rdv", "objet", "motif du rendez-vous", "objet du rdv"],
  },
  presence: {
    kind: "code",
    titre: "Présence",
    values: PRESENCES,
    aliases: ["présence", "présent/absent", "présent / absent", "statut", "présence / absence"],
  },
  signature_participant: {
    kind: "yesno",
    titre: "Signature du participant",
    values: { oui: ["signé", "signée", "présente"], non: ["non signé", "absente", "manquante"] },
    aliases: [
      "signature du participant",
      "signature participant",
      "émargement participant",
      "signature du bénéficiaire",
      "signé participant",
    ],
  },
  signature_apap: {
    kind: "yesno",
    titre: "Signature de l'APAP",
    values: { oui: ["signé", "signée", "présente"], non: ["non signé", "absente", "manquante"] },
    aliases: [
      "signature de l'apap",
      "signature apap",
      "signature du référent",
      "signature référent",
      "signé apap",
      "émargement apap",
    ],
  },
  apap: { kind: "name", domain: "apap", titre: "APAP", aliases: APAP_ALIASES },
});

export type ContactRow = RowOf<typeof entretiens.columns>;
export type EmargementRow = RowOf<typeof emargements.columns>;
