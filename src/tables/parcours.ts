import { column, defineTable, labels, type RowOf } from "./column.ts";
import { SITUATIONS_SORTIE } from "./lists.ts";
import { ENTRY_COLUMNS } from "./participants.ts";

/** Headers of the participant's id in every table but `participants`. */
export const PARTICIPANT_ALIASES = labels(`
  participant | id participant | identifiant participant | n° participant | code participant | n° dossier |
  numéro de dossier | dossier | identifiant | bénéficiaire | n° bénéficiaire | identifiant bénéficiaire |
  id bénéficiaire | dossier bénéficiaire | n° individu | matricule | identifiant du participant |
  identifiant dossier | id dossier | code dossier | référence dossier | n° dossier plie | n° plie |
  identifiant plie | id plie | n° adhérent | identifiant viesion | id viesion | n° viesion | n° de participant |
  identifiant du bénéficiaire | code bénéficiaire | id individu | référence participant
`);

/** Headers of the APAP's name. */
export const APAP_ALIASES = labels(`
  apap | référent | référente | référent de parcours | référent parcours | référent plie | accompagnateur |
  accompagnatrice | accompagnateur de parcours | nom de l'apap | nom du référent | conseiller |
  accompagnateur emploi | accompagnateur plie | accompagnateur socioprofessionnel | accompagnateur à l'emploi |
  référent(e) | référent unique | référent de parcours plie | référent(e) de parcours | apap référent |
  apap référente | apap en charge | nom apap | nom référent | nom de l'accompagnateur |
  nom du référent de parcours | conseiller référent | conseiller plie | conseillère | référent actuel |
  accompagnateur de parcours professionnel | accompagnateur référent | conseiller emploi |
  référent d'accompagnement
`);

/** The column that names who a line is about, in any table. */
export const PARTICIPANT = {
  kind: "id",
  titre: "Participant",
  star: true,
  key: true,
  aliases: PARTICIPANT_ALIASES,
} as const;

/** The column that names the APAP, in any table: by headers that may name it when no other does, too. */
export const APAP = {
  kind: "name",
  domain: "apap",
  titre: "APAP",
  aliases: APAP_ALIASES,
  weakAliases: labels("intervenant | intervenante | suivi par | réalisé par | accompagné par"),
} as const;

/** Headers of the structure's name. */
export const STRUCTURE_ALIASES = labels(`
  structure | organisme | structure employeur | structure d'accueil | structure référente | structure porteuse |
  organisme référent | organisme d'accompagnement | structure d'accompagnement | structure accompagnatrice |
  structure de l'apap | structure apap | structure du référent | structure de rattachement | nom de la structure |
  organisme porteur | organisme employeur | structure opératrice | structure de parcours |
  structure d'accompagnement (apap) | organisme de rattachement
`);

