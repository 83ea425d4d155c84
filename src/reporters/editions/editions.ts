import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import { tableauHtml } from "../html/tableau-html.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { classeursDuMois } from "./classeurs.ts";
import { creerSocle, type OptionsEditions } from "./socle.ts";

/**
 * The workbook and the page of each edition of a month, one at a time: the consolidated one, one per structure, one per
 * APAP. Each shows what its reader may see (domaine.md §9). The analysis must hold figures, fiches and échéances.
 */
export async function* editionsDuMois(
  analyse: Analyse,
  reglages: Reglages,
  options: OptionsEditions = {},
): AsyncGenerator<Artefact> {
  const socle = creerSocle(analyse, reglages, options);
  for (const { rang, chemin, classeur } of classeursDuMois(socle, analyse, reglages)) {
    const nom = `${chemin}-${socle.spans.courant}`;
    let page = "";
    const contenu = await renderWorkbook(classeur, () => {
      page = tableauHtml(socle, rang);
    });
    yield { chemin: `${nom}.xlsx`, contenu };
    yield { chemin: `${nom}.html`, contenu: page };
  }
}
