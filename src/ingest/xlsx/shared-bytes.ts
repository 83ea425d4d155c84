import { concat } from "../bytes/utf8-check.ts";
import type { SimpleElements } from "./simple-elements.ts";

const LT = 60;
const NONE = new Uint8Array();

/**
 * Shares the bytes of a part between what reads its simple elements and the XML parser: what stands before, between and after
 * them goes to the parser, which sees a document that is whole without them.
 */
export class SharedBytes {
  /** An element that is not whole yet. */
  private rest: Uint8Array = NONE;
  /** The parser stands where such an element may begin. */
  private simple = false;
  private begun = false;

  /** `begin` and `close`: what stands before the first of them, and ends each; `between`: whether one may begin now. */
  constructor(
    private readonly begin: string,
    private readonly close: string,
    private readonly elements: SimpleElements,
    private readonly between: () => boolean,
    private readonly feed: (bytes: Uint8Array, last?: boolean) => void,
  ) {}

  push(block: Uint8Array): void {
    const buf = this.rest.length === 0 ? block : concat(this.rest, block);
    this.rest = NONE;
    for (let at = 0; at < buf.length; ) {
      if (this.simple) {
        const { at: stop, cut } = this.elements.take(buf, at);
        if (cut) {
          this.rest = buf.slice(stop);
          return;
        }
        at = stop;
      }
      at = this.give(buf, at);
    }
  }

  end(): void {
    this.feed(this.rest, true);
  }

  /** Gives the parser what stands up to the next place where simple rows may begin; gives that place. */
  private give(buf: Uint8Array, from: number): number {
    const gt = endOf(buf, from, this.begun ? this.close : this.begin);
    this.simple = false;
    if (gt < 0) {
      this.feed(buf.subarray(from));
      return buf.length;
    }
    this.feed(buf.subarray(from, gt));
    const before = this.between();
    this.feed(buf.subarray(gt, gt + 1));
    // in a comment, in CDATA or in a tag, the same bytes change nothing
    this.simple = !before && this.between();
    this.begun ||= this.simple;
    return gt + 1;
  }
}

/** Place of the last byte of the word, from `from` on; -1 when it is not there. */
function endOf(buf: Uint8Array, from: number, word: string): number {
  for (let lt = buf.indexOf(LT, from); lt >= 0; lt = buf.indexOf(LT, lt + 1)) {
    let k = 1;
    while (k < word.length && buf[lt + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return lt + k - 1;
  }
  return -1;
}
