import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import { grouper } from "../../core/grouper.ts";
import { tableauHtml } from "../html/tableau-html.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { classeurApap } from "./apap.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { partiesDeNoms } from "./noms-fichiers.ts";
import { creerSocle, nommes, type OptionsEditions } from "./socle.ts";
import { classeurStructure } from "./structure.ts";

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
  const { courant } = socle.spans;
  yield { chemin: `consolide-${courant}.xlsx`, contenu: await renderWorkbook(classeurConsolide(socle)) };
  yield { chemin: `consolide-${courant}.html`, contenu: tableauHtml(socle, ENSEMBLE) };

  const structures = nommes(socle.structures);
  const nomsStructures = partiesDeNoms(
    structures.map((s) => s.nom),
    true,
  );
  for (const [i, structure] of structures.entries()) {
    const contenu = await renderWorkbook(classeurStructure(socle, structure));
    const chemin = `structures/structure-${nomsStructures[i]}-${courant}`;
    yield { chemin: `${chemin}.xlsx`, contenu };
    yield { chemin: `${chemin}.html`, contenu: tableauHtml(socle, structure) };
  }

  const apaps = nommes(socle.apaps);
  const echeances = grouper(analyse.echeances, (e) => e.apap);
  const nomsApaps = partiesDeNoms(
    apaps.map((a) => a.nom),
    reglages.affichage.fichiersAuNomDesApap,
  );
  for (const [i, apap] of apaps.entries()) {
    const contenu = await renderWorkbook(classeurApap(socle, apap, echeances.get(apap.nom) ?? []));
    const chemin = `apap/apap-${nomsApaps[i]}-${courant}`;
    yield { chemin: `${chemin}.xlsx`, contenu };
    yield { chemin: `${chemin}.html`, contenu: tableauHtml(socle, apap) };
  }
}
