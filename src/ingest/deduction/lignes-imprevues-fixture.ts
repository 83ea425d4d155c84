/**
 * Lines of « suivi » in the notation of `lignes-mise-au-point-fixture.ts`, written after the rules, in other hands'
 * manners and against them: several sentences, other people's appointments, words with two meanings.
 */
export const LIGNES_IMPREVUES = `
F 45 - - - | rdv phys. 45 mn cv + lm
F 60 - suivi - | 12/05 entretien de suivi en présentiel (60 min) : Mme Sureau a avancé sur son projet ADVF, reste la question du mode de garde.
T 10 - - - | Entretien téléphonique - 10 min. Son contrat se termine vendredi. À voir pour la suite.
T 15 - - - | Point tel 15mn suite à son entretien d'embauche d'hier
F 40 - - - | Physique 40mn. Pas de réponse de l'employeur.
F 60 - - - | RDV en face à face (durée 1h). Mme doit appeler le centre de formation.
F - - - - | Entretien en présentiel : le contrat de 26h/semaine est signé
T - - - - | tel. bref, tout va bien
T - - - - | Appel ce jour : en arrêt jusqu'au 15
T 8 - - - | appel de 8 minutes
V 50 - - - | Entretien réalisé en visio, 50 min, connexion difficile
V - - - - | RDV en visio via Teams
M - - - - | Mail : transmission de l'offre de magasinier
M - - - op | Courriel à l'opérateur pour demander le bilan
S - - - part | SMS à Mme Sureau, rappel du rdv de demain
S - - - - | SMS envoyé, sans réponse
C - - - - | Courrier recommandé avec AR
- - - - - | Courrier de la préfecture : titre de séjour renouvelé
- - - - - | Courrier CAF à apporter
- - - - - | Mail de candidature rédigé ensemble
- - - - - | Mail : aide à la création de l'adresse
- - - - - | Téléphone portable volé
- - - - - | Téléphone : 06 00 00 00 00
- - - - - | Tel : nouveau numéro donné
- - - - - | Physiquement épuisée
- - - - - | Physique fragile, port de charges interdit
- - - - - | Reconnaissance de la pénibilité physique
- - - - - | Métier physique, à déconseiller
- - - - - | visio installée sur son téléphone
- - - - - | Visio avec l'employeur pour elle mardi dernier
- - - - - | Formation en présentiel 3 jours par semaine
- - - - - | Présentiel obligatoire pour la formation
- - - - - | Simulation d'entretien téléphonique
- - - - - | Préparation à l'entretien physique avec le directeur
- - - - - | Préparation entretien d'embauche de 30 min
- - - - - | Entretien physique avec un recruteur le 3 juin
- - - - - | Elle a eu un appel de l'agence, mission de 2h
- - - - - | L'employeur a appelé Mme pour un essai
- - - - - | Le formateur me signale des absences
- - - - - | Point mobilité : 45 min de bus
- - - - - | Atelier CV de 3h suivi en mars
- - - - - | atelier cuisine 2h, très contente
- - - - - | Cours de français 6h par semaine
- - - - - | Permis : 12h de conduite faites
- - - - - | Vacations de 2h le matin et 3h le soir
- - - - - | Horaires 9h-12h
- - - - - | Travaille de 6h à 9h
- - - - - | Contrat aidé 20h
- - - - - | Temps de trajet 1h30
- - - - - | 1h30 par jour dans les transports
- - - - - | 2 heures de ménage chez un particulier
- - - - - | Disponible à partir de 9h
F - - - - | rdv physique 9 h
F - - - - | RDV physique 14h45
T - - - - | Tel 16h : ok pour l'atelier
F 45 - - - | RDV physique 14h45, 45 min
F 60 - - - | Entretien physique de 10h à 11h (1h)
F 45 - - - | Entretien physique, 45 min, retard de 10 min
F 30 P - - | Rdv physique : présent, 30 min
F - A - - | rdv physique absent
F - E - - | Rdv physique absente excusée
F - N - - | RDV physique reporté au 14/06
F - N - - | rdv physique annulé
V - A - - | visio absente
T - A - - | RDV tel : absente, ne décroche pas
- - A - - | Absente au rdv de ce jour. Relance par courrier à faire.
- - A - - | Mme Sureau ne s'est pas présentée ce jour
- - A - - | n'est pas venu au RDV et ne répond pas
- - A - - | Absent sans excuse
- - E - - | absence excusée : rdv au tribunal
- - E - - | Absente : a prévenu hier, enfant malade
- - E - - | M. Bouleau absent excusé
- - N - - | Rdv annulé par Mme Sureau, entretien d'embauche le même jour
- - N - - | RDV reporté par mes soins
- - - - - | RDV CAF annulé
- - - - - | Son rdv avec le médecin est reporté
- - - - - | La formation est annulée
- - - - - | Stage reporté en septembre
- - - - - | Absente du domicile quand le bailleur est passé
- - - - - | Absence de diplôme, absence de réseau
- - - - - | Les absences sont justifiées auprès du chantier
- - - - - | Ne s'est pas présentée à son entretien d'embauche
- - - - - | N'est pas venue au travail lundi
- - - - - | Présente des douleurs au dos
- - - - - | Présente sur le chantier depuis mars
- - - - - | Présence obligatoire à la réunion de rentrée
- - - - - | Présenter sa candidature à la mairie
- - - - - | Excusée pour la réunion du 12
- - - - - | A prévenu son employeur
- - - - - | Ne répond pas aux critères de l'action
- - - - - | Répondeur à enregistrer, message à rendre plus professionnel
- - - diag - | Diagnostic initial
- - - - - | Diagnostic partagé avec la mission locale en 2024
- - - - - | Diagnostic médical attendu
- - - - - | Bilan orthophonique
- - - - - | Bilan positif de la période d'essai
- - - - - | Bilan de l'année scolaire des enfants
- - - bilan - | Bilan de fin de parcours
- - - bilan - | Bilan de l'action Numérique
- - - bilan - | entretien de bilan
- - - bilan op | Bilan tripartite avec l'organisme
- - - - - | bilan avec l'OF à prévoir
- - - - - | Tripartite à organiser avec l'employeur
- - - - - | Tripartite prévu le 14
- - - - - | Inscription info co
- - - - - | Info collective le 12 mai, elle ira
- - - - - | collectif d'habitants
- - - - - | suivi social en cours
- - - - - | Suivi psy interrompu
- - - - - | Suivi budget par l'AS
- - - emploi - | Point de suivi dans l'emploi
T - - emploi emp | Suivi en emploi : appel employeur
T - - - emp | Appel RH : contrat prolongé de 3 mois
T - - - parten | Appel de la conseillère CCAS
- - - - parten | Échange avec l'éducateur : situation familiale tendue
- - - - op | contact avec le formateur, bonne assiduité
- - - - emp | Contact employeur : satisfait
- - - - - | Contact avec un employeur lors du forum
- - - - - | RDV avec l'employeur : il l'embauche en CDI
- - - - - | Rendez-vous avec l'assistante sociale fait
- - - - - | Entretien avec la directrice de la crèche, réponse sous 8 jours
- - - - - | A contacté la conseillère
- - - - - | L'AS m'informe de son hospitalisation
- - - - - | Mise en relation avec l'employeur
- - - - - | Employeur pas joignable
- - - - - | En lien avec le référent social
T - - - part | Appel à Mme Sureau. Elle a pu joindre son conseiller.
F - - - part | Rdv physique avec le bénéficiaire
F 45 - - - | RDV Physique\t45 min
F 60 - - - | ENTRETIEN PHYSIQUE — 1H — PROJET PRO
F 45 - - - | Entretien physique : 45'
F 35 - - - | RDV Présentiel 00h35
F 50 - - - | présentiel (50m)
T 20 - - - | 20' tél
- - - - - | 06/05 : ok pour la PMSMP
- - - - - | PMSMP 2 semaines 35h
- - - - - | Immersion de 5 jours, 7h par jour
`;

