import { type Command, Option } from "commander";
import type { Gravite } from "../core/report.ts";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

interface OptionsControler extends OptionsCommunes {
  regles?: string;
  seuil: Gravite | "jamais";
  format: Format<"controler">;
  apap?: string;
  structure?: string;
  participant?: string;
  parApap?: boolean;
}

/** `plie controler`: rules → constats; status 1 when one of them, unjustified, reaches the threshold. */
export function declarerControler(program: Command, io: Io, status: (n: number) => void): void {
  ajouterOptionsCommunes(
    program
      .command("controler")
      .alias("check")
      .summary("contrôle l'extraction : ce qui manque, pour qui, et quoi faire")
      .description("Contrôle l'extraction d'après le cahier des charges et liste les constats.")
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .option("--regles <motifs>", "règles voulues, par exemple ENT-01,OPE-*")
      .addOption(
        new Option("--seuil <gravite>", "gravité à partir de laquelle le programme finit avec le code 1")
          .choices(["bloquant", "majeur", "mineur", "info", "jamais"])
          .default("majeur"),
      )
      .addOption(optionFormat("controler", "forme du résultat"))
      .option("--par-apap", "une feuille par APAP (xlsx), un tableau par APAP (texte)")
      .option("--apap <nom>", "les constats d'un APAP")
      .option("--structure <nom>", "les constats d'une structure")
      .option("--participant <id>", "les constats d'un participant"),
  )
    .addHelpText(
      "after",
      `
Exemples :
  plie controler extraction
  plie controler extraction --arrete 2026-10-31 --regles ENT-01,EMP-*
  plie controler extraction --format xlsx --sortie controle`,
    )
    .action(async (entrees: string[], options: OptionsControler) => {
      const { controler } = await import("./controler-execution.ts");
      status(await controler(entrees, options, io));
    });
}

export type { OptionsControler };
