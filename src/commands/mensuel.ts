import { commande, lue, type OptionsDe, oui, texte } from "./commande.ts";
import { COMMUNES, lireMois } from "./options.ts";

const options = {
  mois: lue("--mois <mois>", "mois du tableau de bord, AAAA-MM (par défaut : le dernier mois complet)", lireMois),
  imprimer: oui("--imprimer", "ajoute le dossier a-imprimer : ce que chaque lecteur reçoit sur papier"),
  registre: texte(
    "--registre <chemin>",
    "registre des mois déjà transmis, dossier ou .zip, s'il n'est pas où vont les sorties",
  ),
  ...COMMUNES,
};

export type OptionsMensuel = OptionsDe<typeof options>;

/** `plie mensuel`: the month in one go, into a new folder `sorties/M/vN`. */
export const mensuel = commande({
  nom: "mensuel",
  alias: "monthly",
  porte: true,
  resume: "le mois en une commande : contrôles, tableaux de bord, anomalies",
  description:
    "Fait le mois en une fois : lecture, contrôles, tableau de bord consolidé, un tableau par structure et par APAP, anomalies. Écrit un nouveau dossier sorties/MOIS/v1, v2…",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: ["plie mensuel extraction --mois 2026-10", "plie mensuel extraction --mois 2026-10 --imprimer"],
  executer: async () => (await import("./mensuel-execution.ts")).mensuel,
});
