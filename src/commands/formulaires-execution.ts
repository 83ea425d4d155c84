import { chargerCharte } from "../config/charte.ts";
import type { Artefact } from "../core/artefact.ts";
import { frCount } from "../core/format.ts";
import { frMonth, isoMonth, monthOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { creerSocle } from "../reporters/editions/socle.ts";
import { formulairesDuMois } from "../reporters/formulaire/classeur.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import { analyserPreparation, type Preparation } from "./preparer.ts";
import type { OptionsTableau } from "./tableau.ts";

/** Runs `plie tableau --modele-apap`: one form per APAP, filled from the extraction. */
export async function ecrireFormulaires(preparation: Preparation, options: OptionsTableau, io: Io): Promise<void> {
  if (options.format === "json") throw new PlieError("--modele-apap écrit des classeurs : retirez --format json.");
  const { reglages, arrete } = preparation;
  const theme = chargerCharte(reglages.charte, io.disque);
  const analyse = analyserPreparation(preparation, io, { regles: [], indicateurs: true, fiches: true, detail: true });
  const mois = monthOf(arrete);
  const dossier = options.sortie ?? io.disque.chemins.join(".", `formulaires-${isoMonth(mois)}`);
  const artefacts: Artefact[] = [];
  for await (const artefact of formulairesDuMois(creerSocle(analyse, reglages, { theme }))) artefacts.push(artefact);
  if (artefacts.length === 0) {
    throw new PlieError(`aucun APAP n'accompagne de parcours en ${frMonth(mois)} : vérifiez --mois et l'extraction.`);
  }
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false);
  if (!options.silencieux) {
    io.err(`${frCount(artefacts.length, "formulaire écrit", "formulaires écrits")} dans ${dossier}\n`);
  }
}
