import type { Preuve } from "../../core/report.ts";
import { compareBy } from "../../core/text.ts";
import type { Etape } from "../etape.ts";
import type { Classe } from "./classe.ts";

/** Met, failed, or unknown because a value is missing. */
export type Etat = "remplie" | "manquee" | "inconnue";

/** One condition of a class for one étape, with the rows that prove it. */
export interface Condition {
  /** What is asked, in French: « au moins 20 h par semaine ». */
  libelle: string;
  etat: Etat;
  /** What was found, in French; null when nothing is known. */
  constate: string | null;
  preuves: readonly Preuve[];
  /** Met or not according to which annexe is read: the commission settles it. */
  aArbitrer?: true;
}

/** A way to a class that an étape opens, with all its conditions. */
export interface Voie {
  classe: Classe;
  /** French: « CDD de six mois ou plus ». */
  titre: string;
  etape: Etape;
  conditions: readonly Condition[];
  /** A way of the row « Positive · emploi » (domaine.md §5). */
  ligneEmploi?: true;
}

/** What is asked, how it stands, what was found (null: nothing), and the rows that show it. */
export function condition(libelle: string, etat: Etat, constate: string | null, preuves: readonly Preuve[]): Condition {
  return { libelle, etat, constate, preuves };
}

/** One of the ways to a class, and what it asks. */
export function voie(classe: Classe, titre: string, etape: Etape, conditions: readonly Condition[]): Voie {
  return { classe, titre, etape, conditions };
}

/** State of a yes/no value: empty = unknown. */
export function etatDe(valeur: boolean | null): Etat {
  return valeur === null ? "inconnue" : valeur ? "remplie" : "manquee";
}

/** All together: failed as soon as one is failed, else unknown as soon as one is unknown. */
export function tous(etats: Iterable<Etat>): Etat {
  let resultat: Etat = "remplie";
  for (const etat of etats) {
    if (etat === "manquee") return "manquee";
    if (etat === "inconnue") resultat = "inconnue";
  }
  return resultat;
}

/** State of a way: that of all its conditions. */
export function etatVoie(voie: Voie): Etat {
  return tous(voie.conditions.map((c) => c.etat));
}

/** The way nearest to being met: fewest conditions failed, then unknown, then to settle; the first given if several. */
export function laPlusProche(voies: readonly Voie[]): Voie | null {
  const ecarts = ({ conditions }: Voie) =>
    [
      (c: Condition) => c.etat === "manquee",
      (c: Condition) => c.etat === "inconnue",
      (c: Condition) => c.aArbitrer,
    ].map((ecart) => conditions.filter(ecart).length);
  return [...voies].sort(compareBy(ecarts))[0] ?? null;
}
