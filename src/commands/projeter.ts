import { commande, format, lueOu, type OptionsDe, texte } from "./commande.ts";
import { COMMUNES, lireEntier } from "./options.ts";

const options = {
  mois: lueOu("--mois <n>", "nombre de mois à venir", lireEntier(1), 6),
  apap: texte("--apap <nom>", "les parcours d'un APAP"),
  format: format(["texte", "xlsx", "html", "json"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsProjeter = OptionsDe<typeof options>;

/** `plie projeter`: what the file active will owe in the months to come. */
export const projeter = commande({
  nom: "projeter",
  alias: "project",
  resume: "ce que la file active demandera, et les objectifs à ce rythme",
  description:
    "Compte ce que les parcours ouverts à l'arrêté demanderont dans les mois à venir, par mois et par APAP : entretiens mensuels, suivis dans l'emploi, étapes et veilles qui finissent, sorties prévues ou possibles à leur date ; et les objectifs des réglages au rythme d'aujourd'hui. C'est un calcul sur les dates saisies, sans modèle : aucune entrée nouvelle n'y est.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: ["plie projeter extraction --mois 6", "plie projeter extraction --mois 3 --format xlsx --sortie bilans"],
  executer: async () => (await import("./projeter-execution.ts")).projeter,
});
