import { type Command, InvalidArgumentError, Option } from "commander";
import { type Day, parseTypedDay } from "../core/day.ts";
import { lireStrates, lireTaille } from "../csf/demande.ts";
import { ETATS_RAPPORT, type EtatRapport } from "../csf/etats-rapport.ts";
import { STRATES, type Strate, type Taille } from "../csf/tirage.ts";
import type { Io } from "./io.ts";
import { ajouterOptionsCommunes, type OptionsCommunes } from "./options.ts";

export interface OptionsCsf extends OptionsCommunes {
  taille?: Taille;
  precision?: number;
  attendu?: number;
  methode?: "simple" | "minutes";
  graine?: string;
  strates?: readonly Strate[];
  liste?: string;
  reprise?: readonly string[];
  fiches?: readonly string[];
  rapport?: EtatRapport;
  observations?: Day;
  reponses?: readonly string[];
  anterieure?: readonly string[];
  apap?: string;
  structure?: string;
}

function taille(texte: string): Taille {
  const lue = lireTaille(texte);
  if (lue === null) {
    throw new InvalidArgumentError(
      `« ${texte} » n'est pas une taille : écrivez un nombre de participants (60) ou une part (10%).`,
    );
  }
  return lue;
}

/** A typed share, « 5% » or « 7,5 % », between 0 and 1. */
function part(texte: string): number {
  const lue = lireTaille(texte);
  if (lue === null || !("pourcent" in lue)) {
    throw new InvalidArgumentError(`« ${texte} » n'est pas une part : écrivez par exemple 5%.`);
  }
  return lue.pourcent / 100;
}

function jour(texte: string): Day {
  const lu = parseTypedDay(texte);
  if (lu === null) throw new InvalidArgumentError(`« ${texte} » n'est pas une date : écrivez 15/09/2026.`);
  return lu;
}

/** An option that may be given several times. */
function ajoute(chemin: string, avant: readonly string[] = []): readonly string[] {
  return [...avant, chemin];
}

function strates(texte: string): readonly Strate[] {
  const lues = lireStrates(texte);
  if ("inconnue" in lues) {
    throw new InvalidArgumentError(
      `« ${lues.inconnue} » n'est pas une strate : choisissez parmi ${STRATES.join(", ")}, séparées par des virgules.`,
    );
  }
  return lues;
}

/** `plie csf`: a reproducible sample, the control grid to fill, one sheet per participant; reads a filled grid back. */
export function declarerCsf(program: Command, io: Io): void {
  ajouterOptionsCommunes(
    program
      .command("csf")
      .summary("contrôle de service fait : échantillon reproductible, grille à remplir, fiches")
      .description(
        "Prépare le contrôle de service fait : tire un échantillon que chacun peut refaire (ou prend la liste du gestionnaire), écrit la grille à remplir et une fiche par participant, le temps par cause, les indicateurs et l'archivage. Avec --reprise, relit une grille remplie.",
      )
      .argument("[entrees...]", "fichiers ou dossier de l'extraction (facultatif avec --reprise)")
      .option("--taille <N|N%>", "taille de l'échantillon, en participants ou en part de la population", taille)
      .option(
        "--precision <N%>",
        "taille proposée pour un intervalle de ± N points (à 10 % d'irréguliers attendus)",
        part,
      )
      .option("--attendu <N%>", "part d'irréguliers attendue, pour --precision", part)
      .addOption(
        new Option(
          "--methode <methode>",
          "tirage simple, ou selon les minutes de chacun (plus de minutes, plus de chances)",
        ).choices(["simple", "minutes"]),
      )
      .option("--graine <texte>", "graine du tirage (par défaut : la période) : même graine, même échantillon")
      .option("--strates <liste>", `strates du tirage, parmi ${STRATES.join(", ")}`, strates)
      .option("--liste <fichier>", "participants choisis par le gestionnaire (CSV ou XLSX), au lieu d'un tirage")
      .option("--reprise <grille>", "grille remplie à relire, ou plusieurs (se répète) : décisions gardées", ajoute)
      .addOption(
        new Option("--rapport <etat>", "écrit aussi le rapport à signer, en .docx et en page à imprimer").choices([
          ...ETATS_RAPPORT,
        ]),
      )
      .option("--observations <date>", "écrit aussi, par structure, les points à répondre avant cette date", jour)
      .option("--reponses <classeur>", "observations rendues par une structure, avec --reprise (se répète)", ajoute)
      .option("--fiches <classeur>", "fiches remplies à relire avec --reprise (se répète)", ajoute)
      .option(
        "--anterieure <grille>",
        "grille remplie d'un contrôle passé : l'entrée qu'il a réglée n'est plus à prouver (se répète)",
        ajoute,
      )
      .option("--apap <nom>", "population limitée aux participants d'un APAP")
      .option("--structure <nom>", "population limitée aux participants d'une structure"),
  )
    .addHelpText(
      "after",
      `
Exemples :
  plie csf extraction --periode 2026-01..2026-06 --taille 10% --graine "CSF 2026-1"
  plie csf extraction --periode 2026-01..2026-06 --taille 60 --strates structure,sexe
  plie csf extraction --periode 2026-01..2026-06 --liste echantillon.csv --sortie csf
  plie csf --reprise csf/csf-grille-2026-01_2026-06.xlsx  (taux et points à décider)
  plie csf extraction --reprise csf/csf-grille-2026-01_2026-06.xlsx --sortie csf-repris`,
    )
    .action(async (entrees: string[], options: OptionsCsf) => {
      const { csf } = await import("./csf-execution.ts");
      await csf(entrees, options, io);
    });
}
