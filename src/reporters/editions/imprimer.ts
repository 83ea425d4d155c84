import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import type { Block, Sheet, Table } from "../document/model.ts";
import { estSurPapier } from "../document/sheet.ts";
import { renderWorkbook, type Workbook } from "../xlsx/workbook.ts";
import { classeursDuMois, type Lecteur } from "./classeurs.ts";
import { classeur } from "./consolide.ts";
import { fichesCommission } from "./feuilles/fiches-commission.ts";
import { creerSocle, type OptionsEditions } from "./socle.ts";

/** What each reader gets on paper: a page of each of these sheets, in their order. */
export const JEUX: Readonly<Record<Lecteur, readonly string[]>> = {
  coordinateur: ["L'essentiel", "Synthèse", "Par APAP", "Sorties"],
  structure: ["L'essentiel", "Synthèse", "Par APAP", "À corriger"],
  apap: ["À faire", "Qui appeler", "Mes chiffres"],
};

const EXTRAIT = "À imprimer : une page par feuille ; la suite est dans le classeur du mois.";

/**
 * The print sets of a month: four pages for the coordinator and for each structure, three for each APAP, and one portrait card per
 * person for the commission. Each workbook prints whole, without being touched.
 */
export async function* editionsAImprimer(
  analyse: Analyse,
  reglages: Reglages,
  options: OptionsEditions = {},
): AsyncGenerator<Artefact> {
  const socle = creerSocle(analyse, reglages, options);
  const rendre = async (chemin: string, workbook: Workbook): Promise<Artefact> => ({
    chemin: `${chemin}-${socle.spans.courant}.xlsx`,
    contenu: await renderWorkbook(workbook),
  });
  for (const { lecteur, chemin, classeur: complet } of classeursDuMois(socle, analyse, reglages)) {
    yield rendre(lecteur === "coordinateur" ? lecteur : chemin, surPapier(complet, JEUX[lecteur]));
    const cartes = lecteur === "coordinateur" ? fichesCommission(socle) : [];
    // each card is handed out alone: it says nothing of the reading, and leads to nobody else's
    const commission = { ...classeur(socle, "Commission", [], "plie"), feuilles: cartes, sansRetour: true } as const;
    if (cartes.length > 0) yield rendre("commission", commission);
  }
}

/** The sheets of a set, as paper holds them; those that the edition does not have are left out. */
export function surPapier(workbook: Workbook, noms: readonly string[]): Workbook {
  const feuilles = noms.flatMap((nom) => workbook.feuilles.find((f) => f.nom === nom) ?? []).map(pagePapier);
  return { ...workbook, feuilles };
}

function pagePapier(sheet: Sheet): Sheet {
  return {
    ...sheet,
    sousTitres: [...(sheet.sousTitres ?? []).filter((ligne) => !estSurPapier(ligne)), EXTRAIT],
    pagesAuPlus: 1,
    blocks: sheet.blocks.map(blocPapier).filter((bloc) => !lisAilleurs(bloc, sheet)),
  };
}

/** A drawing whose table is on a sheet that the set may not have. */
function lisAilleurs(bloc: Block, sheet: Sheet): boolean {
  return bloc.kind === "graphiques" && bloc.charts.some(({ source }) => (source.feuille ?? sheet.nom) !== sheet.nom);
}

/** Without what one types on screen: answers, filters. */
function blocPapier(bloc: Block): Block {
  if (bloc.kind !== "table") return bloc;
  const gardees = bloc.columns.map(({ saisie, key }) => saisie === undefined && key !== "repere");
  const { filtre: _, repli: __, ...table }: Table = bloc;
  return {
    ...table,
    columns: bloc.columns.filter((_column, c) => gardees[c]),
    rows: bloc.rows.map((row) => row.filter((_cell, c) => gardees[c])),
  };
}
