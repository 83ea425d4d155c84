/** Where a definition is written: cited by its reference in help, docs and reports. */
export interface Clause {
  /** Key of one of the norm's documents (`Norme.documents`). */
  document: DocumentCite;
  article: string;
}

/** What the rules cite, all of it in an auditor's hands. */
export type DocumentCite = "cahier-des-charges" | "reglement-fse" | "programme-fse" | "rgpd" | "annexe-2" | "annexe-3";
