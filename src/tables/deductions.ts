import { agrandi } from "../core/grouper.ts";

/**
 * Which values of a table were deduced from free text, row by row (domaine.md §3): a deduced value stands in its column
 * like any other, and is never mistaken for a typed one, for its row is marked here.
 */
export class Deductions {
  /** Number of values deduced. */
  nombre = 0;
  private bits = new Uint8Array(1024);
  private lengths = new Int32Array(1024);
  private readonly texts: (string | null)[] = [];

  constructor(
    /** Fields that may be deduced; at most 8. */
    readonly fields: readonly string[],
    /** Keep the texts themselves, not only their lengths. */
    private readonly keepTexts: boolean,
  ) {}

  /** Marks the values deduced in a row, as bits in the order of `fields`, from that text. */
  mark(row: number, bits: number, text: string): void {
    while (row >= this.bits.length) this.grow();
    this.bits[row] = bits;
    this.lengths[row] = [...text].length;
    if (this.keepTexts) this.texts[row] = text;
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.nombre++;
  }

  /** Fields of the row whose value was deduced, in the order of `fields`. */
  of(row: number): string[] {
    const bits = this.bits[row] ?? 0;
    return bits === 0 ? [] : this.fields.filter((_, k) => (bits & (1 << k)) !== 0);
  }

  /** The text that the row's values were read in, null when it was not kept; its length in characters. */
  textOf(row: number): { text: string | null; length: number } {
    return { text: this.texts[row] ?? null, length: this.lengths[row] ?? 0 };
  }

  private grow(): void {
    this.bits = agrandi(this.bits, this.bits.length * 2);
    this.lengths = agrandi(this.lengths, this.bits.length);
  }
}
