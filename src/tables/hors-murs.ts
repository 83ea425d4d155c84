import { column, defineTable, labels } from "./column.ts";
import { APAP } from "./parcours.ts";

/** Words of a signature cell. */
const SIGNE = { oui: ["signé", "signée", "présente"], non: ["non signé", "absente", "manquante"] };

/**
 * The sheet of meetings outside, with partners (§III.1.3: « document spécifique »). It proves the APAP's time, never a
 * contact with a participant: it is counted apart, and no rule reads it.
 */
export const emargementsHorsMurs = defineTable("emargements_hors_murs", "Émargements hors les murs", {
  date: column("day", "Date", { star: true, key: true })`
    date de la réunion | date réunion | date de la rencontre | date rencontre | date du rdv | date rdv | jour |
    date du rendez-vous | date de rendez-vous | date de réunion
  `,
  partenaire: column("bulk", "Partenaire", {
    privacy: "texte",
    weakAliases: labels("organisme | interlocuteur | avec | opérateur | employeur"),
  })`
    partenaires | partenaire rencontré | partenaires rencontrés | organisme rencontré | structure rencontrée |
    organisme partenaire | nom du partenaire | rencontre avec
  `,
  objet: column("bulk", "Objet", { privacy: "texte" })`
    motif | objet de la réunion | objet de la rencontre | motif de la rencontre | type de rencontre | ordre du jour |
    motif du rdv | objet du rdv
  `,
  concerne: {
    kind: "bulk",
    titre: "Participant concerné",
    privacy: "texte",
    aliases: labels("participants concernés | pour le participant | bilan de | bilan du participant"),
  },
  lieu: {
    kind: "bulk",
    titre: "Lieu",
    privacy: "texte",
    aliases: labels("lieu de la réunion | lieu de la rencontre | lieu du rdv | lieu du rendez-vous"),
  },
  duree: column("minutes", "Durée", { weakAliases: ["temps", "minutes", "temps passé"] })`
    durée | durée (min) | durée (minutes) | durée en minutes | durée de la réunion | durée de la rencontre | durée (h) |
    durée (heures) | durée (hh:mm) | durée du rdv
  `,
  signature_apap: column("yesno", "Signature de l'APAP", {
    star: true,
    values: SIGNE,
    weakAliases: ["signature", "émargement", "signé"],
  })`
    signature de l'apap | signature apap | signature du référent | signature référent | signé apap |
    émargement apap | signature accompagnateur | signature de l'accompagnateur | émargement de l'apap |
    signé par l'apap
  `,
  signature_partenaire: column("yesno", "Signature du partenaire", { values: SIGNE })`
    signature du partenaire | signature partenaire | émargement partenaire | émargement du partenaire |
    signature de l'organisme | signature organisme | cachet et signature du partenaire | signé par le partenaire
  `,
  apap: APAP,
});
