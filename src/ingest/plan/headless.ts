import { TABLES } from "../../tables/index.ts";
import type { TableMatch } from "../headers/match-table.ts";
import type { Profil } from "../profile.ts";
import type { Findings } from "../rows/findings.ts";
import { rowFit } from "./above.ts";
import { isBlank, type Look } from "./look.ts";
import { recognisedHeader } from "./make-plans.ts";
import { placeOf, type SheetPlan, tablesOf } from "./plan.ts";

/** Share of the first lines that must be rows of the other table. */
const MOST = 0.8;
/** Readable dates and list values that a row shows: one alone may be chance. */
const MIN_READABLE = 2;
/** Filled cells of a line that is no title. */
const WIDE = 3;
/** Sheets that are named. */
const NAMED = 3;

/**
 * Sheets and files without a header whose lines are rows of a table that another one gives: pages of one export, of which the
 * first alone bears the header. They stop the job (domaine.md §3: read as what they are, or refused), one refusal a file.
 */
export function refuseHeadless(
  looks: readonly Look[],
  plans: readonly SheetPlan[],
  profil: Profil,
  findings: Findings,
): void {
  const byFile = new Map<string, { looks: [Look, ...Look[]]; like: SheetPlan }>();
  for (const look of looks) {
    if (look.context === null || look.context.forced !== null || isBlank(look.sample)) continue;
    if (recognisedHeader(look) !== null) continue;
    const like = plans.find((plan) => plan.matches.some((match) => mostAreRows(look, match, plan, profil)));
    if (!like) continue;
    const seen = byFile.get(look.file.path);
    if (seen) seen.looks.push(look);
    else byFile.set(look.file.path, { looks: [look], like });
  }
  for (const { looks: own, like } of byFile.values()) refuse(own, like, findings);
}

function mostAreRows({ sample }: Look, match: TableMatch, { header }: SheetPlan, profil: Profil): boolean {
  const lines = sample.cells.filter((line) => line.filter((text) => text.trim() !== "").length >= WIDE);
  const isRow = (line: readonly string[]): boolean => {
    const { keys, readable, unreadable } = rowFit(line, match, header, profil);
    return keys && unreadable === 0 && readable >= MIN_READABLE;
  };
  const [first] = lines;
  // a first line of words is a header, known or not
  return first !== undefined && isRow(first) && lines.filter(isRow).length >= lines.length * MOST;
}

function refuse(looks: readonly [Look, ...Look[]], like: SheetPlan, findings: Findings): void {
  const [{ file, feuille }] = looks;
  const names = looks.map((look) => `« ${look.feuille} »`);
  const more = names.length > NAMED ? ` et ${names.length - NAMED} autres` : "";
  const several = names.length > 1;
  const place =
    feuille === null
      ? `« ${file.name} »`
      : `« ${file.name} », ${several ? "feuilles" : "feuille"} ${names.slice(0, NAMED).join(", ")}${more},`;
  const tables = tablesOf(like.matches);
  const titles = tables.map((table) => `« ${TABLES[table].titre} »`).join(", ");
  const message = `${place} ${several ? "n'ont" : "n'a"} pas d'en-tête, et ${several ? "leurs" : "ses"} lignes sont celles de la table ${titles} que donne ${placeOf(like)} : sans doute la suite du même tableau, coupé en pages. Recopiez la ligne d'en-tête en haut de ${several ? "chaque feuille" : feuille === null ? "ce fichier" : "cette feuille"}, ou collez ces lignes sous l'autre tableau.`;
  const told = findings.empechements.findIndex((e) => e.fichier === file.name && e.feuille === feuille);
  if (told >= 0) findings.empechements.splice(told, 1);
  findings.empecher({ genre: "sans_entete", fichier: file.name, feuille: several ? null : feuille, tables, message });
}
