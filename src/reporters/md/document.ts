import { Footnotes } from "../document/cell.ts";
import type { Block, Cell, Column, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written, writtenLine } from "../document/written.ts";

/** The blocks of a document as Markdown, one paragraph each; charts and page breaks are left out. */
export function blocsMarkdown(blocs: readonly Block[]): string {
  return blocs
    .map(blocMarkdown)
    .filter((texte) => texte !== "")
    .join("\n\n");
}

function blocMarkdown(bloc: Block): string {
  switch (bloc.kind) {
    case "titre":
      return `## ${bloc.texte}`;
    case "note":
      return avecTitre(bloc.titre, (typeof bloc.texte === "string" ? [bloc.texte] : bloc.texte).join("\n\n"));
    case "valeurs":
    case "cartes": {
      const notes = new Footnotes();
      const lignes = bloc.items.map((item) => `- ${writtenLine(item, notes)}`);
      const titre = bloc.kind === "valeurs" ? bloc.titre : undefined;
      return avecTitre(titre, [...lignes, ...pieds(notes)].join("\n"));
    }
    case "table":
      return avecTitre(bloc.titre, tableMarkdown(bloc));
    case "graphiques":
    case "saut":
      return "";
  }
}

function avecTitre(titre: string | undefined, corps: string): string {
  return titre === undefined ? corps : `## ${titre}\n\n${corps}`;
}

/** A table, figures at the right; reasons and reserves below. */
export function tableMarkdown(table: Table): string {
  if (table.rows.length === 0) return table.vide ?? "Aucune ligne.";
  const valeurs = new TableValues(table);
  const notes = new Footnotes();
  const ligne = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const ecrire = (cell: Cell, { kind, decimales }: Column) =>
    written(cell, kind, decimales, notes).text.replace(/\|/g, "\\|").replace(/\n/g, "<br>");
  const total = () =>
    table.columns.map((column, c) => {
      const valeur = valeurs.total(c);
      return c === 0 && valeur === null ? (table.total ?? "") : ecrire(valeur, column);
    });
  return [
    ligne(table.columns.map((c) => c.titre)),
    `|${table.columns.map((c) => (isFigure(c.kind) ? "---:" : "---")).join("|")}|`,
    ...table.rows.map((row) => ligne(table.columns.map((column, c) => ecrire(valeurs.cell(row, c), column)))),
    ...(table.total === undefined ? [] : [ligne(total())]),
    ...pieds(notes).map((p, i) => (i === 0 ? `\n${p}` : p)),
  ].join("\n");
}

function pieds({ motifs }: Footnotes): string[] {
  return motifs.map((motif, i) => `(${i + 1}) ${motif}  `);
}
