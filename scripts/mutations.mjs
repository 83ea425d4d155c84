// npm run mutations -- src/fse [file…]   changes each expression of the files and runs the tests that stand beside them;
// prints the share of changes that a test notices and writes the survivors to scratch/mutations/<folder>.json.
// Slow: one folder at a time, with `nice`. Results kept so far, and why survivors may live: docs/mutations.md.
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const [folder, ...files] = process.argv.slice(2);
if (!folder) {
  console.error("usage: npm run mutations -- src/fse [file…]");
  process.exit(2);
}

const isMutable = (path) =>
  path.endsWith(".ts") && !/(\.test|-fixture|-tester|\/modele|\/exemple|\/index)\.ts$/.test(path);
const mutate =
  files.length > 0
    ? files
    : readdirSync(folder, { recursive: true })
        .map((name) => `${folder}/${name}`)
        .filter((path) => isMutable(path) && statSync(path).isFile())
        .sort();

// the tests beside the files, alone
process.env.PLIE_TESTS = folder;
const results = await new Stryker({
  mutate,
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 1,
  // words shown to people are the business of transcripts and readers
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  timeoutMS: 20_000,
  reporters: ["clear-text"],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false, reportMutants: false },
  tempDirName: "scratch/stryker",
  cleanTempDir: "always",
  symlinkNodeModules: true,
  ignorePatterns: ["/demo", "/sorties", "/scratch", "/dist", "/docs/images"],
  allowEmpty: false,
  disableTypeChecks: false,
  logLevel: "warn",
  checkers: [],
}).runMutationTest();

const killed = results.filter((r) => r.status === "Killed" || r.status === "Timeout").length;
const alive = results.filter((r) => r.status === "Survived" || r.status === "NoCoverage");
const score = (100 * killed) / Math.max(1, killed + alive.length);
mkdirSync("scratch/mutations", { recursive: true });
const report = alive.map(({ fileName, location, mutatorName, replacement, status }) => ({
  at: `${fileName.replace(`${process.cwd()}/`, "")}:${location.start.line + 1}:${location.start.column + 1}`,
  change: mutatorName,
  to: replacement,
  status,
}));
writeFileSync(
  `scratch/mutations/${folder.replaceAll("/", "-")}.json`,
  `${JSON.stringify({ folder, killed, alive: alive.length, score: Math.round(score * 10) / 10, report }, null, 2)}\n`,
);
console.log(`${folder}: ${killed} killed of ${killed + alive.length}, ${score.toFixed(1)} %`);
process.exitCode = score < 85 ? 1 : 0;
