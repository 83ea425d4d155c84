import { commande, format, type OptionsDe, oui } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["xlsx", "json"], "classeur, ou chiffres en JSON"),
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
    "plie fse extraction --periode 2026-01..2026-12 --fichier-entrees-sorties --sortie fse",
    "plie fse extraction --periode 2026-01..2026-06 --format json",
  ],
  executer: async () => (await import("./fse-execution.ts")).fse,
});
