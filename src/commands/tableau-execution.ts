import { join } from "node:path";
import { isoDay } from "../core/day.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { figuresJson } from "../reporters/json/figures-json.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import { analyserPreparation, preparer } from "./preparer.ts";
import type { OptionsTableau } from "./tableau.ts";

/** Runs `plie tableau`: figures as JSON on stdout, or the workbooks into a folder. */
export async function tableau(entrees: readonly string[], options: OptionsTableau, io: Io): Promise<void> {
  const preparation = await preparer(entrees, options, io);
  if (options.format === "json") {
    const { report } = analyserPreparation(preparation, io, { regles: [], indicateurs: true });
    const json = figuresJson(report.figures);
    if (options.sortie)
      await ecrireFichiers(
        options.sortie,
        [{ chemin: `tableau-${isoDay(report.arrete)}.json`, contenu: json }],
        options.ecraser ?? false,
      );
    else io.out(json);
    return;
  }
  const analyse = analyserPreparation(preparation, io, { indicateurs: true, fiches: true });
  const { editionsDuMois } = await import("../reporters/editions/editions.ts");
  const dossier = options.sortie ?? join(".", `tableaux-${isoMonth(monthOf(analyse.report.arrete))}`);
  const artefacts = [];
  for await (const artefact of editionsDuMois(analyse, preparation.reglages)) artefacts.push(artefact);
  await ecrireFichiers(dossier, artefacts, options.ecraser ?? false);
  if (!options.silencieux) io.err(`${artefacts.length} fichiers écrits dans ${dossier}\n`);
}
