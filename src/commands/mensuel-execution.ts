import { chargerCharte } from "../config/charte.ts";
import type { Artefact } from "../core/artefact.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { langageDe } from "../normes/langage.ts";
import { Registre } from "../registre/registre.ts";
import { NOM_RISQUE, risqueDuRegistre } from "../registre/risque-precedent.ts";
import { Suivante } from "../registre/suite.ts";
import { affectationsCsv } from "../reporters/csv/affectations-csv.ts";
import { constatsCsv } from "../reporters/csv/constats-csv.ts";
import { localesCsv } from "../reporters/csv/locales-csv.ts";
import { editionsDuMois } from "../reporters/editions/editions.ts";
import { JOURS_A_FAIRE } from "../reporters/editions/feuilles/a-faire.ts";
import { figuresJson } from "../reporters/json/figures-json.ts";
import { rapportJson } from "../reporters/json/rapport-json.ts";
import { rectifiesJson, referentsJson, suiviJson, traceJson } from "../reporters/json/registre-json.ts";
import { avantJson } from "../reporters/json/risque-json.ts";
import { manifesteJson } from "../reporters/tables/manifeste.ts";
import { rejetsCsv } from "../reporters/tables/tables-csv.ts";
import { aDesValeursDeduites, valeursDeduitesCsv } from "../reporters/tables/valeurs-deduites-csv.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { resumeMois } from "../reporters/terminal/mois-texte.ts";
import { anDernier } from "./an-dernier.ts";
import { avantControle } from "./avant-controle.ts";
import { ecrireVersion, exigerDossier } from "./ecrire.ts";
import type { Io } from "./io.ts";
import { terminalDe } from "./livrer.ts";
import type { OptionsMensuel } from "./mensuel.ts";
import { analyserPreparation, preparer } from "./preparer.ts";
import { ouvrirRegistre, REGISTRE } from "./registre-ouvert.ts";

/** Runs `plie mensuel`: everything of the month in one new folder, renamed whole when it is complete. */
export async function mensuel(entrees: readonly string[], options: OptionsMensuel, io: Io): Promise<void> {
  const racine = options.sortie ?? REGISTRE;
  exigerDossier(racine, io.disque);
  const registre =
    options.registre === undefined
      ? new Registre(racine, io.disque)
      : ouvrirRegistre(options.registre, io.disque).registre;
  const suivante = new Suivante(registre);
  const preparation = await preparer(entrees, options, io, {
    prendUnMois: true,
    precedente: (arrete) => suivante.empreinte(arrete),
  });
  const { extraction, reglages, arrete, progression } = preparation;
  const theme = chargerCharte(reglages.charte, io.disque);
  const analyse = analyserPreparation(preparation, io, {
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: JOURS_A_FAIRE },
    visiter: suivante.voirDossiers,
    unites: suivante.voirUnites,
    anciens: suivante.anciens(arrete),
  });
  const { report } = analyse;
  progression.avancer("Confrontation avec le registre", 0, 0);
  const suite = suivante.conclure(analyse, reglages.enVigueur(), io.version);
  const avant = avantControle(preparation, analyse, io, risqueDuRegistre(registre, monthOf(arrete)));
  const dernier = anDernier(preparation, analyse, io);
  const ecrits: string[] = [];
  const cible = io.disque.chemins.join(racine, isoMonth(monthOf(arrete)));
  const dossier = await ecrireVersion(io.disque, cible, async (ajouter) => {
    const ecrire = async (chemin: string, contenu: Artefact["contenu"]) => {
      await ajouter({ chemin, contenu });
      ecrits.push(chemin);
    };
    const editions = { theme, suite, avant, anDernier: dernier };
    for await (const { chemin, contenu } of editionsDuMois(analyse, reglages, editions)) {
      progression.avancer(`Écriture de ${chemin}`, 0, 0);
      await ecrire(chemin, contenu);
    }
    if (options.imprimer) {
      const { editionsAImprimer } = await import("../reporters/editions/imprimer.ts");
      for await (const { chemin, contenu } of editionsAImprimer(analyse, reglages, editions))
        await ecrire(`a-imprimer/${chemin}`, contenu);
    }
    await ecrire("donnees/constats.json", rapportJson(report));
    await ecrire("donnees/constats.csv", constatsCsv(report));
    const locales = localesCsv(report);
    if (locales !== null) await ecrire("donnees/locales.csv", locales);
    await ecrire("donnees/tableau.json", figuresJson(report));
    await ecrire("donnees/rejets.csv", rejetsCsv(extraction, options.valeurs === true));
    if (aDesValeursDeduites(extraction)) await ecrire("donnees/valeurs-deduites.csv", valeursDeduitesCsv(extraction));
    // whose the lines of each participant are, for the next run's LEC-08
    const apaps = new Map([...suite.referents].map(([id, { apap }]) => [id, apap]));
    const manifeste = manifesteJson(extraction, report.feux, io.version, reglages.enVigueur(), apaps);
    await ecrire("donnees/manifeste.json", manifeste);
    await ecrire("donnees/rectifies.json", rectifiesJson(suite.rectification, report.sources));
    await ecrire("donnees/suivi.json", suiviJson(suite.suivi));
    await ecrire("donnees/referents.json", referentsJson(suite.referents));
    if (avant !== null) await ecrire(`donnees/${NOM_RISQUE}`, avantJson(arrete, avant));
    await ecrire("donnees/registre.json", traceJson(suite.trace));
    const { propositions } = suite;
    if (propositions.length > 0) await ecrire("donnees/affectations-proposees.csv", affectationsCsv(propositions));
  });
  progression.finir();
  if (options.silencieux) return;
  const terminal = terminalDe(options, io);
  io.out(texteEnMots(resumeMois(report, extraction, { dossier, ecrits, suite }, terminal), langageDe(report)));
}
