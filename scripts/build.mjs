// Bundles plie into dist/: the command line (docs/decisions/0001-architecture.md), the library and its types, the page (0018).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { BIBLIOTHEQUE, OPTIONS } from "./build-options.mjs";
import { construirePage } from "./build-page.mjs";

// with what the engine compiled of the build before
for (const dossier of ["dist", "cache"]) rmSync(dossier, { recursive: true, force: true });
const [, , page] = await Promise.all([build(OPTIONS), build(BIBLIOTHEQUE), construirePage()]);
writeFileSync("dist/plie.html", page);
for (const nom of ["api/index", "api/rapport", "core/plie-error"]) {
  mkdirSync(dirname(`dist/types/${nom}`), { recursive: true });
  writeFileSync(`dist/types/${nom}.d.ts`, typesDe(`src/${nom}.ts`));
}

/** The declarations of a file whose exported types need no other file than its neighbours. */
function typesDe(fichier) {
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(fichier, "utf8"), {
    fileName: fichier,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, strict: true },
  });
  for (const { messageText } of diagnostics ?? []) throw new Error(`${fichier}: ${JSON.stringify(messageText)}`);
  return outputText.replaceAll('.ts"', '.js"');
}
