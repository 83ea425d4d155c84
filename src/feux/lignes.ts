import type { Extraction, Source } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";

/** A source and its index in the extraction. */
export interface SourceVue {
  index: number;
  source: Source;
}

/** The sources of a table, in the order of reading. */
export function sourcesDe({ sources }: Extraction, table: TableName): SourceVue[] {
  return sources.flatMap((source, index) => (source.table === table ? [{ index, source }] : []));
}

/** Names of the files that hold a table, each once. */
export function fichiersDe(extraction: Extraction, table: TableName): string[] {
  return [...new Set(sourcesDe(extraction, table).map(({ source }) => source.fichier))];
}

/** True when a column of the file or sheet answers to the field. */
export function porte({ colonnes }: Source, champ: string): boolean {
  return colonnes.some((c) => c.champ === champ);
}

/** File, and sheet if any, as messages name it. */
export function nomDe({ fichier, feuille }: Pick<Source, "fichier" | "feuille">): string {
  return feuille === null ? `« ${fichier} »` : `« ${fichier} », feuille « ${feuille} »`;
}

/** Some names as a French list: the first ones, then how many more. */
export function liste(noms: readonly string[], montres = 3): string {
  const reste = noms.length - montres;
  if (reste > 1) return `${noms.slice(0, montres).join(", ")} et ${reste} autres`;
  return noms.length < 2 ? (noms[0] ?? "") : `${noms.slice(0, -1).join(", ")} et ${noms.at(-1)}`;
}

/** Distinct values of a text column, in the order of the rows. */
export function distinctes(data: TableData | null, champ: string): Set<string> {
  const textes = new Set<string>();
  if (!data) return textes;
  const vues = new Uint8Array(data.pool.texts.length);
  const cells = data.cells(champ);
  for (let i = 0; i < data.length; i++) {
    const cell = cells[i] as number;
    if (cell === NULL || vues[cell] === 1) continue;
    vues[cell] = 1;
    textes.add(data.pool.text(cell));
  }
  return textes;
}

/** Lines of the table that repeat another one, set aside at reading. */
export function doublons(extraction: Extraction, table: TableName): number {
  return extraction.sources
    .filter((s) => s.table === table)
    .reduce((somme, { detailEcartees }) => somme + detailEcartees.doublon, 0);
}

/** First and last row (excluded) of each source of a table: the rows of a source follow one another. */
export function plagesDe(extraction: Extraction, data: TableData): ReadonlyMap<number, readonly [number, number]> {
  const [seule, ...autres] = sourcesDe(extraction, data.name);
  if (seule && autres.length === 0) return new Map([[seule.index, [0, data.length]]]);
  const plages = new Map<number, readonly [number, number]>();
  let debut = 0;
  for (let i = 1; i <= data.length; i++) {
    const source = data.sources[debut] as number;
    if (i < data.length && data.sources[i] === source) continue;
    plages.set(source, [plages.get(source)?.[0] ?? debut, i]);
    debut = i;
  }
  return plages;
}
