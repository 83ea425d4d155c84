import { commande, format, type OptionsDe } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["texte", "xlsx", "json"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsComparer = OptionsDe<typeof options>;

/** `plie comparer A B`: what changed between two extractions, closed months first. */
export const comparer = commande({
  nom: "comparer",
  alias: "diff",
  resume: "deux extractions : ce qui a changé, les mois clos d'abord",
  description:
    "Compare deux extractions ligne à ligne et cellule à cellule : ce qui a été ajouté, modifié ou supprimé dans les mois déjà clos, qui est concerné, l'effet sur les constats et les indicateurs de ces mois, puis le reste. Participants par identifiant ; --valeurs montre aussi les valeurs personnelles.",
  arguments: [
    ["<ancienne>", "fichier ou dossier de l'extraction la plus ancienne"],
    ["<recente>", "fichier ou dossier de l'extraction la plus récente"],
  ],
  options,
  note: "Les mois sont clos jusqu'à --arrete (par défaut : celui de l'ancienne).",
  exemples: [
    "plie comparer extraction-septembre extraction-octobre",
    "plie comparer extraction-septembre extraction-octobre --format xlsx --sortie controle",
  ],
  executer: async () => (await import("./comparer-execution.ts")).comparerExtractions,
});
