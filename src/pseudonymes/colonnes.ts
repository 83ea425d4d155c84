import { CHAMPS_DEDUITS, type ChampDeduit } from "../ingest/deduction/deduire.ts";
import { TEXT_FIELD } from "../ingest/headers/match-table.ts";
import type { SheetPlan } from "../ingest/plan/plan.ts";
import type { Profil } from "../ingest/profile.ts";
import { readerFor } from "../ingest/values/reader-for.ts";
import { readYesNo } from "../ingest/values/yes-no.ts";
import type { Extraction } from "../tables/extraction.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import { telle } from "./cellule-telle.ts";
import { type Ecriture, ecritureDe, type Pseudonymes } from "./ecritures.ts";

/** A column of a file that is kept, and how its cells are written. */
export interface ColonneGardee {
  /** Index in the file read. */
  index: number;
  /** Headers, one for each line of the header. */
  entetes: readonly string[];
  ecrire: Ecriture;
  /** Field that may be deduced from the text of the line when the cell is empty. */
  champDeduit: ChampDeduit | null;
  /** The cell holds something, readable or not. */
  remplie(cell: Parameters<Ecriture>[0]): boolean;
}

/** What a file's columns become. */
export interface Colonnes {
  gardees: ColonneGardee[];
  /** Fields without a column whose values are deduced: they get one, at the end. */
  ajoutees: ChampDeduit[];
  /** Headers that no field answers to: they may hold anything, and are dropped. */
  retirees: string[];
  /** Index of the participant in the file read, -1 when the table names nobody. */
  participant: number;
  /** Index of the text that values are deduced from, -1 when nothing is. */
  texte: number;
}

/** Fields that name whom a line is about. */
const DE_QUI: ReadonlySet<string> = new Set(["id", "participant"]);

/** Settles which columns of a file or sheet are kept, and how; `extraction` is the same reading, done. */
export function colonnesDe(
  plan: SheetPlan,
  profil: Profil,
  pseudonymes: Pseudonymes,
  extraction: Pick<Extraction, "tables">,
): Colonnes {
  const deduite = plan.matches.find((match) => match.deduced);
  const colonnes: Colonnes = { gardees: [], ajoutees: [], retirees: [], participant: -1, texte: -1 };
  for (const [index, header] of plan.header.headers.entries()) {
    const label = header.label.replace(/\s+/g, " ");
    const gardee = colonneGardee(plan, index, label, profil, pseudonymes);
    if (gardee) colonnes.gardees.push(gardee);
    else if (label !== "") colonnes.retirees.push(label);
  }
  for (const { table, fields } of plan.matches) {
    const qui = fields.findIndex((f) => f === "participant" || (table === "participants" && f === "id"));
    if (colonnes.participant < 0) colonnes.participant = qui;
  }
  if (deduite) {
    colonnes.texte = deduite.fields.indexOf(TEXT_FIELD);
    // a field that no text told in the whole table is still without a column
    const connus = extraction.tables[deduite.table]?.mapped;
    colonnes.ajoutees = CHAMPS_DEDUITS.filter((champ) => !deduite.fields.includes(champ) && connus?.has(champ));
  }
  return colonnes;
}

function colonneGardee(
  plan: SheetPlan,
  index: number,
  label: string,
  profil: Profil,
  pseudonymes: Pseudonymes,
): ColonneGardee | null {
  const champs = plan.matches.flatMap(({ table, fields, deduced }) => {
    const field = fields[index];
    return field == null ? [] : [{ table, field, deduced }];
  });
  const entetes = entetesDe(plan, index, champs[0]?.field ?? null);
  const code = plan.matches.some(({ codeColumns }) => codeColumns.some((c) => c.column === index));
  if (code) return { index, entetes, ...drapeau(pseudonymes), champDeduit: null };
  // two tables may share a column: what hides the most decides
  const [choisi] = [...champs].sort((a, b) => rang(a) - rang(b));
  const column = choisi && columnsOf(choisi.table).get(choisi.field);
  if (!choisi || !column) return null;
  const place = { table: choisi.table, field: choisi.field, column, header: label, profil };
  const lire = readerFor(place);
  return {
    index,
    entetes,
    ecrire: ecritureDe(place, pseudonymes),
    champDeduit: choisi.deduced ? (CHAMPS_DEDUITS.find((champ) => champ === choisi.field) ?? null) : null,
    remplie: (cell) => lire(cell).etat !== "vide",
  };
}

function rang({ table, field }: { table: TableName; field: string }): number {
  const column = columnsOf(table).get(field);
  if (DE_QUI.has(field)) return 0;
  return column?.privacy !== undefined || column?.kind === "name" ? 1 : 2;
}

/** A column whose header is a code of a list: its cells are answers. */
function drapeau({ jetons }: Pseudonymes): Pick<ColonneGardee, "ecrire" | "remplie"> {
  return {
    ecrire: (cell) => {
      const lecture = readYesNo(cell);
      if (lecture.etat === "vide") return telle(cell);
      if (lecture.etat === "illisible") return jetons.illisible(String(cell));
      return typeof cell === "boolean" ? cell : lecture.valeur ? "oui" : "non";
    },
    remplie: (cell) => readYesNo(cell).etat !== "vide",
  };
}

/** Texts of the header's lines in a column; one that a heading above the table gave has the name of its field. */
function entetesDe({ headerLines, heading }: SheetPlan, index: number, champ: string | null): string[] {
  const ajoutee = heading !== null && index >= heading.width;
  return headerLines.map((line, i) => (ajoutee ? (i === 0 ? (champ ?? "") : "") : (line[index] ?? "")));
}
