// Makes the pictures of docs/images/ from the sample: pages of the demo's workbooks as LibreOffice prints them, its web pages
// and the screens of dist/plie.html as Chromium shows them. Needs soffice, pdftotext, pdftoppm and chromium; run after npm run demo.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { convert } from "./soffice.mjs";

const OUT = resolve("docs/images");
const MONTH = "demo/2026-10/v1";
const SAMPLE = "samples/plie-fictif";
/** Bytes of a picture, at most. */
const MAX_BYTES = 200_000;
const DPI = ["110", "100", "90", "80", "70", "60"];

/** Pictures of sheets: name, workbook, title of the sheet at the head of its first page. */
const SHEETS = [
  ["synthese", `${MONTH}/consolide-2026-10.xlsx`, "Synthèse du mois"],
  ["a-faire", `${MONTH}/apap/apap-aubepine-orneval-2026-10.xlsx`, "À faire"],
  ["a-corriger", `${MONTH}/structures/structure-tremplin-des-deux-rives-2026-10.xlsx`, "À corriger"],
  ["methode", `${MONTH}/consolide-2026-10.xlsx`, "Méthode"],
];
/** Pictures of pages: name, page, height in pixels. */
const PAGES = [
  ["page-consolidee", `${MONTH}/consolide-2026-10.html`, 900],
  ["page-constats", "constats-2026-10-31.html", 900],
  ["page-participant", "participant-P0095-2026-10-31.html", 900],
];

const work = mkdtempSync(join(tmpdir(), "plie-images-"));

function plie(...argv) {
  execFileSync(process.execPath, ["bin/plie.js", ...argv, "--arrete", "2026-10-31", "--sortie", work, "--silencieux"]);
}

/** The first page of the PDF that begins with the sheet's title. */
function pageOf(pdf, title) {
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 64 << 20 }).split("\f");
  const found = pages.findIndex((text) => text.split("\n").some((line) => line.trim().startsWith(`${title} — `)));
  if (found < 0) throw new Error(`no page « ${title} » in ${pdf}`);
  return String(found + 1);
}

function keep(name, draw) {
  const target = join(OUT, name);
  for (const dpi of DPI) {
    draw(target, dpi);
    if (statSync(`${target}.png`).size <= MAX_BYTES) {
      console.log(`docs/images/${name}.png: ${Math.round(statSync(`${target}.png`).size / 1000)} kB`);
      return;
    }
  }
  throw new Error(`${name}: above ${MAX_BYTES} bytes`);
}

try {
  mkdirSync(OUT, { recursive: true });
  convert([...new Set(SHEETS.map(([, book]) => book))], "pdf", work);
  for (const [name, book, title] of SHEETS) {
    const pdf = join(work, basename(book).replace(/\.xlsx$/, ".pdf"));
    const page = pageOf(pdf, title);
    keep(name, (target, dpi) =>
      execFileSync("pdftoppm", ["-png", "-singlefile", "-r", dpi, "-f", page, "-l", page, pdf, target]),
    );
  }

  plie("controler", SAMPLE, "--seuil", "jamais", "--format", "html");
  plie("participant", "P0095", SAMPLE, "--format", "html");
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    for (const [name, file, height] of PAGES) {
      const page = await browser.newPage({ viewport: { width: 1100, height } });
      await page.goto(pathToFileURL(file.startsWith(MONTH) ? resolve(file) : join(work, file)).href);
      const png = join(OUT, `${name}.png`);
      await page.screenshot({ path: png });
      await page.close();
      if (statSync(png).size > MAX_BYTES) throw new Error(`${name}: ${statSync(png).size} bytes`);
      console.log(`docs/images/${name}.png: ${Math.round(statSync(png).size / 1000)} kB`);
    }
  } finally {
    await browser.close();
  }
  // the screens of plie.html, as the checks play them
  for (const check of ["screens", "lecture", "gestes"]) {
    execFileSync(process.execPath, [`scripts/check-page-${check}.mjs`, OUT], { stdio: "inherit" });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
