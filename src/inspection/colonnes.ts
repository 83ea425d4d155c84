import { masked } from "../core/text.ts";
import type { HeaderCell, TableMatch } from "../ingest/headers/match-table.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import { codeProche } from "../ingest/observation/codes-proches.ts";
import type { ColonneVue } from "../ingest/observation/colonne-vue.ts";
import type { Profil } from "../ingest/profile.ts";
import { contradiction } from "../ingest/reconnaissance/contradiction.ts";
import type { CellReader } from "../ingest/values/lecture.ts";
import { mappableCodes } from "../ingest/values/mappable-codes.ts";
import { readerFor } from "../ingest/values/reader-for.ts";
import type { Column } from "../tables/column.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../tables/index.ts";
import type { ColonneInspectee, Defaut, Origine, Proposition, ValeurNonComprise } from "./inspection.ts";
import { libelleCourt, silhouette } from "./masque.ts";

/** Values shown of a column. */
const EXEMPLES = 10;
/** A longer value is a text, not a label. */
const LIBELLE_MAX = 120;

/** The first field that a column feeds, which decides how its cells are read. */
export function champDe(matches: readonly TableMatch[], index: number): { table: TableName; champ: string } | null {
  for (const { table, fields, codeColumns } of matches) {
    const champ = fields[index] ?? codeColumns.find((c) => c.column === index)?.field;
    if (champ != null) return { table, champ };
  }
  return null;
}

function champsDe(matches: readonly TableMatch[], index: number, header: HeaderCell, profil: Profil) {
  const formes = header.forms.map(normaliseHeader);
  return matches.flatMap(({ table, fields, codeColumns }) => {
    const code = codeColumns.find((c) => c.column === index);
    if (code) return [{ table, champ: code.field, origine: "code" as Origine }];
    const champ = fields[index];
    if (champ == null) return [];
    const origine: Origine = formes.some((f) => profil.colonnes.get(table)?.has(f)) ? "profil" : "nom";
    return [{ table, champ, origine }];
  });
}

function ignoree(header: HeaderCell, profil: Profil): boolean {
  const formes = header.forms.map(normaliseHeader);
  return TABLE_NAMES.some((table) => formes.some((f) => profil.colonnes.get(table)?.get(f) === null));
}

/** As what a column is judged; `lire`: another reading than that of its field. */
type Juge = { champ: string; column: Column; lire: CellReader | null };

function nonComprises(vue: ColonneVue, { champ, column, lire }: Juge, valeurs: boolean): ValeurNonComprise[] {
  if (mappableCodes(column).length === 0) return [];
  return vue.parFrequence
    .filter(({ cell, lecture }) => (lire ? lire(cell) : lecture)?.etat === "illisible")
    .map((valeur) => {
      const libelle = valeur.texte.replace(/\s+/g, " ");
      // the label of a list: no personal column, or met on several lines
      const montrable = valeurs || column.privacy === undefined || valeur.nombre > 1;
      return {
        valeur: montrable && libelle.length <= LIBELLE_MAX ? libelle : null,
        nombre: valeur.nombre,
        ligne: valeur.ligne,
        proposition: codeProche(champ, column, valeur.texte),
      };
    });
}

function defauts(vue: ColonneVue, column: Column, valeurs: boolean): Defaut[] {
  if (mappableCodes(column).length > 0) return [];
  return [...vue.illisibles].map(([raison, { nombre, ligne, texte }]) => ({
    raison,
    nombre,
    ligne,
    exemple: column.privacy === undefined || valeurs ? libelleCourt(texte) : masked(texte),
  }));
}

function exemples(vue: ColonneVue, column: Column | undefined, valeurs: boolean): string[] {
  const liste = column && column.privacy === undefined && mappableCodes(column).length > 0;
  const premieres = vue.parFrequence.slice(0, EXEMPLES);
  return premieres.map(({ texte }) => (liste || valeurs ? libelleCourt(texte) : silhouette(texte)));
}

/** How the cells of a column would be read as the field that is proposed for it; null for a field without a list. */
function lecteurPropose({ table, champ }: Proposition, header: HeaderCell, profil: Profil) {
  const column = columnsOf(table).get(champ);
  if (!column || (column.kind !== "code" && column.kind !== "codes")) return null;
  return { champ, column, lire: readerFor({ table, field: champ, column, header: header.label, profil }) };
}

/** Everything that is told of one column. `propositions` are those of a column that no field holds. */
export function colonneInspectee(
  vue: ColonneVue,
  header: HeaderCell,
  matches: readonly TableMatch[],
  propositions: readonly Proposition[],
  { profil, valeurs }: { profil: Profil; valeurs: boolean },
): ColonneInspectee {
  const index = vue.rang - 1;
  const lu = champDe(matches, index);
  const code = matches.some(({ codeColumns }) => codeColumns.some((c) => c.column === index));
  const column = lu && !code ? columnsOf(lu.table).get(lu.champ) : undefined;
  const [proche] = propositions;
  const juge =
    lu && column
      ? { champ: lu.champ, column, lire: null }
      : lu || !proche
        ? null
        : lecteurPropose(proche, header, profil);
  return {
    rang: vue.rang,
    entete: header.label.replace(/\s+/g, " ").trim(),
    champs: champsDe(matches, index, header, profil),
    ignoree: ignoree(header, profil),
    propositions: [...propositions],
    remplies: vue.remplies,
    distinctes: vue.distinctes,
    exemples: exemples(vue, column, valeurs),
    nonComprises: juge ? nonComprises(vue, juge, valeurs) : [],
    defauts: column ? defauts(vue, column, valeurs) : [],
    contredit: (table, champ) => {
      const place = { table, champ, entete: header.label };
      return contradiction(vue.parFrequence, place, profil, undefined, valeurs ? libelleCourt : silhouette);
    },
  };
}
