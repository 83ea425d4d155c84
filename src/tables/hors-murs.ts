import { defineTable, labels } from "./column.ts";
import { APAP } from "./parcours.ts";

/** Words of a signature cell. */
const SIGNE = { oui: ["signé", "signée", "présente"], non: ["non signé", "absente", "manquante"] };

/**
 * The sheet of meetings outside, with partners (§III.1.3: « document spécifique »). It proves the APAP's time, never a
 * contact with a participant: it is counted apart, and no rule reads it.
 */
export const emargementsHorsMurs = defineTable("emargements_hors_murs", "Émargements hors les murs", {
  date: {
    kind: "day",
    titre: "Date",
    star: true,
    key: true,
    aliases: labels(`
      date de la réunion | date réunion | date de la rencontre | date rencontre | date du rdv | date rdv | jour |
      date du rendez-vous | date de rendez-vous | date de réunion
    `),
  },
  partenaire: {
    kind: "bulk",
    titre: "Partenaire",
    privacy: "texte",
    aliases: labels(`
      partenaires | partenaire rencontré | partenaires rencontrés | organisme rencontré | structure rencontrée |
      organisme partenaire | nom du partenaire | rencontre avec
    `),
    weakAliases: labels("organisme | interlocuteur | avec | opérateur | employeur"),
  },
  objet: {
    kind: "bulk",
    titre: "Objet",
    privacy: "texte",
    aliases: labels(`
      motif | objet de la réunion | objet de la rencontre | motif de la rencontre | type de rencontre | ordre du jour |
      motif du rdv | objet du rdv
    `),
  },
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
  duree: {
    kind: "minutes",
    titre: "Durée",
    aliases: labels(`
      durée | durée (min) | durée (minutes) | durée en minutes | durée de la réunion | durée de la rencontre | durée (h) |
      durée (heures) | durée (hh:mm) | durée du rdv
    `),
    weakAliases: ["temps", "minutes", "temps passé"],
  },
  signature_apap: {
    kind: "yesno",
    titre: "Signature de l'APAP",
    star: true,
    values: SIGNE,
    aliases: labels(`
      signature de l'apap | signature apap | signature du référent | signature référent | signé apap |
      émargement apap | signature accompagnateur | signature de l'accompagnateur | émargement de l'apap |
      signé par l'apap
    `),
    weakAliases: ["signature", "émargement", "signé"],
  },
  signature_partenaire: {
    kind: "yesno",
    titre: "Signature du partenaire",
    values: SIGNE,
    aliases: labels(`
      signature du partenaire | signature partenaire | émargement partenaire | émargement du partenaire |
      signature de l'organisme | signature organisme | cachet et signature du partenaire | signé par le partenaire
    `),
  },
  apap: APAP,
});
