import type { Comparaison } from "../../comparaison/comparaison.ts";
import { frDay } from "../../core/day.ts";
import { langageDe } from "../../normes/langage.ts";
import type { Block } from "../document/model.ts";
import { type SheetHead, sheet } from "../document/sheet.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { constatsComparaison } from "./constats.ts";
import { feuilleConstats, feuilleIndicateurs } from "./feuilles/effets.ts";
import { ouCompares } from "./feuilles/inchange.ts";
import { feuilleLignes } from "./feuilles/lignes.ts";
import { blocsSynthese } from "./feuilles/synthese.ts";

/** The comparison as a workbook to filter; participants by id, personal values masked unless `valeurs`. */
export function comparaisonXlsx(comparaison: Comparaison, theme: Theme, valeurs: boolean): Promise<Uint8Array> {
  const { noms, arrete } = comparaison;
  const sousTitres = [`De « ${noms[0]} » à « ${noms[1]} » · mois clos jusqu'au ${frDay(arrete)}`];
  const constats = constatsComparaison(comparaison);
  const commun = { sousTitres, mention: CONFIDENTIEL_SANS_NOM };
  const feuille = (nom: keyof typeof constats, titre: string, blocs: Block[], reste: Pick<SheetHead, "papier"> = {}) =>
    sheet(nom, { titre, constat: constats[nom], ...commun, ...reste }, ouCompares(nom, blocs, comparaison));
  return renderWorkbook({
    titre: `Comparaison de deux extractions, mois clos jusqu'au ${frDay(arrete)}`,
    auteur: theme.nom,
    date: arrete,
    theme,
    langage: langageDe(comparaison.reports[1]),
    feuilles: [
      feuille("Synthèse", "Ce qui a changé entre deux extractions", blocsSynthese(comparaison), { papier: 3 }),
      feuille("Mois clos", "Ce qui a changé dans les mois déjà clos", feuilleLignes(comparaison, valeurs, true)),
      feuille("Constats", "Constats apparus et disparus", feuilleConstats(comparaison)),
      feuille("Indicateurs", "Chiffres des mois clos qui ont changé", feuilleIndicateurs(comparaison)),
      feuille("Le reste", "Ce qui a changé depuis, ou qui n'a pas de date", feuilleLignes(comparaison, valeurs, false)),
      // the synthesis says it already, table by table
    ].filter(({ nom }) => nom !== "Le reste" || constats[nom] !== null),
  });
}
