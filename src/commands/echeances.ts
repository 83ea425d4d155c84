import type { Command } from "commander";
import type { Day } from "../core/day.ts";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, lireEntier, lireJour, type OptionsCommunes } from "./options.ts";

export interface OptionsEcheances extends OptionsCommunes {
  jours: number;
  au?: Day;
  apap?: string;
  parApap?: boolean;
  format: Format<"echeances">;
}

/** `plie echeances`: what an APAP must do next, by date. */
export function declarerEcheances(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("echeances")
      .alias("due")
      .summary("ce qui est à faire, par date : entretiens, suivis, veilles, sorties")
      .description(
        "Liste ce qui est à faire, par date : entretiens du mois, suivis dans l'emploi, veilles qui finissent, opérations annuelles, sorties à proposer, contrats d'engagement. Les contacts comptent jusqu'au jour dit par --au.",
      )
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .option("--jours <n>", "nombre de jours à venir", lireEntier(0), 60)
      .option("--au <date>", "jour de référence (par défaut : aujourd'hui)", lireJour)
      .option("--apap <nom>", "les échéances d'un APAP")
      .option("--par-apap", "une liste par APAP (texte)")
      .addOption(optionFormat("echeances", "forme du résultat")),
  )
    .addHelpText(
      "after",
      `
Exemples :
  plie echeances extraction
  plie echeances extraction --jours 30 --apap "Prénom NOM"
  plie echeances extraction --format ics --sortie agenda  (à ouvrir dans l'agenda)`,
    )
    .action(async (entrees: string[], options: OptionsEcheances) => {
      const { echeances } = await import("./echeances-execution.ts");
      await echeances(entrees, options, io);
    });
}
