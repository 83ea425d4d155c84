import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
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
  /** Index of its row now, and where it is; null for a line that is gone. */
  rang: number | null;
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
    const connue = this.tables.get(cle);
    if (connue) return connue;
    const data = this.extraction.tables[name] as TableData | null;
    const valeurs = data === null ? new Uint32Array(0) : this.empreintes.de(data, colonnes);
    const table = new Lignes(valeurs);
    this.tables.set(cle, table);
    return table;
  }
}

const AUCUNE: readonly number[] = [];

/** The fingerprints of a table now, found by person. */
class Lignes {
  private parPersonne: ReadonlyMap<number, number[]> | null = null;
  private enOrdre: Uint32Array | null = null;

  constructor(readonly valeurs: Uint32Array) {}

  /** The fingerprints in the order of the register's. */
  get triees(): Uint32Array {
    this.enOrdre ??= trier(this.valeurs);
    return this.enOrdre;
  }

  /** Ranks of a person's lines, in the order of the files. */
  de(personne: number): readonly number[] {
    const rangs = () => Array.from({ length: this.valeurs.length / PAR_LIGNE }, (_, i) => i);
    this.parPersonne ??= grouper(rangs(), (i) => this.valeurs[i * PAR_LIGNE] ?? 0);
    return this.parPersonne.get(personne) ?? AUCUNE;
  }
}

/** The lines changed since one run, person by person. */
export class LignesChangees {
  private readonly tables: readonly { name: TableName; lignes: Lignes; changees: ReadonlySet<number> }[];
  private readonly parPersonne = new Map<number, readonly LigneChangee[]>();

  constructor(
    private readonly trace: Pick<Trace, "tables">,
    private readonly actuelles: LignesActuelles,
  ) {
    this.tables = TABLE_NAMES.map((name) => {
      const connue = trace.tables.get(name);
      const lignes = actuelles.de(name, connue?.colonnes ?? []);
      return { name, lignes, changees: personnesChangees(connue?.empreintes ?? new Uint32Array(0), lignes.triees) };
    });
  }

  /** Those of a participant; null: those of the team's tables. */
  de(participant: string | null): readonly LigneChangee[] {
    const personne = participant === null ? 0 : this.actuelles.identites.de(participant).personne;
    const connues = this.parPersonne.get(personne);
    if (connues) return connues;
    const lignes = this.tables.flatMap(({ name, lignes: courante, changees }) =>
      changees.has(personne) ? this.differences(name, courante, personne) : [],
    );
    this.parPersonne.set(personne, lignes);
    return lignes;
  }

  private differences(name: TableName, courante: Lignes, personne: number): LigneChangee[] {
    const connue = this.trace.tables.get(name);
    const data = this.actuelles.extraction.tables[name] as TableData | null;
    const { valeurs } = courante;
    const anciennes = connue?.empreintes ?? new Uint32Array(0);
    const de = (source: Uint32Array, i: number, k: number) => source[i * PAR_LIGNE + k] ?? 0;
    let avant = lignesDe(anciennes, personne);
    let apres = courante.de(personne);
    const meme = (j: number, i: number, k: number) => de(anciennes, j, k) === de(valeurs, i, k);
    const paires: [number | null, number | null][] = [];
    // the same in all, then the same line with other words
    for (const k of [2, 1]) {
      const libres = new Map<number, number[]>();
      for (const j of avant) {
        const liste = libres.get(de(anciennes, j, k));
        if (liste) liste.push(j);
        else libres.set(de(anciennes, j, k), [j]);
      }
      const prises = new Set<number>();
      apres = apres.filter((i) => {
        const liste = libres.get(de(valeurs, i, k)) ?? [];
        const [j] = liste.splice(liste.findIndex((x) => meme(x, i, 1)) >>> 0, 1);
        if (j === undefined) return true;
        prises.add(j);
        if (k === 1) paires.push([j, i]);
        return false;
      });
      avant = avant.filter((j) => !prises.has(j));
    }
    for (const i of apres) paires.push([null, i]);
    for (const j of avant) paires.push([j, null]);
    return paires.map(([j, i]): LigneChangee => {
      const [avantEnvoi, actuel] = [j === null ? 0 : de(anciennes, j, 3), i === null ? 0 : de(valeurs, i, 3)];
      return {
        table: name,
        genre: j === null ? "ajoutee" : i === null ? "supprimee" : "modifiee",
        rang: i,
        source: i === null ? null : (data?.sources[i] ?? null),
        ligne: i === null ? null : (data?.lignes[i] ?? null),
        mois:
          name === "parcours"
            ? moisDe(i === null ? null : jour(data, i, ["date_sortie_reelle"]))
            : (i === null ? avantEnvoi : actuel) || null,
        saisie: i === null ? null : jour(data, i, ["date_saisie", "date_saisie_sortie"]),
        sortie: name === "parcours" && avantEnvoi !== actuel,
      };
    });
  }
}

/** Whose lines are not all the same in two lists of sorted fingerprints: few, nearly always. */
function personnesChangees(avant: Uint32Array, apres: Uint32Array): Set<number> {
  const changees = new Set<number>();
  let [i, j] = [0, 0];
  while (i < avant.length || j < apres.length) {
    const [p, q] = [avant[i] ?? Number.POSITIVE_INFINITY, apres[j] ?? Number.POSITIVE_INFINITY];
    let k = 0;
    if (p === q) while (k < PAR_LIGNE && avant[i + k] === apres[j + k]) k++;
    if (k < PAR_LIGNE) changees.add(Math.min(p, q));
    if (p <= q) i += PAR_LIGNE;
    if (q <= p) j += PAR_LIGNE;
  }
  return changees;
}

/** Ranks of a person's lines in the fingerprints of the register, which are sorted by person. */
function lignesDe(empreintes: Uint32Array, personne: number): number[] {
  let [debut, fin] = [0, empreintes.length / PAR_LIGNE];
  while (debut < fin) {
    const milieu = (debut + fin) >> 1;
    if ((empreintes[milieu * PAR_LIGNE] ?? 0) < personne) debut = milieu + 1;
    else fin = milieu;
  }
  const rangs: number[] = [];
  for (let i = debut; empreintes[i * PAR_LIGNE] === personne; i++) rangs.push(i);
  return rangs;
}

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
