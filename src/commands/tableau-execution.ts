import type { Analyse } from "../audit/analyser.ts";
import { chargerCharte } from "../config/charte.ts";
import { isoDay } from "../core/day.ts";
import { frMonth, isoMonth, monthOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { JOURS_A_FAIRE } from "../reporters/editions/feuilles/a-faire.ts";
import { figuresJson } from "../reporters/json/figures-json.ts";
import { borner } from "../reporters/terminal/borner.ts";
import type { Theme } from "../reporters/xlsx/theme.ts";
import { anDernier } from "./an-dernier.ts";
import { avantControle } from "./avant-controle.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import { type Ecrivains, livrerDossier } from "./livrer.ts";
import { analyserPreparation, type Preparation, preparer } from "./preparer.ts";
import { REGISTRE } from "./registre-ouvert.ts";
import type { OptionsTableau } from "./tableau.ts";

/** Runs `plie tableau`: figures as JSON on stdout, or the workbooks into a folder. */
export async function tableau(entrees: readonly string[], options: OptionsTableau, io: Io): Promise<void> {
  if (options.depuis && !options.diffusion) {
    throw new PlieError("--depuis va avec --diffusion : il donne les éditions déjà publiées.");
  }
  const preparation = await preparer(entrees, options, io, {
    prendUnMois: true,
    aVenir: options.feuilleEmargement ?? false,
  });
  if (options.modeleApap) return formulaires(preparation, options, io);
  if (options.copil && options.format !== "json") {
    const { ecrireCopil } = await import("./copil-execution.ts");
    return ecrireCopil(preparation, options, io);
  }
  const ecrivains: Ecrivains<OptionsTableau["format"]> = {
    json: () => chiffres(preparation, options, io),
    xlsx: () => classeurs(preparation, options, io),
  };
  await ecrivains[options.format]();
}

/** One form per APAP, filled from the extraction. */
async function formulaires(preparation: Preparation, options: OptionsTableau, io: Io): Promise<void> {
  if (options.format === "json") throw new PlieError("--modele-apap écrit des classeurs : retirez --format json.");
  const { reglages, arrete } = preparation;
  const analyse = analyserPreparation(preparation, io, { regles: [], indicateurs: true, fiches: true, detail: true });
  const { creerSocle } = await import("../reporters/editions/socle.ts");
  const { formulairesDuMois } = await import("../reporters/formulaire/classeur.ts");
  const socle = creerSocle(analyse, reglages, { theme: chargerCharte(reglages.charte, io.disque) });
  const mois = monthOf(arrete);
  const vide = `aucun APAP n'accompagne de parcours en ${frMonth(mois)} : vérifiez --mois et l'extraction.`;
  const dossier = { nom: `formulaires-${isoMonth(mois)}`, quoi: "formulaire", vide };
  await livrerDossier(dossier, formulairesDuMois(socle), options, io);
}

async function chiffres(preparation: Preparation, options: OptionsTableau, io: Io): Promise<void> {
  const { report } = analyserPreparation(preparation, io, { regles: [], indicateurs: true });
  const json = figuresJson(report);
  if (!options.sortie) {
    for (const morceau of json) io.out(morceau);
    return;
  }
  const artefact = { chemin: `tableau-${isoDay(report.arrete)}.json`, contenu: json };
  await ecrireFichiers(io.disque, options.sortie, [artefact], options.ecraser ?? false);
}

async function classeurs(preparation: Preparation, options: OptionsTableau, io: Io): Promise<void> {
  const { reglages, arrete } = preparation;
  const mois = monthOf(arrete);
  const theme = chargerCharte(reglages.charte, io.disque);
  if (options.feuilleEmargement) {
    const { fiches } = analyserPreparation(preparation, io, { regles: [], fiches: true });
    const { feuillesEmargement } = await import("../reporters/emargement/feuilles-emargement.ts");
    const artefacts = feuillesEmargement(fiches, mois, reglages, theme);
    const vide = `aucun parcours ouvert en ${frMonth(mois)} : il n'y a pas de feuille d'émargement à imprimer ; vérifiez --mois.`;
    return livrerDossier({ nom: `emargement-${isoMonth(mois)}`, vide }, artefacts, options, io);
  }
  const analyse = analyserPreparation(preparation, io, {
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: JOURS_A_FAIRE },
  });
  const nom = `${nomDossier(options)}-${isoMonth(mois)}`;
  await livrerDossier({ nom }, await editions(preparation, analyse, theme, options, io), options, io);
}

function nomDossier({ bilan, diffusion, imprimer }: OptionsTableau): string {
  if (imprimer) return "a-imprimer";
  return bilan ? "bilan" : diffusion ? "diffusion" : "tableaux";
}

async function editions(
  preparation: Preparation,
  analyse: Analyse,
  theme: Theme,
  { bilan, diffusion, imprimer, depuis }: OptionsTableau,
  io: Io,
) {
  const { reglages } = preparation;
  const dernier = diffusion ? null : anDernier(preparation, analyse, io);
  if (bilan) {
    const { bilansDeLAnnee } = await import("../reporters/editions/bilan.ts");
    return bilansDeLAnnee(analyse, reglages, { theme, anDernier: dernier });
  }
  if (diffusion) {
    const { lireEditions, lireEditionsDuRegistre } = await import("./editions-publiees.ts");
    const publiees = await (depuis ? lireEditions(depuis, io.disque) : lireEditionsDuRegistre(REGISTRE, io.disque));
    const { editionPubliable } = await import("../reporters/editions/diffusion/diffusion.ts");
    const avertir = (phrase: string) => io.err(borner(`${phrase}\n`, io.colonnes));
    return editionPubliable(analyse, reglages, { theme, publiees, avertir });
  }
  if (imprimer) {
    const { editionsAImprimer } = await import("../reporters/editions/imprimer.ts");
    return editionsAImprimer(analyse, reglages, { theme, anDernier: dernier });
  }
  const { editionsDuMois } = await import("../reporters/editions/editions.ts");
  return editionsDuMois(analyse, reglages, {
    theme,
    avant: avantControle(preparation, analyse, io, null),
    anDernier: dernier,
  });
}
