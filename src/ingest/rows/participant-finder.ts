import { foldWords, tidy } from "../../core/text.ts";
import type { TableName } from "../../tables/index.ts";
import { NULL, type TableData } from "../../tables/table-data.ts";

/** How a text named a participant. */
export type Found =
  | { id: string; by: "id" | "nom" }
  /** Several persons bear that name. */
  | "plusieurs"
  | null;

const TITLES = new Set(["m", "mme", "mlle", "mr", "monsieur", "madame", "mademoiselle"]);
/** Without any list of participants, an id is one word with a digit. */
const LIKE_AN_ID = /^\S*\d\S*$/;

/**
 * Finds whom an émargement sheet is about: a known id, alone or among other words, else one person's name. Ids are never
 * repaired; a name that two persons bear finds nobody.
 */
export class ParticipantFinder {
  private readonly ids = new Set<string>();
  private readonly byName = new Map<string, string | null>();
  private readonly formsOf = new Map<string, string[]>();

  constructor(tables: (name: TableName) => TableData | null) {
    const participants = tables("participants");
    for (const [name, column] of [
      ["participants", "id"],
      ["parcours", "participant"],
    ] as const) {
      const data = tables(name);
      if (!data) continue;
      const cells = data.cells(column);
      for (let i = 0; i < data.length; i++) if (cells[i] !== NULL) this.ids.add(data.pool.text(cells[i] as number));
    }
    for (let i = 0; participants && i < participants.length; i++) {
      const id = participants.value(i, "id") as string | null;
      const [nom, prenom] = [participants.value(i, "nom"), participants.value(i, "prenom")] as (string | null)[];
      if (id === null || !nom || !prenom) continue;
      const forms = [`${nom} ${prenom}`, `${prenom} ${nom}`].map(foldWords);
      this.formsOf.set(id, forms);
      for (const form of forms) {
        const known = this.byName.get(form);
        this.byName.set(form, known === undefined || known === id ? id : null);
      }
    }
  }

  /** True when the text bears the person's name: it must not be shown where only the id may be. */
  names(id: string, text: string): boolean {
    const words = ` ${foldWords(text)} `;
    return (this.formsOf.get(id) ?? []).some((form) => words.includes(` ${form} `));
  }

  find(text: string): Found {
    const whole = tidy(text);
    if (this.ids.has(whole)) return { id: whole, by: "id" };
    if (this.ids.size === 0) return LIKE_AN_ID.test(whole) ? { id: whole, by: "id" } : null;
    const inside = new Set(whole.split(/[\s,;:()[\]/|_]+|(?<!\S)[-–—](?!\S)/).filter((word) => this.ids.has(word)));
    const [id] = inside;
    if (id !== undefined) return inside.size === 1 ? { id, by: "id" } : "plusieurs";
    const words = foldWords(whole)
      .split(" ")
      .filter((word) => !TITLES.has(word))
      .join(" ");
    const named = this.byName.get(words);
    if (named === null) return "plusieurs";
    return named === undefined ? null : { id: named, by: "nom" };
  }
}
