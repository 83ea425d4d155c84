import type { Reglages } from "../../config/reglages.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import { creerCadreControle } from "../controle/cadre.ts";
import type { Sheet, Workbook } from "../document/model.ts";
import { workbookOf } from "../document/sheet.ts";
import { periodeLisible } from "../fse/cadre.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { EtatRapprochement } from "./etat.ts";
import { feuilleCd14 } from "./feuilles/cd14.ts";
import { feuilleConstats } from "./feuilles/constats.ts";
import { feuilleFeuilles } from "./feuilles/feuilles.ts";
import { feuillesLignes } from "./feuilles/lignes.ts";
import { feuilleListe } from "./feuilles/liste.ts";
import { feuilleMethode } from "./feuilles/methode.ts";
import { feuilleParticipants } from "./feuilles/participants.ts";
import { feuilleSynthese } from "./feuilles/synthese.ts";

/** The reconciliation as a workbook: both sides of every line, colour and word. Same state, same bytes. */
export function rapprochementXlsx(etat: EtatRapprochement, reglages: Reglages, theme: Theme): Promise<Uint8Array> {
  return renderWorkbook(classeurRapprochement(etat, reglages, theme));
}

/** The workbook of the reconciliation. */
export function classeurRapprochement(etat: EtatRapprochement, reglages: Reglages, theme: Theme): Workbook {
  const cadre = creerCadreControle(etat.report, reglages, etat.rapprochement.noms, theme);
  const { emargement, cd14 } = etat.rapprochement;
  const feuilles: Sheet[] = [
    feuilleSynthese(cadre, etat),
    // without a line in the period, the synthesis has said it
    ...(emargement && emargement.lignes.length > 0
      ? [
          ...feuillesLignes(cadre, etat, emargement.lignes),
          feuilleFeuilles(cadre, etat),
          feuilleParticipants(cadre, etat),
        ]
      : []),
    ...(cd14 && cd14.lignes.length > 0 ? [feuilleCd14(cadre, etat, cd14)] : []),
    ...(etat.listeCd14 ? [feuilleListe(cadre, etat, etat.listeCd14)] : []),
    ...(etat.liste ? [feuilleListe(cadre, etat, etat.liste)] : []),
    feuilleConstats(cadre, etat),
    feuilleMethode(cadre, etat),
  ];
  const titre = `Rapprochement ${motsDe(etat.report).logiciel} – émargement, ${periodeLisible(etat)}`;
  return workbookOf(etat.report, theme, titre, feuilles);
}