/** The same, a last time: written when the rules no longer failed on any other line. */
export const LIGNES_DERNIERES = `
F 45 - - - | Physique 45 min : actualisation CV, envoi de 2 candidatures, inscription SIAE
F 30 - - - | 30 min physique, a déposé son dossier logement
F 60 - - part | RDV physique avec Mme Lilas 1h. Fatiguée, veut faire une pause
T 10 - - part | Tél avec Mme Lilas 10 min, doit se renseigner sur la formation
T 5 - - - | Appel 5 min
T 15 - - - | Entretien par tel (15 mn). Attend la réponse de la commission
T - - - - | Point tél, toujours en recherche
T - - - - | Échange tel bref sur la garde du petit
T 20 - suivi - | Entretien de suivi par téléphone, 20 min
V 35 - - - | RDV visio 35 min
M - - - part | Mail de Mme Lilas, elle a signé son contrat
M - - - - | Mails échangés ce jour
M - - - - | Envoi d'un mail avec la liste des entreprises
S - - - part | Texto de M. Orme : en retard de 10 min
F 45 - - part | RDV physique 45 min avec M. Orme : préparation d'un entretien d'embauche de 30 min
F 60 - tri - | Entretien tripartite en présentiel, 1h
F 45 - tri emp | Tripartite physique avec l'employeur, 45 min
- - - tri op | Réunion tripartite avec le formateur
F 60 - bilan - | Bilan physique 1h : le chantier se termine
T 10 - bilan op | Bilan tel avec la formatrice 10 min
F 90 - diag - | Entretien diagnostic physique 1h30
F 60 - diag - | RDV physique - diagnostic - 1h
- - - emploi - | Suivi emploi
T 5 - emploi - | suivi en emploi, tel 5 min
F - A - - | RDV physique. Ne s'est pas présenté
F - A - - | Entretien en présentiel, pas venue
F - A - - | RDV physique, absente non excusée
F - E - - | RDV physique, absent excusé pour maladie
F - N - - | RDV présentiel annulé par Mme
T - ? - - | Appel, tombe sur le répondeur
T - ? - - | Tel, injoignable
T - ? - - | Appelé 3 fois, pas de réponse, message laissé
- - A - - | ne s'est pas présentée sans prévenir
- - A - - | Absente ce jour, 2e absence
- - A - - | absence au rdv
- - E - - | Absente, s'est excusée par mail
- - E - - | a prévenu de son absence
- - N - - | Rdv reporté, formatrice malade
- - N - - | rdv annulé
- - P - - | S'est bien présentée au rdv
- - P - - | M. Orme est venu au rendez-vous
T - - - emp | Tel employeur : essai non concluant
T - - - op | Appel du formateur, absence ce jour
T - - - parten | Appel de l'assistante sociale
M - - - emp | Mail à l'employeur
M - - - parten | Mail du conseiller Cap emploi
- - - - emp | Échange avec le tuteur
- - - - op | Point avec l'OF
- - - - parten | point avec la mission locale
- - - - - | A fait un point avec la mission locale
- - - - - | Point avec Mme et l'employeur
- - - - - | le tuteur a fait un bilan oral
- - - - - | Elle fera un bilan avec sa formatrice
- - - - - | Relance de l'employeur par la participante
- - - - - | Elle a téléphoné à l'employeur
- - - - - | Téléphoner à l'AS
- - - - - | Rappel du rdv physique du 14
- - - - - | En attente du rdv tel avec l'OFII
- - - - - | Rdv tel OFII le 3
- - - - - | RDV France Travail en physique ce jour
- - - - - | Entretien en présentiel avec une agence d'intérim
- - - - - | Elle préfère le physique
- - - - - | Recherche : vente, contact avec la clientèle
- - - - - | bon contact avec l'équipe
- - - - - | Contact pris avec une ressourcerie
- - - - - | Bilan des candidatures : 3 envoyées
- - - - - | Reçue en entretien à la boulangerie, bon feeling
- - - - - | Reçu en stage chez un garagiste
- - - - - | Reçue au CAP
- - - - - | Visite à domicile de la PMI
- - - - - | visite médicale 1h
- - - - - | Cours d'anglais en visio 1h
- - - - - | Entretien annuel avec son chef
- - - - - | En entretien chez l'employeur, 45 min
- - - - - | Présente à la réunion de la CAF
- - - - - | Présent en formation
- - - - - | Absent en formation 2 jours
- - - - - | Absence de réponse de la mairie
- - - - - | Rdv chez le dentiste annulé
- - - - - | Son contrat est reporté
- - - - - | Vient d'annuler son inscription
- - - - - | 20 min de marche
- - - - - | 3h par semaine de bénévolat
- - - - - | Tps partiel 24h
- - - - - | Durée du contrat : 6 mois
- - - - - | Durée de la formation : 300 heures
- - - - - | durée du trajet : 40 min
- - - - - | Demande de rdv physique
- - - - - | Ne souhaite pas de visio
- - - - - | ne peut venir en physique qu'après 16h
- - - - - | Plus de forfait tel
- - - - - | Facture de téléphone impayée 1h de démarches
- - - - - | Projet conseillère par téléphone
`;

