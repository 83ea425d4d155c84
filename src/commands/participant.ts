import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsParticipant extends OptionsCommunes {
  format: Format<"participant">;
}

/** `plie participant`: the whole parcours of one person. */
export function declarerParticipant(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("participant")
      .alias("case")
      .summary("un parcours entier : mois, étapes, contacts, constats, sortie")
      .description(
        "Montre tout ce que l'extraction dit d'un participant : mois soumis et satisfaits, étapes, veilles, contacts, constats, qualification de la sortie avec chaque condition.",
      )
      .argument("<id>", "identifiant du participant")
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .addOption(optionFormat("participant", "forme du résultat")),
  )
    .addHelpText(
      "after",
      "\nExemples :\n  plie participant P0042 extraction\n  plie participant P0042 extraction --format html",
    )
    .action(async (id: string, entrees: string[], options: OptionsParticipant) => {
      const { participant } = await import("./participant-execution.ts");
      await participant(id, entrees, options, io);
    });
}
