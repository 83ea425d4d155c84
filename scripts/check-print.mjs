// Paper, measured from PDFs: workbooks through LibreOffice, pages through Chromium. Fails when a document has more pages than
// its reader is to get, or a page prints under 7 points, lacks its foot, ends on a heading, goes on without a header or under
// another's, or is left half empty, the last of a sheet too. `check-print.mjs [FOLDER [KEPT]]`: that extraction instead of the
// sample; what is written stays in that folder.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { faultsOf } from "./print/faults.mjs";
import { pagesOf } from "./print/pages.mjs";
import { COMITES, extractions, SESSIONS } from "./print/sessions.mjs";
import { convert } from "./soffice.mjs";

const ici = (path) => fileURLToPath(new URL(path, import.meta.url));
const PLIE = ici("../bin/plie.js");
const [, , extraction = ici("../samples/plie-fictif"), kept] = process.argv;
/** Foot of a page of the committee, and of a page of the browser. */
const PAGE = /page \d+\/\d+/;
/** Pages that a browser prints at most of each edition of a month. */
const NAVIGATEUR = [
  [/^consolide-/, 14],
  [/^structure-/, 8],
  [/^apap-/, 6],
];
/** Workbooks that LibreOffice opens in one run. */
const LOT = 40;

const folder = kept === undefined ? mkdtempSync(join(tmpdir(), "plie-print-")) : resolve(kept);
const plie = (...argv) =>
  execFileSync(process.execPath, [PLIE, ...argv], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
const faults = [];
const report = [];
try {
  mkdirSync(join(folder, "xlsx"), { recursive: true });
  extractions(folder, plie, resolve(extraction));
  for (const { mots } of SESSIONS) plie(...mots, "--silencieux");
  const measured = SESSIONS.flatMap(({ bornes, each, ou }) =>
    bornes === null ? [] : (each ? oneOfEach : files)(ou, ".xlsx").map((file) => ({ file, ou, bornes })),
  );
  for (let de = 0; de < measured.length; de += LOT) {
    const lot = measured.slice(de, de + LOT).map(({ file, ou }) => {
      const copy = join(folder, "xlsx", flat(ou, file));
      copyFileSync(file, copy);
      return copy;
    });
    convert(lot, "pdf", join(folder, "pdf"));
  }
  for (const { file, ou, bornes } of measured) {
    const pages = read(join(folder, "pdf", flat(ou, file).replace(/xlsx$/, "pdf")), {});
    const most = bornes.find(([name]) => name.test(basename(file)))?.[1] ?? 0;
    if (pages.length > most) faults.push(`${ou}, ${basename(file)}: ${pages.length} pages, ${most} at most`);
  }
  for (const [ou, , longueur] of COMITES) {
    const [html] = files(ou, ".html");
    const pages = read(print(html), { foot: PAGE, repeated: false });
    // a commentary that its page has no room for is whole on sheets after the tenth
    if (pages.length < 10 || (pages.length > 10 && longueur < 940)) faults.push(`${ou}: ${pages.length} pages, not 10`);
    for (const [i, { lines }] of pages.slice(0, 10).entries())
      if (!lines.some(({ text }) => text.startsWith(`${i + 1}. `))) faults.push(`${ou}, page ${i + 1}: another's`);
  }
  const editions = ["grande-mois", "milieu-mois", "partielle-mois"].flatMap((ou) => oneOfEach(ou, ".html"));
  const debordee = files("oubli/2026-10", ".html").filter((file) => basename(file).startsWith("consolide-"));
  for (const html of [...editions, ...debordee]) {
    const pages = read(print(html), { foot: PAGE, repeated: false, flows: true });
    const most = NAVIGATEUR.find(([name]) => name.test(basename(html)))?.[1] ?? 0;
    if (pages.length > most) faults.push(`${relative(folder, html)}: ${pages.length} pages, ${most} at most`);
  }
  // pages made for the screen: their letters, and what is left of their paper
  plie("controler", "grande", "--format", "html", "--seuil", "jamais", "--sortie", "ecran");
  plie("controler", "petite", "--format", "html", "--seuil", "jamais", "--sortie", "ecran/petite");
  plie("participant", "P0001", "grande", "--format", "html", "--sortie", "ecran");
  plie("participant", "P0001", "grande", "--entretien", "--au", "2026-10-31", "--format", "html", "--sortie", "ecran");
  plie("suivi", "registre", "--format", "html", "--sortie", "ecran");
  plie("projeter", "grande", "--format", "html", "--sortie", "ecran");
  for (const de of ["grande", "petite"]) {
    plie("csf", de, "--periode", "2026-01..2026-06", "--risque", "--format", "html", "--sortie", `ecran/${de}-risque`);
    const rapport = ["--taille", "5", "--rapport", "provisoire"];
    plie("csf", de, "--periode", "2026-01..2026-06", ...rapport, "--sortie", `ecran/${de}-rapport`);
  }
  for (const html of files("ecran", ".html"))
    read(print(html), { foot: /^/, repeated: false, flows: true }, / points$|: filled /);
  if (existsSync("/usr/bin/loimpress")) {
    for (const [ou] of COMITES) convert(files(ou, ".pptx"), "pdf", join(folder, "slides", ou));
    for (const pdf of files("slides", ".pdf")) read(pdf, { foot: /\d\d\/\d\d\/\d{4}.*\d+\/10/, repeated: false });
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
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

/** Name of a copy that no other has. */
function flat(ou, file) {
  return `${ou.replace("/", "-")}, ${basename(file)}`;
}

/** The first of each kind: one structure, one APAP, one form… is enough, the others are made the same way. */
function oneOfEach(under, ending) {
  const kinds = new Map();
  for (const file of files(under, ending)) {
    const kind = basename(file)
      .replace(/^(apap|structure|formulaire|emargement|csf-observations)-.*/, "$1")
      .replace(/^(bilan-\d+)-(?!ensemble).*/, "$1");
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  return [...kinds.values()];
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
  for (const fault of faultsOf(pages, rules).filter((f) => kept.test(f)))
    faults.push(`${relative(folder, pdf)}, ${fault}`);
  return pages;
}
