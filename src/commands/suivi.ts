import { commande, format, type OptionsDe } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["texte", "xlsx", "html", "json"], "forme du résultat"),
  config: COMMUNES.config,
  sortie: COMMUNES.sortie,
  ecraser: COMMUNES.ecraser,
  silencieux: COMMUNES.silencieux,
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsSuivi = OptionsDe<typeof options>;

/** `plie suivi SORTIES`: the year as the register tells it. */
export const suivi = commande({
  nom: "suivi",
  alias: "history",
  resume: "l'année : mois transmis, rectifiés, constats qui durent",
  description:
    "Lit le dossier des sorties de plie mensuel et montre l'année : mois traités, transmis, clos, chiffres rectifiés depuis, constats nouveaux, persistants et résolus par mois, par règle et par APAP, APAP dont les lignes manquaient. Rien n'y est modifié ; ce qui est abîmé ou étranger est nommé et laissé de côté.",
  arguments: [["<sorties>", "dossier des sorties, ou son archive .zip"]],
  options,
  exemples: ["plie suivi sorties", "plie suivi sorties --format xlsx --sortie bilans"],
  executer: async () => (await import("./suivi-execution.ts")).suivi,
});
