import type { Chart } from "../charts/chart.ts";
import type { Table } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";

/** One page of the committee's document: what it finds, a picture, a table, what is asked. */
export interface PageCopil {
  /** Its number, from 1, by which the coordinator's commentary finds it. */
  numero: number;
  /** « Objectifs », by which it is found in the file of commentaries. */
  sujet: string;
  /** What one sees: a sentence. */
  constat: string;
  /** Sentences beside the picture. */
  phrases: readonly string[];
  graphique: Chart | null;
  tables: readonly Table[];
  /** What the coordinator wrote, by paragraph; « - » begins a point. */
  commentaire: readonly string[];
}

/** The committee's document. */
export interface DocumentCopil {
  titre: string;
  sousTitre: string;
  /** Foot of each page. */
  pied: string;
  pages: readonly PageCopil[];
}

/** What weakens a picture, in words. */
export function reserveDite(reserve: string): string {
  return `Réserve : ${raisonLisible(reserve)}`;
}
