import { commande, format, lue, type OptionsDe, oui } from "./commande.ts";
import { ajouter, COMMUNES, lireMois } from "./options.ts";

const options = {
  mois: lue("--mois <mois>", "mois du tableau de bord, AAAA-MM (par défaut : le dernier mois complet)", lireMois),
  format: format(["xlsx", "json"], "classeurs, ou chiffres en JSON"),
  bilan: oui(
    "--bilan",
    "bilan de l'année, ensemble et par structure, pour le comité technique et le comité de pilotage",
  ),
  diffusion: oui(
    "--diffusion",
    "édition publiable : aucun participant, cumuls seulement, petits effectifs masqués",
    (option) => option.conflicts("bilan"),
  ),
  copil: oui(
    "--copil",
    "document du comité, dix pages : diaporama à modifier (.pptx) et page à imprimer ; vos commentaires sont gardés d'un mois à l'autre",
    (option) => option.conflicts(["bilan", "diffusion"]),
  ),
  depuis: lue(
    "--depuis <edition>",
    "avec --diffusion : éditions déjà publiées, classeurs ou dossier qui les contient (se répète ; par défaut : celles du dossier sorties)",
    ajouter,
  ),
  imprimer: oui(
    "--imprimer",
    "jeux à imprimer : 4 pages pour le coordinateur et par structure, 3 par APAP, une fiche par personne pour la commission",
    (option) => option.conflicts(["bilan", "diffusion", "copil"]),
  ),
  feuilleEmargement: oui(
    "--feuille-emargement",
    "feuilles d'émargement vierges du mois, à imprimer : un classeur par APAP, un onglet par participant",
    (option) => option.conflicts(["bilan", "diffusion", "copil"]),
  ),
  modeleApap: oui(
    "--modele-apap",
    "formulaire que chaque APAP vérifie et renvoie (voir plie consolider), rempli d'avance",
    (option) => option.conflicts(["bilan", "diffusion", "copil", "feuilleEmargement"]),
  ),
  ...COMMUNES,
};

export type OptionsTableau = OptionsDe<typeof options>;

/** `plie tableau`: dashboards of the month, as workbooks or as tidy figures. */
export const tableau = commande({
  nom: "tableau",
  alias: "dashboard",
  resume: "tableaux de bord du mois : consolidé, par structure, par APAP",
  description: "Fait les tableaux de bord du mois : le consolidé, un par structure, un par APAP.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie tableau extraction --mois 2026-10 --sortie tableaux",
    "plie tableau extraction --mois 2026-10 --format json",
    "plie tableau extraction --mois 2026-12 --bilan",
    "plie tableau extraction --mois 2026-10 --copil",
    "plie tableau extraction --mois 2026-10 --diffusion --depuis editions",
    "plie tableau extraction --mois 2026-10 --imprimer",
    "plie tableau extraction --mois 2026-10 --modele-apap",
    "plie tableau extraction --mois 2026-11 --feuille-emargement",
  ],
  executer: async () => (await import("./tableau-execution.ts")).tableau,
});
