/**
 * Lines of « suivi » as they are typed, with what a careful reader is sure of. Before the `|`: modalité (F face à face,
 * T téléphone, V visio, M mail, C courrier, S sms), durée in minutes, présence (P, A absent, E excusé, N annulé,
 * ? à préciser), nature (diag, suivi, emploi, bilan, tri, coll), interlocuteur (part, emp, op, parten); `-` where nothing
 * is sure. People and places are invented. The rules were written with these lines in sight.
 */
export const LIGNES_MISE_AU_POINT = `
F 45 - - - | RDV physique 45mn
T 15 - - - | entretien tél 1/4h
V - - - - | visio
- - A - - | ne s'est pas présenté
- - E - - | absence excusée
T - - - emp | appel employeur
- - - bilan op | bilan mi-parcours avec l'OF
F 60 - - - | Rdv physique 1h
F 30 - - - | entretien en présentiel 30 min
F 45 - - part | Entretien face à face de 45 minutes avec Mme COQUELICOT, point sur le projet garde d'enfants
T 10 - - - | tél 10mn
T 20 - - - | Tel. 20'
T - - - part | Appel de M. TILLEUL qui demande une attestation
T - - - - | Entretien téléphonique. Recherche de stage en cours.
V 30 - - - | Visio 30 min, CV actualisé
V 60 - - - | entretien en visio (1h)
M - - - - | Mail envoyé avec les offres de la semaine
M - - - part | Mail à Mme pour confirmer le prochain RDV
S - - - - | SMS de rappel
S - - - - | sms pour rappeler le rdv physique de demain
C - - - - | Courrier de convocation envoyé
F - A - - | RDV physique : absent
F - A - - | rdv physique - n'est pas venue
F - E - - | Entretien physique, absente excusée (enfant malade)
F 45 P - - | RDV physique 45 min - présente
- - A - - | Absent non excusé
- - A - - | Absent au RDV sans prévenir
- - A - - | pas venu au rdv, pas de nouvelles
- - E - - | S'est excusée, enfant malade
- - E - - | A prévenu de son absence par avance
- - N - - | RDV annulé
- - N - - | RDV reporté à sa demande
- - N - - | rdv annulé par l'APAP (formation)
- - - - - | RDV à fixer
- - - - - | rdv physique à fixer
- - - - - | Prévoir un entretien physique la semaine prochaine
- - - - - | Prochain rdv le 12/03 à 14h
- - - - - | à rappeler
- - - - - | A rappeler lundi
- - - - - | Numéro de téléphone changé
- - - - - | n'a pas de téléphone en ce moment
- - - - - | Pas de mail
T - ? - - | Appel, pas de réponse
T - ? - - | Message laissé sur répondeur
T - ? - - | tél : messagerie, message vocal laissé
T - ? - - | Appelée deux fois, injoignable
F 50 - diag - | Entretien de diagnostic en face à face, 50 min
F 90 - diag - | Diagnostic physique 1h30
- 75 - diag - | Diagnostic socio-professionnel 1h15
- - - tri - | Entretien tripartite
F 60 - tri - | RDV physique tripartite 1h
- - - coll - | Information collective
- 120 - coll - | Atelier collectif 2h
- - - emploi - | Suivi dans l'emploi
T 10 - emploi - | suivi emploi tel 10 min
T 15 - bilan op | Bilan tél avec l'organisme de formation 15min
T - - - op | Appel à la formatrice : assiduité correcte
T - - - parten | tel avec l'assistante sociale
M - - - emp | mail à l'employeur pour le contrat
M - - - parten | Mail de la conseillère France Travail
T - - - emp | contact tél avec l'employeur, période d'essai validée
F 45 - - - | 45 min en physique, travail sur la lettre de motivation
F - - - - | Reçue au bureau ce jour, elle souhaite une formation d'aide-soignante
- - P - - | Venue au rdv, dossier logement en cours
- - P - - | Présent
- - A - - | Absente
- - A - - | Absence injustifiée
- - E - - | Absence justifiée (arrêt maladie)
- - - - - | CV à mettre à jour
- - - - - | Cherche un CDD 24h/semaine
- - - - - | A signé un CDI 35h
- - - - - | Trajet de 45 min en bus, difficile
F 40 - - - | Entretien physique 40 min. Trajet de 45 min en bus, difficile.
- - - - - | Formation de 70h prévue en septembre
- - - - - | Mission intérim de 3h ce matin
F - - - - | RDV physique à 14h30
F 30 - - - | RDV physique à 14h, 30 min
F - - - - | RDV physique 9h-10h
F - - - - | RDV physique le 12/03 à 10h15
T - - - - | entretien tel de 9h à 9h30
- 45 - - - | 45 mn - recherche d'emploi
- 45 - - - | 45min
- 30 - - - | durée : 30
F 30 - - - | présentiel / durée 30
- 30 - - - | une demi-heure, point sur les candidatures
F 30 - - - | 1/2h en face à face
F 45 - - - | 3/4 d'heure en physique
F 45 - - - | rdv physique 3/4h
T 15 - - - | un quart d'heure au téléphone
F 60 - - - | Une heure d'entretien au bureau
F 75 - - - | RDV physique 1h et quart
F 90 - - - | RDV physique 1h et demie
F 65 - - - | entretien physique 1 h 05
F 45 - - - | rdv physique 0h45
- - - - - | 30 à 45 min de retard
F - - - - | RDV physique 30-45 min
F - - - - | RDV physique 45 min (prévu 1h)
F 45 - - - | FAF 45'
F 45 - - - | F/F 45 min
F 30 - - - | EF 30 mn en présentiel
F 60 - - - | Visite à domicile 1h
F 45 - - - | VAD 45min
F - - - - | Permanence mairie : reçue en entretien
- - - - - | Visite d'entreprise prévue jeudi
- - - - - | Convoquée à un entretien d'embauche
- - - - - | Entretien d'embauche jeudi 14h
- - - - - | A passé un entretien téléphonique avec un employeur, en attente de réponse
- - - - - | Doit appeler l'employeur
- - - - - | Va envoyer un mail au formateur
- - - - - | Je lui demande d'envoyer un mail à l'assistante sociale
- - - - - | Conflit avec son employeur
- - - - - | Téléconseillère pendant 2 ans
- - - - - | Projet tel que défini en septembre
- - - - - | Travaille en tant que tel depuis mars
- - - - - | Faire appel à un interprète
- - - - - | Appel à projets FSE diffusé
- - - - - | Candidature envoyée par mail à la boulangerie
- - - - - | A reçu un courrier de la CAF
- - - - - | A reçu un SMS de son agence d'intérim
- - - - - | Bien reçu les documents
- - - - - | CV reçu ce jour
- - - - - | Absence de mobilité
- - - - - | Pas de permis, absence de transports le soir
- - - - - | Jusqu'à présent pas de retour
- - - - - | S'est présentée à la mission locale
- - - - - | À présent stabilisée dans son logement
- - - - - | Bilan de compétences à envisager
- - - - - | Bilan de santé fait en mars
- - - - - | Logement collectif
- - - - - | Diagnostic auto à prévoir
- - - - - | Orientée vers l'atelier collectif mobilité
- - - - - | Était absente lors du dernier RDV
- - - - - | Absente de la formation trois jours
T - - - op | Appel de l'OF : absente de la formation trois jours
F - - - - | RDV physique. Elle était absente au dernier rdv pour maladie.
F 45 - - - | Entretien physique 45 min, prochain rdv tel le 14/05
T 20 - - - | Tél 20 min. RDV physique fixé au 03/06
M - - - - | Mail envoyé avec convocation pour RDV physique le 03/06
- - N - - | Annule son rdv, à replanifier
- - - - - | A annulé son rdv CAF
F - N - - | rdv physique annulé cause grève des bus
- - - - - | RDV non honoré par le médecin
- - A - - | RDV non honoré
- - A - - | N'a pas honoré le rdv de ce jour
- - E - - | A téléphoné pour s'excuser, absente au rdv
- - - - - | physique / visio selon disponibilités
- - - - - | Échange par mail puis par téléphone
- - - - - | tel ou visio ?
F 45 - suivi - | Entretien de suivi physique 45 min
T 15 - suivi - | RDV de suivi tel 15mn
T - - - part | Échange téléphonique avec le participant, rassuré sur son dossier
F - - - part | Entretien physique avec Madame : budget et mobilité
- - - - emp | Point avec l'employeur sur la prolongation du contrat
- - - - op | Échange avec l'encadrant technique du chantier
- - - - parten | Point avec le référent social du CCAS
T - - - parten | appel CAF avec la référente : dossier débloqué
F 45 - - - | RDV PHYSIQUE 45 MIN
T 15 - - - | ENTRETIEN TEL 15 MIN
F 45 - - - | rdv phys 45 mn
T 5 - - - | appel tel 5mn
F 60 - - - | présentiel 1h00
V 45 - - - | Visio-conférence 45'
M - - - - | courriel
M - - - - | Échange de mails
C - - - - | Lettre de rappel envoyée
S - - - - | texto
S - - - part | Texto envoyé à M. TILLEUL
- - - - - | -
- - - - - | RAS
- - - - - | ok
`;
