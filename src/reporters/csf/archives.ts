import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { langageDe } from "../../normes/langage.ts";
import { feuilleControle } from "../controle/cadre.ts";
import { note } from "../document/blocs.ts";
import type { Workbook } from "../document/model.ts";
import { nomsDeFeuilles } from "../editions/noms-fichiers.ts";
import { periodeLisible } from "../fse/cadre.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { CadreCsf } from "./etat.ts";
import { noteArchivage, tableArchivage, titreArchivage } from "./feuilles/archivage.ts";

/**
 * One tab per APAP, to hand over: the pieces of every exit of the period in its charge, to keep or to destroy, and a line to
 * sign. Null when nobody left. Same state, same bytes.
 */
export async function archivesXlsx(cadre: CadreCsf): Promise<Uint8Array | null> {
  return cadre.etat.sorties.length === 0 ? null : renderWorkbook(classeurArchives(cadre));
}

/** The workbook of the archives, as a model. */
export function classeurArchives(cadre: CadreCsf): Workbook {
  const { etat, theme } = cadre;
  const apaps = [...grouper(etat.sorties, ({ apap }) => apap ?? "Sans APAP")];
  const onglets = nomsDeFeuilles(apaps.map(([apap]) => apap));
  return {
    titre: `Archivage à la sortie, ${periodeLisible(etat)}`,
    auteur: theme.nom,
    date: etat.report.arrete,
    theme,
    langage: langageDe(etat.report),
    feuilles: apaps.map(([apap, sorties], i) =>
      feuilleControle(
        cadre,
        onglets[i] ?? apap,
        { titre: `Archivage à la sortie — ${apap}`, protege: true, constat: titreArchivage(etat, sorties) },
        [
          noteArchivage(),
          {
            ...tableArchivage(cadre, etat, sorties, false),
            titre: `${frCount(sorties.length, "sortie")} dans la période`,
            figer: true,
          },
          note(
            "Pièces conservées et détruites comme ci-dessus, le : ________________        APAP (signature) : ________________________________",
          ),
        ],
      ),
    ),
  };
}
