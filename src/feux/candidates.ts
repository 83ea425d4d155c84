import { frCount, frPercent } from "../core/format.ts";
import { foldWords } from "../core/text.ts";
import { SUGGESTION_MIN, suggestHeaders } from "../ingest/headers/suggest.ts";
import type { Profil } from "../ingest/profile.ts";
import { readerFor } from "../ingest/values/reader-for.ts";
import { columnsOf, type TableName } from "../tables/index.ts";

/** A column that no field takes and that may be one, with why. */
export interface Candidate {
  entete: string;
  /** 0 to 1. */
  score: number;
  /** French: « en-tête proche de “Temps” », « 100 % de ses valeurs sont des libellés de ce champ ». */
  raison: string;
}

/** Share of a column's values that must be understood as a field's for its values alone to make it a candidate. */
const PART_SURE = 0.8;
/** Below this share, a header that resembles the field is not believed. */
const PART_MIN = 0.5;
/** Values looked at. */
const VALEURS_MAX = 200;
/** Words that answer any yes/no question: they tell no list from another. */
const OUI_NON = new Set(["oui", "non", "o", "n", "x", "vrai", "faux", "1", "0"]);

/** How many of a column's values a field understands, and in how many different ways. */
function comprises(entete: string, valeurs: readonly string[], table: TableName, champ: string, profil: Profil) {
  const column = columnsOf(table).get(champ);
  if (!column || valeurs.length === 0) return { part: 0, codes: 0 };
  const lire = readerFor({ table, field: champ, column, header: entete, profil });
  const codes = new Set<string>();
  let lues = 0;
  let total = 0;
  for (const valeur of valeurs.slice(0, VALEURS_MAX)) {
    const lecture = lire(valeur);
    if (lecture.etat === "vide") continue;
    total++;
    if (lecture.etat !== "lu") continue;
    lues++;
    if (!OUI_NON.has(foldWords(valeur))) codes.add(String(lecture.valeur));
  }
  return { part: total === 0 ? 0 : lues / total, codes: codes.size };
}

/** How a column that no field takes may be this one: by its header, else by its values; null when nothing says so. */
export function candidatePour(
  entete: string,
  valeurs: readonly string[],
  { table, champ }: { table: TableName; champ: string },
  profil: Profil,
): Candidate | null {
  const column = columnsOf(table).get(champ);
  if (!column) return null;
  const { part, codes } = comprises(entete, valeurs, table, champ, profil);
  const proche = part < PART_MIN ? undefined : suggestHeaders(entete, [table], 1)[0];
  if (proche && proche.champ === champ && proche.score >= SUGGESTION_MIN) {
    return { entete, score: proche.score, raison: `son en-tête ressemble à « ${column.titre} »` };
  }
  const liste = column.kind === "code" || column.kind === "codes";
  if (!liste || part < PART_SURE || codes < 2) return null;
  return {
    entete,
    score: part,
    raison: `${frPercent(part, 0)} de ses valeurs se lisent comme « ${column.titre} » (${frCount(codes, "libellé")})`,
  };
}
