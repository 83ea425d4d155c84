import * as z from "zod";
import { frCount, frInteger, frPercent } from "../core/format.ts";
import { compter } from "../core/grouper.ts";
import { proportion } from "../core/seuil.ts";
import { compareText } from "../core/text.ts";
import type { Extraction, Rejet, Source } from "../tables/extraction.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../tables/index.ts";
import lec05, { ordresDouteux } from "./lec-05-dates-americaines.ts";
import { sourcesDe } from "./lignes.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** The commonest reason of a table's rejections, with its column. */
function premiereRaison(rejets: readonly Rejet[]): string {
  const dites = rejets.map((r) => (r.colonne === "" ? r.raison : `colonne « ${r.colonne} », ${r.raison}`));
  const [premiere] = [...compter(dites)].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  return premiere?.[0] ?? "lignes illisibles";
}

/** Every row has one cell more than the header: the title of the first column is missing, as R writes it. */
const UN_DE_PLUS = /^(\d+) champs pour (\d+) colonnes/;
const TITRE_MANQUANT =
  "Toutes les lignes ont une case de plus que l'en-tête, qui a sans doute perdu le titre de la première colonne (un rang, un nom de ligne) : refaites l'export sans cette colonne (dans R : row.names = FALSE), ou ajoutez son titre.";

function titreManquant(raison: string): boolean {
  const [, champs, colonnes] = UN_DE_PLUS.exec(raison) ?? [];
  return champs !== undefined && Number(champs) === Number(colonnes) + 1;
}

/** What sent rows to the rejets: their key columns, not the other cells that these rows also had wrong. */
function causes(table: TableName, lues: readonly Source[], rejets: readonly Rejet[]): Rejet[] {
  const columns = columnsOf(table);
  const cles = new Set(
    lues.flatMap(({ colonnes }) =>
      colonnes.filter((c) => c.champ !== null && columns.get(c.champ)?.key).map((c) => c.entete),
    ),
  );
  const siens = rejets.filter((r) => r.table === table && !r.rangeeGardee);
  const parCle = siens.filter(({ colonne }) => cles.has(colonne));
  return parCle.length > 0 ? parCle : siens;
}

/** Tables whose rejections another light already explains: dates that are in the American order. */
function expliquees(extraction: Extraction): Set<TableName> {
  const { datesMin } = lec05.params.parse({}) as { datesMin: number };
  return new Set(ordresDouteux(extraction, datesMin).map(({ source }) => source.table));
}

export default defineFeu({
  id: "LEC-06",
  titre: "Beaucoup de lignes rejetées",
  definition: ({ partRouge, partOrange }) =>
    `Rouge au-delà de ${frPercent(partRouge, 0)} des lignes d'une table rejetées, orange au-delà de ${frPercent(partOrange, 0)}.`,
  params: z.strictObject({
    partRouge: proportion(0.2, "rouge au-delà de cette part de lignes rejetées"),
    partOrange: proportion(0.02, "orange au-delà de cette part"),
  }),
  juger({ extraction }, { partRouge, partOrange }) {
    const feux: FeuVu[] = [];
    const dites = expliquees(extraction);
    for (const table of TABLE_NAMES) {
      const lues = sourcesDe(extraction, table).map(({ source }) => source);
      const rejetees = lues.reduce((somme, s) => somme + s.rejetees, 0);
      const lignes = rejetees + lues.reduce((somme, s) => somme + s.acceptees, 0);
      if (lignes === 0 || rejetees <= partOrange * lignes || dites.has(table)) continue;
      const rejets = causes(table, lues, extraction.rejets);
      const raison = premiereRaison(rejets);
      feux.push({
        couleur: rejetees > partRouge * lignes ? "rouge" : "orange",
        fichiers: lues.filter((s) => s.rejetees > 0).map(({ fichier }) => fichier),
        message: `${frPercent(rejetees / lignes)} des lignes de la table ${table} sont rejetées (${frCount(rejetees, "ligne")} sur ${frInteger(lignes)}), le plus souvent : ${raison}.`,
        remede:
          rejetees === lignes && titreManquant(raison)
            ? TITRE_MANQUANT
            : "Corrigez l'export, ou dites dans le profil ce que ces valeurs veulent dire (« plie inspecter » les liste et propose).",
        // the computation says it for each figure (precisions.md, General 22)
        reserve: null,
      });
    }
    return feux;
  },
  exemple: {
    fichiers: {
      "etapes.csv":
        "participant;famille;intitule;date_debut\nP1;operation;Atelier;01/02/2026\nP2;operation;Atelier;01/02/2026\nP3;operation;Atelier;\n",
    },
    couleur: "rouge",
  },
});
