import type { Day } from "../core/day.ts";
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

/** The fingerprints of a table now, found by person. */
class Lignes {
  private enOrdre: ReturnType<typeof trier> | null = null;

  constructor(readonly valeurs: Uint32Array) {}

  private get ordre(): ReturnType<typeof trier> {
    this.enOrdre ??= trier(this.valeurs);
    return this.enOrdre;
  }

  /** The fingerprints in the order of the register's. */
  get triees(): Uint32Array {
    return this.ordre.triees;
  }

  /** Ranks of a person's lines, in the order of the files. */
  de(personne: number): Uint32Array {
    const { triees, rangs } = this.ordre;
    const { debut, fin } = lignesDe(triees, personne);
    return rangs.slice(debut, fin).sort();
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
    const avant = lignesDe(anciennes, personne);
    const prises = new Uint8Array(avant.fin - avant.debut);
    /** The first of the lines from before that say so and are not taken, which it takes; -1: none. */
    const prendre = (cle: number, contenu: number | null): number => {
      for (let j = rangDe(anciennes, avant, cle, contenu ?? 0); j < avant.fin; j++) {
        if (de(anciennes, j, 1) !== cle || (contenu !== null && de(anciennes, j, 2) !== contenu)) return -1;
        if (prises[j - avant.debut] === 1) continue;
        prises[j - avant.debut] = 1;
        return j;
      }
      return -1;
    };
    const paires: [number | null, number | null][] = [];
    const ajoutees: number[] = [];
    // the same in all, then the same line with other words
    for (const i of courante.de(personne).filter((i) => prendre(de(valeurs, i, 1), de(valeurs, i, 2)) < 0)) {
      const j = prendre(de(valeurs, i, 1), null);
      if (j < 0) ajoutees.push(i);
      else paires.push([j, i]);
    }
    for (const i of ajoutees) paires.push([null, i]);
    for (let j = avant.debut; j < avant.fin; j++) if (prises[j - avant.debut] === 0) paires.push([j, null]);
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
  let i = 0;
  let j = 0;
  while (i < avant.length || j < apres.length) {
    const p = avant[i] ?? PERSONNE;
    const q = apres[j] ?? PERSONNE;
    let k = 0;
    if (p === q) while (k < PAR_LIGNE && avant[i + k] === apres[j + k]) k++;
    if (k < PAR_LIGNE) changees.add(Math.min(p, q));
    if (p <= q) i += PAR_LIGNE;
    if (q <= p) j += PAR_LIGNE;
  }
  return changees;
}

/** After everybody. */
const PERSONNE = 2 ** 32;

/** Ranks of a person's lines in the fingerprints of the register, which are sorted by their numbers. */
interface Etendue {
  debut: number;
  fin: number;
}

function lignesDe(empreintes: Uint32Array, personne: number): Etendue {
  const tout = { debut: 0, fin: empreintes.length / PAR_LIGNE };
  const debut = premier(tout, (i) => (empreintes[i * PAR_LIGNE] ?? 0) >= personne);
  let fin = debut;
  while (empreintes[fin * PAR_LIGNE] === personne) fin++;
  return { debut, fin };
}

/** Rank of the first of a person's lines whose key and content are not before these. */
function rangDe(empreintes: Uint32Array, siennes: Etendue, cle: number, contenu: number): number {
  return premier(siennes, (i) => {
    const ecart = (empreintes[i * PAR_LIGNE + 1] ?? 0) - cle;
    return ecart > 0 || (ecart === 0 && (empreintes[i * PAR_LIGNE + 2] ?? 0) >= contenu);
  });
}

/** The first rank that is far enough, where those after it all are. */
function premier({ debut, fin }: Etendue, assez: (rang: number) => boolean): number {
  let [bas, haut] = [debut, fin];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (assez(milieu)) haut = milieu;
    else bas = milieu + 1;
  }
  return bas;
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
