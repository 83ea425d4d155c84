import { labels } from "./column.ts";

/** Closed lists that several tables share, with the labels understood without a profile (compared by folded form). */

export const MODALITES = {
  FACE_A_FACE: labels(`
    face à face | présentiel | en présentiel | physique | entretien physique | rdv physique |
    entretien en face à face | sur place | présence physique | entretien présentiel | rdv présentiel |
    rdv en présentiel | rendez-vous physique | rdv en face à face | entretien individuel en face à face | faf |
    visite à domicile | à domicile | rencontre physique | entretien en présentiel
  `),
  TELEPHONE: labels(`
    téléphone | tél | tel. | appel | appel téléphonique | téléphonique | entretien téléphonique | tel |
    téléphone entrant | téléphone sortant | appel tél | rdv téléphonique | contact téléphonique | par téléphone |
    entretien tél | rdv tél | appel entrant | appel sortant
  `),
  VISIO: labels(`
    visio | visioconférence | visio-conférence | en visio | entretien visio | visio conférence |
    en visioconférence | rdv visio | teams | zoom | vidéo | entretien en visio | entretien visioconférence
  `),
  MAIL: labels(`
    mail | courriel | e-mail | email | mél | courrier électronique | message électronique | mèl | par mail |
    mails | courriels | par courriel | échange de mails | échange mail
  `),
  COURRIER: labels(`
    courrier | courrier postal | lettre | lettre postale | par courrier | courrier recommandé |
    lettre recommandée
  `),
  SMS: labels(`
    sms | texto | message texte | textos | sms/texto | par sms | message sms | minimessage
  `),
  AUTRE: ["autre", "autres", "autre contact"],
} as const;

export const NATURES = {
  DIAGNOSTIC: labels(`
    diagnostic | entretien de diagnostic | évaluation et diagnostic | entretien diagnostic |
    entretien d'évaluation et de diagnostic | évaluation diagnostic | diagnostic initial | diagnostic d'entrée
  `),
  SUIVI: labels(`
    suivi | entretien de suivi | entretien individuel | suivi individuel | accompagnement | suivi de parcours |
    suivi du parcours | entretien de suivi individuel | entretien de parcours | suivi régulier
  `),
  SUIVI_EMPLOI: labels(`
    suivi emploi | suivi en emploi | suivi dans l'emploi | suivi à l'emploi | suivi post emploi |
    maintien dans l'emploi | suivi en entreprise | entretien de suivi en emploi | suivi emploi/formation
  `),
  BILAN: labels(`
    bilan | entretien de bilan | bilan d'étape | bilan intermédiaire | bilan final | bilans | bilan de parcours |
    bilan mi-parcours | bilan de fin d'étape | bilan de sortie | bilan de fin de parcours | entretien bilan
  `),
  TRIPARTITE: labels(`
    tripartite | entretien tripartite | rencontre tripartite | bilan tripartite | rdv tripartite |
    rendez-vous tripartite
  `),
  COLLECTIF: labels(`
    collectif | entretien collectif | atelier collectif | réunion collective | information collective | atelier |
    ateliers | action collective | rdv collectif | informations collectives
  `),
  AUTRE: ["autre", "autres"],
} as const;

export const INTERLOCUTEURS = {
  PARTICIPANT: labels(`
    participant | participante | bénéficiaire | personne accompagnée | le participant | la participante |
    bénéficiaire du plie | usager | personne suivie
  `),
  EMPLOYEUR: labels(`
    employeur | entreprise | employeurs | tuteur | entreprise d'accueil | l'employeur
  `),
  OPERATEUR: labels(`
    opérateur | organisme de formation | prestataire | opérateurs | organisme | formateur | centre de formation |
    of | l'opérateur
  `),
  PARTENAIRE: labels(`
    partenaire | prescripteur | référent social | travailleur social | partenaires | assistante sociale |
    assistant social | france travail | mission locale | conseiller france travail | ccas
  `),
} as const;

