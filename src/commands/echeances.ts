import { commande, format, lue, lueOu, type OptionsDe, oui, texte } from "./commande.ts";
import { COMMUNES, lireEntier, lireJour } from "./options.ts";

const options = {
  jours: lueOu("--jours <n>", "nombre de jours à venir", lireEntier(0), 60),
  au: lue("--au <date>", "jour de référence (par défaut : aujourd'hui)", lireJour),
  apap: texte("--apap <nom>", "les échéances d'un APAP"),
  parApap: oui("--par-apap", "une liste par APAP (texte)"),
  format: format(["texte", "xlsx", "ics", "json"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsEcheances = OptionsDe<typeof options>;

/** `plie echeances`: what an APAP must do next, by date. */
export const echeances = commande({
  nom: "echeances",
  alias: "due",
  porte: true,
  resume: "ce qui est à faire, par date : entretiens, suivis, veilles, sorties",
  description:
    "Liste ce qui est à faire, par date : entretiens du mois, suivis dans l'emploi, veilles qui finissent, opérations annuelles, étapes qui finissent, bilans, prescriptions qui attendent, relances après des absences, pièces et signatures qui manquent, retour au prescripteur, sorties à proposer et leurs pièces, situations FSE+ à la sortie et six mois après, double saisie, justifications qui finissent. Les personnes vues le moins récemment d'abord, avec les jours écoulés. Les contacts comptent jusqu'au jour dit par --au.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie echeances extraction",
    'plie echeances extraction --jours 30 --apap "Prénom NOM"',
    "plie echeances extraction --format ics --sortie agenda  (à ouvrir dans l'agenda)",
  ],
  executer: async () => (await import("./echeances-execution.ts")).echeances,
});
