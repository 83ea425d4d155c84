import { PlieError } from "../core/plie-error.ts";
import { FEUILLE_RETOUR } from "../core/retours.ts";
import type { Disque } from "../disque/disque.ts";
import { type InputFile, readWhole } from "../disque/input-file.ts";
import { TABLES } from "../tables/index.ts";

const MANIFESTE = "manifeste.json";

/**
 * Names of the tables that plie wrote beside the very files from which it read them: read again with them, each line would
 * count twice. Alone in their folder, they are an extraction like another.
 */
export function tablesDePlie(disque: Disque, dossier: string, names: readonly string[]): ReadonlySet<string> {
  if (!names.includes(MANIFESTE)) return new Set();
  const sources = sourcesDe(readWhole(disque.fichier(disque.chemins.join(dossier, MANIFESTE))));
  const tables = Object.keys(TABLES).map((table) => `${table}.csv`);
  const avecSesSources = names.some((name) => sources.has(name) && !tables.includes(name));
  return new Set(avecSesSources ? tables.filter((name) => names.includes(name) && !sources.has(name)) : []);
}

/** Names of the files that a manifeste says were read; none when it is not one of plie's. */
function sourcesDe(octets: Uint8Array): ReadonlySet<string> {
  try {
    const lu: { sources?: { fichier?: unknown }[] } = JSON.parse(new TextDecoder().decode(octets));
    return new Set(lu.sources?.map(({ fichier }) => String(fichier)));
  } catch {
    return new Set();
  }
}

/** What is told of a workbook that plie wrote, come back with its answers. */
export function refuseRetour({ name }: InputFile): PlieError {
  return new PlieError(
    `« ${name} » est un classeur de plie, avec sa feuille « ${FEUILLE_RETOUR} » : ce n'est pas un export, et ses réponses ne sont pas lues ici. Écrivez l'option devant chaque retour (--justifications ${name}), ou donnez-lui leur dossier.`,
  );
}

/** What is told of one of them. */
export function refuseOwn({ name }: InputFile): PlieError {
  return new PlieError(
    `« ${name} » est une table que plie a écrite à côté des fichiers dont elle vient : elle n'est pas relue, ses lignes compteraient deux fois. Déplacez-la dans un autre dossier.`,
  );
}
