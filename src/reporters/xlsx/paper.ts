import type { Sheet } from "../document/model.ts";
import { MIN_SCALE, pageHeight, type Sheeting } from "./page.ts";
import { type Aired, aired, type Ends, FILLED, type Printing } from "./pages.ts";
import { type Measured, type Paper, rehearse } from "./rehearsal.ts";
import type { KnownTables } from "./sheet-builder.ts";

/** How a sheet is to be laid out: `natural` fills the page's width. */
export interface Plan {
  widths: number[];
  columns: number;
  natural: Sheeting;
  tables: KnownTables;
  aired: Aired;
}

/** What the rows of a sheet take, at the scale that fills the page's width. */
export interface Measures {
  /** Points of the rows before the first block. */
  titles: readonly number[];
  blocks: readonly Measured[];
  pages: number;
  /** Share filled of the printed page that is filled least. */
  least: number;
  rows: number;
}

/** What costs least in paper. */
export interface Choice extends Pick<Paper, "pages" | "least" | "alone"> {
  scale: number;
  ends: Ends | null;
  /** Tables kept whole; else as they come. */
  whole: boolean;
}

/** A sheet as it is to be laid out. */
export interface Laid extends Choice {
  plan: Plan;
  measures: Measures | null;
}

/** Rows over which a sheet is laid out once: its pages are many whatever is done. */
export const MANY_ROWS = 600;
/** Share of a page under which it is not left to a program that counts fewer lines in its rows. */
export const DOUBTFUL = 0.75;
/** What the scale may lose to spare a page. */
const TIGHTER = [1, 0.95, 0.9, 0.85, 0.8];
/** How much taller the rows of a page left half empty may be; lower, to spare it. */
const AIRS = [1, 1.2, 1.4];
const TALL = [1.6, 1.8, 2, 2.25, 2.5];
const TALLEST = [3, 3.5];
const TIGHT = 0.85;
/** The same, of what begins on that page alone. */
const TALLER = [1.2, 1.4, 1.6];
/** Scales of A4 at which a page left half empty is tried, its columns narrower: larger letters before taller rows. */
const LARGER: Readonly<Record<Sheeting["paper"], readonly number[]>> = {
  A4: [MIN_SCALE, 0.88, 1, 1.15, 1.3],
  // where A4 would print too small: so many times less than the A3 that holds the same columns
  A3: [0.6, 0.65, 0.7, 0.75],
};

/** How a sheet is printed: at the largest scale that costs least in paper; null measures: as it comes. */
export function choose(sheet: Sheet, { natural, aired }: Plan, measures: Measures | null): Choice {
  const { pages, least, rows } = measures ?? { pages: 1, least: 1, rows: 0 };
  const asItComes = { scale: natural.scale, ends: null, whole: false, pages, least, alone: null };
  if (measures === null || pages <= 1 || rows > MANY_ROWS) return asItComes;
  const printed = sheet.pagesAuPlus ?? Number.POSITIVE_INFINITY;
  const tries = TIGHTER.map((tighter) => {
    const scale = Math.max(MIN_SCALE, natural.scale * tighter);
    const spread = spreadOut({ ...natural, scale }, measures, { ...aired, printed });
    // a page left half empty is nearly one more
    return { ...spread, scale, paper: spread.pages + spread.wasted * 0.6 };
  });
  const cheapest = Math.min(...tries.map(({ paper }) => paper));
  const shortest = tries.find(({ paper }) => paper === cheapest);
  // on paper that is counted, a drawing is left out before words
  const { pagesAuPlus = shortest?.pages ?? 1 } = sheet;
  const spoken = tries.find(({ words }) => words <= pagesAuPlus);
  const chosen = (shortest?.pages ?? 1) > pagesAuPlus ? (spoken ?? shortest) : shortest;
  // of two pages, a table may be cut under its own header rather than leave the first half empty
  const better = pages === 2 && least >= FILLED && (chosen?.pages ?? 0) >= 2 && (chosen?.least ?? 1) < FILLED;
  if (chosen === undefined) return asItComes;
  if (better) return { ...asItComes, ends: { page: 0, height: pageHeight(natural) } };
  return { ...chosen, whole: !(chosen.same && chosen.scale === natural.scale) };
}

