import type { Reglages } from "../../../config/reglages.ts";
import { creerCadreControle } from "../../controle/cadre.ts";
import { periodeLisible } from "../../fse/cadre.ts";
import { blocsTexte } from "../../terminal/document.ts";
import { craie, type Terminal } from "../../terminal/style.ts";
import { DEFAULT_THEME } from "../../xlsx/theme.ts";
import {
  cartes,
  NOTE,
  tableAConfirmer,
  tableACreer,
  tableASaisir,
  tableLignesSeules,
  tableParDonnee,
  tableSorties,
} from "./blocs.ts";
import { blocsLecture } from "./blocs-lecture.ts";
import { tableDoublons, tableTardives } from "./blocs-saisie.ts";
import type { EtatFse } from "./etat.ts";

const PREMIERES = 12;

/** The platform against the records on a page of terminal: ids alone, who someone is stays in the workbook. */
export function rapprochementFseTexte(etat: EtatFse, reglages: Reglages, terminal: Terminal): string {
  const cadre = { ...creerCadreControle(etat.report, reglages, etat.noms, DEFAULT_THEME), avecNoms: false };
  const titre = `Ma Démarche FSE+ et Viesion, ${periodeLisible(etat)}${etat.filtre === null ? "" : `, limité à ${etat.filtre}`}`;
  const [lecture, , illisibles] = blocsLecture(etat);
  const blocs = [
    cartes(etat),
    tableSorties(cadre, etat),
    tableACreer(cadre, etat, false),
    tableAConfirmer(cadre, etat),
    tableASaisir(cadre, etat),
    tableParDonnee(etat),
    tableLignesSeules(cadre, etat),
    tableDoublons(cadre, etat),
    tableTardives(cadre, etat),
    ...(lecture ? [lecture] : []),
    ...(illisibles && etat.liste.illisibles.length > 0 ? [illisibles] : []),
    NOTE,
  ];
  return `${craie(terminal).bold(titre)}\n\n${blocsTexte(blocs, { ...terminal, premieres: PREMIERES, ailleurs: "--format xlsx" })}\n`;
}
