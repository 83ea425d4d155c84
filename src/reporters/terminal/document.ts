import { frCount } from "../../core/format.ts";
import { noteTitree } from "../document/blocs.ts";
import { Footnotes } from "../document/cell.ts";
import type { Block, Cell, Column, Note, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written, writtenLine } from "../document/written.ts";
import { borner } from "./borner.ts";
import { colorer, craie, type Terminal } from "./style.ts";
import { largeurMinimale, tableau } from "./tableau.ts";

/** How much of a table a terminal shows, and where the rest is. */
export interface OptionsDocument extends Terminal {
  /** Rows shown of each table; all of them when absent. */
  premieres?: number;
  /** « --format xlsx »: named where rows or columns are left out. */
  ailleurs?: string;
}

/**
 * The blocks of a document as text, one paragraph each, no line longer than the terminal; charts and page breaks have no
 * place on it.
 */
export function blocsTexte(blocs: readonly Block[], options: OptionsDocument): string {
  const textes = blocs.map((bloc) => blocTexte(bloc, options)).filter((texte) => texte !== "");
  return borner(textes.join("\n\n"), options.colonnes);
}

/** Commands to type next, each with its explanation in brackets on the next line when both do not fit. */
export function suites(commandes: readonly string[], { colonnes }: Terminal): Note {
  const texte = commandes.map((commande) =>
    [...commande].length + 2 <= colonnes ? commande : commande.replace(/ {2}(?=\([^()]*\)$)/, "\n      "),
  );
  return noteTitree("Ensuite", texte);
}

function blocTexte(bloc: Block, options: OptionsDocument): string {
  const c = craie(options);
  switch (bloc.kind) {
    case "titre":
      return c.bold(bloc.texte);
    case "note": {
      if (bloc.texte.length === 0) return "";
      const alerte = bloc.tone === "alerte";
      // a paragraph is flush; what is listed hangs under its first word
      const lignes =
        typeof bloc.texte === "string" && !alerte
          ? [borner(`  ${bloc.texte}`, options.colonnes, 0)]
          : [bloc.texte].flat().map((t) => `${alerte ? "! " : "  "}${t}`);
      const ton = (i: number) => bloc.tons?.[i] ?? (alerte ? "majeur" : null);
      return avecTitre(bloc.titre, lignes.map((l, i) => colorer(ton(i), l, c)).join("\n"), options);
    }
    case "valeurs":
    case "cartes": {
      const notes = new Footnotes();
      const lignes = bloc.items.map((item) => `  ${writtenLine(item, notes)}`);
      const titre = bloc.kind === "valeurs" ? bloc.titre : undefined;
      return avecTitre(titre, [...lignes, ...pieds(notes)].join("\n"), options);
    }
    case "table":
      return tableTexte(bloc, options);
    case "graphiques":
    case "saut":
      return "";
  }
}

function avecTitre(titre: string | undefined, corps: string, options: OptionsDocument): string {
  return titre === undefined ? corps : `${craie(options).bold(titre)}\n${corps}`;
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
  const colonnes = montrees.map(({ column }, i) => ({
    // the band of groups has no place here: it is said where two columns would read the same
    titre:
      column.groupe !== undefined && repete(column) ? `${column.groupe}, ${column.titre.toLowerCase()}` : column.titre,
    droite: column.align === "right" || isFigure(column.kind),
    // a name or an identifier in one word is never cut
    souple: column.kind === "prose" || (column.kind === "text" && lignes.some((l) => l[i]?.includes(" "))),
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
      ...pieds(notes),
    ].join("\n"),
    options,
  );
}

function pieds({ motifs }: Footnotes): string[] {
  return motifs.map((motif, i) => `  (${i + 1}) ${motif}`);
}
