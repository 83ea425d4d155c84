import { obtenir } from "../core/grouper.ts";
import { foldName } from "../core/text.ts";
import type { Column, Columns, Kind } from "../tables/column.ts";
import { TABLES } from "../tables/index.ts";
import type { StringPool } from "../tables/pool.ts";
import { NULL, type TableData } from "../tables/table-data.ts";

/** The older extraction (0) or the recent one (1). */
export type Cote = 0 | 1;

/** Numbers that stand for the same text in both extractions; names are the same without case and accents. */
export class TextesCommuns {
  private readonly exacts: readonly [Int32Array, Int32Array];
  private readonly noms: readonly [Int32Array, Int32Array];
  private readonly parTexte = new Map<string, number>();
  private readonly parNom = new Map<string, number>();

  constructor(private readonly pools: readonly [StringPool, StringPool]) {
    const vide = (pool: StringPool) => new Int32Array(pool.texts.length).fill(-1);
    this.exacts = [vide(pools[0]), vide(pools[1])];
    this.noms = [vide(pools[0]), vide(pools[1])];
  }

  exact(cote: Cote, n: number): number {
    return numero(this.exacts[cote], n, () => this.pools[cote].text(n), this.parTexte);
  }

  nom(cote: Cote, n: number): number {
    return numero(this.noms[cote], n, () => foldName(this.pools[cote].text(n)), this.parNom);
  }

  /** A text that no pool holds (free texts are kept apart). */
  libre(texte: string): number {
    return obtenir(this.parTexte, texte, () => this.parTexte.size);
  }
}

function numero(connus: Int32Array, n: number, texte: () => string, numeros: Map<string, number>): number {
  const connu = connus[n] ?? -1;
  if (connu >= 0) return connu;
  const trouve = obtenir(numeros, texte(), () => numeros.size);
  connus[n] = trouve;
  return trouve;
}

const TEXTES: ReadonlySet<Kind> = new Set(["id", "text", "code", "postal", "level"]);

/** A column that both extractions map, as numbers that are equal when the values are. */
export interface ColonneCommune {
  champ: string;
  column: Column;
  /** Number of the cell; NaN or `NULL` without value. */
  nombre(cote: Cote, i: number): number;
}

/** Columns that both sides map, in the model's order, and those that only one maps. */
export function colonnesCommunes(
  tables: readonly [TableData, TableData],
  textes: TextesCommuns,
): { communes: ColonneCommune[]; seules: { champ: string; cote: Cote }[] } {
  const [a, b] = tables;
  const communes: ColonneCommune[] = [];
  const seules: { champ: string; cote: Cote }[] = [];
  for (const [champ, column] of Object.entries(TABLES[a.name].columns as Columns)) {
    const [dansA, dansB] = [a.mapped.has(champ), b.mapped.has(champ)];
    if (dansA && dansB) communes.push({ champ, column, nombre: lecteur(tables, champ, column, textes) });
    else if (dansA || dansB) seules.push({ champ, cote: dansA ? 0 : 1 });
  }
  return { communes, seules };
}

function lecteur(
  tables: readonly [TableData, TableData],
  champ: string,
  column: Column,
  textes: TextesCommuns,
): ColonneCommune["nombre"] {
  if (column.kind === "bulk") {
    return (cote, i) => {
      const valeur = tables[cote].value(i, champ);
      return typeof valeur === "string" ? textes.libre(valeur) : NULL;
    };
  }
  const cells = [tables[0].cells(champ), tables[1].cells(champ)] as const;
  const numero = TEXTES.has(column.kind)
    ? (cote: Cote, n: number) => textes.exact(cote, n)
    : column.kind === "name"
      ? (cote: Cote, n: number) => textes.nom(cote, n)
      : null;
  return (cote, i) => {
    const n = cells[cote][i] ?? NULL;
    return numero === null || n === NULL ? n : numero(cote, n);
  };
}
