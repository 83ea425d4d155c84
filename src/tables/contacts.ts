import { column, defineTable, labels, type RowOf } from "./column.ts";
import { INTERLOCUTEURS, MODALITES, NATURES, PRESENCES } from "./lists.ts";
import { APAP, APAP_ALIASES, PARTICIPANT } from "./parcours.ts";

/** Headers of who held the contact, where a flat file also names who is in charge. */
const APAP_DU_CONTACT = labels(`
  référent du contact | apap du contact | référent de l'entretien | apap de l'entretien | référent du rdv |
  auteur du contact | agent du rdv
`);

const CONTACT_COLUMNS = {
  id: column("bulk", "Identifiant de l'entretien")`
    id entretien | n° entretien | n° suivi | id suivi | id de l'entretien | n° de l'entretien | n° contact |
    id contact | identifiant contact | n° rdv | id rdv | référence entretien | n° saisie
  `,
  participant: PARTICIPANT,
  date: column("day", "Date", { star: true, key: true, weakAliases: ["le"] })`
    date de l'entretien | date du contact | date du rdv | date du rendez-vous | date suivi | date du suivi |
    jour | date de rendez-vous | date de contact | date de rdv | date d'entretien | date réelle |
    date de l'événement | date du suivi plie | date de l'échange | date et heure
  `,
  heure: column("time", "Heure")`
    heure de l'entretien | heure du rdv | heure de début | heure du rendez-vous | horaire | heure du contact |
    heure de rdv | heure d'entretien | heure de rendez-vous
  `,
  modalite: column("code", "Modalité", {
    star: true,
    key: true,
    values: MODALITES,
    weakAliases: labels(`
      type d'entretien | type entretien | type de rdv | type rdv | type de rendez-vous | type de l'entretien |
      type | support | nature du contact
    `),
  })`
    modalité de l'entretien | type de contact | mode de contact | mode d'entretien | moyen de contact |
    modalité du contact | modalités | mode | moyen | modalité d'entretien | modalité du rdv | mode d'échange |
    mode de rdv | mode de l'entretien | forme de l'entretien | forme du contact | moyen de communication |
    modalité de contact
  `,
  nature: column("code", "Nature", {
    values: NATURES,
    weakAliases: labels(`
      type d'entretien | type entretien | type de rdv | type rdv | type de rendez-vous | type de l'entretien |
      type | type de suivi | nature du contact
    `),
  })`
    nature de l'entretien | nature d'entretien | nature du rdv | nature du suivi
  `,
  interlocuteur: column("code", "Interlocuteur", { values: INTERLOCUTEURS })`
    avec | contact avec | personne contactée | avec qui | interlocuteurs | interlocuteur rencontré |
    personne rencontrée | type d'interlocuteur | interlocuteur contacté | qualité de l'interlocuteur
  `,
  presence: column("code", "Présence", { values: PRESENCES, weakAliases: ["honoré", "réalisé", "résultat"] })`
    statut | statut rdv | statut du rdv | statut du rendez-vous | présent/absent | état |
    statut de l'entretien | statut présence | présence du participant | présent | présence/absence |
    présence au rdv | présence à l'entretien | présent ou absent | participation | état du rdv |
    statut du contact | issue du rdv | venue | état de l'entretien | statut du suivi | réalisation
  `,
  duree: column("minutes", "Durée", { weakAliases: ["temps", "minutes"] })`
    durée (min) | durée (minutes) | durée en minutes | durée de l'entretien | temps passé | durée du rdv |
    durée du contact | durée (mn) | durée en min | durée (h) | durée (heures) | durée en heures |
    durée (hh:mm) | durée (h:mm) | nb minutes | nb de minutes | nombre de minutes | temps de l'entretien |
    temps passé (min) | temps passé (minutes) | durée réelle | durée entretien (min) |
    durée de l'entretien (min) | durée du rendez-vous
  `,
  lieu: column("bulk", "Lieu", { privacy: "texte" })`
    lieu de l'entretien | lieu du rdv | lieu de rendez-vous | lieu de rdv | lieu du contact |
    lieu du rendez-vous
  `,
  motif: column("bulk", "Motif", { privacy: "texte" })`
    motif de l'entretien | objet | motif du rdv | sujet | thème | motif de rdv | motif du contact |
    motif du rendez-vous | objet du rdv | objet de l'entretien | objet du contact | thèmes abordés |
    sujet de l'entretien | thématique | thème abordé
  `,
  apap: { ...APAP, aliases: [...APAP_ALIASES, ...APAP_DU_CONTACT] },
  date_saisie: column("day", "Date de saisie")`
    saisi le | date de création | date de la saisie | créé le | saisie le | enregistré le |
    date d'enregistrement | date de création de la fiche
  `,
  commentaire: column("bulk", "Commentaire", {
    privacy: "texte",
    weakAliases: labels(`
      observations | observation | remarques | remarque | notes | note | texte | contenu | détail | détails |
      description | synthèse | résumé | cr
    `),
  })`
    suivi | commentaires | compte rendu | texte du suivi | contenu de l'entretien | commentaire de l'entretien |
    compte rendu de l'entretien | compte rendu d'entretien | commentaires/suivi | champ suivi | suivi (texte) |
    suivi du parcours | contenu du suivi | commentaire libre | texte libre
  `,
} as const;

