import { defineTable, type RowOf } from "./column.ts";
import { APAP_ALIASES, PARTICIPANT_ALIASES, STRUCTURE_ALIASES } from "./parcours.ts";

export const affectations = defineTable("affectations", "Affectations", {
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  apap: { kind: "name", domain: "apap", titre: "APAP", star: true, key: true, aliases: APAP_ALIASES },
  structure: {
    kind: "name",
    domain: "structure",
    titre: "Structure",
    star: true,
    key: true,
    aliases: STRUCTURE_ALIASES,
  },
  date_debut: {
    kind: "day",
    titre: "Date de début",
    star: true,
    key: true,
    aliases: [
      "date de début",
      "début",
      "date début",
      "à partir du",
      "depuis le",
      "date d'affectation",
      "début d'affectation",
    ],
  },
  date_fin: {
    kind: "day",
    titre: "Date de fin",
    aliases: ["date de fin", "fin", "date fin", "jusqu'au", "fin d'affectation"],
  },
});

export const veilles = defineTable("veilles", "Veilles", {
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  motif: {
    kind: "name",
    domain: "motif",
    titre: "Motif",
    star: true,
    privacy: "sensible",
    aliases: ["motif veille", "motif de veille", "motif de la veille", "motif de mise en veille"],
  },
  date_debut: {
    kind: "day",
    titre: "Date de début",
    star: true,
    key: true,
    aliases: [
      "début veille",
      "date de début de veille",
      "date début veille",
      "date de début",
      "début",
      "date début",
      "date de mise en veille",
    ],
  },
  date_fin_prevue: {
    kind: "day",
    titre: "Date de fin prévue",
    aliases: [
      "fin prévue",
      "date de fin prévue",
      "date fin prévue",
      "fin veille prévue",
      "date fin veille prévue",
      "date de fin de veille prévue",
    ],
  },
  date_fin: {
    kind: "day",
    titre: "Date de fin",
    aliases: [
      "fin veille",
      "date de fin de veille",
      "date fin veille",
      "date de fin",
      "fin",
      "date fin",
      "date de fin réelle",
      "date de reprise",
    ],
  },
  date_validation: {
    kind: "day",
    titre: "Date de validation",
    aliases: ["date de validation", "validée le", "date validation", "validation", "validation plie"],
  },
});

export const misesEnRelation = defineTable("mises_en_relation", "Mises en relation", {
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  date: {
    kind: "day",
    titre: "Date",
    star: true,
    key: true,
    aliases: ["date de mise en relation", "date mer", "date de la mise en relation", "date mise en relation"],
  },
  employeur: {
    kind: "name",
    domain: "employeur",
    titre: "Employeur",
    aliases: ["entreprise", "nom de l'employeur", "nom de l'entreprise"],
  },
  poste: {
    kind: "name",
    domain: "poste",
    titre: "Poste",
    aliases: ["poste proposé", "intitulé du poste", "emploi proposé", "offre", "métier"],
  },
  resultat: {
    kind: "name",
    domain: "resultat",
    titre: "Résultat",
    aliases: ["résultat", "suite", "suite donnée", "issue", "résultat de la mise en relation"],
  },
  apap: { kind: "name", domain: "apap", titre: "APAP", aliases: APAP_ALIASES },
});

export const absencesApap = defineTable("absences_apap", "Absences des APAP", {
  apap: { kind: "name", domain: "apap", titre: "APAP", star: true, key: true, aliases: APAP_ALIASES },
  date_debut: {
    kind: "day",
    titre: "Date de début",
    star: true,
    key: true,
    aliases: ["date de début", "début", "date début", "du", "début absence", "absent du", "début d'absence"],
  },
  date_fin: {
    kind: "day",
    titre: "Date de fin",
    star: true,
    key: true,
    aliases: ["date de fin", "fin", "date fin", "au", "fin absence", "absent au", "fin d'absence"],
  },
  motif: {
    kind: "text",
    titre: "Motif",
    privacy: "texte",
    aliases: ["motif absence", "motif de l'absence", "type d'absence", "nature de l'absence"],
  },
});

export const effectifs = defineTable("effectifs", "Effectifs", {
  apap: { kind: "name", domain: "apap", titre: "APAP", star: true, key: true, aliases: APAP_ALIASES },
  structure: { kind: "name", domain: "structure", titre: "Structure", star: true, aliases: STRUCTURE_ALIASES },
  etp: {
    kind: "number",
    titre: "ETP",
    star: true,
    key: true,
    aliases: ["équivalent temps plein", "quotité", "temps de travail", "etp plie"],
  },
  date_debut: {
    kind: "day",
    titre: "Date de début",
    aliases: ["date de début", "début", "date début", "depuis le", "date d'arrivée"],
  },
  date_fin: { kind: "day", titre: "Date de fin", aliases: ["date de fin", "fin", "date fin", "date de départ"] },
});

export type AffectationRow = RowOf<typeof affectations.columns>;
export type VeilleRow = RowOf<typeof veilles.columns>;
export type MiseEnRelationRow = RowOf<typeof misesEnRelation.columns>;
export type AbsenceApapRow = RowOf<typeof absencesApap.columns>;
export type EffectifRow = RowOf<typeof effectifs.columns>;
