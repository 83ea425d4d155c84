import type { Calculs, ChiffreRecu, FormulaireRecu } from "../formulaire/modele.ts";
import type { Rubrique } from "../formulaire/rubriques.ts";
import type { CaseEcartee } from "../formulaire/saisies.ts";

/** One figure of one APAP: what was declared, what the extraction says, what is kept. */
export interface ChiffreConsolide extends Pick<ChiffreRecu, "declare" | "illisible" | "observation"> {
  /** Null is « Sans APAP », who declares nothing. */
  apap: string | null;
  rubrique: Rubrique;
  calcule: number | null;
  /** Why it cannot be computed. */
  motif: string | null;
  /** What the form was filled with. */
  auFormulaire: number | null;
  /** Declared less computed; null when one of them is unknown. */
  ecart: number | null;
  /** Likely causes of the gap, the likeliest first; empty without a gap. */
  causes: readonly string[];
  /** The computed figure, else the declared one. */
  retenu: number | null;
  origine: "calcule" | "declare" | null;
  /** Declared cell in the form, « D14 ». */
  cellule: string | null;
}

/** The figure of the whole. */
export interface ChiffreEnsemble extends Pick<ChiffreConsolide, "rubrique" | "calcule" | "motif"> {
  /** Sum over the forms that give it, and how many they are. */
  declare: number | null;
  declarants: number;
  /** Forms whose cell cannot be read: the sum lacks them. */
  illisibles: number;
  /** Sum of the kept ones; null when one of them is unknown. */
  retenu: number | null;
}

export type ChampLigne = "situation" | "contrat" | "entretiens" | "absences" | "sortiePrevue";

/** A point on which a line of a form differs from the extraction. Situations and contrats by code, dates as days. */
export interface EcartLigne {
  apap: string;
  participant: string;
  parcours: string | null;
  quoi: ChampLigne | "ajout" | "nouvelle" | "disparue";
  declare: string | number | null;
  calcule: string | number | null;
  /** What may explain it, or what was found about someone added. */
  cause: string | null;
  observation: string | null;
  /** Row in the form's sheet; null for a line that the form does not have. */
  ligne: number | null;
}

/** Figures of one form that contradict each other. */
export interface Incoherence {
  apap: string;
  /** « P1 + P2 − P3 = P4 » */
  egalite: string;
  gauche: number;
  droite: number;
}

/** A form that was received. */
export interface Recu extends Pick<FormulaireRecu, "apap" | "fichier" | "verifie" | "par" | "le" | "observation"> {
  structures: readonly string[];
  /** It was filled from this very extraction. */
  memeExtraction: boolean;
  ecarts: number;
  ecartsLignes: number;
}

/** The forms of a month against the extraction. */
export interface Consolidation extends Pick<Calculs, "mois" | "arrete" | "extraction"> {
  /** By APAP. */
  recus: readonly Recu[];
  /** APAPs with a portfolio or a post, and no form. */
  manquants: readonly string[];
  /** By APAP (« Sans APAP » last), then rubrique. */
  chiffres: readonly ChiffreConsolide[];
  ensemble: readonly ChiffreEnsemble[];
  lignes: readonly EcartLigne[];
  incoherences: readonly Incoherence[];
  /** Cells of the forms that cannot be read. */
  ecartees: readonly CaseDeForme[];
}

/** A cell of a form that was set aside, and the figures of the whole that lack it, by code; none for a line. */
export interface CaseDeForme extends CaseEcartee, Pick<FormulaireRecu, "apap" | "fichier"> {
  touche: readonly string[];
}
