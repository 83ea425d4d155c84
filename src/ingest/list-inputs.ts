import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";
import { aMoitieEcrit } from "../disque/chantier.ts";
import type { Disque } from "../disque/disque.ts";
import type { InputFile } from "../disque/input-file.ts";
import { tablesDePlie } from "./own-tables.ts";

/** What an extraction is read from. */
export interface Inputs {
  files: InputFile[];
  /** Files of a folder that are not tables (documents, images, other spreadsheets), to be told. */
  leftOut: InputFile[];
  /** Tables that plie wrote beside what it read: not read again, and told. */
  own: InputFile[];
}

const TABLE_EXTENSIONS = new Set([".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xml", ".ods", ".zip"]);
/** Settings and what systems leave in folders: nobody's data. */
const NO_DATA = /\.(ya?ml|cle|json|ini|db|lnk|tmp|bak|html?|ics|parquet|md)$/i;
/** plie's own files, which stand beside the extraction. */
const OWN_FILE =
  /^(justifications.*\.(csv|xlsx)|rejets\.csv|dictionnaire\.csv|valeurs-deduites\.csv|plie\.ya?ml|profil\.ya?ml)$/i;
/** Locks and hidden files: `~$liste.xlsx` stands there while Excel has the workbook open. */
const TEMPORARY = /^(~\$|\.)/;
const SETTINGS = /\.ya?ml$/i;

/**
 * Files to read, in the order given: a folder gives its `.csv .tsv .txt .xlsx .xls .ods` files and those of its `.zip` (whatever the case, no subfolders),
 * sorted by code points. `own` are files given as settings. Throws `PlieError` for what is missing, empty or given twice.
 */
export async function listInputs(
  disque: Disque,
  inputs: readonly string[],
  own: readonly string[] = [],
): Promise<Inputs> {
  if (inputs.length === 0) throw new PlieError("Aucune entrée : donnez le dossier ou les fichiers de l'extraction.");
  const settings = new Set(own.map((path) => disque.chemins.resolve(path)));
  const out: Inputs = { files: [], leftOut: [], own: [] };
  const seen = new Map<string, string>();
  for (const input of inputs) {
    for (const file of await expand(disque, input, settings, out)) {
      const real = disque.nature(file.path) === null ? file.path : disque.reel(file.path);
      const earlier = seen.get(real);
      if (earlier !== undefined) throw new PlieError(givenTwice(earlier, file.path));
      seen.set(real, file.path);
      out.files.push(file);
    }
  }
  return out;
}

/** True for the name of a file that would be read as a table of the folder where it stands. */
export function seraitLu(nom: string, { chemins }: Disque): boolean {
  return TABLE_EXTENSIONS.has(chemins.extname(nom).toLowerCase()) && !OWN_FILE.test(nom) && !TEMPORARY.test(nom);
}

function givenTwice(first: string, second: string): string {
  if (first === second) return `Le fichier « ${first} » est donné deux fois : ne le donnez qu'une fois.`;
  return `« ${first} » et « ${second} » sont le même fichier : n'en donnez qu'un.`;
}

/** The refusal of two files with the same content. */
export function sameContent(first: InputFile, second: InputFile): PlieError {
  const [a, b] = first.name === second.name ? [first.path, second.path] : [first.name, second.name];
  return new PlieError(
    `« ${a} » et « ${b} » ont exactement le même contenu : le même fichier est donné deux fois, retirez-en un.`,
  );
}

async function expand(disque: Disque, input: string, settings: ReadonlySet<string>, out: Inputs): Promise<InputFile[]> {
  const nature = disque.nature(input);
  if (nature === null) throw new PlieError(`« ${input} » est introuvable : vérifiez le nom et le dossier.`);
  if (nature === "autre") throw new PlieError(`« ${input} » n'est pas un fichier : donnez le dossier ou les fichiers.`);
  const alone = nature === "fichier";
  if (alone && SETTINGS.test(input))
    throw new PlieError(
      `« ${input} » est un fichier de réglages, pas une table : donnez-le avec --config ou --profil.`,
    );
  const found = alone ? [disque.fichier(input, "entree")] : folder(disque, input, settings, out);
  const files: InputFile[] = [];
  for (const file of found) files.push(...(await unzipped(disque, file, out.leftOut)));
  return files;
}

/** The tables of an archive, in the order of their names; any other file as it is. */
async function unzipped(disque: Disque, file: InputFile, leftOut: InputFile[]): Promise<InputFile[]> {
  const { extname, basename } = disque.chemins;
  if (extname(file.name).toLowerCase() !== ".zip") return [file];
  const tables: InputFile[] = [];
  const { zipMembers } = await import("./formats/zip-members.ts");
  let members: InputFile[];
  try {
    members = zipMembers(file);
  } catch (error) {
    // refused again, with the other files, when it is looked at
    if (error instanceof PlieError) return [file];
    throw error;
  }
  for (const member of members.sort((a, b) => compareText(a.path, b.path))) {
    const extension = extname(member.name).toLowerCase();
    if (OWN_FILE.test(basename(member.path)) || TEMPORARY.test(member.name) || NO_DATA.test(member.name)) continue;
    if (TABLE_EXTENSIONS.has(extension) && extension !== ".zip") tables.push(member);
    else leftOut.push(member);
  }
  return tables.length > 0 ? tables : [file];
}

function folder(disque: Disque, path: string, settings: ReadonlySet<string>, out: Inputs): InputFile[] {
  const { join, resolve } = disque.chemins;
  let names: string[];
  try {
    names = disque.lister(path);
  } catch {
    throw new PlieError(`Le dossier « ${path} » ne peut pas être lu : vérifiez vos droits d'accès.`);
  }
  if (aMoitieEcrit(disque, path)) {
    throw new PlieError(
      `Une écriture a été interrompue dans « ${path} » : ce qui s'y trouve est à moitié ancien, à moitié neuf. Relancez la commande qui l'écrivait, elle remettra tout en ordre.`,
    );
  }
  const files: InputFile[] = [];
  /** Folders that bear the name of a table, and may hold it. */
  const nommes: InputFile[] = [];
  const nosTables = tablesDePlie(disque, path, names);
  for (const name of names.sort(compareText)) {
    const file = disque.fichier(join(path, name), "entree");
    if (TEMPORARY.test(name) || OWN_FILE.test(name) || settings.has(resolve(file.path))) continue;
    const nature = disque.nature(file.path);
    if (nature === "dossier") {
      if (seraitLu(name, disque)) nommes.push(file);
      continue;
    }
    if (nosTables.has(name)) out.own.push(file);
    else if (nature !== "autre" && seraitLu(name, disque)) files.push(file);
    else if (!NO_DATA.test(name)) out.leftOut.push(file);
  }
  if (files.length > 0) {
    out.leftOut.push(...nommes);
    return files;
  }
  const folders = names.filter((name) => !TEMPORARY.test(name) && disque.nature(join(path, name)) === "dossier");
  const inside =
    folders.length > 0
      ? ` Ses sous-dossiers ne sont pas lus (${folders
          .slice(0, 5)
          .map((name) => `« ${name} »`)
          .join(", ")}${folders.length > 5 ? "…" : ""}) : donnez celui qui porte les exports.`
      : "";
  const others = out.leftOut.length > 0 ? ` (« ${out.leftOut[0]?.name} » est à enregistrer en .xlsx ou .csv)` : "";
  throw new PlieError(
    `Le dossier « ${path} » ne contient aucun fichier .csv, .tsv, .txt, .xlsx, .xls, .ods ou .zip${others} : vérifiez le dossier.${inside}`,
  );
}