export const PRESENCES = {
  PRESENT: labels(`
    présent | présente | présent(e) | réalisé | honoré | effectué | venu | venue | oui | réalisée | honorée |
    effectuée | fait | tenu | tenue | a eu lieu | participant présent | présents
  `),
  ABSENT_EXCUSE: labels(`
    absent excusé | absente excusée | absence excusée | excusé | excusée | absent(e) excusé(e) | absent justifié |
    absente justifiée | absence justifiée | excusé(e) | absent avec excuse | abs excusée | abs excusé
  `),
  ABSENT: labels(`
    absent | absente | absence | absent non excusé | absente non excusée | absence non excusée | non excusé |
    absent(e) | absent(e) non excusé(e) | non honoré | non | non venu | non venue | ne s'est pas présenté |
    ne s'est pas présentée | absence injustifiée | absent injustifié | absence non justifiée |
    absent sans excuse | non présent | non présente | non honorée | abs non excusée | abs non excusé | abs
  `),
  ANNULE: labels(`
    annulé | annulée | annulé par l'apap | reporté | rdv annulé | rdv reporté | annulation |
    annulé par le participant | annulé par le référent | reportée | report | déplacé | décalé | annulé/reporté |
    annulé ou reporté
  `),
  A_PRECISER: labels(`
    à préciser | à renseigner | non précisé | prévu | planifié | à venir | programmé | programmée | planifiée |
    à confirmer | rdv à venir | en attente | prévue | à compléter
  `),
} as const;

export const STATUTS = {
  ARSA: labels(`
    arsa | brsa | rsa | allocataire du rsa | bénéficiaire du rsa | allocataire rsa | bénéficiaire rsa |
    rsa socle | bénéficiaires du rsa | allocataires du rsa | ayant droit rsa
  `),
  DELD: labels(`
    deld | demandeur d'emploi de longue durée | demandeurs d'emploi de longue durée |
    demandeur d'emploi longue durée | chômeur de longue durée | chômeur longue durée | de longue durée
  `),
  DE: labels(`
    de | demandeur d'emploi | demandeuse d'emploi | demandeurs d'emploi | chômeur |
    demandeur d'emploi de moins d'un an
  `),
  ASS: labels(`
    ass | allocation de solidarité spécifique | allocataire ass | bénéficiaire ass | bénéficiaire de l'ass |
    allocataire de l'ass
  `),
  AAH: labels(`
    aah | allocation adulte handicapé | allocation aux adultes handicapés | allocataire aah | bénéficiaire aah |
    bénéficiaire de l'aah | allocataire de l'aah
  `),
  AUTRE: ["autre", "autres", "autre public", "autres publics", "autre statut", "autres statuts"],
} as const;

export const STATUTS_EMPLOI = {
  DE: labels(`
    de | demandeur d'emploi | chômage | chômeur | demandeuse d'emploi | demandeur d'emploi de moins d'un an |
    chômeuse | demandeur d'emploi (moins de 12 mois)
  `),
  DELD: labels(`
    deld | demandeur d'emploi de longue durée | chômeur de longue durée | demandeur d'emploi longue durée |
    chômeur longue durée | demandeuse d'emploi de longue durée | demandeur d'emploi (12 mois et plus)
  `),
  INACTIF: ["inactif", "inactive", "inactif/inactive", "sans activité", "inactif(ve)"],
  FORMATION: labels(`
    formation | en formation | en études ou formation | en études | étudiant | étudiante | élève |
    stagiaire de la formation professionnelle
  `),
  EMPLOI: labels(`
    emploi | en emploi | salarié | indépendant | salariée | en activité | travailleur indépendant | indépendante |
    en emploi (salarié ou indépendant)
  `),
} as const;

