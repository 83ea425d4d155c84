/** Points that a repeated header takes on the pages that follow. */
const REPEATED = 40;
/** Share of what is counted on that a printed page is filled to: a little over half of the paper. */
export const FILLED = 0.57;

/**
 * A sheet whose pages end for good where they are counted to, a program's may hold more; that page sooner, so that the one
 * after it is not left short.
 */
export interface Ends {
  page: number;
  /** Points of rows that it holds. */
  height: number;
}

/** How much taller than usual rows, charts and what is between blocks are, in the blocks from one rank to another, not included. */
export interface Aired {
  air: number;
  from: number;
  to: number;
}

/** The same in all the blocks. */
export const aired = (air: number): Aired => ({ air, from: 0, to: Number.POSITIVE_INFINITY });

/** What a block's heights are multiplied by. */
export function airOf({ air, from, to }: Aired, block: number): number {
  return block >= from && block < to ? air : 1;
}

/** How the rows of a sheet are spread over its pages. */
export interface Printing extends Aired {
  /** Pages that are printed at most. */
  printed: number;
  /** Rows of several lines are as high as they were counted, not as each program finds them. */
  firm: boolean;
  /** null: where each program has its paper end. */
  ends: Ends | null;
}

/** Where rows fall on the printed pages, by arithmetic on their heights alone. */
export class Pages {
  /** Points used on the current page. */
  private used = 0;
  /** Number of the current page, from 0. */
  page = 0;
  /** Share filled of each page before the current one. */
  private readonly ended: number[] = [];

  /** `height`: points of rows that one page holds. */
  constructor(
    readonly height: number,
    private readonly ends: Ends | null = null,
  ) {}

  /** Adds a row of that many points: on the next page when the current one does not hold it; true when that ends it for good. */
  row(points: number): boolean {
    const turns = this.used > 0 && this.left() < points;
    if (turns) this.turn(REPEATED);
    this.used += points;
    return turns && this.ends !== null;
  }

  /**
   * Adds the narrow row between two blocks. Where a page ends there, what follows begins the next one for good: a program
   * whose pages hold more must not cut it.
   */
  gap(points: number): void {
    if (this.left() < points) this.breakPage();
    this.row(points);
  }

  /** Points left on the current page, about. */
  left(): number {
    return (this.ends?.page === this.page ? this.ends.height : this.height) - this.used;
  }

  /** Share of the current page that is filled. */
  filled(): number {
    return this.used / this.height;
  }

  /** Share filled of each page, of the first `printed` ones. */
  fills(printed = Number.POSITIVE_INFINITY): readonly number[] {
    return [...this.ended, this.filled()].slice(0, printed);
  }

  /** True when that many points ask for a new page: they do not fit on the current one, and would on another. */
  short(points: number): boolean {
    return this.left() < points && points < this.height - REPEATED;
  }

  /** The next row starts a new page; false when it already does. */
  breakPage(): boolean {
    if (this.used === 0) return false;
    this.turn(0);
    return true;
  }

  private turn(used: number): void {
    this.ended.push(this.filled());
    this.page++;
    this.used = used;
  }
}
