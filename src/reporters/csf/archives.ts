import type { Reglages } from "../../config/reglages.ts";
import { frCount } from "../../core/format.ts";
import type { SortieAClasser } from "../../csf/archives.ts";
import { langageDe } from "../../normes/langage.ts";
import { creerCadreControle, feuilleControle } from "../controle/cadre.ts";
import { note } from "../document/blocs.ts";
import type { Workbook } from "../document/model.ts";
import { nomsDeFeuilles } from "../editions/noms-fichiers.ts";
import { periodeLisible } from "../fse/cadre.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { type EtatCsf, nomsDe } from "./etat.ts";
import { noteArchivage, tableArchivage, titreArchivage } from "./feuilles/archivage.ts";

/**
 * One tab per APAP, to hand over: the pieces of every exit of the period in its charge, to keep or to destroy, and a line to
 * sign. Null when nobody left. Same state, same bytes.
 */
export async function archivesXlsx(etat: EtatCsf, reglages: Reglages, theme: Theme): Promise<Uint8Array | null> {
  return etat.sorties.length === 0 ? null : renderWorkbook(classeurArchives(etat, reglages, theme));
}

export function classeurArchives(etat: EtatCsf, reglages: Reglages, theme: Theme): Workbook {
  const cadre = creerCadreControle(etat.report, reglages, nomsDe(etat), theme);
  const parApap = new Map<string, SortieAClasser[]>();
  for (const sortie of etat.sorties) {
    const apap = sortie.apap ?? "Sans APAP";
    parApap.set(apap, [...(parApap.get(apap) ?? []), sortie]);
  }
  const apaps = [...parApap];
  const onglets = nomsDeFeuilles(
    apaps.map(([apap]) => apap),
    [],
  );
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
