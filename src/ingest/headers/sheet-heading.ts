import { firstDay, lastDay, type Month } from "../../core/month.ts";
import { foldWords } from "../../core/text.ts";
import { APAP_ALIASES, PARTICIPANT_ALIASES } from "../../tables/parcours.ts";
import { lireMois } from "../values/month.ts";
import type { HeaderFound } from "./find-header.ts";
import type { TableMatch } from "./match-table.ts";
import { normaliseHeader } from "./normalise.ts";

/** A field that the lines above a table give to all its rows. */
export type HeadingField = "participant" | "apap" | "presence";

/** What stands above the table of an émargement sheet, and the columns that it adds to it. */
export interface SheetHeading {
  /** What « Participant : », « N° dossier : », « Nom : » are followed by, in that order of trust; empty when no line says it. */
  participants: readonly string[];
  apap: string | null;
  mois: Month | null;
  /** Columns of the sheet itself; those that the heading adds stand after them, in the order of `added`. */
  width: number;
  added: readonly HeadingField[];
}

const ID_LABELS = new Set(PARTICIPANT_ALIASES.map(normaliseHeader));
const APAP_LABELS = new Set(APAP_ALIASES.map(normaliseHeader));
const NAME_LABELS = new Set(["nom prenom", "nom et prenom", "nom prenom du participant", "nom du participant"]);
const LAST_NAME_LABELS = new Set(["nom"]);
const FIRST_NAME_LABELS = new Set(["prenom"]);
const MONTH_LABELS = new Set(["mois", "periode", "mois de", "mois concerne"]);
const TITLES: Readonly<Record<HeadingField, string>> = {
  participant: "Participant (au-dessus du tableau)",
  apap: "APAP (au-dessus du tableau)",
  presence: "Présence (d'après la ligne)",
};

type Lines = readonly (readonly string[])[];

/**
 * Completes the header of an émargement sheet that has no column for the participant or for the APAP: real sheets bear
 * them once, in a heading above a small table (or in the name of the sheet). Null when the table is another one, lacks more
 * than that, or lacks nothing.
 */
export function completeFromHeading(header: HeaderFound, lines: Lines): HeaderFound | null {
  const { recognition } = header;
  const complete = recognition.tables.length === 1 ? recognition.tables[0] : undefined;
  const match = complete ?? (recognition.tables.length === 0 ? recognition.guess : null);
  const partners = match?.table === "emargements_hors_murs";
  if ((match?.table !== "emargements" && !partners) || !match || recognition.ambiguous) return null;
  if (match.missing.some((field) => field !== "participant")) return null;
  const heading = readHeading(lines.slice(0, header.row));
  const added: HeadingField[] = [];
  if (match.missing.includes("participant")) added.push("participant");
  if (!match.fields.includes("apap") && heading.apap !== null) added.push("apap");
  if (added.length === 0) return null;
  if (added.includes("participant") && !match.fields.includes("presence")) added.push("presence");
  const width = header.headers.length;
  const completed: TableMatch = {
    ...match,
    fields: [...Array.from({ length: width }, (_, i) => match.fields[i] ?? null), ...added],
    missing: [],
  };
  return {
    ...header,
    headers: [...header.headers, ...added.map((field) => ({ label: TITLES[field], forms: [] }))],
    recognition: { ...recognition, tables: [completed], guess: null },
    heading: { ...heading, width, added },
  };
}

/** « Participant : P0001 » in one cell, or a label and its value on its right or under it. */
function readHeading(lines: Lines): Pick<SheetHeading, "participants" | "apap" | "mois"> {
  const found = new Map<string, string>();
  for (const [row, cells] of lines.entries()) {
    for (const [column, text] of cells.entries()) {
      const pair = labelled(text, lines, row, column);
      if (pair && !found.has(pair.label)) found.set(pair.label, pair.value);
    }
  }
  const first = (labels: ReadonlySet<string>): string | null => {
    for (const [label, value] of found) if (labels.has(label)) return value;
    return null;
  };
  const names = [first(LAST_NAME_LABELS), first(FIRST_NAME_LABELS)].filter((text) => text !== null).join(" ");
  const all = [...found].filter(([label]) => ID_LABELS.has(label)).map(([, value]) => value);
  const participants = [...all, first(NAME_LABELS) ?? "", names].filter((text) => text !== "");
  return { participants, apap: first(APAP_LABELS), mois: monthIn(first(MONTH_LABELS), lines) };
}

function isLabel(text: string): boolean {
  const form = normaliseHeader(text);
  return [ID_LABELS, APAP_LABELS, NAME_LABELS, LAST_NAME_LABELS, FIRST_NAME_LABELS, MONTH_LABELS].some((labels) =>
    labels.has(form),
  );
}

function labelled(text: string, lines: Lines, row: number, column: number): { label: string; value: string } | null {
  const colon = /^([^:]{1,60}?)\s*:\s*(\S.*)$/s.exec(text.trim());
  if (colon?.[1] !== undefined && colon[2] !== undefined && isLabel(colon[1])) {
    return { label: normaliseHeader(colon[1]), value: colon[2].trim() };
  }
  if (text.trim() === "" || !isLabel(text)) return null;
  const label = normaliseHeader(text);
  const right = (lines[row] ?? []).slice(column + 1).find((cell) => cell.trim() !== "");
  if (right !== undefined && !isLabel(right) && !/^[^:]{1,60}:/.test(right)) return { label, value: right.trim() };
  const under = lines[row + 1]?.[column]?.trim() ?? "";
  return under === "" || isLabel(under) ? null : { label, value: under };
}

/** Cells of a line that bears labels and their values above a table: « Participant : P0001 », « Mois » and « mars ». */
const MOST_LABELLED = 4;

/** What a line above a table tells: whom it is about, something else of a heading, or nothing (null). */
export function headingLine(texts: readonly string[]): "participant" | "autre" | null {
  const first = texts.findIndex((text) => text.trim() !== "");
  if (first < 0 || texts.filter((text) => text.trim() !== "").length > MOST_LABELLED) return null;
  const pair = labelled(texts[first] ?? "", [texts], 0, first);
  if (pair === null) return null;
  return [ID_LABELS, NAME_LABELS, LAST_NAME_LABELS].some((labels) => labels.has(pair.label)) ? "participant" : "autre";
}

/** The month that is labelled, else the first one that a line names (« Feuille d'émargement, mars 2026 »). */
function monthIn(told: string | null, lines: Lines): Month | null {
  const read = told === null ? null : lireMois(told);
  if (read?.etat === "lu") return read.valeur;
  for (const text of lines.flat()) {
    const named =
      /\b(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (20\d\d)\b/.exec(
        foldWords(text),
      );
    const month = named ? lireMois(named[0]) : null;
    if (month?.etat === "lu") return month.valeur;
  }
  return null;
}

/** A day typed without its month or its year (`12`, `12/03`), completed with the heading's month; null for any other. */
export function dayInMonth(text: string, mois: Month): string | null {
  const m = /^(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?$/.exec(text.trim());
  if (!m) return null;
  const day = Number(m[1]);
  const month = (mois % 12) + 1;
  if (m[2] !== undefined && Number(m[2]) !== month) return null;
  if (day < 1 || day > lastDay(mois) - firstDay(mois) + 1) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day)}/${two(month)}/${Math.floor(mois / 12)}`;
}
