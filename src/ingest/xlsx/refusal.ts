import { PlieError } from "../../core/plie-error.ts";

const RESAVE = "ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau en .xlsx, puis relancez";
const SUSPECT = "s'il ne vient pas de vous, ne l'ouvrez pas ; sinon refaites l'export et relancez";
const DAMAGED = "téléchargez ou exportez-le de nouveau, puis relancez";

/** A refusal of a file, by its name, in one French sentence: what is wrong, and what to do. */
export function refuse(file: string, what: string, remedy: string): PlieError {
  return new PlieError(`Le fichier « ${file} » ${what} : ${remedy}.`);
}

/** The file is not quite a workbook; saving it again mends it. */
export function refuseMalformed(file: string, what: string): PlieError {
  return refuse(file, what, RESAVE);
}

/** The file looks made to harm; it is not read further. */
export function refuseSuspect(file: string, what: string): PlieError {
  return refuse(file, what, SUSPECT);
}

/** The file was cut or altered on its way. */
export function refuseDamaged(file: string, what: string): PlieError {
  return refuse(file, what, DAMAGED);
}

/** Rows that nothing explains: what reads the sheet did not find those that its bytes declare. */
export function refuseUncounted(file: string, sheet: string, declared: number, read: number): PlieError {
  return refuseMalformed(
    file,
    `déclare ${declared} lignes dans sa feuille « ${sheet} », et ${read} se lisent : rien n'est compté tant qu'une ligne n'est pas expliquée`,
  );
}
