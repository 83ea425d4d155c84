import { obtenir } from "../../core/grouper.ts";
import type { TableName } from "../../tables/index.ts";
import { ENTRY_COLUMNS } from "../../tables/participants.ts";
import type { Profil } from "../profile.ts";
import { givenFields, type TablePlace } from "./given-fields.ts";
import { fieldsNamed } from "./header-index.ts";
import {
  type ColumnSample,
  DEDUCED_FIELD,
  type HeaderCell,
  type MatchPlace,
  matchTable,
  NOWHERE,
  type TableMatch,
} from "./match-table.ts";
import { joinTables } from "./side-by-side.ts";

/** What a file or sheet holds, by its headers. */
export interface Recognition {
  /** Tables to read, side by side when several; empty when none is complete. */
  tables: TableMatch[];
  /** Tables that other lists usually hold: read here only when no other file holds them. */
  companions: TableMatch[];
  /** Tables of which columns are there, but not all the required ones. */
  nearMisses: TableMatch[];
  /** The table that the headers resemble most when `tables` is empty. */
  guess: TableMatch | null;
  /** Two tables that the headers fit equally well. */
  ambiguous: readonly [TableName, TableName] | null;
}

export interface RecognitionContext {
  profil: Profil;
  hints: ReadonlySet<TableName>;
  /** Tables that the profile or the caller imposes. */
  forced: readonly TableName[] | null;
  /** File and sheet, and the titles above the header once one is tried; unknown outside a file. */
  place?: TablePlace;
}

/** Tables with one line per event; a participant's own columns stand beside them as reminders. */
const EVENTS: readonly TableName[] = [
  "etapes",
  "entretiens",
  "entretiens_cd14",
  "emargements",
  "mises_en_relation",
  "veilles",
  "affectations",
  "absences_apap",
  "effectifs",
  "emargements_hors_murs",
];
const LISTS: readonly TableName[] = ["participants", "parcours"];
/** Event tables that a list of participants may carry as columns of its own. */
const LISTABLE: readonly TableName[] = ["veilles", "affectations"];
const ABOUT_APAP: readonly TableName[] = ["absences_apap", "effectifs"];

/** Columns that any list repeats: they say little about what the list is. */
const GENERIC = new Set(["id", "participant", "apap", "structure", "nom", "prenom"]);
const GENERIC_WEIGHT = 0.2;
/** A column that a sheet may repeat from the contacts: it makes no émargement. */
const repeats = (table: TableName, field: string | null): boolean => table === "emargements" && field === "modalite";
const EXCLUSIVE_BONUS = 0.5;
const HINT_BONUS = 1.5;
/** A line about an APAP's absence does not name a participant. */
const PARTICIPANT_PENALTY = 3;
/** Contacts without a column of modality give way to the table that its own columns tell; names then only break ties. */
const TEXT_ONLY_PENALTY = 1;
const TEXT_ONLY_HINT = 0.1;
/** Own columns that an event must have beside a complete list of participants or parcours. */
const OWN_EVIDENCE = 2;
/** A table that misses a required column but explains that much more is the one that was meant. */
const CLEARLY_BETTER = 0.5;
const TIE = 1e-9;

/** Headers remembered; lines of data looked at as headers are many. */
const MOST_KNOWN = 500;

const HORS_MURS: TableName = "emargements_hors_murs";

function tablesNaming(header: HeaderCell): number {
  for (const form of header.forms) {
    const all = fieldsNamed(form).filter((n) => !n.weak && !repeats(n.table, n.field));
    // meetings with partners have the columns of an émargement: what is theirs alone counts, the rest changes nothing
    const named = all.some((n) => n.table !== HORS_MURS) ? all.filter((n) => n.table !== HORS_MURS) : all;
    if (named.length === 0) continue;
    return new Set(named.map(({ table }) => (table === "entretiens_cd14" ? "entretiens" : table))).size;
  }
  return 0;
}

/** The header names the field for want of a better one. */
function isVague(table: TableName, field: string, { forms }: HeaderCell): boolean {
  const named = forms.flatMap((form) => fieldsNamed(form)).filter((n) => n.table === table && n.field === field);
  return named.length > 0 && named.every((n) => n.weak);
}

