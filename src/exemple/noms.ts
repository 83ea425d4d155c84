import { labels } from "../tables/column.ts";

/**
 * Invented names only. Surnames are plants, rivers, colours and tools with an ending that no register holds; a
 * fictional extraction must never look like someone's file.
 */
export const PRENOMS_F = labels(`
  Aubépine | Bruyère | Capucine | Églantine | Fleur | Garance | Hortensia | Iris | Jacinthe | Lavande |
  Marjolaine | Mélisse | Myrtille | Olive | Pâquerette | Pervenche | Primevère | Prune | Violette | Zinnia
`);

export const PRENOMS_H = labels(`
  Acajou | Basilic | Cèdre | Cyprès | Érable | Fenouil | Frêne | Genêt | Houx | Jasmin | Laurier | Lierre |
  Mélèze | Narcisse | Origan | Romarin | Safran | Séneçon | Thym | Tilleul
`);

/** First halves of surnames; with the second ones they make 24 × 20 = 480 surnames. */
export const NOMS_DEBUT = labels(`
  Brume | Cœur | Clair | Éclat | Feuille | Fontaine | Forêt | Galet | Givre | Grain | Lune | Marée | Mousse |
  Nuage | Ombre | Pierre | Pluie | Roche | Rosée | Sable | Soleil | Source | Tourbe | Vague
`);

export const NOMS_FIN = labels(`
  argent | azur | blanche | bleue | brun | corail | cuivre | d’or | ébène | fauve | garance | indigo | ivoire |
  jade | mauve | noire | ocre | rousse | verte | vive
`);

/** Surnames of the APAPs, apart from the participants' ones. */
export const NOMS_APAP = labels(`
  Orneval | Touquiette | Divelune | Virenoire | Odonbleu | Séullette | Laizonel | Mualine | Ancrevent |
  Drômiel | Souleuvrin | Aurette | Rouvrelle | Cinglaise | Noireau-Vif | Égrennelle | Varennelle | Sienniel |
  Druancelle | Baizelle
`);

export const STRUCTURES = labels(`
  Tremplin des Deux Rives | Atelier l’Écluse | Maison du Bocage bleu | Relais des Quatre Vents |
  Cap Estuaire fictif | La Passerelle d’Orneval | Horizon Dunette | Les Amarres | Comptoir des Possibles |
  Le Pas de Côté
`);

export const COMMUNES: readonly (readonly [commune: string, codePostal: string])[] = [
  ["Orneval-la-Verte", "14990"],
  ["Saint-Brumeux", "14991"],
  ["Fontaine-aux-Galets", "14992"],
  ["Val-d’Écume", "14993"],
  ["Mézidune", "14994"],
  ["Rochelune", "08990"],
];

export const PRESCRIPTEURS = labels(`
  Agence France Travail d’Orneval | Mission locale du Val | CCAS de Saint-Brumeux |
  Circonscription d’action sociale | Centre social des Dunes | Démarche spontanée
`);

export const OPERATEURS = labels(`
  Le Tremplin fictif | Mobil’Orne | Cap Compétences imaginaire | Atelier des Savoirs bleus | Numérix solidaire |
  Passe-Muraille
`);

export const EMPLOYEURS = labels(`
  Boulangerie du Galet | Menuiserie Brise-Lames | Nettoyage Écume | Maraîchers du Val |
  Hôtel « Le Phare bleu » | Transports Marée | Résidence des Tilleuls | Conserverie d’Orneval |
  Régie du Bocage | Bricolage & Cie
`);

export const OPERATIONS = labels(`
  Remobilisation vers l’emploi | Mobilité : passer le cap | Numérique au quotidien | Découverte des métiers |
  Confiance et image de soi | Coaching recherche d’emploi
`);

export const FORMATIONS = labels(`
  Titre agent de propreté | Préparation logistique | Remise à niveau | Assistant de vie | Cuisine et service
`);

export const POSTES = labels(`
  Agent d’entretien | Employé polyvalent | Aide de cuisine | Préparateur de commandes | Aide à domicile |
  Vendeur
`);

export const MOTIFS_ENTRETIEN = labels(`
  Point sur le projet | Recherche d’offres | Préparation d’un entretien d’embauche | CV et lettre | Mobilité |
  Garde d’enfants | Suivi de l’opération | Démarches administratives
`);

export const COMMENTAIRES = [
  "Participant à l’heure, motivé.",
  "CV actualisé ; envoyé à trois employeurs.",
  "Prochain rendez-vous fixé.",
  "Frein mobilité en cours de levée…",
  "Budget permis estimé à 1 200 €.",
  "Œuvre sociale sollicitée.",
  "Dit « avancer à son rythme ».",
  "Point d’étape fait.\nRevoir le CV ; préparer l’entretien.",
  "",
] as const;
