import { type RowOf, defineTable } from "./column.ts";
import { CONTRATS, FAMILLES } from "./lists.ts";
import { PARTICIPANT_ALIASES } from "./parcours.ts";

export const etapes = defineTable("etapes", "Étapes", {
  id: { kind: "id", titre: "Identifiant de l'étape", aliases: ["id étape", "n° étape", "identifiant étape", "code étape"] },
  participant: { kind: "id", titre: "Participant", star: true, key: true, aliases: PARTICIPANT_ALIASES },
  famille: { kind: "code", titre: "Famille", star: true, key: true, values: FAMILLES, aliases: ["type d'étape", "famille d'étape", "famille de l'étape", "élément standard", "catégorie d'étape", "nature de l'étape"] },
  intitule: { kind: "name", domain: "intitule", titre: "Intitulé", star: true, aliases: ["intitulé de l'étape", "intitulé étape", "libellé", "libellé de l'étape", "étape", "action", "nom de l'action", "intitulé de l'action", "nom de l'étape", "opération"] },
  operateur: { kind: "name", domain: "operateur", titre: "Opérateur", aliases: ["organisme opérateur", "opérateur de l'étape", "prestataire", "organisme de formation", "nom de l'opérateur"] },
  programmation_plie: { kind: "yesno", titre: "Programmation PLIE", aliases: ["programmation", "opération plie", "action plie", "programmation du plie", "étape plie", "plie"] },
  date_prescription: { kind: "day", titre: "Date de prescription", aliases: ["date de prescription", "prescrit le", "date prescription", "prescription"] },
  date_debut: { kind: "day", titre: "Date de début", star: true, aliases: ["date de début", "début", "date début", "date début étape", "date de début d'étape", "début étape", "date d'entrée étape", "date d'entrée", "début de l'étape", "date début contrat", "date de début de contrat"] },
  date_fin_prevue: { kind: "day", titre: "Date de fin prévue", aliases: ["date de fin prévue", "fin prévue", "date fin prévue", "date fin prévisionnelle", "date de fin prévisionnelle"] },
  date_fin: { kind: "day", titre: "Date de fin", aliases: ["date de fin", "fin", "date fin", "date fin réelle", "date de fin réelle", "fin réelle", "date fin étape", "fin étape", "date de fin d'étape", "date de sortie étape"] },
  temps: { kind: "code", titre: "Temps", values: { plein: ["plein", "temps plein", "temps complet", "complet"], partiel: ["partiel", "temps partiel"] }, aliases: ["temps de travail", "quotité", "temps plein/partiel", "temps plein / partiel"] },
  heures_hebdo: { kind: "hours", titre: "Durée hebdomadaire", aliases: ["durée hebdo", "durée hebdomadaire", "heures hebdo", "heures hebdomadaires", "nb heures hebdo", "nombre d'heures par semaine", "heures par semaine", "durée hebdo (h)", "heures/semaine"] },
  contrat: { kind: "code", titre: "Contrat", values: CONTRATS, aliases: ["type de contrat", "nature du contrat", "contrat de travail", "type contrat"] },
  temps_partiel_choisi: { kind: "yesno", titre: "Temps partiel choisi", aliases: ["partiel choisi", "tp choisi", "temps partiel choisi ou subi"], values: { oui: ["choisi"], non: ["subi"] } },
  choix_multi_employeurs: { kind: "yesno", titre: "Plusieurs employeurs par choix", aliases: ["choix multi-employeurs", "multi employeurs choisi", "plusieurs employeurs par choix"] },
  employeur: { kind: "name", domain: "employeur", titre: "Employeur", aliases: ["nom de l'employeur", "entreprise", "nom entreprise"] },
  employeur_type: {
    kind: "code",
    titre: "Type d'employeur",
    values: { ENTREPRISE: ["entreprise", "privé", "secteur privé"], ASSOCIATION: ["association", "asso"], COLLECTIVITE: ["collectivité", "collectivité territoriale", "collectivité locale", "public"], SIAE: ["siae", "structure d'insertion", "iae"] },
    aliases: ["type d'employeur", "type employeur", "statut de l'employeur"],
  },
  certifiante: { kind: "yesno", titre: "Formation certifiante", aliases: ["formation certifiante", "certifiant", "qualifiante"] },
  certification_obtenue: { kind: "yesno", titre: "Certification obtenue", values: { oui: ["totale", "partielle", "obtenue", "totalement", "partiellement"], non: ["non obtenue", "aucune", "échec"] }, aliases: ["certification", "certification obtenue", "diplôme obtenu", "validation", "résultat certification"] },
  activite_verifiee: { kind: "yesno", titre: "Activité vérifiée", aliases: ["activité vérifiée", "démarrage vérifié", "démarrage d'activité vérifié"] },
});

export type EtapeRow = RowOf<typeof etapes.columns>;