function weight(match: TableMatch, headers: readonly HeaderCell[], skip: (column: number) => boolean): number {
  let total = 0;
  for (const [column, field] of match.fields.entries()) {
    const header = headers[column];
    if (field === null || !header || skip(column) || repeats(match.table, field)) continue;
    if (GENERIC.has(field) || isVague(match.table, field, header)) total += GENERIC_WEIGHT;
    else total += 1 + (tablesNaming(header) === 1 ? EXCLUSIVE_BONUS : 0);
  }
  return total + match.codeColumns.length;
}

/** Recognitions that names alone decided, by profile: hundreds of files of one export bear the same header. */
const byNames = new WeakMap<Profil, Map<string, Recognition>>();

/** Finds what the columns are. Required columns decide, then how many columns a table explains, then names. */
export function recognise(
  headers: readonly HeaderCell[],
  sample: ColumnSample,
  context: RecognitionContext,
): Recognition {
  const { profil, hints, forced } = context;
  // constants and months may come from the file's own name or titles
  if (profil.constantes.size + profil.depivoter.size > 0) return recogniseAnew(headers, sample, context);
  const known = obtenir(byNames, profil, () => new Map<string, Recognition>());
  const key = JSON.stringify([headers.map(({ forms }) => forms), [...hints].sort(), forced]);
  const before = known.get(key);
  if (before) return before;
  let sampled = false;
  const watched: ColumnSample = (column) => {
    sampled = true;
    return sample(column);
  };
  const recognition = recogniseAnew(headers, watched, context);
  if (!sampled && known.size < MOST_KNOWN) known.set(key, recognition);
  return recognition;
}

function recogniseAnew(headers: readonly HeaderCell[], sample: ColumnSample, context: RecognitionContext): Recognition {
  const place = placeFor(context);
  const matched = (table: TableName) => matchTable(table, headers, context.profil, sample, place);
  if (context.forced) return forcedTables(context.forced.map(matched), headers);
  const lists = LISTS.map(matched);
  const completeLists = joinTables(
    lists.filter((m) => completeBeside(m, lists)),
    headers,
  ).filter(isComplete);
  const events = candidates(context.hints, headers).map((table) => {
    const match = matched(table);
    return { match, score: eventScore(match, headers, context.hints) };
  });
  const inList = (column: number) => completeLists.some((m) => m.fields[column] !== null);
  const enough = (match: TableMatch) =>
    completeLists.length === 0 ||
    weight(match, headers, (c) => inList(c) || GENERIC.has(match.fields[c] ?? "")) >= OWN_EVIDENCE;
  const possible = events.filter(({ match }) => enough(match)).sort((a, b) => b.score - a.score);
  const complete = possible.filter(({ match }) => isComplete(match));
  const [first] = complete;
  const meant = possible.find(({ match }) => !isComplete(match));
  if (!first) return listsOnly(completeLists, lists, meant, headers);
  const tied = complete.filter(({ score }) => first.score - score < TIE);
  // of two tables that the columns fit alike, the one that the file, the sheet or a title names
  const named = tied.filter(({ match }) => context.hints.has(match.table));
  const best = named.length === 1 && named[0] ? named[0] : first;
  if (meant && meant.score > best.score + CLEARLY_BETTER) return { ...nothing(), guess: meant.match };
  const [, second] = tied;
  if (second && named.length !== 1) {
    return { ...nothing(), guess: first.match, ambiguous: [first.match.table, second.match.table] };
  }
  // repeated columns stand behind a list: a vague header (« Structure ») is the list's first
  const served = best.match.repeats.length > 0 ? [...completeLists, best.match] : [best.match, ...completeLists];
  const joined = joinTables(served, headers).filter(isComplete);
  const together = LISTABLE.includes(best.match.table) || best.match.repeats.length > 0;
  return {
    ...nothing(),
    tables: together ? inReadingOrder(joined) : joined.slice(0, 1),
    companions: together ? [] : inReadingOrder(joined.slice(1)),
  };
}

function placeFor({ profil, place }: RecognitionContext): MatchPlace {
  if (!place || (profil.constantes.size === 0 && profil.depivoter.size === 0)) return NOWHERE;
  const year = /(?<!\d)20\d\d(?!\d)/.exec([...place.titres, place.feuille ?? "", place.fichier].join(" "));
  return { given: givenFields(profil, place), annee: year ? Number(year[0]) : null };
}

