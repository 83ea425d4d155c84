import { commande, format, type OptionsDe, texte } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["texte", "md"], "forme du résultat"),
  config: texte("--config <fichier>", "réglages (sinon plie.yaml du dossier courant)"),
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsIndicateurs = OptionsDe<typeof options>;

/** `plie indicateurs [ID]`: lists the indicators, or defines one. */
export const indicateurs = commande({
  nom: "indicateurs",
  alias: "indicators",
  resume: "liste les indicateurs, ou en définit un",
  description: "Liste les indicateurs des tableaux de bord, ou en définit un : ce qui est compté, et quand.",
  arguments: [["[id]", "nom de l'indicateur, par exemple file_active"]],
  options,
  exemples: ["plie indicateurs", "plie indicateurs file_active"],
  executer: async () => (await import("./indicateurs-execution.ts")).indicateurs,
});
