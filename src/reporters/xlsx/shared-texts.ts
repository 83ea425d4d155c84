import { XML_HEAD } from "../charts/escape-xml.ts";
import { cellText, xmlText } from "./cell-text.ts";

/** Characters given at once. */
const PIECE = 1 << 18;

/** The texts of a workbook's cells: each once, numbered as they are met. */
export class SharedTexts {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];
  /** Cells that show one. */
  private uses = 0;

  /** The text written last in each column, and its number: lists are sorted, a row often says what the one above says. */
  private readonly said: string[] = [];
  private readonly saidIds: number[] = [];

  /** Number of a text as a cell of that column may hold it; -1 when nothing is left of it. */
  id(text: string, column: number): number {
    if (this.said[column] !== text) {
      this.said[column] = text;
      this.saidIds[column] = this.ids.get(text) ?? this.add(text);
    }
    const id = this.saidIds[column] as number;
    if (id >= 0) this.uses++;
    return id;
  }

  private add(text: string): number {
    const clean = cellText(text);
    const id = clean === "" ? -1 : (this.ids.get(clean) ?? this.texts.push(clean) - 1);
    this.ids.set(clean, id).set(text, id);
    return id;
  }

  /** The part that holds them, piece by piece. */
  *xml(): Generator<string> {
    let out = `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.texts.length}">`;
    for (const text of this.texts) {
      out += `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
      if (out.length < PIECE) continue;
      yield out;
      out = "";
    }
    yield `${out}</sst>`;
  }
}
