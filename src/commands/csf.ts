import { InvalidArgumentError } from "commander";
import { parseTypedDay } from "../core/day.ts";
import { lireStrates, lireTaille } from "../csf/demande.ts";
import { ETATS_RAPPORT } from "../csf/etats-rapport.ts";
import { STRATES, type Strate } from "../csf/tirage.ts";
import { choix, commande, lue, type OptionsDe, oui, texte } from "./commande.ts";
import { ajouter, COMMUNES, lireOuDire } from "./options.ts";

const taille = lireOuDire(lireTaille, "une taille : écrivez un nombre de participants (60) ou une part (10%).");

/** A typed share, « 5% » or « 7,5 % », between 0 and 1. */
const part = lireOuDire((texte) => {
  const lue = lireTaille(texte);
  return lue !== null && "pourcent" in lue ? lue.pourcent / 100 : null;
}, "une part : écrivez par exemple 5%.");

const jour = lireOuDire(parseTypedDay, "une date : écrivez 15/09/2026.");

function strates(texte: string): readonly Strate[] {
  const lues = lireStrates(texte);
  if ("inconnue" in lues) {
    throw new InvalidArgumentError(
      `« ${lues.inconnue} » n'est pas une strate : choisissez parmi ${STRATES.join(", ")}, séparées par des virgules.`,
    );
  }
  return lues;
}

/** What the order by risk can be written as, the default first. */
const FORMATS_RISQUE = ["texte", "json", "csv", "xlsx", "html", "md"] as const;

export type FormatRisque = (typeof FORMATS_RISQUE)[number];

const options = {
  risque: oui(
    "--risque",
    "au lieu d'un tirage : tous les enregistrements, dans l'ordre de ce qu'un contrôle trouverait, et ce qu'il reste à mener",
  ),
  precedent: texte(
    "--precedent <chemin>",
    "avec --risque : dossier des sorties de plie mensuel (par défaut : sorties, s'il y en a un), ou son résultat JSON du mois dernier, pour dire ce qui a été mené",
  ),
  format: choix("--format <format>", "avec --risque : forme du résultat (texte par défaut)", FORMATS_RISQUE),
  taille: lue("--taille <N|N%>", "taille de l'échantillon, en participants ou en part de la population", taille),
  precision: lue(
    "--precision <N%>",
    "taille proposée pour un intervalle de ± N points (à 10 % d'irréguliers attendus)",
    part,
  ),
  attendu: lue("--attendu <N%>", "part d'irréguliers attendue, pour --precision", part),
  methode: choix(
    "--methode <methode>",
    "tirage simple, ou selon les minutes de chacun (plus de minutes, plus de chances)",
    ["simple", "minutes"],
  ),
  graine: texte("--graine <texte>", "graine du tirage (par défaut : la période) : même graine, même échantillon"),
  strates: lue("--strates <liste>", `strates du tirage, parmi ${STRATES.join(", ")}`, strates),
  liste: texte("--liste <fichier>", "participants choisis par le gestionnaire (CSV ou XLSX), au lieu d'un tirage"),
  reprise: lue("--reprise <grille>", "grille remplie à relire, ou plusieurs (se répète) : décisions gardées", ajouter),
  rapport: choix("--rapport <etat>", "écrit aussi le rapport à signer, en .docx et en page à imprimer", ETATS_RAPPORT),
  observations: lue(
    "--observations <date>",
    "écrit aussi, par structure, les points à répondre avant cette date",
    jour,
  ),
  reponses: lue("--reponses <classeur>", "observations rendues par une structure, avec --reprise (se répète)", ajouter),
  fiches: lue("--fiches <classeur>", "fiches remplies à relire avec --reprise (se répète)", ajouter),
  anterieure: lue(
    "--anterieure <grille>",
    "grille remplie d'un contrôle passé : l'entrée qu'il a réglée n'est plus à prouver (se répète)",
    ajouter,
  ),
  apap: texte("--apap <nom>", "population limitée aux participants d'un APAP"),
  structure: texte("--structure <nom>", "population limitée aux participants d'une structure"),
  ...COMMUNES,
};

export type OptionsCsf = OptionsDe<typeof options>;

/** `plie csf`: a reproducible sample, the control grid to fill, one sheet per participant; reads a filled grid back. */
export const csf = commande({
  nom: "csf",
  porte: true,
  resume: "contrôle de service fait : échantillon reproductible, grille à remplir, fiches",
  description:
    "Prépare le contrôle de service fait : tire un échantillon que chacun peut refaire (ou prend la liste du gestionnaire), écrit la grille à remplir et une fiche par participant, le temps par cause, les indicateurs et l'archivage. Avec --reprise, relit une grille remplie.",
  arguments: [["[entrees...]", "fichiers ou dossier de l'extraction (facultatif avec --reprise)"]],
  options,
  exemples: [
    'plie csf extraction --periode 2026-01..2026-06 --taille 10% --graine "CSF 2026-1"',
    "plie csf extraction --periode 2026-01..2026-06 --taille 60 --strates structure,sexe",
    "plie csf extraction --periode 2026-01..2026-06 --liste echantillon.csv --sortie csf",
    "plie csf --reprise csf/csf-grille-2026-01_2026-06.xlsx  (taux et points à décider)",
    "plie csf extraction --reprise csf/csf-grille-2026-01_2026-06.xlsx --sortie csf-repris",
    "plie csf extraction --periode 2026-01..2026-06 --risque  (avant l'auditeur : par où commencer)",
  ],
  executer: async () => (await import("./csf-execution.ts")).csf,
});
