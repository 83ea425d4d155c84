import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";

/** A file to read. */
export interface InputFile {
  path: string;
  /** Name without folder, as it is shown. */
  name: string;
}

/** Files of a folder that are left out although they look like tables, to be told. */
export interface Inputs {
  files: InputFile[];
  leftOut: InputFile[];
}

const TABLE_EXTENSIONS = new Set([".csv", ".tsv", ".txt", ".xlsx"]);
const OTHER_TABLES = new Set([".xls", ".xlsm", ".xlsb", ".ods", ".numbers"]);
/** plie's own files, which stand beside the extraction. */
const OWN_FILE =
  /^(justifications.*\.(csv|xlsx)|rejets\.csv|dictionnaire\.csv|valeurs-deduites\.csv|plie\.ya?ml|profil\.ya?ml)$/i;
/** Locks and hidden files: `~$liste.xlsx` stands there while Excel has the workbook open. */
const TEMPORARY = /^(~\$|\.)/;
const SETTINGS = /\.ya?ml$/i;

/**
 * Files to read, in the order given: a folder gives its `.csv .tsv .txt .xlsx` files (whatever the case, no subfolders),
 * sorted by code points. `own` are files given as settings. Throws `PlieError` for what is missing, empty or given twice.
 */
export function listInputs(inputs: readonly string[], own: readonly string[] = []): Inputs {
  if (inputs.length === 0) throw new PlieError("Aucune entrée : donnez le dossier ou les fichiers de l'extraction.");
  const settings = new Set(own.map((path) => resolve(path)));
  const out: Inputs = { files: [], leftOut: [] };
  const seen = new Map<string, string>();
  for (const input of inputs) {
    for (const file of expand(input, settings, out.leftOut)) {
      const real = realpathSync(file.path);
      const earlier = seen.get(real);
      if (earlier !== undefined) throw new PlieError(givenTwice(earlier, file.path));
      seen.set(real, file.path);
      out.files.push(file);
    }
  }
  return out;
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

function expand(input: string, settings: ReadonlySet<string>, leftOut: InputFile[]): InputFile[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(input).isDirectory();
  } catch {
    throw new PlieError(`« ${input} » est introuvable : vérifiez le nom et le dossier.`);
  }
  if (!isFolder) {
    if (SETTINGS.test(input)) {
      throw new PlieError(
        `« ${input} » est un fichier de réglages, pas une table : donnez-le avec --config ou --profil.`,
      );
    }
    return [{ path: input, name: basename(input) }];
  }
  return folder(input, settings, leftOut);
}

function folder(path: string, settings: ReadonlySet<string>, leftOut: InputFile[]): InputFile[] {
  let names: string[];
  try {
    names = readdirSync(path);
  } catch {
    throw new PlieError(`Le dossier « ${path} » ne peut pas être lu : vérifiez vos droits d'accès.`);
  }
  const files: InputFile[] = [];
  for (const name of names.sort(compareText)) {
    const file = { path: join(path, name), name };
    const extension = extname(name).toLowerCase();
    if (TEMPORARY.test(name) || OWN_FILE.test(name) || settings.has(resolve(file.path))) continue;
    if (OTHER_TABLES.has(extension)) leftOut.push(file);
    if (TABLE_EXTENSIONS.has(extension) && !isSubfolder(file.path)) files.push(file);
  }
  if (files.length > 0) return files;
  const others = leftOut.length > 0 ? ` (« ${leftOut[0]?.name} » est à enregistrer en .xlsx ou .csv)` : "";
  throw new PlieError(
    `Le dossier « ${path} » ne contient aucun fichier .csv, .tsv, .txt ou .xlsx${others} : vérifiez le dossier.`,
  );
}

function isSubfolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory() || statSync(path).isDirectory();
  } catch {
    return false;
  }
}
