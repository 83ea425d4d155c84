import type { ParcoursRow } from "../../tables/parcours.ts";

/** What a sortie can be, best first: a dérogation counts as Positive, but the commission decides it (Annexes 2 and 3). */
export const CLASSES = ["Positive", "derogation", "Dynamique", "etape", "Autre"] as const;

export type Classe = (typeof CLASSES)[number];

/** French names of the classes. */
export const NOMS_CLASSES: Readonly<Record<Classe, string>> = {
  Positive: "Positive",
  derogation: "Positive par dérogation",
  Dynamique: "Dynamique",
  etape: "étape de parcours",
  Autre: "Autre",
};

/** True when the class is at least as good as the other. */
export function auMoins(classe: Classe, autre: Classe): boolean {
  return CLASSES.indexOf(classe) <= CLASSES.indexOf(autre);
}

/** The nature that a class gives in Viesion. */
export function natureDe(classe: Classe): NonNullable<ParcoursRow["nature_sortie"]> {
  if (classe === "derogation") return "Positive";
  return classe === "etape" ? "Autre" : classe;
}
