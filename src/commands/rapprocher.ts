import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsRapprocher extends OptionsCommunes {
  listeStructure?: string;
  apap?: string;
  structure?: string;
  participant?: string;
  format: Format<"rapprocher">;
}

/** `plie rapprocher`: Viesion against the émargement, the Département's Viesion, a structure's own list. */
export function declarerRapprocher(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("rapprocher")
      .alias("reconcile")
      .summary("Viesion et l'émargement, ou Viesion CD14, ligne à ligne")
      .description(
        "Met en face les rendez-vous de Viesion et les lignes d'émargement, et ceux du Viesion du Département s'il est donné : paires, lignes seules des deux côtés, écarts de jour, de durée, de présence et de signatures, feuilles fournies, minutes saisies, signées, éligibles.",
      )
      .argument("<entrees...>", "fichiers ou dossier de l'extraction, feuilles d'émargement comprises")
      .option(
        "--liste-structure <fichier>",
        "opérations mobilisées et mises en relation selon la structure (CSV ou XLSX), comparées à Viesion",
      )
      .option("--apap <nom>", "les lignes d'un APAP")
      .option("--structure <nom>", "les lignes d'une structure ; dit aussi de qui est la liste de la structure")
      .option("--participant <id>", "les lignes d'un participant")
      .addOption(optionFormat("rapprocher", "forme du résultat")),
  )
    .addHelpText(
      "after",
      `
Exemples :
  plie rapprocher extraction feuilles-emargement
  plie rapprocher extraction --periode 2026-01..2026-06 --format xlsx --sortie rapprochement
  plie rapprocher extraction --liste-structure liste-ecluse.xlsx --structure "Atelier de l'Écluse"`,
    )
    .action(async (entrees: string[], options: OptionsRapprocher) => {
      const { rapprocher } = await import("./rapprocher-execution.ts");
      await rapprocher(entrees, options, io);
    });
}
