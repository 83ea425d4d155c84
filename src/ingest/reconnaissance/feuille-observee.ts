import type { TableName } from "../../tables/index.ts";
import type { TablePlace } from "../headers/given-fields.ts";
import type { HeaderCell, TableMatch } from "../headers/match-table.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import { ColonneVue } from "../observation/colonne-vue.ts";

/** A text, a sheet, or several of one kind (the same headers), as they are seen before anything is decided. */
export interface FeuilleObservee {
  /** Where it stands, and the titles above its header; several places for sheets of one kind. */
  lieux: readonly TablePlace[];
  headers: readonly HeaderCell[];
  /** Line of the header, as a person sees it. */
  ligne: number;
  colonnes: readonly ColonneVue[];
  /** Filled lines below the header. */
  lignes: number;
  /** Texts of the first lines below it, to see columns together. */
  premieres: readonly (readonly string[])[];
  /** Tables that its name or titles point to. */
  indices: ReadonlySet<TableName>;
  /** Tables that it is read as already; none when it is not recognised. */
  lues: readonly TableMatch[];
  /** Fields of contacts that columns of months would give, whatever their headers. */
  donnes?: readonly string[];
  /** Tables that the profile imposes; null when it says nothing. */
  imposees: readonly TableName[] | null;
}

/** A place as the profile names it: `suivi.csv`, `classeur.xlsx > Feuille`. */
export function nomDuLieu({ fichier, feuille }: Pick<TablePlace, "fichier" | "feuille">): string {
  return feuille === null ? fichier : `${fichier} > ${feuille}`;
}

/** What makes two sheets of one kind: their headers. */
export function signatureDe(headers: readonly HeaderCell[]): string {
  return JSON.stringify(headers.map(({ label }) => normaliseHeader(label)));
}

/** Sheets of one kind that nothing settles, as one: four workbooks of four APAPs are asked about once. */
export function regrouper(feuilles: readonly FeuilleObservee[]): FeuilleObservee[] {
  const groupes = new Map<string, FeuilleObservee[]>();
  for (const [i, feuille] of feuilles.entries()) {
    const cle = feuille.lues.length > 0 ? `lue ${i}` : signatureDe(feuille.headers) + JSON.stringify(feuille.imposees);
    groupes.set(cle, [...(groupes.get(cle) ?? []), feuille]);
  }
  return [...groupes.values()].flatMap((groupe) => {
    const [premiere, ...autres] = groupe;
    return premiere === undefined ? [] : autres.length === 0 ? [premiere] : [reunir(premiere, autres)];
  });
}

function reunir(premiere: FeuilleObservee, autres: readonly FeuilleObservee[]): FeuilleObservee {
  const toutes = [premiere, ...autres];
  const colonnes = premiere.colonnes.map(({ rang, lire }, i) => {
    const reunie = new ColonneVue(rang, lire);
    for (const { colonnes: siennes } of toutes) if (siennes[i]) reunie.ajouter(siennes[i]);
    return reunie;
  });
  return {
    ...premiere,
    lieux: toutes.flatMap(({ lieux }) => lieux),
    colonnes,
    lignes: toutes.reduce((n, { lignes }) => n + lignes, 0),
    premieres: toutes.flatMap(({ premieres }) => premieres),
    indices: new Set(toutes.flatMap(({ indices }) => [...indices])),
  };
}
