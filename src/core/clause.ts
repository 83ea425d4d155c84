/** Where a definition is written: cited by its reference in help, docs and reports. */
export interface Clause {
  document: "cahier-des-charges-2026" | "domaine" | "reglement-fse" | "annexe-2" | "annexe-3";
  article: string;
}
