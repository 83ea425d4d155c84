// Opens every workbook under a folder in headless LibreOffice: each must become a PDF of at least one page.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = process.argv[2] ?? "demo";
const books = readdirSync(folder, { recursive: true })
  .filter((f) => f.endsWith(".xlsx"))
  .map((f) => join(folder, f));
if (books.length === 0) throw new Error(`no workbook under ${folder}`);
const out = mkdtempSync(join(tmpdir(), "plie-pdf-"));
try {
  let n = 0;
  for (const book of books) {
    const dir = join(out, String(n++));
    execFileSync(
      "soffice",
      [`-env:UserInstallation=file://${out}/profile`, "--headless", "--convert-to", "pdf", "--outdir", dir, book],
      { stdio: "ignore", timeout: 120_000 },
    );
    const [pdf] = readdirSync(dir);
    const pages = readFileSync(join(dir, pdf ?? ""), "latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    if (pages === 0) throw new Error(`${book}: no page`);
  }
  console.log(`workbooks: ${books.length} opened in LibreOffice`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
