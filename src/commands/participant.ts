import { commande, format, lue, type OptionsDe, oui } from "./commande.ts";
import { COMMUNES, lireJour } from "./options.ts";

const options = {
  entretien: oui("--entretien", "la fiche d'une page qui prépare un rendez-vous, avec sa ligne d'émargement"),
  au: lue("--au <date>", "avec --entretien : jour du rendez-vous (par défaut : aujourd'hui)", lireJour),
  format: format(["texte", "html"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsParticipant = OptionsDe<typeof options>;

/** `plie participant`: the whole parcours of one person, or the sheet of an appointment. */
export const participant = commande({
  nom: "participant",
  alias: "case",
  resume: "un parcours entier : mois, étapes, contacts, constats, sortie",
  description:
    "Montre tout ce que l'extraction dit d'un participant : mois soumis et satisfaits, étapes, veilles, contacts, constats, qualification de la sortie avec chaque condition. Avec --entretien, la fiche d'un rendez-vous, sur une page à imprimer : où en est le parcours, ce qui a été convenu, les étapes et leurs dates, ce qui est dû, ce qu'il faut obtenir et faire signer, ce qui cesse de valoir, et la ligne d'émargement.",
  arguments: [
    ["<id>", "identifiant du participant"],
    ["<entrees...>", "fichiers ou dossier de l'extraction"],
  ],
  options,
  exemples: [
    "plie participant P0042 extraction",
    "plie participant P0042 extraction --format html",
    "plie participant P0042 extraction --entretien --format html",
  ],
  executer: async () => (await import("./participant-execution.ts")).participant,
});
