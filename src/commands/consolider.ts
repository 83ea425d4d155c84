import type { Command } from "commander";
import type { Month } from "../core/month.ts";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, lireMois, type OptionsCommunes } from "./options.ts";

export interface OptionsConsolider extends OptionsCommunes {
  tableaux: string;
  mois?: Month;
  format: Format<"consolider">;
}

/** `plie consolider`: the forms that the APAPs sent back, against the extraction. */
export function declarerConsolider(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("consolider")
      .alias("consolidate")
      .summary("les tableaux renvoyés par les APAP, vérifiés et consolidés")
      .description(
        "Reprend les formulaires que les APAP ont renvoyés (plie tableau --modele-apap), vérifie chaque chiffre sur l'extraction, donne les écarts case par case avec leur cause probable, et consolide. Un formulaire modifié hors de ses cases, d'un autre mois, d'un APAP inconnu ou reçu deux fois arrête tout.",
      )
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .requiredOption("--tableaux <dossier>", "dossier des formulaires renvoyés (.xlsx)")
      .option("--mois <mois>", "mois des formulaires, AAAA-MM (par défaut : celui qu'ils portent)", lireMois)
      .addOption(optionFormat("consolider", "classeur et résumé, ou JSON")),
  )
    .addHelpText(
      "after",
      "\nExemples :\n  plie consolider extraction --tableaux formulaires-recus\n  plie consolider extraction --tableaux formulaires-recus --mois 2026-10 --format json",
    )
    .action(async (entrees: string[], options: OptionsConsolider) => {
      const { consoliderFormulaires } = await import("./consolider-execution.ts");
      await consoliderFormulaires(entrees, options, io);
    });
}
