import { commande, lueOu, type OptionsDe, oui } from "./commande.ts";
import { COMMUNES, lireEntier, lireOuDire } from "./options.ts";

const lirePart = lireOuDire((text) => {
  const value = Number(text.replace(",", "."));
  return value >= 0 && value <= 1 ? value : null;
}, "une part : écrivez un nombre de 0 à 1.");

const options = {
  participants: lueOu("--participants <n>", "nombre de participants", lireEntier(1), 360),
  mois: lueOu("--mois <n>", "nombre de mois", lireEntier(1), 24),
  graine: lueOu("--graine <n>", "graine du tirage : même graine, mêmes fichiers", lireEntier(0), 1),
  anomalies: lueOu("--anomalies <part>", "part d'anomalies semées, de 0 à 1 ; --anomalies 0 : aucune", lirePart, 0.25),
  canonique: oui("--canonique", "tables aux noms du modèle, UTF-8, au lieu des fichiers tels qu'un PLIE les envoie"),
  ecraser: COMMUNES.ecraser,
  silencieux: COMMUNES.silencieux,
};

export type OptionsExemple = OptionsDe<typeof options>;

/** `plie exemple`: writes a fictional extraction. */
export const exemple = commande({
  nom: "exemple",
  alias: "sample",
  resume: "écrit une extraction fictive pour essayer",
  description: "Écrit une extraction fictive, comme un PLIE l'envoie, avec la liste des défauts qu'elle contient.",
  arguments: [["<dossier>", "dossier à écrire"]],
  options,
  exemples: ["plie exemple essai --participants 120 --mois 12"],
  executer: async () => (await import("./exemple-execution.ts")).exemple,
});
