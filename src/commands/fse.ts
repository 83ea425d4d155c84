import { commande, format, lue, type OptionsDe, oui } from "./commande.ts";
import { COMMUNES, lireJour } from "./options.ts";

const options = {
  format: format(["xlsx", "json"], "classeur, ou chiffres en JSON"),
  au: lue(
    "--au <date>",
    "cumul depuis le début de l'opération jusqu'à ce jour (au lieu de --periode), comme le bilan le demande",
    lireJour,
  ),
  fichierEntreesSorties: oui(
    "--fichier-entrees-sorties",
    "écrit aussi le fichier à déposer sur Ma Démarche FSE+ (réglage maDemarche ; modèle non officiel) et ses défauts",
  ),
  ...COMMUNES,
};

export type OptionsFse = OptionsDe<typeof options>;

/** `plie fse`: FSE+ indicators, completeness, targets, and the entry/exit file. */
export const fse = commande({
  nom: "fse",
  porte: true,
  resume: "indicateurs FSE+ par opération, structure et APAP ; complétude ; fichier d'entrées et de sorties",
  description:
    "Fait le classeur des indicateurs FSE+ (EECO, EECR) par sexe, opération, structure et APAP, avec la raison de chaque indicateur, ce qui manque et les cibles.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie fse extraction --periode 2026-01..2026-06",
    "plie fse extraction --au 2026-12-31  (cumul depuis le début de l'opération)",
    "plie fse extraction --periode 2026-01..2026-12 --fichier-entrees-sorties --sortie fse",
    "plie fse extraction --periode 2026-01..2026-06 --format json",
  ],
  executer: async () => (await import("./fse-execution.ts")).fse,
});
