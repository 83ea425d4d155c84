// The program as its sources say it now, not as the last build left it: bundled aside, imported, and taken away.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { OPTIONS } from "./build-options.mjs";

/** Gives `main(argv, io)` of the sources to `run`, and what `run` gives. */
export async function withMain(run) {
  const folder = mkdtempSync(join(tmpdir(), "plie-sources-"));
  try {
    // .mjs: outside the package nothing else says that these are modules
    await build({ ...OPTIONS, outdir: folder, outExtension: { ".js": ".mjs" } });
    const { main } = await import(pathToFileURL(join(folder, "cli.mjs")).href);
    return await run(main);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
