// What is wrong with printed pages: read from what `pages.mjs` measures.
import { filledTo } from "./pages.mjs";

/** Smallest size that is read, in points; what poppler measures is exact to a few hundredths. */
const SMALLEST = 6.95;
/** A page is filled down to there at least: by words, a picture, or cells to fill in by hand. */
const FILLED = 0.5;
/** Points from the margin at which the name of a picture's first mark stands at least. */
const MARK = 10;
/** The title of a section, and the heading of a chart or a table, are that much larger than the page's usual text. */
const TITLE = 1.15;
const HEADING = 1.08;

/** @typedef {import("./pages.mjs").Page} Page */

/**
 * Faults of a document's pages, each « page 3: … ». `foot`: what the foot must say; `repeated`: pages of one sheet follow each
 * other, and begin by a heading or by what a page before had (a table's header). `flows`: a browser breaks the pages;
 * one that takes a single sheet is as long as what it says. `own`: a foot that the page writes itself, which fills nothing.
 * @param {Page[]} pages
 * @param {{ foot?: RegExp, repeated?: boolean, flows?: boolean, own?: RegExp }} rules
 */
export function faultsOf(
  pages,
  { foot = /\d\d\/\d\d\/\d{4}.*page \d+\/\d+/, repeated = true, flows = false, own } = {},
) {
  const faults = [];
  pages.forEach((page, i) => {
    const say = (what) => faults.push(`page ${i + 1}: ${what}`);
    if (page.smallest < SMALLEST) say(`${page.smallest.toFixed(1)} points`);
    if (!foot.test(page.foot)) say(`foot « ${page.foot} »`);
    if (page.lines.length === 0) {
      say("nothing on it");
      return;
    }
    const usual = median(page.lines.map((line) => line.size));
    const last = page.lines.reduce((a, b) => (b.bottom > a.bottom ? b : a));
    // a row of cards, that says the same under each, is none; nor are pieces of a chart's slanted names
    const cards = /(\p{L}{4,} \p{L}{4,}).*\1.*\1/u.test(last.text);
    const word = last.text.split(" ").some((w) => w.length > 3);
    // nor are the names of a picture's marks, on a browser's page: each has its mark before it, a heading has the margin
    const marks = flows && last.left > Math.min(...page.lines.map((line) => line.left)) + MARK;
    if (last.size > usual * TITLE && word && !cards && !marks && last.text.length < 90 && page.lines.length > 8)
      say(`ends on the heading « ${last.text} »`);
    const next = pages[i + 1];
    const goesOn = next !== undefined && subjectOf(next) === subjectOf(page);
    if (goesOn && repeated && topOf(next)?.text === last.text) say(`ends on the header « ${last.text.slice(0, 60)} »`);
    const filled = filledTo(page, own);
    if (filled < FILLED && !(flows && pages.length === 1)) say(`filled to ${Math.round(100 * filled)} %`);
    const before = pages.slice(0, i).filter((other) => subjectOf(other) === subjectOf(page));
    if (!repeated || before.length === 0) return;
    const heads = [...page.lines].sort((a, b) => a.top - b.top).slice(0, 6);
    const known = heads.map((head) => before.some((other) => other.lines.some((line) => line.text === head.text)));
    const title = heads.findIndex((head) => head.size > usual * HEADING);
    // a picture at the top: its marks are no row of a table
    const picture = heads[0].text.length <= 6;
    if (!known.slice(0, 4).includes(true) && (title < 0 || title > 1) && !picture)
      say(`goes on without a header: « ${heads[0].text.slice(0, 60)} »`);
    // lists of one header, each under its title, are read under it all the same
    const same = title > 0 && page.lines.filter((line) => line.text === heads[0].text).length > 1;
    if (title > 0 && !same && known.slice(0, title).every(Boolean))
      say(`« ${heads[title].text.slice(0, 60)} » under another table's header`);
  });
  return faults;
}

/** Highest line of a page. */
function topOf({ lines }) {
  return lines.reduce((a, b) => (a === undefined || b.top < a.top ? b : a), undefined);
}

/** What the foot says before the page's number: the document and the sheet. */
function subjectOf({ foot }) {
  return foot.replace(/page \d+\/\d+.*$/, "").trim();
}

function median(sizes) {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
