import { isoDay } from "../core/day.ts";
import { isoMonth } from "../core/month.ts";
import type { Constat } from "../core/report.ts";

/** Columns of a justifications file: what finds the constats, then what a person types. */
export type CleColonne =
  | "regle"
  | "participant"
  | "parcours"
  | "apap"
  | "mois"
  | "date"
  | "raison"
  | "auteur"
  | "jusquAu";

export interface ColonneJustification {
  cle: CleColonne;
  /** Header that our own sheets print. */
  titre: string;
  /** Other headers that are understood, compared by normalised form. */
  alias: readonly string[];
  /** A person types it; the others copy the constat. */
  saisie: boolean;
}

/**
 * The columns by which a justification is read, in order. A sheet of constats in which a reason can be typed must hold
 * the columns that are not `saisie` with the texts of `cellulesJustification`, and the `saisie` ones empty or filled.
 */
export const COLONNES_JUSTIFICATION: readonly ColonneJustification[] = [
  { cle: "regle", titre: "Règle", alias: ["code", "code règle", "id règle", "contrôle", "rule"], saisie: false },
  {
    cle: "participant",
    titre: "Participant",
    alias: [
      "id",
      "id participant",
      "identifiant",
      "n° participant",
      "n° dossier",
      "dossier",
      "bénéficiaire",
      "personne",
    ],
    saisie: false,
  },
  { cle: "parcours", titre: "Parcours", alias: ["id parcours", "n° parcours"], saisie: false },
  { cle: "apap", titre: "APAP", alias: ["référent", "référent de parcours", "accompagnateur"], saisie: false },
  { cle: "mois", titre: "Mois", alias: ["mois concerné", "mois du constat", "month"], saisie: false },
  { cle: "date", titre: "Date", alias: ["date du constat", "jour"], saisie: false },
  {
    cle: "raison",
    titre: "Raison",
    alias: ["justification", "motif", "explication", "raison de la justification", "commentaire", "reason"],
    saisie: true,
  },
  {
    cle: "auteur",
    titre: "Auteur",
    alias: ["justifié par", "validé par", "saisi par", "accepté par", "par", "author"],
    saisie: true,
  },
  {
    cle: "jusquAu",
    titre: "Jusqu'au",
    alias: [
      "jusqu'à",
      "valable jusqu'au",
      "valide jusqu'au",
      "expire le",
      "expiration",
      "échéance",
      "fin de validité",
      "until",
    ],
    saisie: true,
  },
];

/** Header of the column that says what was found: a file that has it lists constats, most of them without a reason. */
export const TITRE_CONSTAT = "Constat";

/** Title of a column. */
export function titreDe(cle: CleColonne): string {
  return COLONNES_JUSTIFICATION.find((colonne) => colonne.cle === cle)?.titre ?? cle;
}

/** What the columns of a constat hold, as text: days `AAAA-MM-JJ`, months `AAAA-MM`, nothing when absent. */
export function cellulesJustification(c: Constat): Record<CleColonne, string> {
  const jusquAu = c.justification?.jusquAu ?? null;
  return {
    regle: c.regle,
    participant: c.participant ?? "",
    parcours: c.parcours ?? "",
    apap: c.apap ?? "",
    mois: c.mois === null ? "" : isoMonth(c.mois),
    date: c.date === null ? "" : isoDay(c.date),
    raison: c.justification?.raison ?? "",
    auteur: c.justification?.auteur ?? "",
    jusquAu: jusquAu === null ? "" : isoDay(jusquAu),
  };
}
