import { isMissing, isToned, numberOf } from "./cell.ts";
import type { Cell, Sheet, Somme, Table } from "./model.ts";

/** Columns that make a table a list: each of its rows is a person, or a line about one. */
const DE_LISTE: ReadonlySet<string> = new Set(["participant", "identifiant"]);

/** Title of the first column of the tables whose rows share out a whole: who has how much of it. */
const PARTAGE = /^(APAP|Structure|Opération|Qui)\b/;

const VIFS: ReadonlySet<unknown> = new Set(["somme", "visible", "compte"]);

/**
 * What is wrong with the law « every list sums to the figure that it details » in some sheets, as sentences: a list, or a
 * column that prints a sum, that says no figure; a list that says none without a reason; a sum that is not its figure.
 */
export function ecartsDesListes(feuilles: readonly Sheet[]): string[] {
  return feuilles.flatMap((feuille) =>
    feuille.blocks.flatMap((b) =>
      b.kind === "table" ? ecartsDe(b).map((e) => `${feuille.nom}, ${b.titre ?? b.id ?? "table"} : ${e}`) : [],
    ),
  );
}

/** How many sums the sheets declare: a law that looks at nothing holds nothing. */
export function nombreDeSommes(feuilles: readonly Sheet[]): number {
  return feuilles.reduce(
    (n, { blocks }) =>
      n + blocks.reduce((m, b) => m + (b.kind === "table" && Array.isArray(b.detaille) ? b.detaille.length : 0), 0),
    0,
  );
}

function ecartsDe(table: Table): string[] {
  const { columns, detaille } = table;
  const sommes: readonly Somme[] = detaille !== undefined && !("rien" in detaille) ? detaille : [];
  const partage = PARTAGE.test(columns[0]?.titre ?? "") && columns.some((c) => c.kind === "integer" && !c.calcul);
  const liste = partage || columns.some((c) => DE_LISTE.has(c.key));
  const muettes = columns.filter((c) => VIFS.has(c.total) && !sommes.some((s) => s.column === c.key));
  return [
    ...(liste && detaille === undefined ? ["liste qui ne dit pas le chiffre qu'elle détaille"] : []),
    ...(liste && table.rows.length > 0 && Array.isArray(detaille) && detaille.length === 0
      ? ["liste sans chiffre, sans dire pourquoi"]
      : []),
    ...(detaille !== undefined && "rien" in detaille && detaille.rien.trim() === "" ? ["raison vide"] : []),
    ...(detaille !== undefined && "rien" in detaille ? [] : muettes.map((c) => `${c.key} : total sans son chiffre`)),
    ...sommes.flatMap((s) => ecart(table, s)),
  ];
}

function ecart({ columns, rows }: Table, { column, ou = [], chiffre, vaut }: Somme): string[] {
  const place = (key: string) => columns.findIndex((c) => c.key === key);
  const c = column === undefined ? null : place(column);
  if (c === -1 || ou.some((o) => place(o.column) < 0)) return [`${chiffre} : colonne inconnue`];
  const gardees = rows.filter((row) =>
    ou.every((o) => (texteDe(row[place(o.column)] ?? null) === o.egal) === (o.sauf === undefined)),
  );
  if (c !== null && gardees.some((row) => isMissing(row[c] ?? null))) return [];
  const valeur = (row: readonly Cell[]) => {
    const calcul = c === null ? undefined : columns[c]?.calcul;
    // what the formula of « 1 when a number is above 0 » gives
    if (calcul?.type === "positif") return (numberOf(row[place(calcul.de)] ?? null) ?? 0) > 0 ? 1 : 0;
    return c === null ? 1 : (numberOf(row[c] ?? null) ?? 0);
  };
  const somme = gardees.reduce((n, row) => n + valeur(row), 0);
  // a figure that cannot be computed has no list: nothing that adds up to a number beside « n.c. »
  if (vaut === null) return somme === 0 ? [] : [`${chiffre} : ${somme} alors que le chiffre n'est pas calculable`];
  return Math.abs(somme - vaut) < 1e-9 ? [] : [`${chiffre} : ${somme} au lieu de ${vaut}`];
}

function texteDe(cell: Cell): string | null {
  const value = isToned(cell) ? cell.value : cell;
  return typeof value === "string" ? value : null;
}
