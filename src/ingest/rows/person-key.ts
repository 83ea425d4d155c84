import { isoDay } from "../../core/day.ts";
import { sha256Hex } from "../../core/sha256.ts";
import { foldName } from "../../core/text.ts";
import type { ComposedKey } from "../headers/composed-key.ts";
import type { OrdreDates } from "../profile-shapes.ts";
import type { RawCell } from "../raw.ts";
import { isShortBirth, shortBirthYear } from "../values/birth.ts";
import { readDay } from "../values/day.ts";
import { type CellReader, illisible, openCell } from "../values/lecture.ts";
import { readText } from "../values/text.ts";
import type { ParticipantFinder } from "./participant-finder.ts";

/** Digits of the fingerprint that make an id: enough for a PLIE, and short enough to be read aloud. */
const DIGITS = 10;
const TOTAL_TEXT = /^(sous[- ]?)?total/;

/** Ids already composed in an extraction: the same person has the same id in every file, two persons never share one. */
export class ComposedIds {
  private readonly byText = new Map<string, string>();
  private readonly texts = new Map<string, string>();

  /** The id of folded parts: `C-` and the beginning of their SHA-256; null when another person already has it. */
  idOf(parts: readonly string[]): string | null {
    const text = parts.join("\u001f");
    let id = this.byText.get(text);
    if (id === undefined) {
      id = `C-${sha256Hex(text).slice(0, DIGITS)}`;
      this.byText.set(text, id);
      if (!this.texts.has(id)) this.texts.set(id, text);
    }
    return this.texts.get(id) === text ? id : null;
  }
}

const fault = (text: string): RawCell => ({ type: "error", text });

/** Reads what `PersonKey` gives: an id, or why there is none. */
export const readPersonKey: CellReader<string> = (cell) =>
  typeof cell === "object" && cell?.type === "error" ? illisible(cell.text) : readText(cell);

/**
 * The id of a line whose file has no column for it (`cles`): names are folded (General 13) and dates written in ISO, so
 * that the id is the same in every file and shows no name.
 */
export class PersonKey {
  constructor(
    readonly key: ComposedKey,
    private readonly titles: readonly string[],
    private readonly ordre: OrdreDates,
    private readonly ids: ComposedIds,
    private readonly finder: () => ParticipantFinder,
  ) {}

  /** The id, null for a line that names nobody, or an `error` with the reason why it cannot be composed. */
  of(cell: (column: number) => RawCell): RawCell {
    const cells = this.key.parts.map(({ column }) => cell(column));
    const texts = cells.map((one) => {
      const text = openCell(one);
      return typeof text === "string" ? text : "";
    });
    const filled = texts.filter((text) => text !== "");
    if (filled.every((text) => TOTAL_TEXT.test(foldName(text)))) return null;
    const empty = texts.indexOf("");
    if (empty >= 0) return fault(`clé composée incomplète : « ${this.titles[empty]} » est vide`);
    if (this.key.byName) return this.named(texts.join(" "));
    const parts: string[] = [];
    for (const [i, { date }] of this.key.parts.entries()) {
      const part = date ? this.day(cells[i] ?? null) : foldName(texts[i] ?? "");
      if (part === null) {
        return fault(
          `clé composée : la date « ${this.titles[i]} » n'est pas lisible, ou son année n'a que deux chiffres`,
        );
      }
      parts.push(part);
    }
    return this.ids.idOf(parts) ?? fault("clé composée : deux personnes auraient le même identifiant");
  }

  private day(cell: RawCell): string | null {
    const read = readDay(cell, shortBirthYear, this.ordre);
    return read.etat === "lu" && !isShortBirth(read.valeur) ? isoDay(read.valeur) : null;
  }

  private named(text: string): RawCell {
    const found = this.finder().find(text);
    if (typeof found === "object" && found !== null) return found.id;
    const why = found === "plusieurs" ? "plusieurs participants portent ce nom" : "aucun participant ne porte ce nom";
    return fault(`participant cherché par son nom (« cles » du profil) : ${why}`);
  }
}
