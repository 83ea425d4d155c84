import { foldName, tidy } from "../core/text.ts";

/** Texts of an extraction, each stored once; a cell holds the text's number. */
export class StringPool {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly names = new Map<string, number>();

  /** Number of an exact text. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const n = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, n);
    return n;
  }

  /**
   * Number of a name: spellings that are equal without case and accents share the first one met in their domain
   * (precisions.md, General 13).
   */
  internName(domain: string, text: string): number {
    const key = `${domain}\n${foldName(text)}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const n = this.intern(tidy(text));
    this.names.set(key, n);
    return n;
  }

  /** Number of a text that may not be there: then -1, which no cell holds. */
  find(text: string): number {
    return this.numbers.get(text) ?? -1;
  }

  text(n: number): string {
    const text = this.texts[n];
    if (text === undefined) throw new Error(`no text ${n} in the pool`);
    return text;
  }
}
