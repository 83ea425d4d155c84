import type { FeuId } from "../core/feu.ts";
import { foldName } from "../core/text.ts";
import type { TableName } from "../tables/index.ts";

/** Order of the numbers of a date: `jjm` is jj/mm/aaaa, `mjj` mm/jj/aaaa. */
export type OrdreDates = "jjm" | "mjj";

/** What does not count when participant ids of several files are compared (LEC-02); the list's spelling is the one kept. */
export interface Identifiants {
  sansZeros: boolean;
  sansEspaces: boolean;
  sansCasse: boolean;
  /** Beginning that some files write and others do not. */
  sansPrefixe: string | null;
}

/** Names of APAPs and structures: spelling of some file → the one to keep. */
export interface Alias {
  apap: ReadonlyMap<string, string>;
  structure: ReadonlyMap<string, string>;
}

/**
 * The shapes that an extraction may take, and what they mean, as the profile says them (interface.md, « Profile »); file
 * patterns are those of `fichiers`. A profile as written and a profile ready to be looked up hold the same.
 */
export interface FormesProfil {
  identifiants: Identifiants;
  alias: Alias;
  /** Pattern of files → order; `*` for all. */
  ordreDates: ReadonlyMap<string, OrdreDates>;
  /** Patterns of the files that win where two files disagree, the first one most. */
  prevaut: readonly string[];
  /** Pattern of files → field → text, with `{fichier}`, `{feuille}` or `{titre}` in it. */
  constantes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Table → headers or fields that make its participant id together; those of `participants` serve every table. */
  cles: ReadonlyMap<TableName, readonly string[]>;
  /** Table → field → header with `{n}`: columns repeated along the line, one row for each number. */
  repete: ReadonlyMap<TableName, ReadonlyMap<string, string>>;
  /** Table → field → header with `{mois}`: one column for each month, one row for each filled cell. */
  depivoter: ReadonlyMap<TableName, ReadonlyMap<string, string>>;
  /** Field → words of the free text → code, for the deduction. */
  vocabulaire: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Days (AAAA-MM-JJ) that stand for an empty cell, beside those that every software writes. */
  datesVides: readonly string[];
  /** Lights that are settled for good. */
  feux: ReadonlyMap<FeuId, "accepte">;
}

/** A profile that says nothing of shapes. */
export const FORMES_VIDES: FormesProfil = {
  identifiants: { sansZeros: false, sansEspaces: false, sansCasse: false, sansPrefixe: null },
  alias: { apap: new Map(), structure: new Map() },
  ordreDates: new Map(),
  prevaut: [],
  constantes: new Map(),
  cles: new Map(),
  repete: new Map(),
  depivoter: new Map(),
  vocabulaire: new Map(),
  datesVides: [],
  feux: new Map(),
};

/** True when the profile says that ids are compared otherwise than letter by letter. */
export function rapprocheIdentifiants({ sansZeros, sansEspaces, sansCasse, sansPrefixe }: Identifiants): boolean {
  return sansZeros || sansEspaces || sansCasse || sansPrefixe !== null;
}

/** The form in which two ids are the same for the profile. An id of zeros only keeps its last one. */
export function formeIdentifiant(id: string, regle: Identifiants): string {
  const fold = (text: string) => (regle.sansCasse ? foldName(text) : text);
  let form = regle.sansEspaces ? id.replace(/[\s\u00a0\u202f]+/g, "") : id;
  form = fold(form);
  const prefixe = fold(regle.sansPrefixe ?? "");
  if (prefixe !== "" && form.length > prefixe.length && form.startsWith(prefixe)) form = form.slice(prefixe.length);
  return regle.sansZeros ? form.replace(/^0+(?=.)/, "") : form;
}
