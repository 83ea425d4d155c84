import type { Comparaison } from "../../comparaison/comparaison.ts";
import { frDay } from "../../core/day.ts";
import { langageDe } from "../../normes/langage.ts";
import type { Block, Sheet, Table } from "../document/model.ts";
import { type SheetHead, sheet } from "../document/sheet.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { constatsComparaison } from "./constats.ts";
import { feuilleConstats, feuilleIndicateurs } from "./feuilles/effets.ts";
import { chiffresCompares, constatsCompares, lignesComparees } from "./feuilles/inchange.ts";
import { feuilleAutres, feuilleMoisClos } from "./feuilles/lignes.ts";
import { blocsSynthese } from "./feuilles/synthese.ts";

/** The comparison as a workbook to filter; participants by id, personal values masked unless `valeurs`. */
export function comparaisonXlsx(comparaison: Comparaison, theme: Theme, valeurs: boolean): Promise<Uint8Array> {
  const { noms, arrete } = comparaison;
  const sousTitres = [`De « ${noms[0]} » à « ${noms[1]} » · mois clos jusqu'au ${frDay(arrete)}`];
  const constats = constatsComparaison(comparaison);
  const feuille = (
    nom: keyof typeof constats,
    titre: string,
    blocks: Sheet["blocks"],
    reste: Pick<SheetHead, "papier"> = {},
  ): Sheet =>
    sheet(nom, { titre, constat: constats[nom], sousTitres, mention: CONFIDENTIEL_SANS_NOM, ...reste }, blocks);
  return renderWorkbook({
    titre: `Comparaison de deux extractions, mois clos jusqu'au ${frDay(arrete)}`,
    auteur: theme.nom,
    date: arrete,
    theme,
    langage: langageDe(comparaison.reports[1]),
    feuilles: [
      feuille("Synthèse", "Ce qui a changé entre deux extractions", blocsSynthese(comparaison), { papier: 3 }),
      feuille(
        "Mois clos",
        "Ce qui a changé dans les mois déjà clos",
        sinon(feuilleMoisClos(comparaison, valeurs), lignesComparees(comparaison)),
      ),
      feuille(
        "Constats",
        "Constats apparus et disparus",
        sinon(feuilleConstats(comparaison), constatsCompares(comparaison)),
      ),
      feuille(
        "Indicateurs",
        "Chiffres des mois clos qui ont changé",
        sinon(feuilleIndicateurs(comparaison), chiffresCompares(comparaison)),
      ),
      // the synthesis says it already, table by table
      ...(constats["Le reste"] === null
        ? []
        : [feuille("Le reste", "Ce qui a changé depuis, ou qui n'a pas de date", feuilleAutres(comparaison, valeurs))]),
    ],
  });
}

/** The blocks of a sheet or, where nothing changed, what was compared. */
function sinon(blocs: Block[], compares: Table): Block[] {
  return blocs.some((bloc) => bloc.kind === "table" && bloc.rows.length > 0) ? blocs : [compares];
}
