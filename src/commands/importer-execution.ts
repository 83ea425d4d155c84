import type { Artefact } from "../core/artefact.ts";
import { PlieError } from "../core/plie-error.ts";
import { langageDe } from "../normes/langage.ts";
import { manifesteJson } from "../reporters/tables/manifeste.ts";
import { dictionnaireCsv, rejetsCsv, tableCsv, tableJson } from "../reporters/tables/tables-csv.ts";
import { aDesValeursDeduites, valeursDeduitesCsv } from "../reporters/tables/valeurs-deduites-csv.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { resumeLecture } from "../reporters/terminal/lecture-texte.ts";
import type { TableData } from "../tables/table-data.ts";
import { ecrireFichiers } from "./ecrire.ts";
import { tablesPrecedentes } from "./ensemble-precedent.ts";
import { refuserDossierLu } from "./entrees-gardees.ts";
import type { OptionsImporter } from "./importer.ts";
import type { Io } from "./io.ts";
import { type Ecrivains, terminalDe } from "./livrer.ts";
import { type Lecture, preparer, preparerLecture, reglagesEnVigueur } from "./preparer.ts";

/** Runs `plie importer`. */
export async function importer(entrees: readonly string[], options: OptionsImporter, io: Io): Promise<void> {
  const dossier = options.sortie ?? "tables";
  refuserDossierLu(entrees, dossier, io.disque);
  const { lecture, artefacts } = await tables(entrees, options, io);
  const { extraction, reglages, progression, feux } = lecture;
  progression.finir();
  artefacts.push(
    { chemin: "dictionnaire.csv", contenu: dictionnaireCsv(extraction) },
    { chemin: "rejets.csv", contenu: rejetsCsv(extraction, options.valeurs === true) },
    { chemin: "manifeste.json", contenu: manifesteJson(extraction, feux, io.version, reglages.enVigueur()) },
  );
  if (aDesValeursDeduites(extraction)) {
    artefacts.push({ chemin: "valeurs-deduites.csv", contenu: valeursDeduitesCsv(extraction) });
  }
  const precedents = tablesPrecedentes(io.disque, dossier, artefacts);
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false, precedents);
  if (!options.silencieux) io.err(`${artefacts.length} fichiers écrits dans ${dossier}\n`);
  const langage = langageDe({ reglages: { vocabulaire: reglages.vocabulaire }, sources: extraction.sources });
  io.out(texteEnMots(resumeLecture(extraction, terminalDe(options, io)), langage));
}

/** One file a table; of a PLIE that the settings name, in Parquet, the tables that it may put beside those of others. */
async function tables(
  entrees: readonly string[],
  options: OptionsImporter,
  io: Io,
): Promise<{ lecture: Lecture; artefacts: Artefact[] }> {
  const { plie } = await reglagesEnVigueur(entrees, options.config, io);
  const identifiants = options.identifiants === true;
  if (options.format === "parquet" && plie !== null) {
    const lecture = await preparer(entrees, options, io, { keepTexts: identifiants, taire: true });
    const { tablesDuPlie } = await import("./importer-plie.ts");
    return { lecture, artefacts: [...tablesDuPlie(plie, lecture, { identifiants, version: io.version })] };
  }
  if (identifiants) {
    throw new PlieError(
      "--identifiants ne vaut que pour les tables Parquet d'un PLIE nommé : ajoutez --format parquet, et « plie: » suivi de son nom dans les réglages.",
    );
  }
  const lecture = await preparerLecture(entrees, options, io, { keepTexts: true, taire: true });
  const artefacts: Artefact[] = [];
  for (const data of Object.values(lecture.extraction.tables) as (TableData | null)[]) {
    if (data) artefacts.push(await table(data, options.format));
  }
  return { lecture, artefacts };
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
