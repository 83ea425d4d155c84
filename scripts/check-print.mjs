// Paper, measured from PDFs: workbooks through LibreOffice, pages through Chromium. Fails when a document has more pages than
// its reader is to get, or a page prints under 7 points, lacks its foot, ends on a heading, goes on without a header, or is
// left half empty. The main workbooks also of extractions that no layout was made for: another seed, a small PLIE, a part of
// the tables, a day inside the month. `check-print.mjs [FOLDER]`: that extraction instead of the sample.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { faultsOf } from "./print/faults.mjs";
import { pagesOf } from "./print/pages.mjs";
import { convert } from "./soffice.mjs";

const ici = (path) => fileURLToPath(new URL(path, import.meta.url));
const PLIE = ici("../bin/plie.js");
const extraction = resolve(process.argv[2] ?? ici("../samples/plie-fictif"));
const MONTH = ["--mois", "2026-10"];

/** Pages that each reader gets at most of a print set (a card per person for the commission), then of a main workbook. */
const SETS = [
  [/^coordinateur-/, 6],
  [/^structure-/, 4],
  [/^apap-/, 3],
  [/^commission-/, Number.POSITIVE_INFINITY],
];
const MAIN = [
  [/^consolide-/, 25],
  [/^structure-/, 12],
  [/^apap-/, 10],
];
/** Foot of a page of the committee, and of a page of the browser. */
const PAGE = /page \d+\/\d+/;

const folder = mkdtempSync(join(tmpdir(), "plie-print-"));
const plie = (...argv) =>
  execFileSync(process.execPath, [PLIE, ...argv], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
const faults = [];
const report = [];
try {
  plie("tableau", extraction, ...MONTH, "--imprimer", "--sortie", "a-imprimer");
  plie("tableau", extraction, ...MONTH, "--copil", "--sortie", "copil");
  bounded("a-imprimer", SETS);
  plie("tableau", extraction, ...MONTH, "--bilan", "--sortie", "bilan");
  bounded("bilan", [[/^bilan-/, 12]], files("bilan", ".xlsx").slice(0, 2));
  plie("mensuel", extraction, ...MONTH, "--sortie", "sorties");
  bounded("sorties", MAIN);
  plie("exemple", "autre", "--graine", "77");
  plie("exemple", "petite", "--graine", "5", "--participants", "8");
  mkdirSync(join(folder, "partielle"));
  for (const name of readdirSync(join(folder, "autre")))
    if (/entretien|contact|participant|parcours/.test(name))
      cpSync(join(folder, "autre", name), join(folder, "partielle", name));
  for (const [name, of, ...more] of [
    ["autre-graine", "autre"],
    ["petite-mois", "petite"],
    ["partielle-mois", "partielle", "--malgre", "LEC-01"],
    ["milieu", "autre", "--arrete", "2026-10-15"],
  ]) {
    plie("mensuel", of, ...MONTH, ...more, "--sortie", name);
    bounded(name, MAIN, oneOfEach(name, ".xlsx"));
  }
  const committee = files("copil", ".html")[0];
  const pages = read(print(committee), { foot: PAGE, repeated: false });
  if (pages.length !== 10) faults.push(`copil: ${pages.length} pages, not 10`);
  for (const html of oneOfEach("sorties", ".html")) read(print(html), { foot: PAGE, repeated: false });
  // pages made for the screen: their letters alone
  const sample = ici("../samples/plie-fictif");
  plie("controler", sample, "--format", "html", "--seuil", "jamais", "--sortie", "ecran");
  plie("participant", "P0001", sample, "--format", "html", "--sortie", "ecran");
  plie("participant", "P0001", sample, "--entretien", "--au", "2026-10-31", "--format", "html", "--sortie", "ecran");
  plie("suivi", "sorties", "--format", "html", "--sortie", "ecran");
  for (const html of files("ecran", ".html")) read(print(html), { foot: /^/, repeated: false }, / points$/);
  if (existsSync("/usr/bin/loimpress")) {
    convert(files("copil", ".pptx"), "pdf", join(folder, "slides"));
    for (const pdf of files("slides", ".pdf")) read(pdf, { foot: /\d\d\/\d\d\/\d{4}.*\d+\/10/, repeated: false });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of report) console.log(line);
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  throw new Error(`paper: ${faults.length} faults`);
}
console.log(`paper: ${report.length} documents, 0 faults`);

function files(under, ending) {
  const root = join(folder, under);
  return readdirSync(root, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(root, file))
    .sort();
}

/** Workbooks of a folder, printed: each within its bound. */
function bounded(under, bounds, workbooks = files(under, ".xlsx")) {
  convert(workbooks, "pdf", join(folder, `${under}-pdf`));
  for (const pdf of files(`${under}-pdf`, ".pdf")) {
    const pages = read(pdf, {});
    const most = bounds.find(([name]) => name.test(basename(pdf)))?.[1] ?? 0;
    if (pages.length > most) faults.push(`${under}/${basename(pdf)}: ${pages.length} pages, ${most} at most`);
  }
}

/** The month's consolidated edition, one structure's and one APAP's. */
function oneOfEach(under, ending) {
  const all = files(under, ending);
  return ["consolide-", "structures/", "apap/"].flatMap(
    (start) => all.find((file) => file.includes(`/v1/${start}`)) ?? [],
  );
}

function print(html) {
  const pdf = html.replace(/\.html$/, ".html.pdf");
  execFileSync(
    process.env["CHROMIUM"] ?? "chromium",
    ["--headless", "--no-sandbox", "--no-pdf-header-footer", `--print-to-pdf=${pdf}`, pathToFileURL(html).href],
    { stdio: "ignore", timeout: 120_000 },
  );
  return pdf;
}

/** Pages of a PDF, and its faults: all, or those that `kept` tells. */
function read(pdf, rules, kept = /^/) {
  const pages = pagesOf(pdf);
  const smallest = Math.min(...pages.map((page) => page.smallest));
  report.push(`${basename(pdf).padEnd(52)} ${String(pages.length).padStart(3)} pages, ${smallest.toFixed(1)} points`);
  for (const fault of faultsOf(pages, rules).filter((f) => kept.test(f))) faults.push(`${basename(pdf)}, ${fault}`);
  return pages;
}
