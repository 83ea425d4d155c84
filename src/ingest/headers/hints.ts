import { foldWords } from "../../core/text.ts";
import { TABLE_NAMES, type TableName } from "../../tables/index.ts";

/** Words of a file's, sheet's or title's text that tell a table; only a clue beside the columns. */
const CLUES: readonly (readonly [RegExp, TableName])[] = [
  [/\b(participant|participants|beneficiaires|etat civil)\b/, "participants"],
  [/\bparcours\b/, "parcours"],
  [/\b(affectation|affectations)\b/, "affectations"],
  [/\b(etape|etapes|operations|actions|prescriptions)\b/, "etapes"],
  [/\b(entretien|entretiens|suivi|suivis|contact|contacts|rdv|rendez vous)\b/, "entretiens"],
  [/\b(veille|veilles)\b/, "veilles"],
  [/\b(emargement|emargements|feuilles? de presence|signatures)\b/, "emargements"],
  [
    /\bhors (les )?murs\b|\b(rencontres|reunions|rdv|rendez vous) (avec les |avec des )?partenaires\b/,
    "emargements_hors_murs",
  ],
  [/\b(mises? en relations?|mer)\b/, "mises_en_relation"],
  [/\b(absence|absences|conges)\b/, "absences_apap"],
  [/\b(effectif|effectifs|etp)\b/, "effectifs"],
  [/\b(cd ?14|conseil departemental|departement|departemental|cd)\b/, "entretiens_cd14"],
];

/** Tables that a name or title points to. A text about the Département's contacts does not point to the PLIE's own. */
export function hintedTables(...texts: readonly (string | null)[]): Set<TableName> {
  const found = new Set<TableName>();
  for (const text of texts) {
    const words = foldWords((text ?? "").replace(/_/g, " ").replace(/\.[a-z]+$/i, ""));
    for (const [clue, table] of CLUES) if (clue.test(words)) found.add(table);
  }
  if (found.has("entretiens_cd14")) found.delete("entretiens");
  // « émargement hors les murs », « rdv partenaires »: of nobody in particular
  if (found.has("emargements_hors_murs"))
    for (const other of ["emargements", "entretiens"] as const) found.delete(other);
  return found;
}

/** The table whose model name begins a file name (`entretiens_cd14_2026.csv`), null when none does. */
export function namedTable(fileName: string): TableName | null {
  const words = foldWords(fileName.replace(/_/g, " "));
  const names = [...TABLE_NAMES].sort((a, b) => b.length - a.length);
  return names.find((name) => `${words} `.startsWith(`${name.replace(/_/g, " ")} `)) ?? null;
}
