import { frPercent } from "../core/format.ts";
import { compareText } from "../core/text.ts";
import type { HeaderCell } from "../ingest/headers/match-table.ts";
import { bestLabel, SUGGESTION_MIN } from "../ingest/headers/suggest.ts";
import { codeProche } from "../ingest/observation/codes-proches.ts";
import type { ColonneVue } from "../ingest/observation/colonne-vue.ts";
import type { Profil } from "../ingest/profile.ts";
import { readerFor } from "../ingest/values/reader-for.ts";
import type { Column } from "../tables/column.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import type { Proposition } from "./inspection.ts";

/** Values that other files tell: whose they are. */
export interface Reperes {
  participants: ReadonlySet<string>;
  apaps: ReadonlySet<string>;
}

/** Below this score nothing is proposed. */
const SCORE_MIN = 0.5;
/** Share of the values that must be understood for values alone to propose a field. */
const PART_SURE = 0.8;
const MAX_PROPOSITIONS = 3;
/** No export has more columns than this; beyond, nothing is proposed. */
const LAST_PROPOSED = 300;
/** A column of few distinct values, each on many lines, is a list. */
const LISTE_MAX = 20;
const LIGNES_PAR_LIBELLE = 5;

/** Kinds that any text fits: values say nothing of them. */
const TOUT_TEXTE: ReadonlySet<Column["kind"]> = new Set(["id", "text", "name", "bulk"]);

function parValeurs(
  vue: ColonneVue,
  champ: string,
  column: Column,
  part: number | null,
  { participants, apaps }: Reperes,
) {
  if ((column.kind === "code" || column.kind === "codes" || column.kind === "level") && part !== null) {
    if (part >= PART_SURE && vue.valeurs.size >= 2) {
      return { score: 0.55 + 0.3 * part, raison: `${frPercent(part, 0)} des valeurs sont des libellés connus` };
    }
  }
  if (column.kind === "code" && column.star) {
    const proches = libellesProches(vue, champ, column);
    if (proches > 0) {
      const raison = `liste de ${vue.valeurs.size} libellés, dont ${proches} proches de ceux de ce champ`;
      return { score: 0.5 + (0.2 * proches) / vue.valeurs.size, raison };
    }
  }
  const parmi =
    champ === "participant" ? vue.partParmi(participants) : column.domain === "apap" ? vue.partParmi(apaps) : 0;
  if (parmi >= 0.5) {
    const qui = champ === "participant" ? "des identifiants de participants" : "des noms d'APAP";
    return { score: 0.45 + 0.5 * parmi, raison: `${frPercent(parmi, 0)} des valeurs sont ${qui} des autres fichiers` };
  }
  if (column.star && column.kind === "day" && part !== null && part >= 0.95) {
    return { score: 0.5, raison: "ses valeurs sont des dates" };
  }
  return null;
}

/** Labels of a list that a code stands for, or nearly; 0 when the column is no list. */
function libellesProches(vue: ColonneVue, champ: string, column: Column): number {
  const distinctes = vue.valeurs.size;
  if (distinctes < 2 || distinctes > LISTE_MAX || vue.remplies < distinctes * LIGNES_PAR_LIBELLE) return 0;
  return [...vue.valeurs.values()].filter(({ texte }) => codeProche(champ, column, texte) !== null).length;
}

/** How likely a column is to be a field, by its header, else by its values; null when nothing says so. */
export function evaluer(
  vue: ColonneVue,
  { forms }: HeaderCell,
  place: { table: TableName; champ: string; column: Column },
  profil: Profil,
  reperes: Reperes,
): Proposition | null {
  const { table, champ, column } = place;
  const entete = Math.max(0, ...forms.map((form) => bestLabel(form, champ, column)));
  const lisible = vue.remplies > 0 && !TOUT_TEXTE.has(column.kind);
  const lire = () => readerFor({ table, field: champ, column, header: forms[0] ?? "", profil });
  const part = lisible ? vue.partLisible(lire()) : null;
  if (entete >= SUGGESTION_MIN) {
    const score = entete * (0.4 + 0.6 * (part ?? 1));
    if (score < SCORE_MIN) return null;
    return { table, champ, score, raison: `en-tête proche de « ${column.titre} »` };
  }
  const valeurs = parValeurs(vue, champ, column, part, reperes);
  return valeurs && { table, champ, ...valeurs };
}

/** Fields of the tables that a column may stand for, best first, at most three; fields already held are not proposed. */
export function propositionsPour(
  vue: ColonneVue,
  header: HeaderCell,
  tables: readonly { table: TableName; pris: ReadonlySet<string> }[],
  profil: Profil,
  reperes: Reperes,
): Proposition[] {
  if (vue.rang > LAST_PROPOSED) return [];
  const trouvees: Proposition[] = [];
  for (const { table, pris } of tables) {
    for (const [champ, column] of columnsOf(table)) {
      if (pris.has(champ)) continue;
      const proposition = evaluer(vue, header, { table, champ, column }, profil, reperes);
      if (proposition) trouvees.push(proposition);
    }
  }
  trouvees.sort((a, b) => b.score - a.score || compareText(a.table, b.table) || compareText(a.champ, b.champ));
  return trouvees.slice(0, MAX_PROPOSITIONS);
}
