/** Names of the form's sheets and columns: written in one place, found again by the same words. */
export const FEUILLES = {
  chiffres: "Mes chiffres",
  lignes: "Mes participants",
  aide: "Aide",
  /** Hidden: what the form is, and a witness of each fixed cell. */
  controle: "Contrôle",
} as const;

/** Sheet that the writer adds for long drop-down lists. */
export const FEUILLE_LISTES = "Listes";

export const TITRES = {
  code: "Code",
  calcule: "Dans l'extraction",
  declare: "Déclaré",
  observation: "Observation",
  verifie: "Tableau vérifié",
  par: "Par",
  le: "Le",
  remarque: "Observation générale",
  identifiant: "Identifiant",
  parcours: "Parcours",
  situation: "Situation déclarée",
  contrat: "Contrat déclaré",
  entretiens: "Face à face déclarés",
  absences: "Absences déclarées",
  sortie: "Sortie proposée le",
  /** The same as the form was filled with. */
  situationCalculee: "Situation",
  contratCalcule: "Contrat",
  entretiensCalcules: "Face à face",
  absencesCalculees: "Absences",
  sortieCalculee: "Sortie prévue",
  ajout: "Identifiant à ajouter",
  depuis: "Accompagné depuis",
  champ: "Champ",
  valeur: "Valeur",
  feuille: "Feuille",
  ligne: "Ligne",
  temoins: "Témoins",
} as const;

/** Fields of the hidden sheet. */
export const CHAMPS = {
  version: "formulaire",
  mois: "mois",
  apap: "apap",
  extraction: "extraction",
  empreinte: "empreinte",
} as const;

/** Largest number that an input cell takes. */
export const MAX_SAISI = 9999;

/** Labels of the drop-down lists, and the codes that they stand for. */
export interface Choix {
  situations: ReadonlyMap<string, string>;
  contrats: ReadonlyMap<string, string>;
}
