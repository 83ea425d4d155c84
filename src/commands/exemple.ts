import { type Command, InvalidArgumentError } from "commander";
import type { Io } from "./io.ts";
import { lireEntier } from "./options.ts";

export interface OptionsExemple {
  participants: number;
  mois: number;
  graine: number;
  anomalies: number;
  canonique?: boolean;
  ecraser?: boolean;
}

/** `plie exemple`: writes a fictional extraction. */
export function declarerExemple(program: Command, io: Io): void {
  program
    .command("exemple")
    .alias("sample")
    .summary("écrit une extraction fictive pour essayer")
    .description("Écrit une extraction fictive, comme un PLIE l'envoie, avec la liste des défauts qu'elle contient.")
    .argument("<dossier>", "dossier à écrire")
    .option("--participants <n>", "nombre de participants", lireEntier(1), 360)
    .option("--mois <n>", "nombre de mois", lireEntier(1), 24)
    .option("--graine <n>", "graine du tirage : même graine, mêmes fichiers", lireEntier(0), 1)
    .option("--anomalies <part>", "part d'anomalies semées, de 0 à 1 ; --anomalies 0 : aucune", lirePart, 0.25)
    .option("--canonique", "tables aux noms du modèle, UTF-8, au lieu des fichiers tels qu'un PLIE les envoie")
    .option("--ecraser", "remplace ce qui existe")
    .addHelpText("after", "\nExemple :\n  plie exemple essai --participants 120 --mois 12")
    .action(async (dossier: string, options: OptionsExemple) => {
      const { exemple } = await import("./exemple-execution.ts");
      await exemple(dossier, options, io);
    });
}

function lirePart(text: string): number {
  const value = Number(text.replace(",", "."));
  if (!(value >= 0 && value <= 1))
    throw new InvalidArgumentError(`« ${text} » n'est pas une part : écrivez un nombre de 0 à 1.`);
  return value;
}
