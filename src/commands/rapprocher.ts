import { de } from "../normes/vocabulaire.ts";
import { commande, format, type OptionsDe, texte } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  listeStructure: texte(
    "--liste-structure <fichier>",
    ({ logiciel }) =>
      `opérations mobilisées et mises en relation selon la structure (CSV ou XLSX), comparées à ${logiciel}`,
  ),
  cd14: texte(
    "--cd14 <fichier>",
    ({ logicielDepartement }) =>
      `étapes et contrats d'engagement saisis dans ${logicielDepartement} (CSV ou XLSX), comparés à ceux des allocataires du RSA`,
  ),
  fse: texte(
    "--fse <fichier>",
    "liste des participants de Ma Démarche FSE+ (CSV ou XLSX) : ce qui manque, ce qui diffère, ce qu'il reste à saisir",
  ),
  apap: texte("--apap <nom>", "les lignes d'un APAP"),
  structure: texte("--structure <nom>", "les lignes d'une structure ; dit aussi de qui est la liste de la structure"),
  participant: texte("--participant <id>", "les lignes d'un participant"),
  format: format(["texte", "xlsx", "json"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsRapprocher = OptionsDe<typeof options>;

/** `plie rapprocher`: the case software against the émargement, the Département's software, a structure's own list. */
export const rapprocher = commande({
  nom: "rapprocher",
  alias: "reconcile",
  resume: ({ logiciel }) => `${logiciel} face à l'émargement et au Département, ligne à ligne`,
  description: ({ logiciel, logicielDepartement }) =>
    `Met en face les rendez-vous ${de(logiciel)} et les lignes d'émargement, et ceux ${de(logicielDepartement)} s'il est donné : paires, lignes seules des deux côtés, écarts de jour, de durée, de présence et de signatures, feuilles fournies, minutes saisies, signées, éligibles.`,
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction, feuilles d'émargement comprises"]],
  options,
  exemples: [
    "plie rapprocher extraction feuilles-emargement",
    "plie rapprocher extraction --periode 2026-01..2026-06 --format xlsx --sortie rapprochement",
    "plie rapprocher extraction --fse liste-ma-demarche.xlsx  (ce que la plateforme n'a pas, ce qu'il reste à saisir)",
    `plie rapprocher extraction --liste-structure liste-ecluse.xlsx --structure "Atelier de l'Écluse"`,
  ],
  executer: async () => (await import("./rapprocher-execution.ts")).rapprocher,
});
