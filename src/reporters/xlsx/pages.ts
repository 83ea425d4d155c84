/** Points that a repeated header takes on the pages that follow. */
const REPEATED = 40;

/** Where rows fall on the printed pages, by arithmetic on their heights alone. */
export class Pages {
  /** Points used on the current page. */
  private used = 0;
  /** Number of the current page, from 0. */
  page = 0;
  /** Pages left half empty. */
  wasted = 0;

  /** `height`: points of rows that one page holds. */
  constructor(readonly height: number) {}

  /** Adds a row of that many points: on the next page when the current one does not hold it. */
  row(points: number): void {
    if (this.used > 0 && this.used + points > this.height) this.turn(REPEATED);
    this.used += points;
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
    return this.height - this.used;
  }

  /** Share of the current page that is filled. */
  filled(): number {
    return this.used / this.height;
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
    if (this.filled() < 0.5) this.wasted++;
    this.page++;
    this.used = used;
  }
}
