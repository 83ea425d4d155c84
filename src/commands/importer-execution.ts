import type { Artefact } from "../core/artefact.ts";
import { manifesteJson } from "../reporters/tables/manifeste.ts";
import { dictionnaireCsv, rejetsCsv, tableCsv, tableJson } from "../reporters/tables/tables-csv.ts";
import { aDesValeursDeduites, valeursDeduitesCsv } from "../reporters/tables/valeurs-deduites-csv.ts";
import { resumeLecture } from "../reporters/terminal/lecture-texte.ts";
import type { TableData } from "../tables/table-data.ts";
import { ecrireFichiers } from "./ecrire.ts";
import { refuserDossierLu } from "./entrees-gardees.ts";
import type { Ecrivains } from "./formats.ts";
import type { OptionsImporter } from "./importer.ts";
import type { Io } from "./io.ts";
import { preparerLecture } from "./preparer.ts";
import { valeursRejets } from "./valeurs-rejets.ts";

/** Runs `plie importer`. */
export async function importer(entrees: readonly string[], options: OptionsImporter, io: Io): Promise<void> {
  const dossier = options.sortie ?? "tables";
  refuserDossierLu(entrees, dossier, io.disque);
  const { extraction, reglages, progression, feux } = await preparerLecture(entrees, options, io, {
    keepTexts: true,
    taire: true,
  });
  progression.finir();
  const artefacts: Artefact[] = [];
  for (const data of Object.values(extraction.tables) as (TableData | null)[]) {
    if (!data) continue;
    artefacts.push(await table(data, options.format));
  }
  const rejets = valeursRejets(extraction, options.valeurs === true);
  artefacts.push(
    { chemin: "dictionnaire.csv", contenu: dictionnaireCsv(extraction) },
    { chemin: "rejets.csv", contenu: rejetsCsv(rejets) },
    { chemin: "manifeste.json", contenu: manifesteJson(extraction, feux, io.version, reglages.enVigueur()) },
  );
  if (aDesValeursDeduites(extraction)) {
    artefacts.push({ chemin: "valeurs-deduites.csv", contenu: valeursDeduitesCsv(extraction) });
  }
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false);
  if (!options.silencieux) io.err(`${artefacts.length} fichiers écrits dans ${dossier}\n`);
  io.out(resumeLecture(extraction, { colonnes: io.colonnes, couleur: io.couleur && !options.sansCouleur }));
}

async function table(data: TableData, format: OptionsImporter["format"]): Promise<Artefact> {
  type Contenu = Artefact["contenu"];
  const ecrivains: Ecrivains<OptionsImporter["format"], Contenu | Promise<Contenu>> = {
    csv: () => tableCsv(data),
    json: () => tableJson(data),
    parquet: async () => (await import("../reporters/tables/table-parquet.ts")).tableParquet(data),
  };
  return { chemin: `${data.name}.${format}`, contenu: await ecrivains[format]() };
}
