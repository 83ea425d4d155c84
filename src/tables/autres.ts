import { column, defineTable, type RowOf } from "./column.ts";
import { APAP, PARTICIPANT, STRUCTURE_ALIASES } from "./parcours.ts";

export const affectations = defineTable("affectations", "Affectations", {
  participant: PARTICIPANT,
  apap: { ...APAP, star: true, key: true },
  structure: {
    kind: "name",
    domain: "structure",
    titre: "Structure",
    star: true,
    key: true,
    aliases: STRUCTURE_ALIASES,
  },
  date_debut: column("day", "Date de début", { star: true, key: true, weakAliases: ["du"] })`
    début | à partir du | depuis le | date d'affectation | début d'affectation | date d'effet |
    date de début d'affectation | date de prise en charge | prise en charge le | début de prise en charge |
    début d'accompagnement | date de passation
  `,
  date_fin: column("day", "Date de fin", { weakAliases: ["au"] })`
    fin | jusqu'au | fin d'affectation | date de fin d'affectation | fin de prise en charge |
    date de fin de prise en charge | fin d'accompagnement
  `,
});

export const veilles = defineTable("veilles", "Veilles", {
  participant: PARTICIPANT,
  motif: column("name", "Motif", {
    domain: "motif",
    star: true,
    privacy: "sensible",
    weakAliases: ["nature de la veille", "type de veille"],
  })`
    motif veille | motif de veille | motif de la veille | motif de mise en veille | motif(s) de veille |
    raison de la veille | motif de suspension
  `,
  date_debut: column("day", "Date de début", { star: true, key: true, weakAliases: ["du", "depuis le"] })`
    début veille | date de début de veille | début | date de mise en veille | date de début de la veille |
    début de veille | début de la veille | date de début de mise en veille | début mise en veille |
    date mise en veille | veille du | mise en veille le | date début suspension
  `,
  date_fin_prevue: column("day", "Date de fin prévue")`
    fin prévue | fin veille prévue | date fin veille prévue | date de fin de veille prévue |
    fin de veille prévue | fin prévue veille | date de fin prévue de la veille | date prévue de fin de veille |
    date de fin prévue veille | date de reprise prévue | date fin prévisionnelle | date de fin prévisionnelle |
    fin prévisionnelle
  `,
  date_fin: column("day", "Date de fin", { weakAliases: ["au", "jusqu'au", "reprise"] })`
    fin veille | date de fin de veille | fin | date de fin réelle | date de reprise | date de fin de la veille |
    fin de veille | fin de la veille | date de fin de mise en veille | fin mise en veille | veille au |
    reprise le | date de fin réelle de la veille | fin de veille réelle | fin réelle | fin effective |
    date de fin effective | date réelle de fin
  `,
  date_validation: column("day", "Date de validation", { weakAliases: ["validée"] })`
    validée le | validation | validation plie | date de validation de la veille | date de validation plie |
    date de validation par le plie | validé le | veille validée le
  `,
});

export const misesEnRelation = defineTable("mises_en_relation", "Mises en relation", {
  participant: PARTICIPANT,
  date: column("day", "Date", { star: true, key: true })`
    date de mise en relation | date mer | date de la mise en relation | date mise en relation |
    date de proposition | date de la proposition | date d'envoi | date de candidature | date de positionnement |
    date du positionnement | date de l'offre
  `,
  employeur: column("name", "Employeur", { domain: "employeur" })`
    entreprise | nom de l'employeur | nom de l'entreprise | société | raison sociale | entreprise contactée |
    employeur contacté
  `,
  poste: column("name", "Poste", { domain: "poste", weakAliases: ["intitulé"] })`
    poste proposé | intitulé du poste | emploi proposé | offre | métier | poste visé | emploi visé |
    offre d'emploi | poste à pourvoir | poste concerné | intitulé de l'offre | emploi
  `,
  resultat: column("name", "Résultat", { domain: "resultat", weakAliases: ["statut", "réponse", "état"] })`
    suite | suite donnée | issue | résultat de la mise en relation | résultats | résultat mise en relation |
    suite donnée à la mise en relation | réponse de l'employeur | issue de la mise en relation
  `,
  apap: APAP,
});

export const absencesApap = defineTable("absences_apap", "Absences des APAP", {
  apap: { ...APAP, star: true, key: true },
  date_debut: column("day", "Date de début", { star: true, key: true })`
    début | du | début absence | absent du | début d'absence | début de l'absence | date de début d'absence |
    absence du
  `,
  date_fin: column("day", "Date de fin", { star: true, key: true })`
    fin | au | fin absence | absent au | fin d'absence | fin de l'absence | date de fin d'absence | absence au
  `,
  motif: column("text", "Motif", { privacy: "texte", weakAliases: ["type", "nature"] })`
    motif absence | motif de l'absence | type d'absence | nature de l'absence | motif d'absence |
    raison de l'absence | nature d'absence
  `,
});

export const effectifs = defineTable("effectifs", "Effectifs", {
  apap: { ...APAP, star: true, key: true },
  structure: { kind: "name", domain: "structure", titre: "Structure", star: true, aliases: STRUCTURE_ALIASES },
  etp: column("number", "ETP", { star: true, key: true, weakAliases: ["taux"] })`
    équivalent temps plein | quotité | temps de travail | etp plie | nombre d'etp | nb etp | etp apap |
    quotité de travail | quotité (etp) | temps de travail (etp) | etp conventionné | etp affecté au plie
  `,
  date_debut: column("day", "Date de début", { weakAliases: ["du"] })`
    début | depuis le | date d'arrivée | date d'embauche | arrivée | date de prise de poste | en poste depuis
  `,
  date_fin: column("day", "Date de fin", { weakAliases: ["au"] })`
    fin | date de départ | départ | date de sortie | fin de contrat | en poste jusqu'au
  `,
});

export type AffectationRow = RowOf<typeof affectations.columns>;
export type VeilleRow = RowOf<typeof veilles.columns>;
export type MiseEnRelationRow = RowOf<typeof misesEnRelation.columns>;
export type AbsenceApapRow = RowOf<typeof absencesApap.columns>;
export type EffectifRow = RowOf<typeof effectifs.columns>;
