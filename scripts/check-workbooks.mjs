// Opens every workbook under a folder in headless LibreOffice: each must become a PDF of at least one page.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert } from "./soffice.mjs";

const folder = process.argv[2] ?? "demo";
const books = readdirSync(folder, { recursive: true })
  .filter((f) => f.endsWith(".xlsx"))
  .map((f) => join(folder, f))
  .sort();
if (books.length === 0) throw new Error(`no workbook under ${folder}`);
const out = mkdtempSync(join(tmpdir(), "plie-pdf-"));
try {
  // one folder of numbered copies: LibreOffice starts once, and no name is met twice
  mkdirSync(join(out, "xlsx"));
  const copies = books.map((book, n) => {
    const copy = join(out, "xlsx", `${n}.xlsx`);
    copyFileSync(book, copy);
    return copy;
  });
  convert(copies, "pdf", join(out, "pdf"));
  let pages = 0;
  for (const [n, book] of books.entries()) {
    const pdf = join(out, "pdf", `${n}.pdf`);
    const found = existsSync(pdf) ? (readFileSync(pdf, "latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0) : 0;
    if (found === 0) throw new Error(`${book}: LibreOffice printed no page`);
    pages += found;
  }
  console.log(`workbooks: ${books.length} opened in LibreOffice, ${pages} pages`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
