import { type Day, isoDay, parseTypedDay } from "../core/day.ts";
import { isoMonth, type Month, parseTypedMonth } from "../core/month.ts";
import type { Constat } from "../core/report.ts";
import { foldName } from "../core/text.ts";
import { labels } from "../tables/column.ts";
import { DATEES_A_L_ARRETE, type Entree } from "./justifications.ts";

/** Columns of a justifications file: what finds the constats, then what a person types. */
export type CleColonne = CleCopiee | CleRaison;
type CleCopiee = "regle" | "participant" | "parcours" | "apap" | "mois" | "date";
type CleRaison = "raison" | "auteur" | "jusquAu";

/** Columns of a return: those, the mark that finds the constat again, and what only an answer says. */
export type CleReponse = CleColonne | "repere" | "corrigeLe" | "piece";

export interface ColonneJustification<C extends CleReponse = CleColonne> {
  cle: C;
  /** Header that our own sheets print. */
  titre: string;
  /** Other headers that are understood, compared by normalised form. */
  alias: readonly string[];
  /** A person types it; the others copy the constat. */
  saisie: boolean;
}

type Declarer = <C extends CleReponse>(
  cle: C,
  titre: string,
) => (alias: TemplateStringsArray) => ColonneJustification<C>;

/** Declares a column that copies the constat, or that a person types; its other headers between the backquotes. */
const copiee: Declarer =
  (cle, titre) =>
  ([alias = ""]) => ({ cle, titre, alias: labels(alias), saisie: false });
const saisie: Declarer = (cle, titre) => (alias) => ({ ...copiee(cle, titre)(alias), saisie: true });

/**
 * The columns by which a justification is read, in order. A sheet of constats in which a reason can be typed must hold
 * the columns that are not `saisie` with what `celluleJustification` says (a date or a month may be a date cell), and the `saisie` ones empty or filled.
 */
export const COLONNES_JUSTIFICATION: readonly ColonneJustification[] = [
  copiee("regle", "Règle")`code | code règle | id règle | contrôle | rule`,
  copiee("participant", "Participant")`
    id | id participant | identifiant | n° participant | n° dossier | dossier | bénéficiaire | personne
  `,
  copiee("parcours", "Parcours")`id parcours | n° parcours`,
  copiee("apap", "APAP")`référent | référent de parcours | accompagnateur`,
  copiee("mois", "Mois")`mois concerné | mois du constat | month`,
  copiee("date", "Date")`date du constat | jour`,
  saisie("raison", "Raison")`
    justification | motif | explication | raison de la justification | commentaire | reason
  `,
  saisie("auteur", "Auteur")`justifié par | validé par | saisi par | accepté par | par | author`,
  saisie("jusquAu", "Jusqu'au")`
    jusqu'à | valable jusqu'au | valide jusqu'au | expire le | expiration | échéance | fin de validité | until
  `,
];

/** Header of the column that says what was found: a file that has it lists constats, most of them without a reason. */
export const TITRE_CONSTAT = "Constat";

/** Title of a column. */
export function titreDe(cle: CleColonne): string {
  return COLONNES_JUSTIFICATION.find((colonne) => colonne.cle === cle)?.titre ?? cle;
}

/** What a column holds of what it copies, as text: days `AAAA-MM-JJ`, months `AAAA-MM`, nothing when absent. */
const COPIEES: Record<CleCopiee, (e: Pick<Entree, CleCopiee>) => string> = {
  regle: (e) => e.regle,
  participant: (e) => e.participant ?? "",
  parcours: (e) => e.parcours ?? "",
  apap: (e) => e.apap ?? "",
  mois: (e) => (e.mois === null ? "" : isoMonth(e.mois)),
  date: (e) => (e.date === null ? "" : isoDay(e.date)),
};

/** The same of what a person typed. */
const TYPEES: Record<CleRaison, (e: Pick<Entree, CleRaison>) => string> = {
  raison: (e) => e.raison,
  auteur: (e) => e.auteur ?? "",
  jusquAu: (e) => (e.jusquAu === null ? "" : isoDay(e.jusquAu)),
};
const SANS_RAISON = { raison: "", auteur: null, jusquAu: null };

/** What all the columns hold, as text. */
export function enCellules(e: Pick<Entree, CleColonne>): Record<CleColonne, string> {
  const cellule = (cle: CleColonne) => (cle in TYPEES ? TYPEES[cle as CleRaison](e) : COPIEES[cle as CleCopiee](e));
  return Object.fromEntries(COLONNES_JUSTIFICATION.map(({ cle }) => [cle, cellule(cle)])) as Record<CleColonne, string>;
}

/** What one of them holds of a constat, with its justification if it has one. */
export function celluleJustification(c: Constat, cle: CleColonne): string {
  return cle in TYPEES ? TYPEES[cle as CleRaison](c.justification ?? SANS_RAISON) : COPIEES[cle as CleCopiee](c);
}

/** The mark of a constat: `REGLE|participant or APAP|parcours|AAAA-MM or AAAA-MM-JJ or nothing`. */
export const COLONNE_REPERE = copiee("repere", "Repère")`repère du constat`;

/** Every column that is understood in a return. */
export const COLONNES_LUES: readonly ColonneJustification<CleReponse>[] = [
  ...COLONNES_JUSTIFICATION,
  COLONNE_REPERE,
  saisie("corrigeLe", "Corrigé le")`réparé le | date de correction | corrigé`,
  saisie("piece", "Pièce")`pièce jointe | référence de la pièce`,
];

/** What a person types to answer a constat, in the order of the form: Corrigé le, Raison, Pièce, Auteur, Jusqu'au. */
export const COLONNES_SAISIES: readonly ColonneJustification<CleReponse>[] = (
  ["corrigeLe", "raison", "piece", "auteur", "jusquAu"] as const
).flatMap((cle) => COLONNES_LUES.filter((c) => c.cle === cle));

/** Above a form: whose answers it takes. The name follows, to the end of the cell. */
export const REPONSES_DE = "Réponses de : ";

/** The mark of a constat, the same from one month to the next. */
export function repereDe(c: Pick<Constat, "regle" | "participant" | "parcours" | "apap" | "mois" | "date">): string {
  const quand =
    c.mois !== null ? isoMonth(c.mois) : c.date === null || DATEES_A_L_ARRETE.has(c.regle) ? "" : isoDay(c.date);
  return [c.regle, c.participant ?? foldName(c.apap ?? ""), c.parcours ?? "", quand].join("|");
}

/** What a mark says; null when it is not one. `qui`: a participant, or the folded name of an APAP. */
export function lireRepere(
  texte: string,
): { regle: string; qui: string; parcours: string | null; mois: Month | null; date: Day | null } | null {
  const [regle, qui, parcours, quand, ...reste] = texte.split("|");
  if (regle === undefined || qui === undefined || parcours === undefined || quand === undefined) return null;
  if (reste.length > 0 || regle === "") return null;
  const mois = parseTypedMonth(quand);
  const date = mois === null ? parseTypedDay(quand) : null;
  if (quand !== "" && mois === null && date === null) return null;
  return { regle, qui, parcours: parcours === "" ? null : parcours, mois, date };
}
