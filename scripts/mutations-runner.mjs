// Runs the tests of scripts/mutations.mjs for Stryker: bundled once, evaluated anew in this process for each mutant.
// The vitest runner of Stryker loads every module again for each mutant (1.5 s instead of 0.1), and leaves out what a
// module computes when it is loaded. The tests are the same: `describe`, `it` and `it.each` below, `expect` of vitest.
import { createRequire } from "node:module";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { expect } from "vitest";

/** What the tests ask of vitest: they declare themselves to `collecte`, then run when asked. */
const VITEST = `
const { expect, declare } = globalThis.__mutations__;
const each = (what) => (table) => (name, fn) => table.forEach((row, i) => {
  const args = Array.isArray(row) ? row : [row];
  what(name + " [" + i + "]", () => fn(...args));
});
export { expect };
export const it = (name, fn) => declare(name, fn);
export const describe = (_, fn) => fn();
it.each = each(it);
describe.each = each(describe);`;

/** Laws over generated extractions: they run last, on their first cases alone (the same as in vitest: one seed). */
const LAWS = /\/(lois|preuves)\.test\.ts$/;
const LAW_CASES = 4;
const FAST_CHECK = `
import fc from "./tests/graine.ts";
const assert = (property, { numRuns }) => fc.assert(property, { numRuns: Math.min(numRuns, ${LAW_CASES}), endOnFailure: true });
export default { ...fc, assert };`;

const SHIMS = {
  name: "shims",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: "vitest", namespace: "shim" }));
    onLoad({ filter: /.*/, namespace: "shim" }, () => ({ contents: VITEST, loader: "js" }));
    // the fixed seed of the property tests, as in vitest.config.ts
    onResolve({ filter: /^fast-check$/ }, ({ importer }) => {
      if (importer.endsWith("graine.ts")) return undefined;
      return LAWS.test(importer) ? { path: "laws", namespace: "laws" } : { path: resolve("tests/graine.ts") };
    });
    onLoad({ filter: /.*/, namespace: "laws" }, () => ({ contents: FAST_CHECK, resolveDir: process.cwd() }));
  },
};

class Runner {
  static inject = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.leftOut = new Set();
    this.files = JSON.parse(process.env.PLIE_TESTS);
    const load = this.files.map((file) => `${JSON.stringify(file)}: () => require("./${file}"),`);
    const { outputFiles, metafile } = await build({
      stdin: { contents: `module.exports = {${load.join("\n")}};`, resolveDir: process.cwd(), loader: "js" },
      absWorkingDir: process.cwd(),
      bundle: true,
      write: false,
      metafile: true,
      format: "cjs",
      platform: "node",
      target: "node20",
      logLevel: "error",
      define: { "import.meta.url": JSON.stringify(pathToFileURL(resolve("src/x.ts")).href), __VERSION__: '""' },
      loader: { ".svg": "text", ".css": "text", ".client.js": "text", ".png": "binary" },
      plugins: [SHIMS],
    });
    this.script = new Script(`(function (module, require) {${outputFiles[0].text}\n})`);
    this.require = createRequire(resolve("package.json"));
    /** What each test file loads, itself included. */
    this.loads = new Map(this.files.map((file) => [file, loadedBy(file, metafile.inputs)]));
    this.times = new Map();
  }

  /** The tests of these files, their modules loaded anew. */
  collect(files) {
    const tests = [];
    let file = "";
    globalThis.__mutations__ = {
      expect,
      declare: (name, run) =>
        tests.push({ id: `${file}#${tests.filter((t) => t.file === file).length}`, file, name, run }),
    };
    const module = { exports: {} };
    this.script.runInThisContext()(module, this.require);
    for (file of files) module.exports[file]();
    return tests;
  }

  async dryRun() {
    globalThis.__stryker__ = {};
    const results = [];
    for (const { id, file, name, run } of this.collect(this.files)) {
      globalThis.__stryker__.currentTestId = id;
      const start = performance.now();
      const failure = await failureOf(run);
      globalThis.__stryker__.currentTestId = undefined;
      const timeSpentMs = performance.now() - start;
      this.times.set(id, timeSpentMs);
      const result = { id, fileName: resolve(file), name: `${name} (${id})`, timeSpentMs };
      if (failure === null) results.push({ ...result, status: 0 });
      else {
        // a test that reads the text of a function, where Stryker's own now stands
        console.error(`left out: ${file}, ${name}: ${failure.slice(0, 200)}`);
        this.leftOut.add(id);
      }
    }
    return { status: "complete", tests: results, mutantCoverage: globalThis.__stryker__.mutantCoverage };
  }

  timeOf({ id }) {
    return this.times.get(id) ?? 0;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    globalThis.__stryker__ = { activeMutant: activeMutant.id, hitCount: 0, hitLimit };
    const wanted = (id) => (!testFilter || testFilter.includes(id)) && !this.leftOut.has(id);
    const mutated = relative(process.cwd(), sandboxFileName);
    const files = this.files.filter((file) =>
      testFilter ? testFilter.some((id) => id.startsWith(`${file}#`)) : this.loads.get(file).has(mutated),
    );
    const isBeside = (file) => file.replace(".test.ts", ".ts") === mutated;
    let nrOfTests = 0;
    // the test of the same name first, and the quick ones: they kill most; the laws last
    const others = files.filter((file) => !isBeside(file) && !LAWS.test(file));
    const laws = files.filter((file) => LAWS.test(file));
    const parts = [files.filter(isBeside), others.slice(0, 3), others.slice(3), laws];
    for (const part of parts.filter((p) => p.length > 0)) {
      let last = `${part[0]}#0`;
      const failure = await failureOf(async () => {
        const tests = this.collect(part).filter(({ id }) => wanted(id));
        for (const { id, run } of tests.sort((a, b) => this.timeOf(a) - this.timeOf(b))) {
          last = id;
          nrOfTests += 1;
          await run();
        }
      });
      if (globalThis.__stryker__.hitCount > hitLimit) return { status: "timeout", reason: failure };
      if (failure !== null) return { status: "killed", killedBy: [last], failureMessage: failure, nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }
}

function loadedBy(file, inputs, seen = new Set()) {
  if (seen.has(file) || !inputs[file]) return seen;
  seen.add(file);
  for (const { path } of inputs[file].imports) loadedBy(path, inputs, seen);
  return seen;
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
}

/** The example of a rule is a row of its documentation, not what it computes. */
const exemples = {
  shouldIgnore: (path) =>
    path.isObjectProperty() && path.node.key.name === "exemple" ? "the example of a rule" : undefined,
};

export const strykerPlugins = [
  { kind: "TestRunner", name: "plie", factory: Object.assign(() => new Runner(), { inject: [] }) },
  { kind: "Ignore", name: "exemples", value: exemples },
];
