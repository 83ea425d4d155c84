import type { Reglages } from "../../../config/reglages.ts";
import { tableSources } from "../../controle/blocs.ts";
import { creerCadreControle, feuilleControle, type OptionsFeuille } from "../../controle/cadre.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";
import { workbookOf } from "../../document/sheet.ts";
import { periodeLisible } from "../../fse/cadre.ts";
import type { Theme } from "../../xlsx/theme.ts";
import { renderWorkbook } from "../../xlsx/workbook.ts";
import {
  cartes,
  NOTE,
  tableAConfirmer,
  tableACreer,
  tableASaisir,
  tableEcarts,
  tableLignesSeules,
  tableParDonnee,
  tableParNom,
  tableSorties,
} from "./blocs.ts";
import { blocsLecture } from "./blocs-lecture.ts";
import { tableDoublons, tableTardives } from "./blocs-saisie.ts";
import type { EtatFse } from "./etat.ts";

const TITRE = "Ma Démarche FSE+ et Viesion";

/** The platform's list beside the records, as a workbook: what blocks first, then what to type. Same state, same bytes. */
export function rapprochementFseXlsx(etat: EtatFse, reglages: Reglages, theme: Theme): Promise<Uint8Array> {
  const cadre = creerCadreControle(etat.report, reglages, etat.noms, theme);
  const { filtre } = etat;
  const liste = (table: Table): Table => ({ ...table, figer: true, filtre: true });
  const feuille = (nom: string, titre: string, blocs: readonly Block[], options: Partial<OptionsFeuille> = {}): Sheet =>
    feuilleControle(cadre, nom, { filtre, ...options, titre: `${TITRE} : ${titre}` }, blocs);
  const feuilles: Sheet[] = [
    feuille("Synthèse", "ce qui est à faire", [cartes(etat), NOTE, tableSorties(cadre, etat), tableParDonnee(etat)]),
    feuille("À saisir", "à saisir", [liste(tableASaisir(cadre, etat))]),
    feuille("À créer", "à créer", [liste(tableACreer(cadre, etat, true))], { papier: 1 }),
    feuille("À confirmer", "à confirmer", [tableAConfirmer(cadre, etat), tableParNom(cadre, etat)]),
    feuille("Écarts", "écarts", [liste(tableEcarts(cadre, etat))]),
    feuille("Plateforme seule", "lignes sans enregistrement", [liste(tableLignesSeules(cadre, etat))]),
    feuille("Doublons et délais", "doublons et délais", [tableDoublons(cadre, etat), tableTardives(cadre, etat)]),
    feuille("Lecture", "ce qui a été lu", [...blocsLecture(etat), tableSources(etat.report)], {
      nominative: false,
      papier: 1,
    }),
  ];
  return renderWorkbook(workbookOf(etat.report, theme, `${TITRE}, ${periodeLisible(etat)}`, feuilles));
}
