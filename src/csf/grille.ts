import { sha256Hex } from "../core/sha256.ts";
import { compareText, tidy } from "../core/text.ts";
import type { Reponse } from "./point.ts";
import type { MethodeTirage } from "./taux.ts";
import type { PartStrate, Strate } from "./tirage.ts";

/** What the manager may decide. */
export const DECISIONS = ["Conforme", "Non conforme", "Sans objet"] as const satisfies readonly Reponse[];

export type Decision = (typeof DECISIONS)[number];

/** Sheets and columns of the grid that are read back, by the titles that they bear. */
export const FEUILLES = {
  tirage: "Tirage",
  grille: "Grille",
  indicateurs: "Indicateurs",
  archivage: "Archivage",
  reponses: "Réponses",
} as const;
export const COLONNES = {
  participant: "Participant",
  point: "Point",
  reponse: "Réponse du programme",
  constate: "Constaté par le programme",
  sources: "Lignes sources",
  decision: "Décision du gestionnaire",
  commentaire: "Commentaire",
  /** Of a grid taken up: kept from one to the next. */
  auTirage: "Réponse au tirage",
  empreinte: "Empreinte",
} as const;
/** Title of the decision's column on a person's page. */
export const FICHE = { decision: "Décision" } as const;
export const COLONNES_INDICATEURS = { code: "Code", prevu: "Prévu", declare: "Déclaré" } as const;
export const COLONNES_ARCHIVAGE = {
  participant: "Participant",
  sortie: "Sortie",
  piece: "Pièce",
  fait: "Constaté sur place",
  remarque: "Remarque",
} as const;
/** Label of the line of « Tirage » that the program reads back. */
export const PARAMETRES = "Pour plie (ne pas modifier)";

/** How the sample was made: enough to make it again. */
export interface ParametresTirage {
  methode: MethodeTirage;
  /** Null for a list. */
  graine: string | null;
  /** As asked: « 60 », « 10 % ». Null for a list. */
  taille: string | null;
  strates: readonly Strate[];
  periode: readonly [debut: string, fin: string];
  arrete: string;
  apap: string | null;
  structure: string | null;
  /** Sizes of the population and of the sample, by stratum; absent of the grids of 0.1.0. */
  effectifs?: readonly PartStrate[];
}

/** One line of the grid: fixed cells, then what the manager typed. */
export interface LigneGrille {
  participant: string;
  point: string;
  reponse: string;
  constate: string;
  sources: string;
  decision: Decision | null;
  commentaire: string | null;
  /** The program's answer in the first grid of the draw; absent of that grid itself. */
  auTirage?: string;
}

/** Print of the fixed cells of a line: 12 hexadecimal digits. It shows a slip, it is no proof against malice. */
export function empreinteLigne(
  ligne: Pick<LigneGrille, "participant" | "point" | "reponse" | "constate" | "sources">,
): string {
  const { participant, point, reponse, constate, sources } = ligne;
  return hacher([participant, point, reponse, constate, sources]).slice(0, 12);
}

/** Print of a whole grid: its parameters and its lines, in any order. */
export function empreinteGrille(parametres: ParametresTirage, lignes: readonly string[]): string {
  return hacher([JSON.stringify(parametres), ...[...lignes].sort(compareText)]).slice(0, 16);
}

function hacher(textes: readonly string[]): string {
  return sha256Hex(textes.map(tidy).join("\u001f"));
}

/** The answer that counts: the manager's where given, else the program's. */
export function retenue({ decision, reponse }: Pick<LigneGrille, "decision" | "reponse">): string {
  return decision ?? reponse;
}

/** The rate of a sample (domaine.md §8): people with at least one point *non conforme* ÷ people controlled. */
export interface TauxIrregularite {
  irreguliers: readonly string[];
  controles: number;
  /** Lines left « à vérifier sur pièce » without a decision. */
  aDecider: number;
}

/** Participants controlled, and with one answer kept « Non conforme » at least; lines that are still to be decided. */
export function tauxDe(lignes: readonly LigneGrille[]): TauxIrregularite {
  const controles = new Set<string>();
  const irreguliers = new Set<string>();
  let aDecider = 0;
  for (const ligne of lignes) {
    controles.add(ligne.participant);
    if (retenue(ligne) === "Non conforme") irreguliers.add(ligne.participant);
    if (retenue(ligne) === "À vérifier sur pièce") aDecider++;
  }
  return { irreguliers: [...irreguliers].sort(compareText), controles: controles.size, aDecider };
}
