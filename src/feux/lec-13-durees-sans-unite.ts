import * as z from "zod";
import { frInteger, frNumber, frPercent } from "../core/format.ts";
import { entier, nombre, proportion } from "../core/seuil.ts";
import { foldWords } from "../core/text.ts";
import { isEmptyText } from "../ingest/values/lecture.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { fichiersDe, nomDe, sourcesDe } from "./lignes.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

const UNITE_EN_TETE = /\b(min|mn|minute|minutes|heure|heures|h|hh|hmm|hhmm)\b/;
/** A unit that is read as no duration. */
const AUTRE_UNITE = /\b(centiemes?|secondes?|sec|quarts?|jours?)\b/;
/** A number without its unit: what this light judges, and LEC-09 leaves to it. */
export const NOMBRE_NU = /^\d+(?:[.,]\d+)?$/;

/** Columns of minutes. */
const DUREES: readonly (readonly [TableName, string])[] = TABLE_NAMES.flatMap((table) =>
  Object.entries(TABLES[table].columns)
    .filter(([, column]) => column.kind === "minutes")
    .map(([champ]) => [table, champ] as const),
);

function mediane(nombres: readonly number[]): number {
  const ordre = Float64Array.from(nombres).sort();
  const milieu = Math.floor(ordre.length / 2);
  const haut = ordre[milieu] ?? 0;
  return ordre.length % 2 === 1 ? haut : ((ordre[milieu - 1] ?? 0) + haut) / 2;
}

/** Durations of a file as numbers: those taken for minutes, and those refused because they bear no unit (`0,75`). */
function durees(extraction: Extraction, data: TableData, index: number, source: Source, champ: string, entete: string) {
  const nombres: number[] = [];
  let refusees = 0;
  const cells = data.cells(champ);
  for (let i = 0; i < data.length; i++) {
    const minutes = cells[i] as number;
    if (data.sources[i] === index && minutes > 0) nombres.push(minutes);
  }
  for (const { fichier, feuille, colonne, valeur } of extraction.rejets) {
    if (fichier !== source.fichier || feuille !== source.feuille || colonne !== entete) continue;
    const texte = valeur.trim();
    if (!NOMBRE_NU.test(texte)) continue;
    nombres.push(Number(texte.replace(",", ".")));
    refusees++;
  }
  return { nombres, refusees };
}

/** Columns linked to a duration whose header says that they are in no minutes nor hours (« Durée (centièmes) »). */
function autresUnites(extraction: Extraction): FeuVu[] {
  return DUREES.flatMap(([table, champ]) =>
    sourcesDe(extraction, table).flatMap(({ source }): FeuVu[] => {
      const entete = source.colonnes.find((c) => c.champ === champ)?.entete;
      const [unite] = (entete !== undefined && AUTRE_UNITE.exec(foldWords(entete))) || [];
      if (unite === undefined) return [];
      return [
        {
          couleur: "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)}, colonne « ${entete} » : son en-tête dit une unité (« ${unite} ») qui n'est ni la minute ni l'heure, et ses nombres seraient lus comme des minutes.`,
          remede:
            "Convertissez la colonne en minutes (75 centièmes d'heure font 45 minutes) et nommez-la « Durée (min) ».",
          reserve: { texte: `durées de « ${entete} » dans une autre unité`, lit: [`${table}.${champ}`] },
        },
      ];
    }),
  );
}

/** Hours a week that no one works: a lost comma (« 350 » for 35,0), or hours of a month. */
function heuresImpossibles(extraction: Extraction, { max, min }: { max: number; min: number }): FeuVu[] {
  const data = extraction.tables.etapes;
  if (data === null || !data.mapped.has("heures_hebdo")) return [];
  const heures = data.cells("heures_hebdo").subarray(0, data.length);
  const trop = heures.filter((h) => h > max).length;
  if (trop < min) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "etapes"),
      message: `${frInteger(trop)} étapes ont plus de ${frInteger(max)} heures par semaine (jusqu'à ${frNumber(Math.max(...heures.filter((h) => h > max)), 0)}) : une virgule perdue (« 350 » pour « 35,0 »), ou des heures par mois ; les emplois de moins de 20 heures et les temps pleins sont alors mal reconnus.`,
      remede:
        "Refaites l'export avec des heures par semaine (35, 17,5, 9), ou mettez « ignorer » en face de la colonne dans le profil.",
      reserve: {
        texte: `${frInteger(trop)} étapes à plus de ${frInteger(max)} heures par semaine`,
        lit: ["etapes.heures_hebdo", "etapes"],
      },
    },
  ];
}

