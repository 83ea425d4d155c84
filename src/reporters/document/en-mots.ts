import { enMots, LANGAGE, type Langage } from "../../normes/langage.ts";
import type { Cell, Table } from "./model.ts";

/** Fields of the model that name a piece of it, or are not read by people. */
const NOMMANTS: ReadonlySet<string> = new Set([
  "id",
  "key",
  "kind",
  "type",
  "table",
  "column",
  "num",
  "den",
  "de",
  "a",
  "ancre",
  "moins",
  "cle",
  "ou",
  "tone",
  "tons",
  "saisie",
  "source",
  "theme",
  "langage",
]);

/**
 * A piece of a document in the words of its norm: every text of it, cells included, but what names one piece to another.
 * Sheet names and the references to them change together.
 */
export function blocsEnMots<T>(blocs: T, langage: Langage): T {
  return langage === LANGAGE ? blocs : (dit(blocs, langage) as T);
}

function dit(valeur: unknown, langage: Langage): unknown {
  if (typeof valeur === "string") return enMots(valeur, langage);
  if (typeof valeur !== "object" || valeur === null || ArrayBuffer.isView(valeur)) return valeur;
  if (Array.isArray(valeur)) return valeur.map((v) => dit(v, langage));
  if ("kind" in valeur && valeur.kind === "table") return tableEnMots(valeur as Table, langage);
  return champs(valeur, langage);
}

/** A table: what may be chosen in a cell, and the cell that holds it, are read back as they are. */
function tableEnMots(table: Table, langage: Langage): Table {
  const choisies = new Set(table.columns.flatMap((c, i) => (c.saisie?.type === "liste" ? [i] : [])));
  const dite = champs({ ...table, rows: [] }, langage) as Table;
  return {
    ...dite,
    ...(table.relue ? { columns: table.columns } : {}),
    rows: table.rows.map((row) => row.map((cell, i) => (choisies.has(i) ? cell : (dit(cell, langage) as Cell)))),
  };
}

function champs(valeur: object, langage: Langage): object {
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, v]) => [
      cle,
      cle === "feuille" || !NOMMANTS.has(cle) ? dit(v, langage) : reference(v, langage),
    ]),
  );
}

/** What names a piece is kept, but for the sheets that it names. */
function reference(valeur: unknown, langage: Langage): unknown {
  if (typeof valeur !== "object" || valeur === null || Array.isArray(valeur) || !("feuille" in valeur)) return valeur;
  return { ...valeur, feuille: dit(valeur.feuille, langage) };
}
