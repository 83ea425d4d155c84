import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsFse extends OptionsCommunes {
  format: Format<"fse">;
  fichierEntreesSorties?: boolean;
}

/** `plie fse`: FSE+ indicators, completeness, targets, and the entry/exit file. */
export function declarerFse(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("fse")
      .summary("indicateurs FSE+ par opération, structure et APAP ; complétude ; fichier d'entrées et de sorties")
      .description(
        "Fait le classeur des indicateurs FSE+ (EECO, EECR) par sexe, opération, structure et APAP, avec la raison de chaque indicateur, ce qui manque et les cibles.",
      )
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .addOption(optionFormat("fse", "classeur, ou chiffres en JSON"))
      .option(
        "--fichier-entrees-sorties",
        "écrit aussi le fichier à déposer sur Ma Démarche FSE+ (réglage maDemarche ; modèle non officiel) et ses défauts",
      ),
  )
    .addHelpText(
      "after",
      `
Exemples :
  plie fse extraction --periode 2026-01..2026-06
  plie fse extraction --periode 2026-01..2026-12 --fichier-entrees-sorties --sortie fse
  plie fse extraction --periode 2026-01..2026-06 --format json`,
    )
    .action(async (entrees: string[], options: OptionsFse) => {
      const { fse } = await import("./fse-execution.ts");
      await fse(entrees, options, io);
    });
}
