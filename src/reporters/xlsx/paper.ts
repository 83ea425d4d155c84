import type { Sheet } from "../document/model.ts";
import { MIN_SCALE, pageHeight, type Sheeting } from "./page.ts";
import { type Ends, FILLED, type Printing } from "./pages.ts";
import { type Measured, rehearse } from "./rehearsal.ts";
import type { KnownTables } from "./sheet-builder.ts";

/** How a sheet is to be laid out: `natural` fills the page's width. */
export interface Plan {
  widths: number[];
  columns: number;
  natural: Sheeting;
  tables: KnownTables;
  air: number;
  /** Rank of the first block whose rows are taller. */
  from: number;
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
export interface Choice {
  scale: number;
  ends: Ends | null;
  /** Tables kept whole; else as they come. */
  whole: boolean;
  pages: number;
  /** Share filled of the printed page that is filled least. */
  least: number;
  /** First block that begins on the last printed page; 0: none does. */
  begin: number;
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
const TIGHT = 0.85;
/** The same, of what begins on the last page alone. */
const TALLER = [1.2, 1.4, 1.6];
/** Scales at which a page left half empty is tried, its columns narrower: larger letters before taller rows. */
const LARGER = [MIN_SCALE, 0.88, 1, 1.15, 1.3];

/** How a sheet is printed: at the largest scale that costs least in paper; null measures: as it comes. */
export function choose(sheet: Sheet, { natural, air, from }: Plan, measures: Measures | null): Choice {
  const { pages, least, rows } = measures ?? { pages: 1, least: 1, rows: 0 };
  const asItComes = { scale: natural.scale, ends: null, whole: false, pages, least, begin: 0 };
  if (measures === null || pages <= 1 || rows > MANY_ROWS) return asItComes;
  const printed = sheet.pagesAuPlus ?? Number.POSITIVE_INFINITY;
  const tries = TIGHTER.map((tighter) => {
    const scale = Math.max(MIN_SCALE, natural.scale * tighter);
    const spread = spreadOut({ ...natural, scale }, measures, { air, from, printed });
    // a page left half empty is nearly one more
    return { ...spread, scale, paper: spread.pages + spread.wasted * 0.6 };
  });
  const cheapest = Math.min(...tries.map(({ paper }) => paper));
  const shortest = tries.find(({ paper }) => paper === cheapest);
  // on paper that is counted, a drawing is left out before words
  const { pagesAuPlus = shortest?.pages ?? 1 } = sheet;
  const spoken = tries.find(({ words }) => words <= pagesAuPlus);
  const chosen = (shortest?.pages ?? 1) > pagesAuPlus ? (spoken ?? shortest) : shortest;
  return chosen === undefined ? asItComes : { ...chosen, whole: !(chosen.same && chosen.scale === natural.scale) };
}

/** A sheet's rows at that scale, its last page but one ended where both are filled most evenly if they are not enough. */
function spreadOut(
  sheeting: Sheeting,
  { titles, blocks }: Measures,
  printing: Pick<Printing, "air" | "from" | "printed">,
) {
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
 * A sheet that leaves a page half empty, in another way: its rows lower, if that spares the page; those of the last page alone
 * taller; on A4 what A3 would hold, its columns narrower; all rows a little taller; larger letters; rows much taller; then on A4
 * with fewer columns, where words do not let them all. No way asks for more pages; when none fills the page, the one that comes
 * nearest.
 */
export function fuller(
  usual: Laid,
  planAt: (scale: number, fewer: boolean) => Plan,
  tried: (plan: Plan) => Laid,
): Laid {
  let best = usual;
  const fills = (laid: Laid): boolean => {
    if (laid.pages > usual.pages || laid.least <= best.least) return false;
    best = laid;
    return laid.least >= FILLED;
  };
  // what begins on the last page, when there are several
  const from = usual.pages > 1 ? usual.begin : 0;
  const atTheEnd = (airs: readonly number[]) =>
    from > 0 && airs.some((air) => fills(tried({ ...usual.plan, air, from })));
  if (usual.pages > 1) {
    const tight = tried({ ...usual.plan, air: TIGHT });
    if (tight.pages < usual.pages && fills(tight)) return best;
    if (atTheEnd(TALLER)) return best;
  }
  const stretched = (plans: Iterable<Plan>): boolean => {
    const known: Plan[] = [];
    for (const plan of plans) {
      known.unshift(plan);
      for (const air of AIRS) if ((plan !== usual.plan || air > 1) && fills(tried({ ...plan, air }))) return true;
    }
    return known.some((plan) => TALL.some((air) => fills(tried({ ...plan, air }))));
  };
  const larger = (fewer: boolean) => largerOf(usual.plan, (scale) => planAt(scale, fewer));
  let whole = usual.plan.natural.paper === "A4";
  function* ways(): Generator<Plan> {
    const first = whole;
    if (first) yield usual.plan;
    for (const plan of larger(false)) {
      whole = true;
      yield plan;
    }
    if (!first) yield usual.plan;
  }
  if (!stretched(ways()) && !atTheEnd(TALL) && !whole) stretched(larger(true));
  return best;
}

/** Plans of a sheet on A4 at larger scales, each larger than the one before. */
function* largerOf({ natural }: Plan, planAt: (scale: number) => Plan): Generator<Plan> {
  let least = natural.paper === "A4" ? natural.scale + 0.02 : 0;
  for (const scale of LARGER) {
    if (scale < least) continue;
    const plan = planAt(scale);
    if (plan.natural.paper !== "A4" || plan.natural.spills || plan.natural.scale < least) continue;
    least = plan.natural.scale + 0.02;
    yield plan;
  }
}
