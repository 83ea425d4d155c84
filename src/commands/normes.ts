import type { Command } from "commander";
import { type Format, optionFormat } from "./formats.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsNormes {
  format: Format<"normes">;
  sansCouleur?: boolean;
}

export interface OptionsComparerNormes extends OptionsCommunes {
  format: Format<"normesComparer">;
}

/** `plie normes [ID]`: lists the norms, or shows one article by article; `plie normes comparer A B ENTREES`. */
export function declarerNormes(program: Command, io: Io): void {
  const normes = program
    .command("normes")
    .alias("norms")
    .helpCommand(false)
    .summary("un cahier des charges, article par article, ou comparé")
    .description(
      "Liste les normes connues, ou en montre une : ses articles, phrase par phrase, et ce qui en est contrôlé, compté, préparé, ou n'est pas dans les données. « plie normes comparer A B ENTREES » dit ce que B changerait à A sur ces données.",
    )
    .argument("[norme]", "identifiant, par exemple caen-2026, ou fichier .yaml")
    .addOption(optionFormat("normes", "forme du résultat"))
    .option("--sans-couleur", "sans couleurs")
    .addHelpText(
      "after",
      "\nExemples :\n  plie normes\n  plie normes caen-2026\n  plie normes avenant.yaml\n  plie normes comparer caen-2026 avenant.yaml extraction --arrete 31/10/2026",
    )
    .action(async (nom: string | undefined, options: OptionsNormes) => {
      const { normes } = await import("./normes-execution.ts");
      await normes(nom, options, io);
    });
  ajouterOptionsCommunes(
    normes
      .command("comparer", { hidden: true })
      .alias("compare")
      .summary("ce qu'une autre norme changerait sur ces données")
      .description(
        "Juge les mêmes données par deux normes : les constats par règle, les taux. A et B sont des identifiants ou des fichiers.",
      )
      .argument("<a>", "norme de départ")
      .argument("<b>", "norme comparée")
      .argument("<entrees...>", "fichiers ou dossiers de l'extraction")
      .addOption(optionFormat("normesComparer", "forme du résultat")),
  ).action(async (a: string, b: string, entrees: string[], _options: unknown, commande: Command) => {
    const { comparerLesNormes } = await import("./normes-comparer-execution.ts");
    await comparerLesNormes(a, b, entrees, commande.optsWithGlobals<OptionsComparerNormes>(), io);
  });
}
