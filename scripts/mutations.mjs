// npm run mutations -- src/fse [files…]   changes each expression of the files and runs the tests that stand beside them;
// prints the share of changes that a test notices, and keeps the survivors of each file in docs/mutations-survivors.txt.
// When every file asked for has a test of its own name, these and the tests of the folder as a whole run; else all the folder's.
// Scores, and why survivors may live: docs/mutations.md.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";

const [folder, ...asked] = process.argv.slice(2);
if (!folder) {
  console.error("usage: npm run mutations -- src/fse [src/fse/file.ts…]");
  process.exit(2);
}

const inFolder = readdirSync(folder, { recursive: true })
  .map((name) => `${folder}/${name}`)
  .filter((path) => path.endsWith(".ts") && statSync(path).isFile())
  .sort();
const isMutable = (path) => !/(\.test|-fixture|-tester|\/modele|\/exemple|\/index)\.ts$/.test(path);
const mutate = (asked.length > 0 ? asked : inFolder).filter(isMutable);
const testOf = (path) => path.replace(/\.ts$/, ".test.ts");
const tests = inFolder.filter((path) => path.endsWith(".test.ts"));
// the tests of the files asked for, then those of the folder as a whole
const beside = new Set(mutate.map(testOf));
const others = new Set(inFolder.filter((path) => isMutable(path) && !beside.has(testOf(path))).map(testOf));
const alone = [...beside].every((path) => existsSync(path));
process.env.PLIE_TESTS = JSON.stringify(alone ? tests.filter((path) => !others.has(path)) : tests);
const results = await new Stryker({
  mutate,
  testRunner: "plie",
  plugins: [resolve("scripts/mutations-runner.mjs")],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // texts: see docs/mutations.md
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorers: ["exemples"],
  timeoutMS: 15_000,
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { reportMutants: false, reportTests: false, reportScoreTable: false },
  warnings: { slow: false },
  tempDirName: "scratch/stryker",
  cleanTempDir: "always",
  symlinkNodeModules: true,
  ignorePatterns: ["/demo", "/sorties", "/scratch", "/dist", "/docs", "/bench"],
  disableTypeChecks: false,
  logLevel: "warn",
}).runMutationTest();

const short = (text) => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/** « a < b → a <= b », with « types » for a guard that the types ask for or a value that they refuse. */
function tell({ fileName, location: { start, end }, replacement, mutatorName }) {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  const text = [lines[0].slice(start.column - 1), ...lines.slice(1)].join(" ");
  const guard = /^(!\w+|[^&|]* [!=]== (null|undefined))$/.test(text) && /^(true|false)$/.test(replacement);
  const types = guard || mutatorName === "OptionalChaining" || replacement.includes("Stryker was here");
  return `${types ? "(types) " : ""}${short(text)} → ${short(replacement)}`;
}

// one line per file: killed/all, then each survivor
const KEPT = "docs/mutations-survivors.txt";
const kept = new Map(
  (existsSync(KEPT) ? readFileSync(KEPT, "utf8").trimEnd().split("\n") : []).map((line) => [line.split(" ")[0], line]),
);
for (const path of mutate) {
  const mutants = results.filter((r) => resolve(r.fileName) === resolve(path) && r.status !== "Ignored");
  const survivors = mutants.filter(({ status }) => status !== "Killed" && status !== "Timeout");
  const line = [`${path} ${mutants.length - survivors.length}/${mutants.length}`, ...survivors.map(tell)].join(" · ");
  console.log(line.replaceAll(" · ", "\n  "));
  kept.set(path, line);
}
const lines = [...kept].filter(([path]) => existsSync(path)).map(([, line]) => line);
writeFileSync(KEPT, `${lines.sort().join("\n")}\n`);
let [killed, total] = [0, 0];
for (const [, bons, tous] of lines.filter((l) => l.startsWith(`${folder}/`)).map((l) => / (\d+)\/(\d+)/.exec(l))) {
  killed += Number(bons);
  total += Number(tous);
}
const score = (100 * killed) / Math.max(1, total);
console.log(`${folder}: ${killed} killed of ${total}, ${score.toFixed(1)} % (survivors: ${KEPT})`);
process.exitCode = score < 85 ? 1 : 0;
