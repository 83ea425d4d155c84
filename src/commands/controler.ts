import { choixOu, commande, format, type OptionsDe, oui, texte } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  regles: texte("--regles <motifs>", "règles voulues, par exemple ENT-01,OPE-*"),
  seuil: choixOu(
    "--seuil <gravite>",
    "gravité à partir de laquelle le programme finit avec le code 1",
    ["bloquant", "majeur", "mineur", "info", "jamais"],
    "majeur",
  ),
  format: format(["texte", "json", "csv", "xlsx", "html"], "forme du résultat"),
  parApap: oui("--par-apap", "une feuille par APAP (xlsx), un tableau par APAP (texte)"),
  apap: texte("--apap <nom>", "les constats d'un APAP"),
  structure: texte("--structure <nom>", "les constats d'une structure"),
  participant: texte("--participant <id>", "les constats d'un participant"),
  ...COMMUNES,
};

export type OptionsControler = OptionsDe<typeof options>;

/** `plie controler`: rules → constats; status 1 when one of them, unjustified, reaches the threshold. */
export const controler = commande({
  nom: "controler",
  alias: "check",
  porte: true,
  resume: "contrôle l'extraction : ce qui manque, pour qui, et quoi faire",
  description: "Contrôle l'extraction d'après le cahier des charges et liste les constats.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie controler extraction",
    "plie controler extraction --arrete 2026-10-31 --regles ENT-01,EMP-*",
    "plie controler extraction --format xlsx --sortie controle",
  ],
  executer: async () => (await import("./controler-execution.ts")).controler,
});
