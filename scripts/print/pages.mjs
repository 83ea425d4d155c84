// What a printed page holds, read back from a PDF by poppler: lines of words, their sizes, the foot, and how far down it is inked.
import { execFileSync } from "node:child_process";

/** Height that poppler gives to a word, for a size of 1: ascent and descent of Liberation Sans, the twin of Arial. */
const BOX = 1.117;
/** Points at the foot of a page where its footer stands. */
const FOOT = 44;
/** Two words are on one line when their middles are that near. */
const SAME_LINE = 2;

/** @typedef {{ text: string, size: number, top: number, bottom: number, left: number }} Line */
/**
 * `inked`: a mark or none, for each row of pixels at `DPI`.
 * @typedef {{ width: number, height: number, lines: Line[], foot: string, smallest: number, inked: boolean[] }} Page
 */

/** Pixels per inch at which marks are looked for, and the grey from which there is one: a cell to fill in is pale yellow. */
const DPI = 24;
const INK = 254;

/**
 * Pages of a PDF.
 * @param {string} pdf
 * @returns {Page[]}
 */
export function pagesOf(pdf) {
  const xml = execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 30 });
  const pictures = picturesOf(pdf);
  return xml
    .split("<page ")
    .slice(1)
    .map((page, i) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g),
      ].map(([, x1, y1, x2, y2, text]) => ({
        left: Number(x1),
        top: Number(y1),
        right: Number(x2),
        bottom: Number(y2),
        text: plain(text),
      }));
      return { ...read(Number(width), Number(height), words), inked: pictures[i] ?? [] };
    });
}

/** Rows of pixels that hold a mark, page by page, as poppler draws them in portable greymaps one after the other. */
function picturesOf(pdf) {
  const bytes = execFileSync("pdftoppm", ["-r", String(DPI), "-gray", pdf], { maxBuffer: 1 << 30 });
  const pages = [];
  for (let at = 0; at < bytes.length; ) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", at, at + 40)) ?? [];
    if (head === undefined) throw new Error(`no greymap: ${pdf}`);
    const [w, h] = [Number(width), Number(height)];
    const pixels = bytes.subarray(at + head.length, at + head.length + w * h);
    pages.push(Array.from({ length: h }, (_, y) => pixels.subarray(y * w, (y + 1) * w).some((grey) => grey <= INK)));
    at += head.length + w * h;
  }
  return pages;
}

/**
 * Share of a page's height down to its lowest mark above the foot; lines that `own` tells are a foot too.
 * @param {Page} page
 * @param {RegExp} [own]
 */
export function filledTo({ height, lines, inked }, own) {
  const feet = lines.filter(({ text }) => own?.test(text));
  const last = inked.findLastIndex((mark, row) => {
    const y = ((row + 0.5) * 72) / DPI;
    return mark && y < height - FOOT && !feet.some(({ top, bottom }) => y > top - 4 && y < bottom + 4);
  });
  return (last + 1) / inked.length;
}

function plain(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/**
 * Size of a word; one written upwards (a chart's axis) is as wide as the others are high. Of slanted names poppler gives
 * pieces: short ones (« ilie », as high as it is wide at 30 degrees) count as upright.
 */
function sizeOf({ left, top, right, bottom, text }) {
  const upright = text.length < 5 || right - left >= (bottom - top) * 0.2 * text.length;
  return (upright ? bottom - top : right - left) / BOX;
}

function read(width, height, words) {
  const lines = [];
  for (const word of [...words].sort((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left)) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.findLast((l) => Math.abs(l.middle - middle) < SAME_LINE);
    if (line) line.words.push(word);
    else lines.push({ middle, words: [word] });
  }
  const all = lines.map(({ words: inLine }) => {
    inLine.sort((a, b) => a.left - b.left);
    return {
      text: inLine.map((w) => w.text).join(" "),
      size: Math.max(...inLine.map(sizeOf)),
      top: Math.min(...inLine.map((w) => w.top)),
      bottom: Math.max(...inLine.map((w) => w.bottom)),
      left: inLine[0].left,
    };
  });
  const body = all.filter((line) => line.top < height - FOOT);
  return {
    width,
    height,
    lines: body,
    foot: all
      .filter((line) => line.top >= height - FOOT)
      .map((line) => line.text)
      .join(" "),
    smallest: words.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...words.map(sizeOf)),
  };
}
