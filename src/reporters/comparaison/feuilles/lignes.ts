import type { Comparaison } from "../../../comparaison/comparaison.ts";
import type { Difference, Genre, TableComparee } from "../../../comparaison/differences.ts";
import { frInteger } from "../../../core/format.ts";
import type { Report } from "../../../core/report.ts";
import { TABLES, titreDuChamp } from "../../../tables/index.ts";
import { lieu } from "../../controle/cadre.ts";
import { alerte } from "../../document/blocs.ts";
import type { Block, Cell, Table, Tone } from "../../document/model.ts";
import { GENRES, resumeLigne, TEMPS, valeurLisible } from "../mots.ts";

/** A workbook is to be read; the JSON has every line. */
const LIGNES_MAX = 20_000;

const TONS: Readonly<Record<Genre, Tone>> = { ajoutee: "mineur", modifiee: "majeur", supprimee: "bloquant" };

/** « Mois clos »: one line per added or deleted line, one per modified cell. */
export function feuilleMoisClos(comparaison: Comparaison, valeurs: boolean): Block[] {
  return lignes(comparaison, valeurs, true, "Rien n'a changé dans les mois clos.");
}

/** « Le reste »: what happened since, and what has no day. */
export function feuilleAutres(comparaison: Comparaison, valeurs: boolean): Block[] {
  return lignes(comparaison, valeurs, false, "Rien d'autre n'a changé.");
}

function lignes({ tables, reports }: Comparaison, valeurs: boolean, closes: boolean, vide: string): Block[] {
  const toutes: Cell[][] = [];
  let reste = 0;
  for (const table of tables) {
    for (const difference of table.differences) {
      const siennes = deLaDifference(table, difference, reports, valeurs, closes);
      for (const ligne of siennes) {
        if (toutes.length < LIGNES_MAX) toutes.push(ligne);
        else reste++;
      }
    }
  }
  const table: Table = {
    kind: "table",
    id: "lignes",
    columns: [
      { key: "participant", titre: "Participant", kind: "text" },
      { key: "table", titre: "Table", kind: "text" },
      { key: "genre", titre: "Ligne", kind: "text" },
      { key: "jour", titre: "Date de la ligne", kind: "date" },
      ...(closes ? [] : [{ key: "temps", titre: "Quand", kind: "text" } as const]),
      { key: "colonne", titre: "Colonne", kind: "text" },
      { key: "avant", titre: "Avant", kind: "prose", width: 30 },
      { key: "apres", titre: "Après", kind: "prose", width: 30 },
      { key: "ouAvant", titre: "Où, avant", kind: "text", width: 26 },
      { key: "ouApres", titre: "Où, après", kind: "text", width: 26 },
    ],
    rows: toutes,
    filtre: true,
    figer: true,
    figerColonnes: 1,
    vide,
  };
  if (reste === 0) return [table];
  const texte = `Les ${frInteger(LIGNES_MAX)} premières ; ${frInteger(reste)} autres sont dans le JSON (--format json).`;
  return [alerte(texte), table];
}

function deLaDifference(
  table: TableComparee,
  { genre, participant, jour, temps, paire, changements }: Difference,
  reports: readonly [Report, Report],
  valeurs: boolean,
  closes: boolean,
): Cell[][] {
  const ou = ([0, 1] as const).map((cote) => {
    const i = paire[cote];
    if (i === null) return null;
    const data = table.tables[cote];
    return lieu({ source: data.sources[i] ?? -1, ligne: data.lignes[i] ?? 0 }, reports[cote]);
  });
  const ligne = (quand: Difference["temps"], colonne: string | null, avant: string | null, apres: string | null) => [
    participant,
    TABLES[table.table].titre,
    { value: GENRES[genre].mot, tone: TONS[genre] },
    jour,
    ...(closes ? [] : [TEMPS[quand]]),
    colonne,
    avant,
    apres,
    ...ou,
  ];
  if (genre !== "modifiee") {
    if ((temps === "clos") !== closes) return [];
    const resume = resumeLigne(table, paire, valeurs) || null;
    return [ligne(temps, null, genre === "supprimee" ? resume : null, genre === "ajoutee" ? resume : null)];
  }
  return changements
    .filter((k) => (k.temps === "clos") === closes)
    .map((k) => {
      const [avant = null, apres = null] = [k.avant, k.apres].map((v) =>
        valeurLisible(table.table, k.champ, v, valeurs),
      );
      return ligne(k.temps, titreDuChamp(table.table, k.champ), avant, apres);
    });
}
