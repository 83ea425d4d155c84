import { chargerCharte } from "../config/charte.ts";
import { frMonth, isoMonth, monthOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { creerSocle } from "../reporters/editions/socle.ts";
import { formulairesDuMois } from "../reporters/formulaire/classeur.ts";
import type { Io } from "./io.ts";
import { livrerDossier } from "./livrer.ts";
import { analyserPreparation, type Preparation } from "./preparer.ts";
import type { OptionsTableau } from "./tableau.ts";

/** Runs `plie tableau --modele-apap`: one form per APAP, filled from the extraction. */
export async function ecrireFormulaires(preparation: Preparation, options: OptionsTableau, io: Io): Promise<void> {
  if (options.format === "json") throw new PlieError("--modele-apap écrit des classeurs : retirez --format json.");
  const { reglages, arrete } = preparation;
  const theme = chargerCharte(reglages.charte, io.disque);
  const analyse = analyserPreparation(preparation, io, { regles: [], indicateurs: true, fiches: true, detail: true });
  const mois = monthOf(arrete);
  await livrerDossier(
    {
      nom: `formulaires-${isoMonth(mois)}`,
      quoi: "formulaire",
      vide: `aucun APAP n'accompagne de parcours en ${frMonth(mois)} : vérifiez --mois et l'extraction.`,
    },
    formulairesDuMois(creerSocle(analyse, reglages, { theme })),
    options,
    io,
  );
}
