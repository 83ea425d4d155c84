/** Closed lists that several tables share, with the labels understood without a profile (compared by folded form). */

export const MODALITES = {
  FACE_A_FACE: [
    "face à face",
    "présentiel",
    "en présentiel",
    "physique",
    "entretien physique",
    "rdv physique",
    "entretien en face à face",
    "sur place",
    "présence physique",
  ],
  TELEPHONE: ["téléphone", "tél", "tel.", "appel", "appel téléphonique", "téléphonique", "entretien téléphonique"],
  VISIO: ["visio", "visioconférence", "visio-conférence", "en visio", "entretien visio"],
  MAIL: ["mail", "courriel", "e-mail", "email", "mél", "courrier électronique", "message électronique"],
  COURRIER: ["courrier", "courrier postal", "lettre", "lettre postale"],
  SMS: ["sms", "texto", "message texte"],
  AUTRE: ["autre", "autres", "autre contact"],
} as const;

export const NATURES = {
  DIAGNOSTIC: ["diagnostic", "entretien de diagnostic", "évaluation et diagnostic", "entretien diagnostic"],
  SUIVI: ["suivi", "entretien de suivi", "entretien individuel", "suivi individuel", "accompagnement"],
  SUIVI_EMPLOI: ["suivi emploi", "suivi en emploi", "suivi dans l'emploi"],
  BILAN: ["bilan", "entretien de bilan", "bilan d'étape", "bilan intermédiaire", "bilan final"],
  TRIPARTITE: ["tripartite", "entretien tripartite", "rencontre tripartite"],
  COLLECTIF: ["collectif", "entretien collectif", "atelier collectif", "réunion collective", "information collective"],
  AUTRE: ["autre", "autres"],
} as const;

export const INTERLOCUTEURS = {
  PARTICIPANT: ["participant", "participante", "bénéficiaire", "personne accompagnée"],
  EMPLOYEUR: ["employeur", "entreprise"],
  OPERATEUR: ["opérateur", "organisme de formation", "prestataire"],
  PARTENAIRE: ["partenaire", "prescripteur", "référent social", "travailleur social"],
} as const;

export const PRESENCES = {
  PRESENT: ["présent", "présente", "présent(e)", "réalisé", "honoré", "effectué", "venu", "venue"],
  ABSENT_EXCUSE: ["absent excusé", "absente excusée", "absence excusée", "excusé", "excusée", "absent(e) excusé(e)"],
  ABSENT: [
    "absent",
    "absente",
    "absence",
    "absent non excusé",
    "absente non excusée",
    "absence non excusée",
    "non excusé",
    "absent(e)",
    "absent(e) non excusé(e)",
    "non honoré",
  ],
  ANNULE: ["annulé", "annulée", "annulé par l'apap", "reporté", "rdv annulé", "rdv reporté"],
  A_PRECISER: ["à préciser", "à renseigner", "non précisé", "prévu", "planifié", "à venir"],
} as const;

export const STATUTS = {
  ARSA: ["arsa", "brsa", "rsa", "allocataire du rsa", "bénéficiaire du rsa"],
  DELD: ["deld", "demandeur d'emploi de longue durée", "demandeurs d'emploi de longue durée"],
  DE: ["de", "demandeur d'emploi", "demandeuse d'emploi"],
  ASS: ["ass", "allocation de solidarité spécifique"],
  AAH: ["aah", "allocation adulte handicapé", "allocation aux adultes handicapés"],
  AUTRE: ["autre", "autres", "autre public"],
} as const;

export const STATUTS_EMPLOI = {
  DE: ["de", "demandeur d'emploi", "chômage", "chômeur"],
  DELD: ["deld", "demandeur d'emploi de longue durée", "chômeur de longue durée"],
  INACTIF: ["inactif", "inactive"],
  FORMATION: ["formation", "en formation", "en études ou formation"],
  EMPLOI: ["emploi", "en emploi", "salarié", "indépendant"],
} as const;

export const SITUATIONS_SORTIE = {
  EMPLOI: ["emploi", "en emploi"],
  FORMATION: ["formation", "en formation", "en études ou formation"],
  RECHERCHE: ["recherche", "en recherche d'emploi", "recherche d'emploi", "demandeur d'emploi"],
  INACTIF: ["inactif", "inactive"],
} as const;

export const CONTRATS = {
  CDI: ["cdi", "contrat à durée indéterminée"],
  CDD: ["cdd", "contrat à durée déterminée"],
  CDDI: ["cddi", "cdd d'insertion", "contrat à durée déterminée d'insertion"],
  INTERIM: ["intérim", "interim", "travail temporaire", "mission d'intérim", "ctt"],
  INTERIM_INSERTION: ["intérim d'insertion", "interim insertion", "etti", "mission etti"],
  AI: ["ai", "association intermédiaire"],
  CONTRAT_PRO: ["contrat pro", "contrat de professionnalisation", "professionnalisation"],
  APPRENTISSAGE: ["apprentissage", "contrat d'apprentissage"],
  CUI_PEC: ["cui pec", "cui-pec", "cui/pec", "pec", "parcours emploi compétences", "cui", "cui-cae"],
  SAISONNIER: ["saisonnier", "contrat saisonnier", "cdd saisonnier"],
  CREATION: ["création", "création d'entreprise", "création d'activité", "créateur d'entreprise"],
  CDI_INCLUSION: ["cdi inclusion", "cdi d'inclusion", "cdi-i"],
  AUTRE: ["autre", "autres", "autre contrat"],
} as const;

export const FAMILLES = {
  accompagnement: ["accompagnement", "accompagnement renforcé", "accompagnement plie"],
  operation: ["opération", "opération plie", "opérations", "action d'insertion", "activité préparatoire à l'emploi"],
  formation: ["formation", "formations", "action de formation"],
  emploi: ["emploi", "emplois", "contrat de travail", "étape emploi"],
  transversale: ["transversale", "action transversale", "transversal", "actions transversales"],
} as const;
