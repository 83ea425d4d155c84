import type { Day } from "../core/day.ts";
import { grouper, obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { Empreintes, PAR_LIGNE, trier } from "./empreintes.ts";
import type { Identites } from "./identites.ts";
import type { Trace } from "./trace.ts";

/** A line that is not as it was when a month was sent. */
export interface LigneChangee {
  table: TableName;
  genre: "ajoutee" | "modifiee" | "supprimee";
  /** Where it is now; null for a line that is gone. */
  source: number | null;
  ligne: number | null;
  /** Month of its date (of a parcours, of its sortie), as it is now, else as it was; null when it has none. */
  mois: Month | null;
  /** When it was typed; null when nothing says it. */
  saisie: Day | null;
  /** Its sortie réelle was typed, changed or taken away since. */
  sortie: boolean;
}

/** The lines of the extraction now, with their fingerprints, found by whose they are. */
export class LignesActuelles {
  private readonly empreintes: Empreintes;
  private readonly tables = new Map<string, Lignes>();

  constructor(
    readonly extraction: Extraction,
    readonly identites: Identites,
  ) {
    this.empreintes = new Empreintes(identites);
  }

  /** Fingerprints under the columns of a trace: made once for the months that had the same. */
  de(name: TableName, colonnes: readonly string[]): Lignes {
    const cle = `${name}|${colonnes.join(",")}`;
    return obtenir(this.tables, cle, () => {
      const data = this.extraction.tables[name] as TableData | null;
      return new Lignes(data === null ? new Uint32Array(0) : this.empreintes.de(data, colonnes));
    });
  }
}

/** The fingerprints of a table now. */
class Lignes {
  private enOrdre: ReturnType<typeof trier> | null = null;

  constructor(private readonly valeurs: Uint32Array) {}

  /** In the order of the register's, and the row of each. */
  get ordre(): ReturnType<typeof trier> {
    this.enOrdre ??= trier(this.valeurs);
    return this.enOrdre;
  }
}

/** The sorted fingerprints of a table, then and now. */
interface TableComparee {
  name: TableName;
  data: TableData | null;
  avant: Uint32Array;
  apres: Uint32Array;
  /** Rows of those of now. */
  rangs: Uint32Array;
  changees: ReadonlyMap<number, Rangs>;
}

/** Of lines among the fingerprints then and now. */
interface Rangs {
  avant: number;
  apres: number;
}

/** The lines changed since one run, person by person. */
export class LignesChangees {
  private readonly tables: readonly TableComparee[];
  private readonly parPersonne = new Map<number, readonly LigneChangee[]>();

  constructor(
    trace: Pick<Trace, "tables">,
    private readonly actuelles: LignesActuelles,
  ) {
    this.tables = TABLE_NAMES.map((name) => {
      const connue = trace.tables.get(name);
      const { triees, rangs } = actuelles.de(name, connue?.colonnes ?? []).ordre;
      const avant = connue?.empreintes ?? new Uint32Array(0);
      const data = actuelles.extraction.tables[name] as TableData | null;
      return { name, data, avant, apres: triees, rangs, changees: personnesChangees(avant, triees) };
    });
  }

  /** Those of a participant; null: those of the team's tables. */
  de(participant: string | null): readonly LigneChangee[] {
    const personne = participant === null ? 0 : this.actuelles.identites.de(participant).personne;
    return obtenir(this.parPersonne, personne, () => this.tables.flatMap((table) => differences(table, personne)));
  }
}

/** The lines of a person that are not the same in the two. */
function differences(table: TableComparee, personne: number): LigneChangee[] {
  const premieres = table.changees.get(personne);
  if (premieres === undefined) return [];
  const { avant, apres } = table;
  const { perdues, neuves } = sansPareille(table, premieres, personne);
  const parCle = grouper(perdues, (j) => avant[j * PAR_LIGNE + 1]);
  const paires: (readonly [number | null, number | null])[] = [];
  const [ajoutees, reprises] = [[] as number[], new Set<number>()];
  // the same line with other words
  for (const i of neuves) {
    const j = parCle.get(apres[i * PAR_LIGNE + 1])?.shift();
    if (j === undefined) ajoutees.push(i);
    else {
      paires.push([j, i]);
      reprises.add(j);
    }
  }
  for (const i of ajoutees) paires.push([null, i]);
  for (const j of perdues) if (!reprises.has(j)) paires.push([j, null]);
  return paires.map(([j, i]) => ligneDe(table, j, i));
}

/** Ranks of a person's lines without an equal, those of now in the order of the files. */
function sansPareille(
  { avant, apres, rangs }: TableComparee,
  { avant: j, apres: i }: Rangs,
  personne: number,
): { perdues: number[]; neuves: number[] } {
  const [perdues, neuves]: [number[], number[]] = [[], []];
  for (let [a, b] = [j * PAR_LIGNE, i * PAR_LIGNE]; avant[a] === personne || apres[b] === personne; ) {
    // by what tells it from the others, then by what it says
    let ecart = avant[a] !== personne ? 1 : apres[b] !== personne ? -1 : 0;
    if (ecart === 0) ecart = (avant[a + 1] ?? 0) - (apres[b + 1] ?? 0) || (avant[a + 2] ?? 0) - (apres[b + 2] ?? 0);
    if (ecart < 0) perdues.push(a / PAR_LIGNE);
    else if (ecart > 0) neuves.push(b / PAR_LIGNE);
    if (ecart <= 0) a += PAR_LIGNE;
    if (ecart >= 0) b += PAR_LIGNE;
  }
  return { perdues, neuves: neuves.sort((m, n) => (rangs[m] ?? 0) - (rangs[n] ?? 0)) };
}

/** A line that changed, by its ranks then and now. */
function ligneDe({ name, data, avant, apres, rangs }: TableComparee, j: number | null, i: number | null): LigneChangee {
  const [dAlors, dAujourdhui] = [
    j === null ? 0 : (avant[j * PAR_LIGNE + 3] ?? 0),
    i === null ? 0 : (apres[i * PAR_LIGNE + 3] ?? 0),
  ];
  const rang = i === null ? null : (rangs[i] ?? 0);
  return {
    table: name,
    genre: j === null ? "ajoutee" : i === null ? "supprimee" : "modifiee",
    source: rang === null ? null : (data?.sources[rang] ?? null),
    ligne: rang === null ? null : (data?.lignes[rang] ?? null),
    mois:
      name === "parcours"
        ? moisDe(rang === null ? null : jour(data, rang, ["date_sortie_reelle"]))
        : (i === null ? dAlors : dAujourdhui) || null,
    saisie: rang === null ? null : jour(data, rang, ["date_saisie", "date_saisie_sortie"]),
    sortie: name === "parcours" && dAlors !== dAujourdhui,
  };
}

/** Whose lines are not all the same in two lists of sorted fingerprints, and the first that are not: few, nearly always. */
function personnesChangees(avant: Uint32Array, apres: Uint32Array): Map<number, Rangs> {
  const changees = new Map<number, Rangs>();
  let [a, b] = [0, 0];
  while (a < avant.length || b < apres.length) {
    const personne = Math.min(avant[a] ?? PERSONNE, apres[b] ?? PERSONNE);
    while (
      avant[a] === personne &&
      apres[b] === personne &&
      avant[a + 1] === apres[b + 1] &&
      avant[a + 2] === apres[b + 2] &&
      avant[a + 3] === apres[b + 3]
    ) {
      a += PAR_LIGNE;
      b += PAR_LIGNE;
    }
    if (avant[a] !== personne && apres[b] !== personne) continue;
    changees.set(personne, { avant: a / PAR_LIGNE, apres: b / PAR_LIGNE });
    while (avant[a] === personne) a += PAR_LIGNE;
    while (apres[b] === personne) b += PAR_LIGNE;
  }
  return changees;
}

/** After everybody. */
const PERSONNE = 2 ** 32;

function moisDe(jour: Day | null): Month | null {
  return jour === null ? null : monthOf(jour);
}

function jour(data: TableData | null, i: number, champs: readonly string[]): Day | null {
  for (const champ of champs) {
    const n = data?.mapped.has(champ) ? (data.cells(champ)[i] ?? NULL) : NULL;
    if (n !== NULL) return n;
  }
  return null;
}
