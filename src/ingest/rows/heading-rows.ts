import { parseTypedDay } from "../../core/day.ts";
import { frMonth, monthOf } from "../../core/month.ts";
import { PlieError } from "../../core/plie-error.ts";
import { foldName, foldWords } from "../../core/text.ts";
import { PRESENCES } from "../../tables/lists.ts";
import { dayInMonth, type HeadingField, type SheetHeading } from "../headers/sheet-heading.ts";
import { placeOf, type SheetPlan } from "../plan/plan.ts";
import type { RawCell, RawRow } from "../raw.ts";
import { readDay } from "../values/day.ts";
import { cellText } from "../values/lecture.ts";
import type { Findings } from "./findings.ts";
import type { Found, ParticipantFinder } from "./participant-finder.ts";

const TOTAL_TEXT = /^(sous[- ]?)?total/;
/** What says that a signature is missing, not the person. */
const ABOUT_SIGNATURE = new Set(["non", "absente"]);
/** Labels of an absence that a sheet without a column for it bears in another cell. */
const ABSENCES = new Map(
  (["ABSENT", "ABSENT_EXCUSE", "ANNULE"] as const)
    .flatMap((code) => [code, ...PRESENCES[code]].map((label) => [foldWords(label), code] as const))
    .filter(([label]) => !ABOUT_SIGNATURE.has(label)),
);
/** Cells in which an absence is written when there is no column for it. */
const ABSENCE_FIELDS = ["signature_participant", "motif", "duree"];

/** What a sheet's heading gives to its rows, once the participant is found. */
export interface HeadingValues {
  participant: string | null;
  apap: string | null;
}

/**
 * Finds whom the sheet is about, from the lines above its table, else from its name or its file's, and tells what was
 * chosen. Throws PlieError when nothing names anyone: then a column is missing, not a value.
 */
export function settleHeading(
  plan: SheetPlan,
  heading: SheetHeading,
  finder: ParticipantFinder,
  findings: Findings,
): HeadingValues {
  const { file, feuille } = plan;
  const say = (message: string) => findings.notice(file.name, null, null, null, message);
  if (heading.added.includes("apap")) say("feuille d'émargement : APAP lu au-dessus du tableau");
  if (!heading.added.includes("participant")) return { participant: null, apap: heading.apap };
  const places: readonly (readonly [readonly string[], string])[] = [
    [heading.participants, "au-dessus du tableau"],
    [feuille === null ? [] : [feuille], "dans le nom de la feuille"],
    [[file.name.replace(/\.[a-z]+$/i, "")], "dans le nom du fichier"],
  ];
  let several = false;
  for (const [texts, where] of places) {
    for (const by of ["id", "nom"] as const) {
      const found = texts.map((text) => finder.find(text));
      several ||= found.includes("plusieurs");
      const chosen = found.find((f): f is Exclude<Found, string | null> => typeof f === "object" && f?.by === by);
      if (!chosen) continue;
      say(
        by === "id"
          ? `feuille d'émargement : participant lu ${where}`
          : `feuille d'émargement : participant retrouvé par son nom, ${where}`,
      );
      // a tab that bears the person's name is shown by the id from here on
      if (feuille !== null && finder.names(chosen.id, feuille)) plan.feuille = `feuille de ${chosen.id}`;
      return { participant: chosen.id, apap: heading.apap };
    }
  }
  if (heading.participants.length === 0 && !several) {
    throw new PlieError(
      `${placeOf(plan)} est une feuille d'émargement sans participant : ajoutez une colonne Participant, écrivez « Participant : identifiant » au-dessus du tableau, ou nommez la feuille par l'identifiant.`,
    );
  }
  const why = several
    ? "plusieurs participants répondent à ce nom"
    : "aucun participant ne répond à cet identifiant ou à ce nom";
  findings.notice(file.name, feuille, plan.headerLine, null, `feuille d'émargement non attribuée : ${why}`);
  return { participant: null, apap: heading.apap };
}

