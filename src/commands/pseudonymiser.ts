import type { Command } from "commander";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsPseudonymiser extends OptionsCommunes {
  cle?: string;
}

/** `plie pseudonymiser`: the same extraction under keyed pseudonyms. */
export function declarerPseudonymiser(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("pseudonymiser")
      .alias("pseudonymize")
      .summary("l'extraction sous pseudonymes, pour un prestataire ou un essai")
      .description(
        "Réécrit l'extraction, mêmes fichiers et mêmes colonnes, sous des pseudonymes que seule la clé permet de retrouver : participants, APAP, structures, employeurs, opérateurs ; noms, textes libres, communes et colonnes non reconnues n'y sont plus. L'audit du résultat donne les mêmes constats. Le résultat reste une donnée personnelle au sens du RGPD.",
      )
      .argument("<entrees...>", "fichiers ou dossier de l'extraction")
      .option(
        "--cle <fichier>",
        "fichier de la clé, créé s'il n'existe pas ; la même clé donne les mêmes pseudonymes (par défaut : pseudonymes.cle du dossier courant)",
      ),
  )
    .addHelpText(
      "after",
      `
Exemples :
  plie pseudonymiser extraction --cle coffre/pseudonymes.cle --sortie a-remettre
  plie pseudonymiser extraction-novembre --cle coffre/pseudonymes.cle --sortie a-remettre-novembre`,
    )
    .action(async (entrees: string[], options: OptionsPseudonymiser) => {
      const { pseudonymiserExtraction } = await import("./pseudonymiser-execution.ts");
      await pseudonymiserExtraction(entrees, options, io);
    });
}
