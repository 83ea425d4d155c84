import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";

export interface OptionsRegles {
  format: Format<"regles">;
  config?: string;
  sansCouleur?: boolean;
}

/** `plie regles [ID]`: lists the rules, or explains one. */
export function declarerRegles(program: Command, io: Io): void {
  program
    .command("regles")
    .alias("rules")
    .summary("les règles, ou l'une expliquée : clause, réglages, que faire")
    .description(
      "Liste les règles, ou en explique une : ce que dit la clause, les réglages en vigueur, un exemple, que faire.",
    )
    .argument("[id]", "identifiant de la règle, par exemple ENT-01")
    .addOption(optionFormat("regles", "forme du résultat"))
    .option("--config <fichier>", "réglages (sinon plie.yaml du dossier courant)")
    .option("--sans-couleur", "sans couleurs")
    .addHelpText("after", "\nExemples :\n  plie regles\n  plie regles ENT-01\n  plie regles --format md")
    .action(async (id: string | undefined, options: OptionsRegles) => {
      const { regles } = await import("./regles-execution.ts");
      await regles(id, options, io);
    });
}
