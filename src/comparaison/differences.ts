import type { Day } from "../core/day.ts";
import type { TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { apparier } from "./apparier.ts";
import { type ColonneCommune, type Cote, colonnesCommunes, type TextesCommuns } from "./colonnes-communes.ts";
import { IDENTIFICATIONS } from "./identification.ts";
import { MoisClos, type Paire, type Temps } from "./mois-clos.ts";

/** One cell whose value changed. */
export interface Changement {
  champ: string;
  /** Typed values; null without value. */
  avant: unknown;
  apres: unknown;
  temps: Temps;
}

export type Genre = "ajoutee" | "modifiee" | "supprimee";

/** One line that is not the same in both extractions. */
export interface Difference {
  table: TableName;
  genre: Genre;
  /** Id of the participant, null for the tables of the team. */
  participant: string | null;
  /** The line's day: the earliest of before and after. */
  jour: Day | null;
  /** Closed as soon as one of its cells is. */
  temps: Temps;
  /** Index of the line in each extraction's table. */
  paire: Paire;
  /** Cells, of a modified line only. */
  changements: readonly Changement[];
}

/** Lines of one kind, and how many of them fall in closed months. */
export interface Compte {
  total: number;
  clos: number;
}

/** What became of one table that both extractions hold. */
export interface TableComparee {
  table: TableName;
  tables: readonly [TableData, TableData];
  avant: number;
  apres: number;
  identiques: number;
  ajoutees: Compte;
  modifiees: Compte;
  supprimees: Compte;
  /** By file order: deleted and modified lines as in the older extraction, then those added. */
  differences: Difference[];
  /** Columns by which lines were found again, their number before all; the numbers when they were left aside. */
  cle: readonly string[];
  parNumero: boolean;
  numerosInstables: boolean;
  /** Columns that only one extraction maps: not compared. */
  seules: readonly { champ: string; cote: Cote }[];
}

/** Compares a table line by line, then cell by cell. */
export function comparerTable(
  tables: readonly [TableData, TableData],
  textes: TextesCommuns,
  arrete: Day,
): TableComparee {
  const { name } = tables[0];
  const identification = IDENTIFICATIONS[name];
  const { communes, seules } = colonnesCommunes(tables, textes);
  const appariement = apparier(tables, communes, identification);
  const comparees = appariement.colonnes.length === communes.length;
  const clos = new MoisClos(tables, identification, arrete);
  const difference = (
    genre: Genre,
    paire: Paire,
    temps = clos.ligne(paire),
    changements: readonly Changement[] = [],
  ): Difference => {
    const participant = participantDe(tables, paire);
    return { table: name, genre, participant, jour: clos.jour(paire), temps, paire, changements };
  };
  const differences: Difference[] = [];
  for (const [i, j] of appariement.vers.entries()) {
    if (j === -1) differences.push(difference("supprimee", [i, null]));
    else {
      const changements = changementsDe(tables, appariement.colonnes, [i, j], clos);
      const temps = TEMPS.find((t) => changements.some((c) => c.temps === t));
      if (changements.length > 0) differences.push(difference("modifiee", [i, j], temps, changements));
    }
  }
  for (const [j, i] of appariement.depuis.entries()) {
    if (i === -1) differences.push(difference("ajoutee", [null, j]));
  }
  const compte = (genre: Genre): Compte => {
    const siennes = differences.filter((d) => d.genre === genre);
    return { total: siennes.length, clos: siennes.filter((d) => d.temps === "clos").length };
  };
  const [ajoutees, modifiees, supprimees] = [compte("ajoutee"), compte("modifiee"), compte("supprimee")];
  return {
    table: name,
    tables,
    avant: tables[0].length,
    apres: tables[1].length,
    identiques: tables[0].length - modifiees.total - supprimees.total,
    ajoutees,
    modifiees,
    supprimees,
    differences,
    cle: appariement.cle,
    parNumero: appariement.numerotees && comparees,
    numerosInstables: appariement.numerotees && !comparees,
    seules,
  };
}

function participantDe(tables: readonly [TableData, TableData], paire: Paire): string | null {
  const [i, j] = paire;
  const [data, rang] = j === null ? [tables[0], i] : [tables[1], j];
  const champ = data.name === "participants" ? "id" : "participant";
  if (rang === null || !data.mapped.has(champ)) return null;
  return data.value(rang, champ) as string | null;
}

/** A modified line falls where the first of them does. */
const TEMPS = ["clos", "sansDate", "ouvert"] as const satisfies Temps[];

function changementsDe(
  tables: readonly [TableData, TableData],
  colonnes: readonly ColonneCommune[],
  paire: readonly [number, number],
  clos: MoisClos,
): Changement[] {
  const [i, j] = paire;
  const changements: Changement[] = [];
  for (const { champ, nombre } of colonnes) {
    if (Object.is(nombre(0, i), nombre(1, j))) continue;
    const [avant, apres] = [tables[0].value(i, champ), tables[1].value(j, champ)];
    changements.push({ champ, avant, apres, temps: clos.cellule(champ, paire) });
  }
  return changements;
}
