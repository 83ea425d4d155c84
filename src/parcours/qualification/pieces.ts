import type { Extraction } from "../../tables/extraction.ts";
import type { ParcoursRow } from "../../tables/parcours.ts";
import { estRenseigne } from "../entry-values.ts";
import { type Classe, NOMS_CLASSES } from "./classe.ts";

export type NomPiece = "justificatif" | "argumentation" | "commission" | "document_signe";

/** A piece that a sortie asks for; « non collectée » when no file of the extraction has its column. */
export interface Piece {
  nom: NomPiece;
  /** French, with the class that asks for it. */
  libelle: string;
  etat: "presente" | "absente" | "non_collectee";
}

const COLONNES = {
  justificatif: "justificatif_sortie",
  argumentation: "argumentation_sortie",
  commission: "date_commission_sortie",
  document_signe: "document_sortie_signe",
} as const satisfies Record<NomPiece, keyof ParcoursRow>;

const LIBELLES: Readonly<Record<NomPiece, string>> = {
  justificatif: "justificatif de la sortie",
  argumentation: "argumentation de l'APAP",
  commission: "date de la commission de sortie",
  document_signe: "document de sortie signé",
};

/** True when the parcours holds the piece: a text that is not « non », a date, or oui. */
export function aPiece(row: ParcoursRow, nom: NomPiece): boolean {
  switch (nom) {
    case "commission":
      return row.date_commission_sortie !== null;
    case "document_signe":
      return row.document_sortie_signe === true;
    default:
      return estRenseigne(row[COLONNES[nom]]);
  }
}

/** The pieces that a sortie of this class asks for (§III.1.5, Annexes 2 and 3). */
export function piecesDe(row: ParcoursRow, classe: Classe, extraction: Extraction): Piece[] {
  const noms: NomPiece[] = [];
  if (classe === "Positive" || classe === "derogation" || classe === "Dynamique") noms.push("justificatif");
  if (classe === "derogation" || classe === "Dynamique") noms.push("argumentation", "commission");
  noms.push("document_signe");
  const mapped = extraction.tables.parcours?.mapped;
  return noms.map((nom) => ({
    nom,
    libelle: nom === "document_signe" ? LIBELLES[nom] : `${LIBELLES[nom]} (sortie ${NOMS_CLASSES[classe]})`,
    etat: !mapped?.has(COLONNES[nom]) ? "non_collectee" : aPiece(row, nom) ? "presente" : "absente",
  }));
}
