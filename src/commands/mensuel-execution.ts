import { suivreConstats } from "../audit/suivi.ts";
import { chargerCharte } from "../config/charte.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { constatsCsv } from "../reporters/csv/constats-csv.ts";
import { editionsDuMois } from "../reporters/editions/editions.ts";
import { JOURS_A_FAIRE } from "../reporters/editions/feuilles/a-faire.ts";
import { figuresJson } from "../reporters/json/figures-json.ts";
import { rapportJson } from "../reporters/json/rapport-json.ts";
import { manifesteJson } from "../reporters/tables/manifeste.ts";
import { rejetsCsv } from "../reporters/tables/tables-csv.ts";
import { aDesValeursDeduites, valeursDeduitesCsv } from "../reporters/tables/valeurs-deduites-csv.ts";
import { resumeMois } from "../reporters/terminal/mois-texte.ts";
import { controleDuMoisPrecedent, empreinteDuMoisPrecedent } from "./controle-precedent.ts";
import { ecrireVersion, exigerDossier } from "./ecrire.ts";
import type { Io } from "./io.ts";
import type { OptionsMensuel } from "./mensuel.ts";
import { analyserPreparation, preparer } from "./preparer.ts";
import { valeursRejets } from "./valeurs-rejets.ts";

/** Runs `plie mensuel`: everything of the month in one new folder, renamed whole when it is complete. */
export async function mensuel(entrees: readonly string[], options: OptionsMensuel, io: Io): Promise<void> {
  const racine = options.sortie ?? "sorties";
  exigerDossier(racine, io.disque);
  const preparation = await preparer(entrees, options, io, {
    prendUnMois: true,
    precedente: (arrete) => empreinteDuMoisPrecedent(racine, monthOf(arrete), io.disque),
  });
  const { extraction, reglages, arrete, progression } = preparation;
  const theme = chargerCharte(reglages.charte, io.disque);
  const analyse = analyserPreparation(preparation, io, {
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: JOURS_A_FAIRE },
  });
  const { report } = analyse;
  const precedent = controleDuMoisPrecedent(racine, monthOf(arrete), io.disque);
  const suivi = precedent === null ? null : suivreConstats(report, precedent);
  const ecrits: string[] = [];
  const cible = io.disque.chemins.join(racine, isoMonth(monthOf(arrete)));
  const dossier = await ecrireVersion(io.disque, cible, async (ajouter) => {
    const ecrire = async (artefact: Parameters<typeof ajouter>[0]) => {
      await ajouter(artefact);
      ecrits.push(artefact.chemin);
    };
    for await (const artefact of editionsDuMois(analyse, reglages, { theme, suivi })) {
      progression.avancer(`Écriture de ${artefact.chemin}`, 0, 0);
      await ecrire(artefact);
    }
    await ecrire({ chemin: "donnees/constats.json", contenu: rapportJson(report) });
    await ecrire({ chemin: "donnees/constats.csv", contenu: constatsCsv(report) });
    await ecrire({ chemin: "donnees/tableau.json", contenu: figuresJson(report) });
    await ecrire({
      chemin: "donnees/rejets.csv",
      contenu: rejetsCsv(valeursRejets(extraction, options.valeurs === true)),
    });
    if (aDesValeursDeduites(extraction)) {
      await ecrire({ chemin: "donnees/valeurs-deduites.csv", contenu: valeursDeduitesCsv(extraction) });
    }
    await ecrire({
      chemin: "donnees/manifeste.json",
      contenu: manifesteJson(extraction, report.feux, io.version, reglages.enVigueur()),
    });
  });
  progression.finir();
  if (options.silencieux) return;
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && !options.sansCouleur };
  io.out(resumeMois(report, extraction, { dossier, ecrits, suivi }, terminal));
}