export const parcours = defineTable("parcours", "Parcours", {
  id: column("id", "Identifiant du parcours")`
    id parcours | n° parcours | numéro de parcours | code parcours | n° du parcours | référence parcours |
    identifiant du parcours plie
  `,
  participant: PARTICIPANT,
  structure: { kind: "name", domain: "structure", titre: "Structure", star: true, aliases: STRUCTURE_ALIASES },
  apap: { ...APAP, star: true },
  prescripteur: column("name", "Prescripteur", {
    domain: "prescripteur",
    weakAliases: ["type de prescripteur", "origine"],
  })`
    structure prescriptrice | orienté par | organisme prescripteur | origine de l'orientation | prescripteurs |
    nom du prescripteur | orienteur | origine de la prescription | structure d'orientation |
    organisme orienteur
  `,
  date_prescription: column("day", "Date de prescription")`
    date d'orientation | date de positionnement | date d'envoi prescription | prescrit le |
    date de la prescription | date prescription plie | date de fiche de prescription |
    date de réception de la prescription
  `,
  date_retour_prescripteur: column("day", "Date de retour au prescripteur")`
    retour prescripteur | date de réponse au prescripteur | date du retour prescripteur
  `,
  date_diagnostic: column("day", "Date du diagnostic")`
    date de diagnostic | diagnostic | date entretien diagnostic | date de l'entretien de diagnostic |
    diagnostic le | date diag
  `,
  duree_diagnostic: column("minutes", "Durée du diagnostic")`
    durée diagnostic (min) | durée de l'entretien de diagnostic | durée diag | durée du diagnostic (minutes)
  `,
  dossier_signe: column("yesno", "Dossier d'intégration signé")`
    contrat d'objectifs signé | dossier de présentation signé | dossier d'entrée signé |
    dossier de présentation au plie signé | contrat d'engagement plie signé | contrat plie signé |
    signature du dossier | signature du dossier d'intégration
  `,
  date_commission_integration: column("day", "Commission d'intégration", {
    weakAliases: ["date de commission", "commission"],
  })`
    date de commission d'intégration | commission d'entrée | date de commission d'entrée |
    date comité d'intégration | date de la commission d'intégration
  `,
  date_integration: column("day", "Date d'intégration", { star: true, key: true })`
    date d'entrée plie | date d'entrée | date d'entrée dans le plie | entrée plie | date d'entrée parcours |
    date de début de parcours | début parcours | début de parcours | intégration | date d'intégration plie |
    date d'entrée au plie | date d'entrée en parcours | date d'entrée dans le parcours |
    date d'entrée dans le dispositif | date d'entrée dispositif | date de début du parcours |
    date début parcours plie | début accompagnement | date de début d'accompagnement |
    date d'intégration parcours | date d'intégration au plie | intégré le | intégrée le | entré(e) le |
    entrée le | entrée dans le plie | date d'intégration (commission)
  `,
  date_sortie_prevue: column("day", "Date de sortie prévue")`
    sortie prévue | date prévue de sortie | date de sortie prévisionnelle | date prévisionnelle de sortie |
    sortie prévisionnelle | date de fin prévue du parcours | fin de parcours prévue | date de sortie envisagée |
    date de sortie du plie prévue | date de sortie proposée
  `,
  date_sortie_reelle: column("day", "Date de sortie réelle")`
    sortie réelle | date de sortie | date de fin de parcours | fin de parcours | date de sortie plie |
    date de sortie effective | sortie effective | sorti le | sortie le | date de sortie du plie |
    date de sortie parcours | date de sortie du parcours | date de sortie du dispositif |
    date de fin d'accompagnement | date de sortie plie réelle | date de sortie réelle du plie |
    date de sortie validée | fin accompagnement
  `,
  nature_sortie: column("code", "Nature de sortie", {
    values: {
      Positive: ["positive", "sortie positive"],
      Dynamique: ["dynamique", "sortie dynamique"],
      Autre: ["autre", "autres", "sortie autre", "autre sortie"],
    },
    weakAliases: ["élément standard de sortie", "élément standard de la sortie", "élément standard"],
  })`
    nature de la sortie | type de sortie | nature sortie plie | nature de la sortie du plie |
    nature de sortie du plie | catégorie de sortie
  `,
  motif_sortie: column("name", "Motif de sortie", {
    domain: "motif",
    weakAliases: ["intitulé de sortie", "motif de fin", "motif"],
  })`
    motif de la sortie | cause de sortie | motif de fin de parcours | motif sortie plie |
    motif de sortie du plie | raison de sortie | raison de la sortie | motif de la sortie du plie
  `,
  argumentation_sortie: column("text", "Argumentation de la sortie", { privacy: "texte" })`
    argumentation | argumentation de sortie | argumentaire de sortie | argumentaire |
    argumentation sortie dynamique | argumentation de l'apap | argumentation pour la commission
  `,
  justificatif_sortie: column("text", "Justificatif de sortie", { privacy: "texte" })`
    justificatif | pièce justificative de sortie | justificatifs | justificatifs de sortie |
    justificatif de la sortie | justificatif fourni | pièce justificative | pièces justificatives
  `,
  document_sortie_signe: column("yesno", "Document de sortie signé")`
    fiche de sortie signée | document de sortie | fiche de sortie | document de sortie du plie signé |
    bilan de sortie signé
  `,
  date_commission_sortie: column("day", "Commission de sortie")`
    date de commission de sortie | date de la commission de sortie | date comité de sortie |
    date de passage en commission de sortie
  `,
  situation_sortie: column("code", "Situation à la sortie", { values: SITUATIONS_SORTIE })`
    situation de sortie | situation professionnelle à la sortie | situation emploi à la sortie |
    statut à la sortie | situation à la sortie du plie | situation sur le marché du travail à la sortie |
    situation immédiate à la sortie
  `,
  date_saisie_sortie: column("day", "Date de saisie de la sortie")`
    date de saisie sortie | sortie saisie le
  `,
  situation_6_mois: column("code", "Situation six mois après", {
    values: { ...SITUATIONS_SORTIE, AMELIOREE: ["améliorée", "situation améliorée", "amélioration"] },
  })`
    situation à 6 mois | situation 6 mois après la sortie | situation à six mois |
    situation à 6 mois après la sortie | situation à 6 mois de la sortie | situation à six mois de la sortie
  `,
  ...ENTRY_COLUMNS,
});

export type ParcoursRow = RowOf<typeof parcours.columns>;
