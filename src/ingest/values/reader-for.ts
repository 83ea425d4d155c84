import type { Column } from "../../tables/column.ts";
import type { TableName } from "../../tables/index.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import { labelsOf, type Profil } from "../profile.ts";
import { shortBirthYear } from "./birth.ts";
import { type CodeIndex, codeIndex, readCode, readCodes } from "./code.ts";
import { readDay } from "./day.ts";
import { readHours } from "./hours.ts";
import type { CellReader } from "./lecture.ts";
import { readLevel } from "./level.ts";
import { readMinutes, type UniteDuree } from "./minutes.ts";
import { readNumber } from "./number.ts";
import { readPostal } from "./postal.ts";
import { readName, readText } from "./text.ts";
import { readTime } from "./time.ts";
import { readDateOrYesNo, readSignature, readYesNo } from "./yes-no.ts";

/** Where a cell stands: what decides how it is read. */
export interface CellPlace {
  table: TableName;
  field: string;
  column: Column;
  /** Header as written: « Durée (h) » gives the unit of a bare number. */
  header: string;
  profil: Profil;
}

/** A column of hours says so in its header; `h:mm` is a layout, not a unit. */
function unitOf(header: string, profil: Profil): UniteDuree {
  const words = normaliseHeader(header).split(" ");
  const hours = words.some((word) => word === "h" || word === "heures" || word === "heure");
  const minutes = words.some((word) => /^(m|mm|min|mn|minutes?)$/.test(word));
  return hours && !minutes ? "heures" : profil.uniteDuree;
}

function labels({ table, field, column, profil }: CellPlace): CodeIndex | null {
  const own = labelsOf(profil, table, field);
  return column.values || own ? codeIndex(column, own) : null;
}

/** The reader of a column's cells, by its kind (domaine.md §3). A birth day with a short year is settled later. */
export function readerFor(place: CellPlace): CellReader {
  const { column, field, header, profil, table } = place;
  switch (column.kind) {
    case "id":
    case "text":
    case "bulk":
      return readText;
    case "name":
      return readName;
    case "code": {
      const index = codeIndex(column, labelsOf(profil, table, field));
      return (cell) => readCode(cell, column, index);
    }
    case "codes": {
      const index = codeIndex(column, labelsOf(profil, table, field));
      return (cell) => readCodes(cell, column, index);
    }
    case "day":
      return field === "date_naissance" ? (cell) => readDay(cell, shortBirthYear) : (cell) => readDay(cell);
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
      const index = labels(place);
      if (table === "emargements") return (cell) => readSignature(cell, index);
      return (cell) => readYesNo(cell, index);
    }
    case "dateOrYesNo": {
      const index = labels(place);
      return (cell) => readDateOrYesNo(cell, index);
    }
    case "postal":
      return readPostal;
    case "level": {
      const index = labelsOf(profil, table, field);
      return (cell) => readLevel(cell, profil.echelleNiveaux, index);
    }
  }
}
