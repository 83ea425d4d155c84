import type { Genre, TableComparee } from "../../comparaison/differences.ts";
import type { Temps } from "../../comparaison/mois-clos.ts";
import { frDay } from "../../core/day.ts";
import { masked } from "../../core/text.ts";
import { libelle } from "../../indicators/libelles.ts";
import { labels, pairs } from "../../tables/column.ts";
import { columnsOf, type TableName, titreDuChamp } from "../../tables/index.ts";
import { canoniqueTexte } from "../tables/valeurs.ts";

export const GENRES: Readonly<Record<Genre, { signe: string; mot: string; mots: string }>> = {
  ajoutee: { signe: "+", mot: "ajoutée", mots: "ajoutées" },
  modifiee: { signe: "~", mot: "modifiée", mots: "modifiées" },
  supprimee: { signe: "−", mot: "supprimée", mots: "supprimées" },
};

export const ORDRE_GENRES: readonly Genre[] = ["ajoutee", "modifiee", "supprimee"];

export const TEMPS: Readonly<Record<Temps, string>> = { clos: "mois clos", ouvert: "depuis", sansDate: "sans date" };

/** A typed value as people read it, « vide » for none; personal ones as `‹12 car.›` unless they are asked for. */
export function valeurLisible(table: TableName, champ: string, valeur: unknown, montrer: boolean): string {
  if (valeur === null || valeur === undefined) return "vide";
  const column = columnsOf(table).get(champ);
  if (!column) return "";
  if (column.privacy !== undefined && !montrer) return masked(canoniqueTexte(column, valeur));
  switch (column.kind) {
    case "day":
      return frDay(valeur as number);
    case "dateOrYesNo":
      return typeof valeur === "number" ? frDay(valeur) : String(valeur);
    case "minutes":
      return `${canoniqueTexte(column, valeur)} min`;
    case "hours":
      return `${canoniqueTexte(column, valeur)} h`;
    case "code":
      return CODES_CONTACTS.get(String(valeur)) ?? libelle(String(valeur));
    default:
      return canoniqueTexte(column, valeur);
  }
}

/** Codes of the contacts that the sheets of figures do not print. */
const CODES_CONTACTS: ReadonlyMap<string, string> = new Map(
  pairs(`
    PRESENT = présent | ABSENT = absent | ABSENT_EXCUSE = absent excusé | ANNULE = annulé |
    DIAGNOSTIC = diagnostic | SUIVI = suivi | SUIVI_EMPLOI = suivi dans l'emploi | BILAN = bilan |
    TRIPARTITE = tripartite | COLLECTIF = collectif | PARTICIPANT = participant | EMPLOYEUR = employeur |
    OPERATEUR = opérateur | PARTENAIRE = partenaire
  `),
);

/** Columns whose value says by itself what it is. */
const SANS_TITRE: ReadonlySet<string> = new Set(
  labels(`
    date | heure | modalite | presence | duree | nature | famille | intitule | contrat
  `),
);

/** What tells a line that was added or deleted: these columns, those that are filled. */
const RESUMES: Partial<Record<TableName, readonly string[]>> = {
  parcours: ["date_integration", "apap", "date_sortie_reelle", "nature_sortie"],
  affectations: ["date_debut", "date_fin", "apap", "structure"],
  etapes: ["famille", "intitule", "date_debut", "date_fin", "contrat"],
  entretiens: ["date", "heure", "modalite", "presence", "duree", "nature", "date_saisie"],
  entretiens_cd14: ["date", "heure", "modalite", "presence", "duree", "nature", "date_saisie"],
  veilles: ["date_debut", "date_fin", "date_fin_prevue", "date_validation"],
  emargements: ["date", "presence", "duree"],
  mises_en_relation: ["date", "employeur", "resultat"],
  absences_apap: ["apap", "date_debut", "date_fin"],
  effectifs: ["apap", "structure", "etp", "date_debut", "date_fin"],
  emargements_hors_murs: ["date", "apap", "duree"],
};

/** An added or deleted line in a few values: « 12/03/2026, 09:00, Face à face, présent, 45 min ». */
export function resumeLigne(
  { table, tables }: Pick<TableComparee, "table" | "tables">,
  paire: readonly [number | null, number | null],
  montrer: boolean,
): string {
  const [avant, apres] = paire;
  const [data, i] = apres === null ? [tables[0], avant] : [tables[1], apres];
  if (i === null) return "";
  return (RESUMES[table] ?? [])
    .flatMap((champ) => {
      const valeur = data.mapped.has(champ) ? data.value(i, champ) : null;
      if (valeur === null) return [];
      const lisible = valeurLisible(table, champ, valeur, montrer);
      return [SANS_TITRE.has(champ) ? lisible : `${titreDuChamp(table, champ)} ${lisible}`];
    })
    .join(", ");
}
