/** What settles a point that the data leave open or hold against, by point: what a structure is asked to send. */
export const PIECES: Readonly<Record<string, string>> = {
  "1.1": "justificatif de domicile à l'entrée",
  "1.2": "pièce qui prouve le statut à l'entrée, à sa date",
  "1.3": "avis de situation ou attestation d'inscription à France Travail",
  "1.4": "contrat d'engagement, décision d'orientation",
  "1.5": "compte rendu du diagnostic, daté, avec sa durée",
  "1.6": "dossier d'intégration signé, décision de la commission",
  "1.7": "prescription ou convention de la première étape",
  "2.1": "feuille d'émargement du mois, ou motif de l'absence d'entretien",
  "2.2": "feuille d'émargement qui porte les durées",
  "2.3": "compte rendu de l'entretien",
  "2.4": "courrier ou message de relance, daté",
  "2.5": "feuille d'émargement signée",
  "2.6": "copie d'écran du Viesion du Département",
  "3.1": "prescription d'une opération de la programmation",
  "3.2": "bilan, attestation de fin ou de prolongation de l'étape",
  "4.1": "décision de veille validée par le PLIE, avec son motif",
  "5.1": "feuille d'émargement ou trace des contacts de suivi",
  "5.2": "proposition de sortie, contrat de travail",
  "6.1": "contrat, attestation de l'employeur ou de formation",
  "6.2": "justificatif de la sortie",
  "6.3": "argumentation, décision de la commission",
  "6.4": "document de sortie signé",
  "6.5": "explication de ce qui est daté après la sortie",
  "7.1": "questionnaire d'entrée complété",
  "7.2": "questionnaire de sortie, daté",
  "8.1": "dossier papier",
};

/** What a structure reads of a point, in place of the title and findings, when these tell a sensitive fact of the person. */
export interface TexteDiscret {
  titre: string;
  constate?: string;
  piece?: string;
  /** The very file that holds the lines would tell it. */
  sansLignes?: true;
}

/**
 * Points whose title, findings or piece say something of the RSA, a disability, origin, housing or health: a structure's
 * edition never shows it (domaine.md §9). The point, its lines and what is asked stay; the APAP has the rest.
 */
export const DISCRETS: Readonly<Record<string, TexteDiscret>> = {
  "1.1": { titre: "Domiciliation sur le territoire", constate: "Domicile à l'entrée : justificatif à produire." },
  "1.2": { titre: "Statut à l'entrée et pièce qui le prouve, avec sa fraîcheur" },
  "1.4": {
    titre: "Obligations propres au statut à l'entrée",
    piece: "document prévu pour ce statut : l'APAP sait lequel",
  },
  "2.6": { titre: "Seconde saisie des entretiens", piece: "copie d'écran de l'autre logiciel", sansLignes: true },
  "4.1": { titre: "Veilles : motif admis, durée, validation par le PLIE" },
  "6.1": { titre: "Nature et motif de la sortie, conformes aux étapes" },
  "6.3": { titre: "Argumentation et passage en commission (dynamique, dérogation)" },
  "7.1": { titre: "Données d'entrée complètes" },
};

/** In place of the findings of a discreet point. */
export const CONSTATE_DISCRET = "Le détail tient à une donnée personnelle : l'APAP en charge l'a dans ses documents.";