function isComplete(match: TableMatch): boolean {
  return match.missing.length === 0;
}

function nothing(): Recognition {
  return { tables: [], companions: [], nearMisses: [], guess: null, ambiguous: null };
}

function eventScore(match: TableMatch, headers: readonly HeaderCell[], hints: ReadonlySet<TableName>): number {
  const hinted = hints.has(match.table);
  const about = ABOUT_APAP.includes(match.table) && !hinted && namesParticipant(headers);
  const score = weight(match, headers, () => false) - (about ? PARTICIPANT_PENALTY : 0);
  if (match.deduced && !match.fields.includes(DEDUCED_FIELD))
    return score - TEXT_ONLY_PENALTY + (hinted ? TEXT_ONLY_HINT : 0);
  return score + (hinted ? HINT_BONUS : 0);
}

function namesParticipant(headers: readonly HeaderCell[]): boolean {
  return headers.some(({ forms }) => forms.some((f) => fieldsNamed(f).some((n) => n.field === "participant")));
}

/** A parcours beside a participant may lean on the participant's id. */
function completeBeside(match: TableMatch, lists: readonly TableMatch[]): boolean {
  const id = lists.some((m) => m.table === "participants" && (m.fields.includes("id") || m.composed !== null));
  return match.missing.every((field) => field === "participant" && id && match.table !== "participants");
}

/**
 * The Département's contacts have the same columns as the PLIE's: only a name or a title tells them. Meetings with partners
 * are told by a name or a title, or by a partner's column; a participant's signature rules them out.
 */
function candidates(hints: ReadonlySet<TableName>, headers: readonly HeaderCell[]): TableName[] {
  const contacts: TableName = hints.has("entretiens_cd14") ? "entretiens" : "entretiens_cd14";
  const names = (table: TableName, field: string): boolean =>
    headers.some(({ forms }) =>
      forms.some((f) => fieldsNamed(f).some((n) => n.table === table && n.field === field && !n.weak)),
    );
  const partners =
    (hints.has(HORS_MURS) || names(HORS_MURS, "partenaire") || names(HORS_MURS, "signature_partenaire")) &&
    !names("emargements", "signature_participant");
  return EVENTS.filter((table) => table !== contacts && (table !== HORS_MURS || partners));
}

function inReadingOrder(matches: TableMatch[]): TableMatch[] {
  const order = [...LISTS, ...EVENTS];
  return matches.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
}

function forcedTables(matches: TableMatch[], headers: readonly HeaderCell[]): Recognition {
  const joined = joinTables(matches, headers);
  const incomplete = joined.find((m) => m.missing.length > 0);
  return incomplete ? { ...nothing(), guess: incomplete } : { ...nothing(), tables: joined };
}

function listsOnly(
  complete: TableMatch[],
  lists: TableMatch[],
  meant: { match: TableMatch; score: number } | undefined,
  headers: readonly HeaderCell[],
): Recognition {
  if (complete.length > 0) {
    // beside a participant, a parcours leans on the participant's id
    const known = complete.some((c) => c.table === "participants");
    const partial = lists
      .filter((m) => !complete.some((c) => c.table === m.table) && ownColumns(m) > 0)
      .map((m) => ({ ...m, missing: m.missing.filter((field) => field !== "participant" || !known) }));
    return { ...nothing(), tables: complete, nearMisses: meant ? [...partial, meant.match] : partial };
  }
  const scored = lists.map((match) => ({ match, score: weight(match, headers, () => false) }));
  const [guess] = [...scored, ...(meant ? [meant] : [])].sort((a, b) => b.score - a.score);
  return { ...nothing(), guess: guess && guess.score > 0 ? guess.match : null };
}

/** Columns that only this table of the list holds: dates of a parcours, identity of a participant. */
function ownColumns(match: TableMatch): number {
  const own = (field: string | null): boolean => {
    if (field === null || GENERIC.has(field) || field in ENTRY_COLUMNS) return field === "nom" || field === "prenom";
    return match.table !== "parcours" || (field.startsWith("date_") && field !== "date_prescription");
  };
  return match.fields.filter(own).length;
}
