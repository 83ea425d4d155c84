import * as z from "zod";
import { partsOf } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import { entier } from "../core/seuil.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { nomDe, sourcesDe } from "./lignes.ts";
import { defineFeu } from "./regle-feu.ts";

/** Two numbers, then a year: `04/23/2025`. */
const JOUR = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:\D.*)?$/;
const DOUZE = 12;

/** A column of dates whose order of day and month is not the French one, or not one only. */
export interface OrdreDouteux {
  source: Source;
  colonne: string;
  champ: string;
  /** Unreadable dates whose second number is above twelve. */
  inversees: number;
  /** The column also holds dates whose first number is above twelve. */
  melangee: boolean;
}

/** Dates refused because their second number cannot be a month, by file, sheet and header. */
function inversees({ rejets }: Extraction): Map<string, number> {
  const nombres = new Map<string, number>();
  for (const { fichier, feuille, colonne, valeur } of rejets) {
    const [, premier = "", second = ""] = JOUR.exec(valeur) ?? [];
    if (premier === "" || Number(premier) > DOUZE || Number(second) <= DOUZE) continue;
    const cle = JSON.stringify([fichier, feuille, colonne]);
    nombres.set(cle, (nombres.get(cle) ?? 0) + 1);
  }
  return nombres;
}

function tientUnJourApresDouze(data: TableData, index: number, champ: string): boolean {
  const cells = data.cells(champ);
  for (let i = 0; i < data.length; i++) {
    if (data.sources[i] !== index) continue;
    const jour = cells[i] as number;
    if (jour > 0 && partsOf(jour).dayOfMonth > DOUZE) return true;
  }
  return false;
}

/** Columns of dates with at least `min` second numbers above twelve. */
export function ordresDouteux(extraction: Extraction, min: number): OrdreDouteux[] {
  const nombres = inversees(extraction);
  if (nombres.size === 0) return [];
  const trouves: OrdreDouteux[] = [];
  for (const table of TABLE_NAMES) {
    const data = extraction.tables[table] as TableData | null;
    if (!data) continue;
    for (const { index, source } of sourcesDe(extraction, table)) {
      for (const { entete, champ } of source.colonnes) {
        const n = nombres.get(JSON.stringify([source.fichier, source.feuille, entete])) ?? 0;
        if (champ === null || n < min) continue;
        const melangee = tientUnJourApresDouze(data, index, champ);
        trouves.push({ source, colonne: entete, champ, inversees: n, melangee });
      }
    }
  }
  return trouves;
}

export default defineFeu({
  id: "LEC-05",
  titre: "Dates au format américain (mois/jour)",
  definition: ({ datesMin }) =>
    `Une colonne de dates où au moins ${frInteger(datesMin)} seconds nombres dépassent 12 et aucun premier : elle est en mois/jour/année. Les deux dans une même colonne : rien ne dit l'ordre des autres.`,
  params: z.strictObject({
    datesMin: entier(5, "dates dont le second nombre dépasse 12"),
  }),
  juger({ extraction }, { datesMin }) {
    return ordresDouteux(extraction, datesMin).map(({ source, colonne, champ, inversees: n, melangee }) => ({
      couleur: "rouge" as const,
      fichiers: [source.fichier],
      message: melangee
        ? `${nomDe(source)}, colonne « ${colonne} » : ${frInteger(n)} dates ne se lisent qu'en mois/jour/année, et d'autres qu'en jour/mois/année ; les deux ordres sont mélangés, rien ne dit comment lire 04/05.`
        : `${nomDe(source)}, colonne « ${colonne} » : ${frInteger(n)} dates ont un second nombre supérieur à 12 et aucune un premier ; ce fichier est en mois/jour/année, sans doute réenregistré par un tableur en anglais, et ses autres dates seraient lues jour et mois inversés.`,
      remede: melangee
        ? "Refaites l'export depuis le logiciel, sans le rouvrir dans un tableur."
        : `Refaites l'export sans le rouvrir dans ce tableur, ou écrivez dans le profil : ordreDates: { ${JSON.stringify(source.fichier)}: mjj }.`,
      reponses: melangee
        ? []
        : [
            {
              libelle: `Lire « ${source.fichier} » en mois/jour/année`,
              profil: `ordreDates: { ${JSON.stringify(source.fichier)}: mjj }`,
            },
          ],
      reserve: {
        texte: `dates de « ${colonne} » en partie illisibles, ou jour et mois inversés`,
        lit: [`${source.table}.${champ}`],
      },
    }));
  },
  exemple: {
    fichiers: {
      "etapes.csv": `participant;famille;intitule;date_debut\n${[13, 14, 15, 16, 17].map((j) => `P${j};operation;Atelier;02/${j}/2026\n`).join("")}`,
    },
    couleur: "rouge",
  },
});