export const entretiens = defineTable("entretiens", "Entretiens", CONTACT_COLUMNS);

export const entretiensCd14 = defineTable("entretiens_cd14", "Entretiens saisis au Département", CONTACT_COLUMNS);

export const emargements = defineTable("emargements", "Émargements", {
  participant: PARTICIPANT,
  date: column("day", "Date", { star: true, key: true })`
    date du rdv | date d'émargement | date de l'entretien | jour | date du rendez-vous | date du contact |
    date de rdv | date de rendez-vous | date de présence | date d'entretien | date de l'émargement
  `,
  modalite: column("code", "Modalité", {
    values: MODALITES,
    weakAliases: labels("type de rdv | type rdv | type de rendez-vous | mode | nature du contact"),
  })`
    type de contact | modalité du contact | mode de contact | modalité de l'entretien | moyen de contact |
    modalité du rdv | mode de rdv
  `,
  duree: column("minutes", "Durée", { weakAliases: ["temps", "minutes", "temps passé"] })`
    durée (min) | durée (minutes) | durée en minutes | durée du rdv | durée (mn) | durée en min |
    durée de l'entretien | durée (h) | durée (heures) | durée en heures | durée (hh:mm) | durée (h:mm) |
    durée du rendez-vous
  `,
  motif: column("bulk", "Motif", { privacy: "texte" })`
    motif du rdv | objet | motif du rendez-vous | objet du rdv | motif de rdv | motif de l'entretien |
    objet de l'entretien
  `,
  presence: column("code", "Présence", { values: PRESENCES })`
    présent/absent | statut | présence / absence | présent | présence du participant | statut du rdv |
    présent ou absent
  `,
  signature_participant: column("yesno", "Signature du participant", {
    values: { oui: ["signé", "signée", "présente"], non: ["non signé", "absente", "manquante"] },
    weakAliases: ["signature", "émargement", "signé"],
  })`
    émargement participant | signature du bénéficiaire | signé participant | émargement du participant |
    émargement bénéficiaire | signature de la personne | signé par le participant | signature part |
    participant signé
  `,
  signature_apap: column("yesno", "Signature de l'APAP", {
    values: { oui: ["signé", "signée", "présente"], non: ["non signé", "absente", "manquante"] },
  })`
    signature du référent | signé apap | émargement apap | signature accompagnateur |
    signature de l'accompagnateur | signature du référent de parcours | signature référent de parcours |
    signature conseiller | émargement de l'apap | émargement référent | signé par l'apap | apap signé
  `,
  apap: APAP,
});

export type ContactRow = RowOf<typeof entretiens.columns>;
export type EmargementRow = RowOf<typeof emargements.columns>;
