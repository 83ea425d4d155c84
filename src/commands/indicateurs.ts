import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";

export interface OptionsIndicateurs {
  format: Format<"indicateurs">;
  sansCouleur?: boolean;
}

/** `plie indicateurs [ID]`: lists the indicators, or defines one. */
export function declarerIndicateurs(program: Command, io: Io): void {
  program
    .command("indicateurs")
    .alias("indicators")
    .summary("liste les indicateurs, ou en définit un")
    .description("Liste les indicateurs des tableaux de bord, ou en définit un : ce qui est compté, et quand.")
    .argument("[id]", "nom de l'indicateur, par exemple file_active")
    .addOption(optionFormat("indicateurs", "forme du résultat"))
    .option("--sans-couleur", "sans couleurs")
    .addHelpText("after", "\nExemples :\n  plie indicateurs\n  plie indicateurs file_active")
    .action(async (id: string | undefined, options: OptionsIndicateurs) => {
      const { indicateurs } = await import("./indicateurs-execution.ts");
      indicateurs(id, options, io);
    });
}