/** A sheet's rows at that scale, its last page but one ended where both are filled most evenly if they are not enough. */
function spreadOut(sheeting: Sheeting, { titles, blocks }: Measures, printing: Aired & Pick<Printing, "printed">) {
  const height = pageHeight(sheeting);
  const plain = rehearse(sheeting, titles, blocks, printing);
  const page = Math.min(plain.pages, printing.printed) - 2;
  if (page < 0) return { ...plain, ends: null };
  let best = { ...plain, ends: { page, height } };
  for (let share = 0.975; share > 0.5 && best.least < FILLED; share -= 0.025) {
    const ends = { page, height: height * share };
    const spread = rehearse(sheeting, titles, blocks, { ...printing, ends });
    if (spread.pages === plain.pages && spread.least > best.least) best = { ...spread, same: false, ends };
  }
  return best;
}

/**
 * A sheet that leaves a page half empty, in another way: its rows lower, if that spares the page; those of that page alone
 * taller; on A4 what A3 would hold, its columns narrower; all rows a little taller; larger letters; rows much taller; where
 * words do not let A4 hold all its columns, on A4 with fewer, then on A3 in larger letters; last, the tallest rows. No way asks
 * for more pages; when none fills the page, the one that comes nearest.
 */
export function fuller(
  usual: Laid,
  planAt: (scale: number, fewer: boolean) => Plan,
  tried: (plan: Plan) => Laid,
): Laid {
  let best = usual;
  const fills = (plan: Plan): boolean => {
    const laid = tried(plan);
    if (laid.pages > usual.pages || laid.least <= best.least) return false;
    best = laid;
    return laid.least >= FILLED;
  };
  const { alone } = usual;
  const aloneTaller = (airs: readonly number[]) =>
    alone !== null && airs.some((air) => fills({ ...usual.plan, aired: { ...alone, air } }));
  if (usual.pages > 1) {
    const tight = tried({ ...usual.plan, aired: aired(TIGHT) });
    if (tight.pages < usual.pages && tight.least >= FILLED) return tight;
    if (aloneTaller(TALLER)) return best;
  }
  // one at a time: most sheets are filled by the first ones, and each asks for the widths of every word
  const stretched = (plans: Iterable<Plan>): boolean => {
    const known: Plan[] = [];
    for (const plan of plans) {
      known.unshift(plan);
      if (AIRS.some((air) => (plan !== usual.plan || air > 1) && fills({ ...plan, aired: aired(air) }))) return true;
    }
    return known.some((plan) => TALL.some((air) => fills({ ...plan, aired: aired(air) })));
  };
  const { paper } = usual.plan.natural;
  const larger = (on: Sheeting["paper"], fewer: boolean) => largerOf(usual.plan, on, (scale) => planAt(scale, fewer));
  let whole = paper === "A4";
  function* ways(): Generator<Plan> {
    if (paper === "A4") yield usual.plan;
    for (const plan of larger("A4", false)) {
      whole = true;
      yield plan;
    }
    if (paper !== "A4") yield usual.plan;
  }
  if (stretched(ways()) || aloneTaller(TALL)) return best;
  if (!whole && (stretched(larger("A4", true)) || stretched(larger("A3", false)))) return best;
  const { plan } = best;
  TALLEST.some((air) => fills({ ...plan, aired: { ...plan.aired, air } }));
  return best;
}

/** Plans of a sheet on that paper at larger scales, each larger than the one before. */
function* largerOf({ natural }: Plan, paper: Sheeting["paper"], planAt: (scale: number) => Plan): Generator<Plan> {
  let least = natural.paper === paper ? natural.scale + 0.02 : 0;
  for (const scale of LARGER[paper]) {
    if (paper === "A4" && scale < least) continue;
    const plan = planAt(scale);
    const { natural: found } = plan;
    if (found.paper !== paper || found.spills || found.scale < least) continue;
    least = found.scale + 0.02;
    yield plan;
  }
}
