import { commande, type OptionsDe, oui, texte } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  sortie: texte("--sortie <dossier>", "dossier où écrire (par défaut : le dossier courant)"),
  defauts: oui("--defauts", "sans question : les réglages par défaut"),
  ecraser: COMMUNES.ecraser,
  silencieux: COMMUNES.silencieux,
};

export type OptionsInit = OptionsDe<typeof options>;

/** `plie init`: a commented plie.yaml and profil.yaml, from questions on a terminal or from the defaults. */
export const init = commande({
  nom: "init",
  resume: "écrit les réglages et le profil de lecture, commentés",
  description:
    "Écrit plie.yaml (réglages) et profil.yaml (lecture), commentés, à partir de l'extraction et de quelques questions.",
  arguments: [["[entrees...]", "fichiers ou dossiers de l'extraction : ce qu'ils disent n'est pas demandé"]],
  options,
  exemples: ["plie init --sortie extraction", "plie init extraction --sortie extraction"],
  executer: async () => (await import("./init-execution.ts")).init,
});
