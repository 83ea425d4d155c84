// Runs the import rules of .dependency-cruiser.cjs and checks that the checker really saw every source file: it has been
// known to report success over zero modules.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const require = createRequire(import.meta.url);
const config = require("../.dependency-cruiser.cjs");
const expected = readdirSync("src", { recursive: true }).filter((f) => /\.tsx?$/.test(f)).length;
const { output } = await cruise(["src"], { ...config.options, ruleSet: config, validate: true }, undefined, {
  tsConfig: extractTSConfig("tsconfig.json"),
});
const seen = output.modules.filter((m) => m.source.startsWith("src/")).length;
for (const v of output.summary.violations) {
  console.error(
    `${v.rule.name}: ${v.from} → ${v.to}${v.cycle ? ` (${v.cycle.map((c) => c.name ?? c).join(" → ")})` : ""}`,
  );
}
if (seen < expected) console.error(`only ${seen} of ${expected} files were seen`);
console.log(`boundaries: ${seen} files, ${output.summary.violations.length} violations`);
process.exitCode = output.summary.violations.length > 0 || seen < expected ? 1 : 0;
