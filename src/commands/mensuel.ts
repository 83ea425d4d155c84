import type { Command } from "commander";
import type { Month } from "../core/month.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, lireMois, type OptionsCommunes } from "./options.ts";

export interface OptionsMensuel extends OptionsCommunes {
  mois?: Month;
}

/** `plie mensuel`: the month in one go, into a new folder `sorties/M/vN`. */
export function declarerMensuel(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("mensuel")
      .alias("monthly")
      .summary("le mois en une commande : contrôles, tableaux de bord, anomalies")
      .description(
        "Fait le mois en une fois : lecture, contrôles, tableau de bord consolidé, un tableau par structure et par APAP, anomalies. Écrit un nouveau dossier sorties/MOIS/v1, v2…",
      )
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .option("--mois <mois>", "mois du tableau de bord, AAAA-MM (par défaut : le dernier mois complet)", lireMois),
  )
    .addHelpText("after", "\nExemple :\n  plie mensuel extraction --mois 2026-10")
    .action(async (entrees: string[], options: OptionsMensuel) => {
      const { mensuel } = await import("./mensuel-execution.ts");
      await mensuel(entrees, options, io);
    });
}
