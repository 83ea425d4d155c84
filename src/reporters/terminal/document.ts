import { frCount } from "../../core/format.ts";
import { Footnotes, numberOf } from "../document/cell.ts";
import type { Block, Cell, Column, Kind, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written } from "../document/written.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { largeurMinimale, tableau } from "./tableau.ts";

/** How much of a table a terminal shows, and where the rest is. */
export interface OptionsDocument extends Terminal {
  /** Rows shown of each table; all of them when absent. */
  premieres?: number;
  /** « --format xlsx »: named where rows or columns are left out. */
  ailleurs?: string;
}

/** The blocks of a document as text, one paragraph each; charts and page breaks have no place on a terminal. */
export function blocsTexte(blocs: readonly Block[], options: OptionsDocument): string {
  return blocs
    .map((bloc) => blocTexte(bloc, options))
    .filter((texte) => texte !== "")
    .join("\n\n");
}

function blocTexte(bloc: Block, options: OptionsDocument): string {
  const c = craie(options);
  switch (bloc.kind) {
    case "titre":
      return c.bold(bloc.texte);
    case "note": {
      const textes = typeof bloc.texte === "string" ? [bloc.texte] : bloc.texte;
      const alerte = bloc.tone === "alerte";
      const lignes = textes.map((t) => plier(`${alerte ? "! " : "  "}${t}`, options.colonnes, "  "));
      return avecTitre(bloc.titre, lignes.map((l) => (alerte ? c.yellow(l) : l)).join("\n"), options);
    }
    case "valeurs":
    case "cartes": {
      const notes = new Footnotes();
      const lignes = bloc.items.map((item) => {
        const { text } = written(item.value, item.format ?? kindOf(item.value), item.decimales, notes);
        const detail = "detail" in item && item.detail !== undefined && item.detail !== "" ? ` (${item.detail})` : "";
        return plier(`  ${item.label} : ${text}${detail}`, options.colonnes, "    ");
      });
      const titre = bloc.kind === "valeurs" ? bloc.titre : undefined;
      return avecTitre(titre, [...lignes, ...pieds(notes, options)].join("\n"), options);
    }
    case "table":
      return tableTexte(bloc, options);
    case "graphiques":
    case "saut":
      return "";
  }
}

function avecTitre(titre: string | undefined, corps: string, options: OptionsDocument): string {
  return titre === undefined ? corps : `${craie(options).bold(plier(titre, options.colonnes))}\n${corps}`;
}

function kindOf(value: Cell): Kind {
  return numberOf(value) === null ? "prose" : "integer";
}

/** A table in the width there is: its `large` columns are left out, then those at the right that do not fit. */
function tableTexte(table: Table, options: OptionsDocument): string {
  const { premieres = table.rows.length, ailleurs } = options;
  if (table.rows.length === 0) return avecTitre(table.titre, `  ${table.vide ?? "Aucune ligne."}`, options);
  const valeurs = new TableValues(table);
  const notes = new Footnotes();
  const ecrire = (cell: Cell, { kind, decimales }: Column) => written(cell, kind, decimales, notes).text;
  const montrees = table.columns.map((column, c) => ({ column, c })).filter(({ column }) => !column.large);
  const ligne = (cells: readonly Cell[]) => montrees.map(({ column, c }) => ecrire(valeurs.cell(cells, c), column));
  const lignes = table.rows.slice(0, premieres).map(ligne);
  if (table.total !== undefined) {
    lignes.push(
      montrees.map(({ column, c }) => {
        const total = valeurs.total(c);
        if (c === 0 && total === null) return table.total ?? "";
        return ecrire(total, column.total === "compte" ? { ...column, kind: "integer" } : column);
      }),
    );
  }
  const repete = ({ titre }: Column) => montrees.filter(({ column }) => column.titre === titre).length > 1;
  const colonnes = montrees.map(({ column }) => ({
    // the band of groups has no place here: it is said where two columns would read the same
    titre:
      column.groupe !== undefined && repete(column) ? `${column.groupe}, ${column.titre.toLowerCase()}` : column.titre,
    droite: isFigure(column.kind),
    souple: !isFigure(column.kind) && column.kind !== "date" && column.kind !== "month",
  }));
  while (colonnes.length > 2 && largeurMinimale(colonnes, lignes) > options.colonnes) colonnes.pop();
  const reste = table.rows.length - premieres;
  const ou = ailleurs === undefined ? "" : ` (${ailleurs})`;
  return avecTitre(
    table.titre,
    [
      tableau(
        colonnes,
        lignes.map((l) => l.slice(0, colonnes.length)),
        options,
      ),
      ...(reste > 0 ? [`et ${frCount(reste, "autre")}${ou}`] : []),
      ...pieds(notes, options),
    ].join("\n"),
    options,
  );
}

function pieds({ motifs }: Footnotes, options: OptionsDocument): string[] {
  return motifs.map((motif, i) => plier(`  (${i + 1}) ${motif}`, options.colonnes, "      "));
}
