import type { Workbook } from "../document/model.ts";
import { workbookOf } from "../document/sheet.ts";
import { periodeLisible } from "../fse/cadre.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { CadreCsf } from "./etat.ts";
import { feuilleApresCoup } from "./feuilles/apres-coup.ts";
import { feuilleArchivage } from "./feuilles/archivage.ts";
import { feuilleGrille } from "./feuilles/grille.ts";
import { feuilleIndicateurs } from "./feuilles/indicateurs.ts";
import { feuilleLisezMoi } from "./feuilles/lisez-moi.ts";
import { feuilleMethodeCsf } from "./feuilles/methode.ts";
import { feuilleReponses } from "./feuilles/reponses.ts";
import { feuilleParPoint, feuilleResultat } from "./feuilles/resultat.ts";
import { feuilleCauses, feuilleTemps } from "./feuilles/temps.ts";
import { feuilleTirage } from "./feuilles/tirage.ts";

/** The control, ready to sign: draw, grid to fill, result, time, indicators, archives. Same state, same bytes. */
export function csfXlsx(cadre: CadreCsf): Promise<Uint8Array> {
  return renderWorkbook(classeurCsf(cadre));
}

/** The workbook of the control, as a model. */
export function classeurCsf(cadre: CadreCsf): Workbook {
  const { report, theme, etat, lignes } = cadre;
  const titre = `Contrôle de service fait, ${periodeLisible(etat)}`;
  return workbookOf(report, theme, titre, [
    feuilleLisezMoi(cadre, etat, lignes),
    // what changed after the period's end or since the draw is seen before anything else
    ...feuilleApresCoup(cadre, etat, lignes),
    feuilleTirage(cadre, etat, lignes),
    // the result counts the grid's lines: it stands after it
    feuilleGrille(cadre, lignes, etat),
    ...feuilleReponses(cadre, etat),
    feuilleResultat(cadre, etat, lignes),
    feuilleParPoint(cadre, lignes),
    feuilleCauses(cadre, etat),
    feuilleTemps(cadre, etat),
    feuilleIndicateurs(cadre, etat),
    feuilleArchivage(cadre, etat),
    feuilleMethodeCsf(cadre, etat),
  ]);
}