/** Ordinary lines, several sentences long, written last and measured before any change: see the test. */
export const LIGNES_ORDINAIRES = `
F 45 - - - | RDV physique (45 mn). Monsieur a bien avancé sur ses démarches, il a contacté trois entreprises de nettoyage. Prochain rdv le 22/06 à 10h.
F 50 - - - | Entretien physique 50 min. Travail sur le CV et la lettre de motivation pour un poste d'agent de service. Elle doit me rappeler vendredi.
T 15 - - - | Entretien tel 15 mn : a commencé son CDD lundi, 30h/semaine, ça se passe bien. Je contacte l'employeur le mois prochain.
T 10 - - - | Tel 10 min. Ne pourra pas venir au rdv de jeudi, on convient d'un nouveau rdv le 3.
- - A - - | Absente au rdv. Je laisse un message sur son répondeur.
- - A - - | Ne s'est pas présenté au rdv. SMS envoyé pour proposer une autre date.
- - E - - | Absent excusé (rdv à la préfecture). Nouveau RDV fixé au 17 juin à 9h.
- - N - - | RDV annulé : je suis en arrêt. À reprogrammer.
V 30 - - - | Visio 30 min. Présentation de la plateforme de formation, inscription faite.
M - - - - | Mail avec les dates de l'atelier mobilité
F 60 - - - | Entretien en présentiel de 1h, situation financière compliquée, orientation vers l'assistante sociale de secteur.
F 40 - - - | Physique - 40 min - renouvellement de son titre de séjour, demande d'aide au permis transmise.
T - - - emp | Appel de l'employeur : Mme est en retard tous les matins. Je la reçois mardi.
T 20 - - op | Appel avec le formateur 20 min, il manque de pratique mais progresse
- - - tri emp | Entretien tripartite avec l'employeur : passage à 24h
F 60 - bilan - | Bilan d'étape en présentiel, 1h. Objectifs atteints sur la mobilité.
F 75 - diag - | Diagnostic en présentiel 1h15. Parcours : 3 ans de vente, pas de permis.
- - - emploi - | suivi dans l'emploi : contrat renouvelé jusqu'en décembre
- - - coll - | Information collective, 8 présents
F 30 - - - | rdv physique 30mn, remise de l'attestation de présence pour la CAF
F 45 P - - | Rdv physique 45 min, présente. Candidature sur un poste en EHPAD.
F - - - - | RDV physique. Mise à jour de l'espace France Travail, recherche d'offres.
F - - - - | Entretien face à face, évoque des difficultés de santé
F 35 - - - | 35 min - physique - recherche de logement
T - - - - | appel rapide, il a reçu la réponse de la mairie
T - ? - - | Appel : répondeur
T - - - part | Appel de Mme : elle demande le report du rdv
T 5 - - - | 5 min tel, confirmation de sa présence à l'atelier
S - - - - | SMS de relance
C - - - - | courrier de relance suite à deux absences
- - A - - | absent sans prévenir. 2ème absence consécutive
F 60 - - - | RDV physique 1h : simulation d'entretien d'embauche
F 45 - - - | physique 45' / bilan de compétences évoqué
F 55 - - - | Entretien de 55 minutes en présentiel
F 30 - - - | Rencontre au bureau 30 min
- - - - - | A obtenu son code, 38/40
- - - - - | Contrat signé chez un maraîcher, 35h, 3 mois
- - - - - | Elle a rendez-vous le 12 avec sa conseillère
- - - - - | Projet auto-entrepreneur, étude de marché en cours
- - - - - | Inscrit à la formation CACES du 3 au 14
- - - - - | Recherche une nourrice, horaires 6h-14h
- - - - - | Candidatures : 4, 1 entretien prévu
- - - - - | Attend la décision de la MDPH
- - - - - | Situation stable
- - - - - | Fin de contrat le 30, bilan à faire
F 45 - - - | RDV Physique 45 MN - DEMARCHES ADMINISTRATIVES
T 15 - - - | TEL 15 MN - POINT SITUATION
V 45 - - - | ENTRETIEN VISIO 45 MN
F 60 - - - | rdv physique 60 minutes; plan d'action revu
F 20 - - - | rdv physique 20 mn (arrivée en retard de 25 min)
`;
