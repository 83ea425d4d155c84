import type { Clause, DocumentCite } from "../core/clause.ts";

/** How a sentence of obligation stands to the program; `contexte` is no obligation of anyone's. */
export type Sort =
  | { par: "controlee"; regles: readonly string[] }
  | { par: "comptee"; indicateurs: readonly string[] }
  | { par: "preparee"; commandes: readonly string[] }
  | { par: "invisible" | "autrui" | "contexte" };

/** An article as quoted: its sentences in order, each with what becomes of it. */
export interface Article {
  document: string;
  /** « III.1.3 », « Mise en place 1.1 », « Sortie positive ». */
  article: string;
  titre: string;
  phrases: readonly { texte: string; sort: Sort }[];
}

/** A cahier des charges as data, or an avenant that inherits from one and states only what differs. */
export interface Norme {
  id: string;
  titre: string;
  /** The norm it inherits from, null for one that stands alone. */
  herite: Norme | null;
  /** Where it stands, for the messages: a built-in norm has no file. */
  fichier: string | null;
  /** How each document is cited, by its key in the clauses; what is missing is cited as the inherited norm does. */
  documents: Readonly<Partial<Record<DocumentCite, string>>>;
  /** Rules and indicators that this text places in another article, by id. */
  clauses: Readonly<Record<string, Clause>>;
  /** Its parameters, severities, lists and words: the same tree as `plie.yaml`, dated values included. */
  reglages: Readonly<Record<string, unknown>>;
}

/** The norm and those it inherits from, the root first. */
export function ligneeDe(norme: Norme): Norme[] {
  const lignee: Norme[] = [];
  for (let n: Norme | null = norme; n !== null; n = n.herite) lignee.unshift(n);
  return lignee;
}

/** « Cahier des charges APAP 2026-2027, III.1.3 » */
export function citer(clause: Clause, norme: Norme): string {
  for (let n: Norme | null = norme; n !== null; n = n.herite) {
    const document = n.documents[clause.document];
    if (document !== undefined) return `${document}, ${clause.article}`;
  }
  throw new Error(`no document ${clause.document} in ${norme.id}`);
}

/** Where a norm places a rule or an indicator: the nearest text that says so, else its own clause. */
export function clauseDe(id: string, propre: Clause, norme: Norme): Clause {
  for (let n: Norme | null = norme; n !== null; n = n.herite) {
    const clause = n.clauses[id];
    if (clause !== undefined) return clause;
  }
  return propre;
}