/**
 * The rows of a sheet with the heading's values added behind its own columns. Texts around the table (signature of the
 * person in charge, notes) join the titles, so that they are set aside; a total or a repeated header stays as it is.
 */
export async function* headingRows(
  plan: SheetPlan,
  heading: SheetHeading,
  values: HeadingValues,
  findings: Findings,
): AsyncGenerator<RawRow> {
  const [match] = plan.matches;
  const index = (field: string) => match?.fields.indexOf(field) ?? -1;
  const proofs = ["duree", "presence", "signature_participant", "signature_apap"].map(index).filter((i) => i >= 0);
  const date = index("date");
  const say = (ligne: number, message: string) => findings.notice(plan.file.name, plan.feuille, ligne, null, message);
  for await (const row of plan.rows ?? []) {
    if (row.ligne <= plan.headerLine || row.ligne >= plan.to) continue;
    const texts = row.cells.map(cellText);
    const filled = texts.filter((text) => text !== "");
    const [first] = filled;
    const header = plan.header.headers[date]?.label ?? "";
    if (first === undefined || TOTAL_TEXT.test(foldName(first)) || texts[date] === header) {
      yield row;
      continue;
    }
    const told = texts[date] ?? "";
    const alone = filled.length === 1 && told !== "" && readDay(told).etat === "illisible";
    const dated = told !== "" && !(alone && (heading.mois === null || dayInMonth(told, heading.mois) === null));
    if (!dated && proofs.every((i) => (texts[i] ?? "") === "")) {
      plan.titles.push(filled.join(" "));
      say(row.ligne, "texte hors du tableau d'émargement, laissé de côté");
      yield row;
      continue;
    }
    const cells: RawCell[] = Array.from({ length: heading.width }, (_, i) => row.cells[i] ?? null);
    if (texts.slice(heading.width).some((text) => text !== "")) {
      say(row.ligne, "cellules remplies à droite des colonnes de l'en-tête : non lues");
    }
    if (heading.mois !== null && date >= 0)
      completeDay(cells, date, heading.mois, (message) => say(row.ligne, message));
    const presence = heading.added.includes("presence") ? presenceOf(cells, index) : null;
    if (presence?.where)
      say(row.ligne, `absence lue dans la colonne « ${plan.header.headers[presence.where]?.label ?? ""} »`);
    const given: Readonly<Record<HeadingField, RawCell>> = { ...values, presence: presence?.code ?? null };
    yield { ligne: row.ligne, cells: [...cells, ...heading.added.map((field) => given[field])] };
  }
}

function completeDay(cells: RawCell[], date: number, mois: number, say: (message: string) => void): void {
  const cell = cells[date] ?? null;
  const completed = typeof cell === "string" || typeof cell === "number" ? dayInMonth(cellText(cell), mois) : null;
  if (completed !== null) {
    cells[date] = completed;
    say(`jour sans mois ou sans année, lu dans le mois de la feuille (${frMonth(mois)})`);
  }
  const reading = completed === null ? readDay(cell) : null;
  const day = completed === null ? (reading?.etat === "lu" ? reading.valeur : null) : parseTypedDay(completed);
  if (day !== null && monthOf(day) !== mois) say(`date hors du mois de la feuille (${frMonth(mois)})`);
}

/** Presence of a line that has no column for it: an absence written where the signature, motif or duration goes. */
function presenceOf(cells: RawCell[], index: (field: string) => number): { code: string; where: number | null } {
  for (const field of ABSENCE_FIELDS) {
    const i = index(field);
    const code = i < 0 ? undefined : ABSENCES.get(foldWords(cellText(cells[i] ?? null)));
    if (code === undefined) continue;
    if (field !== "motif") cells[i] = null;
    return { code, where: i };
  }
  return { code: "PRESENT", where: null };
}
