import { type Day, frDay } from "../core/day.ts";
import { PlieError } from "../core/plie-error.ts";
import { compareBy, tidy } from "../core/text.ts";
import type { InputFile } from "../disque/input-file.ts";
import { type Grille, grillesDe } from "../ingest/grilles.ts";
import { readDay } from "../ingest/values/day.ts";
import { cellText } from "../ingest/values/lecture.ts";
import { COLONNES } from "./grille.ts";
import { tableDe } from "./table-de.ts";

/** Columns of the observations sent to a structure, beside those of the grid. */
export const OBSERVATIONS = {
  feuille: "Observations",
  piece: "Pièce qui réglerait le point",
  reponse: "Réponse de la structure",
  jointe: "Pièce jointe",
  datePiece: "Date de la pièce",
  renduLe: "Répondu le",
  delai: "Réponse attendue le",
  fichier: "Fichier",
} as const;

/** What a structure answers on a point. */
export interface ReponseStructure {
  fichier: string;
  participant: string;
  point: string;
  reponse: string | null;
  jointe: string | null;
  /** Day that the piece bears, as the structure typed it. */
  datePiece: Day | null;
  renduLe: Day | null;
  /** Day by which it was asked for. */
  delai: Day | null;
}

/** Why an answer is late evidence, in French: a piece made after the period's end, an answer after its deadline; empty: it is not. */
export function retards({ datePiece, renduLe, delai }: ReponseStructure, finPeriode: Day): string[] {
  return [
    ...(datePiece !== null && datePiece > finPeriode
      ? [`pièce du ${frDay(datePiece)}, établie après la fin de la période`]
      : []),
    ...(renduLe !== null && delai !== null && renduLe > delai
      ? [`réponse du ${frDay(renduLe)}, attendue le ${frDay(delai)}`]
      : []),
  ];
}

const ATTENDU = { siVide: "donnez les observations écrites par plie csf", quoi: "des observations" };

/**
 * The answers typed in a structure's file of observations, by participant and point. Throws PlieError when it is not one,
 * when an answer is about a point that is not under control (`connus`: `participant\npoint`), or on a date that is none.
 */
export async function lireReponses(rendu: InputFile, connus: ReadonlySet<string>): Promise<ReponseStructure[]> {
  const feuille = (await grillesDe(rendu, () => false, ATTENDU)).find((f) => f.feuille === OBSERVATIONS.feuille);
  if (!feuille) {
    throw new PlieError(
      `« ${rendu.name} » : la feuille « ${OBSERVATIONS.feuille} » n'y est pas. Donnez le classeur d'observations écrit par plie csf, rempli par la structure.`,
    );
  }
  const reponses = reponsesDe(feuille, rendu.name);
  const inconnue = reponses.find((r) => !connus.has(`${r.participant}\n${r.point}`));
  if (inconnue) {
    throw new PlieError(
      `« ${rendu.name} » répond sur ${inconnue.participant}, point ${inconnue.point}, que la grille reprise ne contrôle pas : ce sont les observations d'un autre contrôle. Donnez celles de ce tirage.`,
    );
  }
  return reponses;
}

/** The answers of a sheet: of the observations themselves, or of the grid that keeps them (« Réponses »). */
export function reponsesDe(feuille: Grille, fichier: string): ReponseStructure[] {
  const { reponse, jointe, datePiece, renduLe, delai, fichier: colonneFichier } = OBSERVATIONS;
  const attenduLe = delaiDe(feuille);
  const lues = tableDe(feuille, [COLONNES.participant, COLONNES.point, reponse], fichier);
  return lues
    .flatMap(({ ligne, cellules }): ReponseStructure[] => {
      const texte = (titre: string) => cellules.get(titre) || null;
      const jour = (titre: string) => jourDe(texte(titre), { fichier, feuille: feuille.feuille ?? "", ligne, titre });
      if (texte(reponse) === null && texte(jointe) === null) return [];
      return [
        {
          fichier: texte(colonneFichier) ?? fichier,
          participant: texte(COLONNES.participant) ?? "",
          point: texte(COLONNES.point) ?? "",
          reponse: texte(reponse),
          jointe: texte(jointe),
          datePiece: jour(datePiece),
          renduLe: jour(renduLe),
          delai: jour(delai) ?? attenduLe,
        },
      ];
    })
    .sort(compareReponses);
}

/** Answers kept by a grid and answers read from files, each once, in the order of people and points. */
export function reunirReponses(listes: readonly (readonly ReponseStructure[])[]): ReponseStructure[] {
  const uniques = new Map(listes.flat().map((r) => [JSON.stringify(r), r]));
  return [...uniques.values()].sort(compareReponses);
}

const compareReponses = compareBy<ReponseStructure>(({ participant, point, fichier }) => [participant, point, fichier]);

/** « Réponse attendue le » and its day, above the table. */
function delaiDe({ lignes }: Grille): Day | null {
  for (const { cells } of lignes) {
    const rang = cells.findIndex((cell) => tidy(cellText(cell)) === OBSERVATIONS.delai);
    const suite = rang < 0 ? undefined : cells.slice(rang + 1).find((cell) => cellText(cell) !== "");
    const lu = suite === undefined ? null : readDay(suite);
    if (lu?.etat === "lu") return lu.valeur;
  }
  return null;
}

function jourDe(
  texte: string | null,
  ou: { fichier: string; feuille: string; ligne: number; titre: string },
): Day | null {
  const lu = texte === null ? null : readDay(texte);
  if (lu === null || lu.etat === "vide") return null;
  if (lu.etat === "lu") return lu.valeur;
  throw new PlieError(
    `« ${ou.fichier} », feuille « ${ou.feuille} », ligne ${ou.ligne}, colonne « ${ou.titre} » : « ${texte} » n'est pas une date. Écrivez-la 15/09/2026, dans cette seule cellule, puis relancez.`,
  );
}
