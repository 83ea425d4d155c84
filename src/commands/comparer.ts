import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsComparer extends OptionsCommunes {
  format: Format<"comparer">;
}

/** `plie comparer A B`: what changed between two extractions, closed months first. */
export function declarerComparer(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("comparer")
      .alias("diff")
      .summary("deux extractions : ce qui a changé, les mois clos d'abord")
      .description(
        "Compare deux extractions ligne à ligne et cellule à cellule : ce qui a été ajouté, modifié ou supprimé dans les mois déjà clos, qui est concerné, l'effet sur les constats et les indicateurs de ces mois, puis le reste. Participants par identifiant ; --valeurs montre aussi les valeurs personnelles.",
      )
      .argument("<ancienne>", "fichier ou dossier de l'extraction la plus ancienne")
      .argument("<recente>", "fichier ou dossier de l'extraction la plus récente")
      .addOption(optionFormat("comparer", "forme du résultat")),
  )
    .addHelpText(
      "after",
      `
Les mois sont clos jusqu'à --arrete (par défaut : celui de l'ancienne).

Exemples :
  plie comparer extraction-septembre extraction-octobre
  plie comparer extraction-septembre extraction-octobre --format xlsx --sortie controle`,
    )
    .action(async (ancienne: string, recente: string, options: OptionsComparer) => {
      const { comparerExtractions } = await import("./comparer-execution.ts");
      await comparerExtractions(ancienne, recente, options, io);
    });
}
