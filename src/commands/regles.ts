import { commande, format, type OptionsDe, texte } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["texte", "md", "json"], "forme du résultat"),
  config: texte("--config <fichier>", "réglages (sinon plie.yaml du dossier courant)"),
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsRegles = OptionsDe<typeof options>;

/** `plie regles [ID]`: lists the rules, or explains one. */
export const regles = commande({
  nom: "regles",
  alias: "rules",
  resume: "les règles, ou l'une expliquée : clause, réglages, que faire",
  description:
    "Liste les règles, ou en explique une : ce que dit la clause, les réglages en vigueur, un exemple, que faire ; et les signaux du contrôle de service fait, à part.",
  arguments: [["[id]", "identifiant de la règle ou du signal, par exemple ENT-01 ou SIG-01"]],
  options,
  exemples: ["plie regles", "plie regles ENT-01", "plie regles SIG-01", "plie regles --format md"],
  executer: async () => (await import("./regles-execution.ts")).regles,
});
