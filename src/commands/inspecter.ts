import type { Command } from "commander";
import type { FeuId } from "../core/feu.ts";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { lireFeu } from "./options.ts";

export interface OptionsInspecter {
  config?: string;
  profil?: string;
  format: Format<"inspecter">;
  ecrireProfil?: boolean;
  sortie?: string;
  ecraser?: boolean;
  valeurs?: boolean;
  silencieux?: boolean;
  verbeux?: boolean;
  malgre?: FeuId[];
  sansCouleur?: boolean;
}

/** `plie inspecter`: what files are, column by column; writes the reading profile. */
export function declarerInspecter(program: Command, io: Io, status: (n: number) => void): void {
  program
    .command("inspecter")
    .alias("inspect")
    .summary("dit ce que contient chaque fichier, et écrit le profil de lecture")
    .description(
      "Dit ce que contient chaque fichier : encodage, en-tête, tables et colonnes reconnues, libellés, ce qui manque et que faire. Sur un terminal, pose les questions utiles.",
    )
    .argument("<entrees...>", "fichiers ou dossier de l'extraction")
    .option("--ecrire-profil", "écrit profil.yaml à côté des entrées : ce qui est sûr, et le reste en commentaire")
    .addOption(optionFormat("inspecter", "forme du résultat"))
    .option("--config <fichier>", "réglages (sinon plie.yaml à côté des entrées, puis dans le dossier courant)")
    .option("--profil <fichier>", "profil de lecture à employer, et à écrire (sinon profil.yaml au même endroit)")
    .option("--sortie <dossier>", "dossier où écrire profil.yaml")
    .option("--ecraser", "remplace le profil ; ce qu'il disait est gardé")
    .option("--valeurs", "montre les valeurs personnelles, sinon masquées")
    .option("--malgre <feu>", "accepte un feu rouge de la lecture (LEC-02…)", lireFeu)
    .option("--verbeux", "montre aussi ce qui est compris, colonne par colonne")
    .option("--silencieux", "n'affiche que les erreurs")
    .option("--sans-couleur", "sans couleurs")
    .addHelpText(
      "after",
      `
Exemples :
  plie inspecter extraction
  plie inspecter extraction --ecrire-profil
  plie inspecter suivi.csv --format json`,
    )
    .action(async (entrees: string[], options: OptionsInspecter) => {
      const { inspecter } = await import("./inspecter-execution.ts");
      status(await inspecter(entrees, options, io));
    });
}
