import type { Comparaison } from "../../../comparaison/comparaison.ts";
import type { Difference, Genre, TableComparee } from "../../../comparaison/differences.ts";
import { frInteger } from "../../../core/format.ts";
import { TABLES, titreDuChamp } from "../../../tables/index.ts";
import { lieu } from "../../controle/cadre.ts";
import { alerte } from "../../document/blocs.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Block, Table, Tone } from "../../document/model.ts";
import { GENRES, resumeLigne, TEMPS, valeurLisible } from "../mots.ts";

/** A workbook is to be read; the JSON has every line. */
const LIGNES_MAX = 20_000;

const TONS: Readonly<Record<Genre, Tone>> = { ajoutee: "mineur", modifiee: "majeur", supprimee: "bloquant" };

/** A whole line that was added or deleted, or one cell of a modified one. */
interface Ligne extends Pick<Difference, "genre" | "participant" | "jour" | "temps" | "paire"> {
  table: TableComparee;
  champ: string | null;
  avant: string | null;
  apres: string | null;
}

/**
 * « Mois clos », or « Le reste », what happened since and what has no day: one line per added or deleted line, one per
 * modified cell.
 */
export function feuilleLignes({ tables, reports }: Comparaison, valeurs: boolean, closes: boolean): Block[] {
  const toutes = tables.flatMap((table) => table.differences.flatMap((d) => lignesDe(table, d, valeurs, closes)));
  const ou = (cote: 0 | 1) => {
    return ({ table, paire }: Ligne) => {
      const [i, data] = [paire[cote], table.tables[cote]];
      return i === null ? null : lieu({ source: data.sources[i] ?? -1, ligne: data.lignes[i] ?? 0 }, reports[cote]);
    };
  };
  const table: Table = {
    id: "lignes",
    ...lister(toutes.slice(0, LIGNES_MAX), [
      champ("participant", "Participant", "text", (l) => l.participant),
      champ("table", "Table", "text", ({ table }) => TABLES[table.table].titre),
      champ("genre", "Ligne", "text", ({ genre }) => ({ value: GENRES[genre].mot, tone: TONS[genre] })),
      champ("jour", "Date de la ligne", "date", (l) => l.jour),
      !closes && champ("temps", "Quand", "text", (l) => TEMPS[l.temps]),
      champ("colonne", "Colonne", "text", (l) => l.champ && titreDuChamp(l.table.table, l.champ)),
      champ("avant", "Avant", { kind: "prose", width: 30 }, (l) => l.avant),
      champ("apres", "Après", { kind: "prose", width: 30 }, (l) => l.apres),
      champ("ouAvant", "Où, avant", { kind: "text", width: 26 }, ou(0)),
      champ("ouApres", "Où, après", { kind: "text", width: 26 }, ou(1)),
    ]),
    ...aFiltrer(1),
  };
  const reste = toutes.length - LIGNES_MAX;
  if (reste <= 0) return [table];
  const texte = `Les ${frInteger(LIGNES_MAX)} premières ; ${frInteger(reste)} autres sont dans le JSON (--format json).`;
  return [alerte(texte), table];
}

function lignesDe(table: TableComparee, difference: Difference, valeurs: boolean, closes: boolean): Ligne[] {
  const { genre, participant, jour, temps, paire, changements } = difference;
  const commun = { table, genre, participant, jour, paire };
  if (genre !== "modifiee") {
    if ((temps === "clos") !== closes) return [];
    const resume = resumeLigne(table, paire, valeurs) || null;
    const [avant, apres] = genre === "supprimee" ? [resume, null] : [null, resume];
    return [{ ...commun, temps, champ: null, avant, apres }];
  }
  return changements
    .filter((k) => (k.temps === "clos") === closes)
    .map(({ temps, champ, avant, apres }) => {
      const lisible = (v: unknown) => valeurLisible(table.table, champ, v, valeurs);
      return { ...commun, temps, champ, avant: lisible(avant), apres: lisible(apres) };
    });
}
