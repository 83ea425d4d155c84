import { type Command, Option } from "commander";
import type { Month } from "../core/month.ts";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, lireMois, type OptionsCommunes } from "./options.ts";

export interface OptionsTableau extends OptionsCommunes {
  mois?: Month;
  format: Format<"tableau">;
  bilan?: boolean;
  diffusion?: boolean;
  modeleApap?: boolean;
  feuilleEmargement?: boolean;
}

/** `plie tableau`: dashboards of the month, as workbooks or as tidy figures. */
export function declarerTableau(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("tableau")
      .alias("dashboard")
      .summary("tableaux de bord du mois : consolidé, par structure, par APAP")
      .description("Fait les tableaux de bord du mois : le consolidé, un par structure, un par APAP.")
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .option("--mois <mois>", "mois du tableau de bord, AAAA-MM (par défaut : le dernier mois complet)", lireMois)
      .addOption(optionFormat("tableau", "classeurs, ou chiffres en JSON"))
      .option(
        "--bilan",
        "bilan de l'année, ensemble et par structure, pour le comité technique et le comité de pilotage",
      )
      .addOption(
        new Option(
          "--diffusion",
          "édition publiable : aucun participant, cumuls seulement, petits effectifs masqués",
        ).conflicts("bilan"),
      )
      .addOption(
        new Option(
          "--feuille-emargement",
          "feuilles d'émargement vierges du mois, à imprimer : un classeur par APAP, un onglet par participant",
        ).conflicts(["bilan", "diffusion"]),
      )
      .addOption(
        new Option(
          "--modele-apap",
          "formulaire que chaque APAP vérifie et renvoie (voir plie consolider), rempli d'avance",
        ).conflicts(["bilan", "diffusion", "feuilleEmargement"]),
      ),
  )
    .addHelpText(
      "after",
      "\nExemples :\n  plie tableau extraction --mois 2026-10 --sortie tableaux\n  plie tableau extraction --mois 2026-10 --format json\n  plie tableau extraction --mois 2026-12 --bilan\n  plie tableau extraction --mois 2026-10 --modele-apap\n  plie tableau extraction --mois 2026-11 --feuille-emargement",
    )
    .action(async (entrees: string[], options: OptionsTableau) => {
      const { tableau } = await import("./tableau-execution.ts");
      await tableau(entrees, options, io);
    });
}
