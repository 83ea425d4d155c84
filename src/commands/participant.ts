import { commande, format, type OptionsDe } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["texte", "html"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsParticipant = OptionsDe<typeof options>;

/** `plie participant`: the whole parcours of one person. */
export const participant = commande({
  nom: "participant",
  alias: "case",
  resume: "un parcours entier : mois, étapes, contacts, constats, sortie",
  description:
    "Montre tout ce que l'extraction dit d'un participant : mois soumis et satisfaits, étapes, veilles, contacts, constats, qualification de la sortie avec chaque condition.",
  arguments: [
    ["<id>", "identifiant du participant"],
    ["<entrees...>", "fichiers ou dossier de l'extraction"],
  ],
  options,
  exemples: ["plie participant P0042 extraction", "plie participant P0042 extraction --format html"],
  executer: async () => (await import("./participant-execution.ts")).participant,
});
