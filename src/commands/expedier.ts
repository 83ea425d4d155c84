import { commande, lue, type OptionsDe, texte } from "./commande.ts";
import { COMMUNES, lireMois } from "./options.ts";

const options = {
  mois: lue("--mois <AAAA-MM>", "mois à expédier (par défaut : le dernier)", lireMois),
  sortie: texte("--sortie <dossier>", "dossier où écrire les colis (par défaut : envois)"),
  silencieux: COMMUNES.silencieux,
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsExpedier = OptionsDe<typeof options>;

/** `plie expedier SORTIES`: one protected workbook per recipient; sends nothing. */
export const expedier = commande({
  nom: "expedier",
  alias: "send",
  resume: "un classeur protégé par destinataire ; n'envoie rien",
  description:
    "Fait, du mois transmis (ou de sa dernière version), un classeur protégé par destinataire, qu'Excel et LibreOffice ouvrent avec sa phrase secrète ; les phrases sont dans un fichier à part, à remettre autrement, et un reçu dit quoi est fait pour qui. Rien n'est envoyé.",
  arguments: [["<sorties>", "dossier des sorties de plie mensuel"]],
  options,
  exemples: ["plie expedier sorties", "plie expedier sorties --mois 2026-10 --sortie envois"],
  executer: async () => (await import("./expedier-execution.ts")).expedier,
});
