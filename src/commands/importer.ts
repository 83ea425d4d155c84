import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsImporter extends OptionsCommunes {
  format: Format<"importer">;
}

/** `plie importer`: normalised tables, rejets and manifest. */
export function declarerImporter(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("importer")
      .alias("ingest")
      .summary("lit et normalise l'extraction : tables, rejets, manifeste")
      .description("Lit, vérifie et normalise l'extraction : une table par fichier, rejets.csv et manifeste.json.")
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .addOption(optionFormat("importer", "format des tables")),
  )
    .addHelpText("after", "\nExemple :\n  plie importer extraction --sortie tables")
    .action(async (entrees: string[], options: OptionsImporter) => {
      const { importer } = await import("./importer-execution.ts");
      await importer(entrees, options, io);
    });
}
