import { column, defineTable, labels, type RowOf } from "./column.ts";
import { CONTRATS, FAMILLES } from "./lists.ts";
import { PARTICIPANT } from "./parcours.ts";

export const etapes = defineTable("etapes", "Étapes", {
  id: column("id", "Identifiant de l'étape")`
    id étape | n° étape | code étape | id de l'étape | n° de l'étape | référence étape | identifiant action |
    n° action
  `,
  participant: PARTICIPANT,
  famille: {
    kind: "code",
    titre: "Famille",
    star: true,
    key: true,
    values: FAMILLES,
    aliases: labels("famille d'étape | famille de l'étape | famille étape"),
    weakAliases: labels(`
      type d'étape | type étape | type de l'étape | élément standard | type d'action | type | catégorie |
      nature de l'étape | catégorie d'étape | nature étape
    `),
  },
  intitule: column("name", "Intitulé", {
    domain: "intitule",
    star: true,
    weakAliases: labels(`
      étape | action | opération | prestation | type d'étape | type étape | type d'action | élément standard
    `),
  })`
    intitulé de l'étape | libellé | libellé de l'étape | nom de l'action | intitulé de l'action |
    nom de l'étape | désignation | intitulé opération | intitulé de l'opération | libellé action |
    libellé de l'action | nom de l'opération | libellé de l'opération
  `,
  operateur: column("name", "Opérateur", {
    domain: "operateur",
    weakAliases: ["structure", "porteur", "porteur de l'action"],
  })`
    organisme opérateur | opérateur de l'étape | prestataire | organisme de formation | nom de l'opérateur |
    opérateur/organisme | organisme prestataire | structure opératrice | centre de formation | organisme
  `,
  programmation_plie: column("yesno", "Programmation PLIE", { weakAliases: ["plie"] })`
    programmation | opération plie | action plie | programmation du plie | étape plie |
    étape de la programmation | opération de la programmation | programmé plie | dans la programmation plie |
    action de la programmation
  `,
  date_prescription: column("day", "Date de prescription")`
    prescrit le | prescription | prescrite le | date de la prescription | date d'orientation |
    date de positionnement
  `,
  date_debut: column("day", "Date de début", { star: true, weakAliases: ["date d'entrée", "entrée", "date entrée"] })`
    début | date début étape | date de début d'étape | début étape | date d'entrée étape | début de l'étape |
    date début contrat | date de début de contrat | date de démarrage | démarrage | date de début réelle |
    début réel | date début action | date de début de l'action | date d'entrée en formation | date d'embauche |
    date de début de l'étape | du
  `,
  date_fin_prevue: column("day", "Date de fin prévue")`
    fin prévue | date fin prévisionnelle | date de fin prévisionnelle | date prévue de fin |
    fin prévisionnelle | date de fin théorique | fin théorique | date de fin de contrat prévue |
    date de fin prévue de l'étape | fin prévue étape | date prévisionnelle de fin
  `,
  date_fin: column("day", "Date de fin", { weakAliases: ["date de sortie", "sortie", "terme"] })`
    fin | date fin réelle | date de fin réelle | fin réelle | date fin étape | fin étape | date de fin d'étape |
    date de sortie étape | date réelle de fin | date de fin effective | fin effective | date de fin de contrat |
    fin de contrat | date de fin de l'étape | date de fin réelle de l'étape | fin de l'étape |
    date de fin de l'action | au
  `,
  temps: column("code", "Temps", {
    values: { plein: ["plein", "temps plein", "temps complet", "complet"], partiel: ["partiel", "temps partiel"] },
  })`
    temps de travail | quotité | temps plein/partiel | temps plein ou partiel | temps complet/partiel |
    durée du travail | temps de travail (plein/partiel) | temps plein/temps partiel
  `,
  heures_hebdo: column("hours", "Durée hebdomadaire")`
    durée hebdo | heures hebdomadaires | nb heures hebdo | nombre d'heures par semaine | heures par semaine |
    durée hebdo (h) | heures/semaine | nombre d'heures hebdomadaires | nombre d'heures hebdo |
    nb d'heures hebdo | nb h/semaine | h/semaine | heures/sem | h/sem | nb h/sem | volume horaire hebdomadaire |
    horaire hebdomadaire | temps de travail hebdomadaire | durée hebdomadaire (h) |
    durée hebdomadaire de travail | nb heures/semaine | heures par semaine (h)
  `,
  contrat: column("code", "Contrat", { values: CONTRATS })`
    type de contrat | nature du contrat | contrat de travail | nature de contrat | contrat (type) |
    type de contrat de travail
  `,
  temps_partiel_choisi: column("yesno", "Temps partiel choisi", { values: { oui: ["choisi"], non: ["subi"] } })`
    partiel choisi | tp choisi | temps partiel choisi ou subi | temps partiel choisi/subi |
    temps partiel subi ou choisi
  `,
  choix_multi_employeurs: column("yesno", "Plusieurs employeurs par choix")`
    multi employeurs choisi | choix multi employeur | multi-employeurs par choix | plusieurs employeurs (choix)
  `,
  employeur: column("name", "Employeur", { domain: "employeur" })`
    nom de l'employeur | entreprise | nom entreprise | nom de l'entreprise | raison sociale | société
  `,
  employeur_type: column("code", "Type d'employeur", {
    values: {
      ENTREPRISE: ["entreprise", "privé", "secteur privé"],
      ASSOCIATION: ["association", "asso"],
      COLLECTIVITE: ["collectivité", "collectivité territoriale", "collectivité locale", "public"],
      SIAE: ["siae", "structure d'insertion", "iae"],
    },
  })`
    statut de l'employeur | type de l'employeur | nature de l'employeur | catégorie d'employeur
  `,
  certifiante: column("yesno", "Formation certifiante")`
    certifiant | qualifiante | formation qualifiante | formation diplômante
  `,
  certification_obtenue: column("yesno", "Certification obtenue", {
    values: {
      oui: ["totale", "partielle", "obtenue", "totalement", "partiellement"],
      non: ["non obtenue", "aucune", "échec"],
    },
    weakAliases: ["validation", "résultat"],
  })`
    certification | diplôme obtenu | résultat certification | certification validée | titre obtenu |
    résultat de la certification | diplôme/titre obtenu | obtention de la certification
  `,
  activite_verifiee: column("yesno", "Activité vérifiée")`
    démarrage vérifié | démarrage d'activité vérifié | activité vérifiée (création) | création vérifiée |
    activité réelle vérifiée
  `,
});

export type EtapeRow = RowOf<typeof etapes.columns>;
