import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import * as XLSX from "xlsx";
import { OPTIONS } from "../scripts/build-options.mjs";
import { memoryFile } from "../src/disque/memory-file.ts";

it("reads a .xls once bundled: the library is found on demand, its names too", async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Durée"], [45]]), "Suivi");
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }));
  const folder = mkdtempSync(join(tmpdir(), "plie-xls-"));
  try {
    const entryPoints = ["src/ingest/formats/xls.ts"];
    await build({ ...OPTIONS, entryPoints, outdir: folder, outExtension: { ".js": ".mjs" }, logLevel: "error" });
    const { openXls } = await import(pathToFileURL(join(folder, "xls.mjs")).href);
    expect(await openXls(memoryFile("suivi.xls", bytes))).toEqual([
      {
        name: "Suivi",
        hidden: false,
        count: { declared: 2, skipped: 0 },
        rows: [
          { ligne: 1, cells: ["Durée"] },
          { ligne: 2, cells: [45] },
        ],
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
