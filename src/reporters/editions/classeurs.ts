import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import { grouper } from "../../core/grouper.ts";
import type { Workbook } from "../xlsx/workbook.ts";
import { classeurApap } from "./apap.ts";
import { ENSEMBLE, type Rang } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { partiesDeNoms } from "./noms-fichiers.ts";
import { nommes, type Socle } from "./socle.ts";
import { classeurStructure } from "./structure.ts";

/** Whom an edition is for. */
export type Lecteur = "coordinateur" | "structure" | "apap";

/** The workbook of an edition. */
export interface ClasseurDuMois {
  lecteur: Lecteur;
  rang: Rang;
  /** Path below the month's folder, without the month or an extension. */
  chemin: string;
  classeur: Workbook;
}

/** The workbooks of a month, each made when it is asked for: the consolidated one, one per structure, one per APAP. */
export function* classeursDuMois(socle: Socle, analyse: Analyse, reglages: Reglages): Generator<ClasseurDuMois> {
  yield { lecteur: "coordinateur", rang: ENSEMBLE, chemin: "consolide", classeur: classeurConsolide(socle) };
  const structures = nommes(socle.structures);
  const nomsStructures = partiesDeNoms(structures.map((s) => s.nom));
  for (const [i, rang] of structures.entries()) {
    const chemin = `structures/structure-${nomsStructures[i]}`;
    yield { lecteur: "structure", rang, chemin, classeur: classeurStructure(socle, rang) };
  }
  const apaps = nommes(socle.apaps);
  const echeances = grouper(analyse.echeances, (e) => e.apap);
  const nomsApaps = partiesDeNoms(
    apaps.map((a) => a.nom),
    reglages.affichage.fichiersAuNomDesApap,
  );
  for (const [i, rang] of apaps.entries()) {
    const chemin = `apap/apap-${nomsApaps[i]}`;
    yield { lecteur: "apap", rang, chemin, classeur: classeurApap(socle, rang, echeances.get(rang.nom) ?? []) };
  }
}