export const SITUATIONS_SORTIE = {
  EMPLOI: ["emploi", "en emploi", "salarié", "salariée", "en activité", "indépendant"],
  FORMATION: ["formation", "en formation", "en études ou formation", "études", "en études"],
  RECHERCHE: labels(`
    recherche | en recherche d'emploi | recherche d'emploi | demandeur d'emploi | demandeuse d'emploi |
    demandeur d'emploi de longue durée | chômage | en recherche | recherche active d'emploi |
    à la recherche d'un emploi
  `),
  INACTIF: ["inactif", "inactive", "inactif/inactive", "sans activité", "inactif(ve)"],
} as const;

export const CONTRATS = {
  CDI: labels(`
    cdi | contrat à durée indéterminée | cdi temps plein | cdi temps partiel | cdi classique
  `),
  CDD: labels(`
    cdd | contrat à durée déterminée | cdd temps plein | cdd temps partiel | cdd classique | cdd de droit commun |
    cdd de plus de 6 mois | cdd de moins de 6 mois | cdd de 6 mois et plus | cdd + de 6 mois | cdd - de 6 mois
  `),
  CDDI: labels(`
    cddi | cdd d'insertion | contrat à durée déterminée d'insertion | cddi (aci) | cddi (ei) |
    contrat d'insertion
  `),
  INTERIM: labels(`
    intérim | interim | travail temporaire | mission d'intérim | ctt | contrat d'intérim | mission intérim |
    missions d'intérim | contrat de travail temporaire | travail intérimaire
  `),
  INTERIM_INSERTION: labels(`
    intérim d'insertion | interim insertion | etti | mission etti | interim d'insertion |
    etti (intérim d'insertion) | travail temporaire d'insertion | contrat etti
  `),
  AI: labels(`
    ai | association intermédiaire | contrat ai | mise à disposition ai | association intermédiaire (ai)
  `),
  CONTRAT_PRO: labels(`
    contrat pro | contrat de professionnalisation | professionnalisation | contrat de pro | cpro |
    contrat professionnalisation
  `),
  APPRENTISSAGE: labels(`
    apprentissage | contrat d'apprentissage | contrat apprentissage | apprenti | apprentie
  `),
  CUI_PEC: labels(`
    cui pec | cui-pec | cui/pec | pec | parcours emploi compétences | cui | cui-cae | cui pec (cae) | cae |
    contrat unique d'insertion | parcours emploi compétences (pec) | cui/cae
  `),
  SAISONNIER: labels(`
    saisonnier | contrat saisonnier | cdd saisonnier | saisonnière | travail saisonnier |
    contrat à durée déterminée saisonnier
  `),
  CREATION: labels(`
    création | création d'entreprise | création d'activité | créateur d'entreprise |
    création/reprise d'entreprise | création ou reprise d'entreprise | création entreprise | auto-entrepreneur |
    micro-entrepreneur | micro-entreprise | entrepreneur | indépendant
  `),
  CDI_INCLUSION: labels(`
    cdi inclusion | cdi d'inclusion | cdi-i | cdi inclusion senior | cdi inclusion (seniors)
  `),
  AUTRE: ["autre", "autres", "autre contrat"],
} as const;

export const FAMILLES = {
  accompagnement: labels(`
    accompagnement | accompagnement renforcé | accompagnement plie | accompagnement renforcé plie |
    accompagnement de parcours | accompagnement apap
  `),
  operation: labels(`
    opération | opération plie | opérations | action d'insertion | activité préparatoire à l'emploi |
    opérations plie | opération du plie | action plie | activités préparatoires à l'emploi | étape plie
  `),
  formation: labels(`
    formation | formations | action de formation | formation qualifiante | formation certifiante |
    formation diplômante | formation professionnelle | formation pré-qualifiante | étape formation
  `),
  emploi: labels(`
    emploi | emplois | contrat de travail | étape emploi | mise en emploi | accès à l'emploi | contrat |
    mise à l'emploi | retour à l'emploi | étapes emploi
  `),
  transversale: labels(`
    transversale | action transversale | transversal | actions transversales | transversaux |
    actions transverses | action transverse | transverse | étape transversale
  `),
} as const;
