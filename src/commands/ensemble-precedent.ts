import type { Artefact } from "../core/artefact.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { seraitLu } from "../ingest/list-inputs.ts";
import { TITRE_DE_LA_NOTE } from "../pseudonymes/textes.ts";

/** Formats of the tables of `plie importer`. */
const FORMATS = ["csv", "json", "parquet"];

/** A text of the folder, empty when it is not there. */
function texteDe(disque: Disque, dossier: string, nom: string): string {
  const chemin = disque.chemins.join(dossier, nom);
  return disque.nature(chemin) === "fichier"
    ? new TextDecoder().decode(readWhole(disque.fichier(chemin, "resultat")))
    : "";
}

function jsonDe<T>(texte: string): Partial<T> {
  try {
    return JSON.parse(texte) ?? {};
  } catch {
    return {};
  }
}

function lister(disque: Disque, dossier: string): string[] {
  return disque.nature(dossier) === "dossier" ? disque.lister(dossier) : [];
}

/**
 * The files of the fictional extraction that a folder holds, of which none will be left. Throws when it holds tables of
 * another origin: invented persons never take the place of an extraction, nor come beside it.
 */
export function exemplePrecedent(disque: Disque, dossier: string): string[] {
  const { lectures = [] } = jsonDe<{ lectures: { fichier: string }[] }>(texteDe(disque, dossier, "attendu.json"));
  const siens = new Set(["LISEZMOI.md", "attendu.json", ...lectures.map(({ fichier }) => fichier)]);
  const autre = lister(disque, dossier).find((nom) => seraitLu(nom, disque) && !siens.has(nom));
  if (autre === undefined) return [...siens];
  throw new PlieError(
    `« ${dossier} » contient déjà « ${autre} », qui n'est pas d'un exemple : une extraction fictive ne remplace pas la vôtre et ne s'y mêle pas, même avec --ecraser. Donnez un autre dossier.`,
  );
}

/** The tables that an earlier `plie importer` wrote in the folders of these: in its own by its manifeste, in those of a PLIE all. */
export function tablesPrecedentes(disque: Disque, dossier: string, artefacts: readonly Artefact[]): string[] {
  const { dirname, join } = disque.chemins;
  type Manifeste = { tables: object; sources: { fichier: string }[] };
  const { tables = {}, sources = [] } = jsonDe<Manifeste>(texteDe(disque, dossier, "manifeste.json"));
  const lues = new Set(sources.map(({ fichier }) => fichier));
  const noms = Object.keys(tables).flatMap((table) => FORMATS.map((format) => `${table}.${format}`));
  const duPlie = [...new Set(artefacts.map(({ chemin }) => dirname(chemin)))].filter((sous) =>
    sous.startsWith("plie="),
  );
  return [
    ...[...noms, "valeurs-deduites.csv"].filter((nom) => !lues.has(nom)),
    ...duPlie.flatMap((sous) =>
      lister(disque, join(dossier, sous)).flatMap((nom) => (nom.endsWith(".parquet") ? [join(sous, nom)] : [])),
    ),
  ];
}

/** The tables of a folder of pseudonyms, known by the note beside them. Throws when there are some without that note. */
export function pseudonymesPrecedents(disque: Disque, dossier: string): string[] {
  const tables = lister(disque, dossier).filter((nom) => seraitLu(nom, disque));
  if (tables.length === 0 || texteDe(disque, dossier, "LISEZMOI.md").startsWith(TITRE_DE_LA_NOTE)) return tables;
  throw new PlieError(
    `« ${dossier} » contient déjà « ${tables[0]} », qui n'est pas d'une extraction sous pseudonymes : ce fichier partirait avec le reste. Donnez un dossier neuf avec --sortie.`,
  );
}
