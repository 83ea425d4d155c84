import { commande, format, lue, type OptionsDe, texteObligatoire } from "./commande.ts";
import { COMMUNES, lireMois } from "./options.ts";

const options = {
  tableaux: texteObligatoire("--tableaux <dossier>", "dossier des formulaires renvoyés (.xlsx)"),
  mois: lue("--mois <mois>", "mois des formulaires, AAAA-MM (par défaut : celui qu'ils portent)", lireMois),
  format: format(["xlsx", "json"], "classeur et résumé, ou JSON"),
  ...COMMUNES,
};

export type OptionsConsolider = OptionsDe<typeof options>;

/** `plie consolider`: the forms that the APAPs sent back, against the extraction. */
export const consolider = commande({
  nom: "consolider",
  alias: "consolidate",
  resume: "les tableaux renvoyés par les APAP, vérifiés et consolidés",
  description:
    "Reprend les formulaires que les APAP ont renvoyés (plie tableau --modele-apap), vérifie chaque chiffre sur l'extraction, donne les écarts case par case avec leur cause probable, et consolide. Un formulaire modifié hors de ses cases, d'un autre mois, d'un APAP inconnu ou reçu deux fois arrête tout.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie consolider extraction --tableaux formulaires-recus",
    "plie consolider extraction --tableaux formulaires-recus --mois 2026-10 --format json",
  ],
  executer: async () => (await import("./consolider-execution.ts")).consoliderFormulaires,
});