export default defineFeu({
  id: "LEC-13",
  titre: "Des durées sans unité",
  definition: ({ medianeMin, medianeMax, partRefusees, heuresMax }) =>
    `Une colonne de durées sans unité dans son en-tête, ses cases ou le profil, dont la médiane est inférieure à ${frInteger(medianeMin)} ou supérieure à ${frInteger(medianeMax)} : ce ne sont pas des minutes ; ou dont plus de ${frPercent(partRefusees, 0)} sont à virgule (orange jusqu'à la moitié) ; ou dont l'en-tête dit des centièmes, des secondes, des quarts d'heure ou des jours. Des étapes à plus de ${frInteger(heuresMax)} heures par semaine : orange.`,
  params: z.strictObject({
    medianeMin: nombre(5, "médiane en dessous de laquelle ce ne sont pas des minutes"),
    medianeMax: nombre(600, "médiane au-dessus de laquelle ce ne sont pas des minutes"),
    dureesMin: entier(5, "durées d'une colonne pour la juger"),
    heuresMax: entier(60, "heures par semaine au-delà desquelles personne ne travaille"),
    heuresMin: entier(3, "étapes de plus d'heures encore à partir desquelles c'est orange"),
    partRefusees: proportion(0.1, "part des durées écrites à virgule et sans unité au-delà de laquelle c'est orange"),
  }),
  juger({ extraction, profil }, { medianeMin, medianeMax, dureesMin, partRefusees, heuresMax, heuresMin }) {
    const feux: FeuVu[] = [
      ...autresUnites(extraction),
      ...heuresImpossibles(extraction, { max: heuresMax, min: heuresMin }),
    ];
    if (profil.uniteDuree !== null) return feux;
    for (const [table, champ] of DUREES) {
      const data = extraction.tables[table] as TableData | null;
      if (!data) continue;
      for (const { index, source } of sourcesDe(extraction, table)) {
        const colonne = source.colonnes.find((c) => c.champ === champ);
        if (!colonne || UNITE_EN_TETE.test(foldWords(colonne.entete))) continue;
        const cases = extraction.echantillons.get(index)?.get(colonne.entete)?.() ?? [];
        if (cases.some((texte) => !NOMBRE_NU.test(texte.trim()) && !isEmptyText(texte.trim()))) continue;
        const { nombres, refusees } = durees(extraction, data, index, source, champ, colonne.entete);
        const milieu = mediane(nombres);
        const credibles = milieu >= medianeMin && milieu <= medianeMax;
        if (nombres.length < dureesMin || (credibles && refusees <= partRefusees * nombres.length)) continue;
        feux.push({
          // more than half of a column unread is red whatever it is (LEC-09)
          couleur: credibles && refusees <= nombres.length / 2 ? "orange" : "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)}, colonne « ${colonne.entete} » : ${
            credibles
              ? `${frInteger(refusees)} durées sur ${frInteger(nombres.length)} sont des nombres à virgule sans unité, et ne sont pas lues ; la médiane est ${frNumber(milieu, 2)} (des minutes ?).`
              : `la durée médiane est ${frNumber(milieu, 2)}, sans unité ; ce ne sont pas des minutes (${milieu < medianeMin ? "des heures ?" : "des secondes ?"}).`
          }`,
          remede:
            "Dites l'unité dans le profil (uniteDuree: heures, ou minutes si c'est vraiment cela), ou dans l'en-tête de la colonne (« Durée (min) »).",
          reponses: [
            { libelle: "Ce sont des heures", profil: "uniteDuree: heures" },
            { libelle: "Ce sont bien des minutes", profil: "uniteDuree: minutes" },
          ],
          reserve: { texte: `durées de « ${colonne.entete} » sans unité sûre`, lit: [`${table}.${champ}`] },
        });
      }
    }
    return feux;
  },
  exemple: {
    fichiers: {
      "suivi.csv": `participant;date;modalite;duree\n${[1, 2, 3, 4, 5].map((n) => `P${n};01/02/2026;Téléphone;1\n`).join("")}`,
    },
    couleur: "rouge",
  },
});
