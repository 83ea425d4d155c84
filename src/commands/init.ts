import type { Command } from "commander";
import type { Io } from "./io.ts";

export interface OptionsInit {
  sortie?: string;
  defauts?: boolean;
  ecraser?: boolean;
}

/** `plie init`: a commented plie.yaml and profil.yaml, from questions on a terminal or from the defaults. */
export function declarerInit(program: Command, io: Io, status: (n: number) => void): void {
  program
    .command("init")
    .argument("[entrees...]", "fichiers ou dossiers de l'extraction : ce qu'ils disent n'est pas demandé")
    .summary("écrit les réglages et le profil de lecture, commentés")
    .description(
      "Écrit plie.yaml (réglages) et profil.yaml (lecture), commentés, à partir de l'extraction et de quelques questions.",
    )
    .option("--sortie <dossier>", "dossier où écrire (par défaut : le dossier courant)")
    .option("--defauts", "sans question : les réglages par défaut")
    .option("--ecraser", "remplace ce qui existe")
    .addHelpText("after", "\nExemple :\n  plie init --sortie extraction\n  plie init extraction --sortie extraction")
    .action(async (entrees: string[], options: OptionsInit) => {
      const { init } = await import("./init-execution.ts");
      status(await init(entrees, options, io));
    });
}
