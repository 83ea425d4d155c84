import { type Day, parseTypedDay } from "../../core/day.ts";
import { foldName, tidy } from "../../core/text.ts";
import type { Column } from "../../tables/column.ts";
import type { TableLue } from "../../tables/index.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import { labelsOf, type Profil } from "../profile.ts";
import type { OrdreDates } from "../profile-shapes.ts";
import { shortBirthYear } from "./birth.ts";
import { codeIndex, readCode, readCodes } from "./code.ts";
import { readDay } from "./day.ts";
import { readHours } from "./hours.ts";
import { type CellReader, lu, orUnfilled } from "./lecture.ts";
import { readLevel } from "./level.ts";
import { readMinutes, type UniteDuree } from "./minutes.ts";
import { readNumber } from "./number.ts";
import { readPostal } from "./postal.ts";
import { AVIS_SENTINELLE } from "./sentinels.ts";
import { readName, readText } from "./text.ts";
import { readTime } from "./time.ts";
import { readDateOrYesNo, readSignature, readYesNo } from "./yes-no.ts";

/** Where a cell stands: what decides how it is read. */
export interface CellPlace {
  table: TableLue;
  field: string;
  column: Column;
  /** Header as written: « Durée (h) » gives the unit of a bare number. */
  header: string;
  profil: Profil;
  /** Order of the numbers of its dates; jj/mm/aaaa unless the profile says otherwise for its file. */
  ordre?: OrdreDates;
}

/** A column of hours says so in its header; `h:mm` is a layout, not a unit. */
function unitOf(header: string, profil: Profil): UniteDuree {
  const words = normaliseHeader(header).split(" ");
  const hours = words.some((word) => word === "h" || word === "heures" || word === "heure");
  const minutes = words.some((word) => /^(m|mm|min|mn|minutes?)$/.test(word));
  return hours && !minutes ? "heures" : profil.uniteDuree;
}

/** Names as the profile's alias give them; case, accents and spaces do not count. */
function throughAlias(alias: ReadonlyMap<string, string>): CellReader<string> {
  const kept = new Map([...alias].map(([written, name]) => [foldName(written), tidy(name)]));
  return (cell) => {
    const reading = readName(cell);
    const name = reading.etat === "lu" ? kept.get(foldName(reading.valeur)) : undefined;
    return name === undefined ? reading : lu(name);
  };
}

/** Dates that the profile says stand for an empty cell (`datesVides`). */
function withoutEmptyDays(written: readonly string[], read: CellReader<Day>): CellReader<Day> {
  if (written.length === 0) return read;
  const days = new Set(written.map(parseTypedDay));
  return (cell) => {
    const reading = read(cell);
    return reading.etat === "lu" && days.has(reading.valeur) ? { etat: "vide", avis: AVIS_SENTINELLE } : reading;
  };
}

/** Dates that are not there yet when what they end lasts. */
const FINS: ReadonlySet<string> = new Set(["date_fin", "date_fin_prevue", "date_sortie_reelle", "date_sortie_prevue"]);

/** The reader of a column's cells, by its kind (domaine.md §3). A birth day with a short year is settled later. */
export function readerFor(place: CellPlace): CellReader {
  return orUnfilled(readerOfKind(place), FINS.has(place.field));
}

function readerOfKind(place: CellPlace): CellReader {
  const { column, field, header, profil, table, ordre } = place;
  const own = labelsOf(profil, table, field);
  const labels = () => (column.values || own ? codeIndex(column, own) : null);
  switch (column.kind) {
    case "id":
    case "text":
    case "bulk":
      return readText;
    case "name": {
      const { domain } = column;
      const alias = domain === "apap" || domain === "structure" ? profil.alias[domain] : null;
      return alias === null || alias.size === 0 ? readName : throughAlias(alias);
    }
    case "code":
    case "codes": {
      const index = codeIndex(column, own);
      const read = column.kind === "code" ? readCode : readCodes;
      return (cell) => read(cell, column, index);
    }
    case "day":
      return withoutEmptyDays(profil.datesVides, (cell) =>
        readDay(cell, field === "date_naissance" ? shortBirthYear : undefined, ordre),
      );
    case "time":
      return readTime;
    case "minutes": {
      const unit = unitOf(header, profil);
      return (cell) => readMinutes(cell, unit);
    }
    case "hours":
      return readHours;
    case "number":
      return readNumber;
    case "yesno": {
      const index = labels();
      if (table === "emargements") return (cell) => readSignature(cell, index);
      return (cell) => readYesNo(cell, index);
    }
    case "dateOrYesNo": {
      const index = labels();
      return (cell) => readDateOrYesNo(cell, index, ordre);
    }
    case "postal":
      return readPostal;
    case "level":
      return (cell) => readLevel(cell, profil.echelleNiveaux, own);
  }
}
