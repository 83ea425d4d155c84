// Follows CONTRIBUTING.md to the letter in a copy of the tree: writes what it says to write, where it says, and runs its
// commands, recipe after recipe. Fails on the first that does not do what it says.
//
//   In `file`, after `text`:     the block that follows is put below the first line that holds the text ("before": above)
//   In `file`, replace `text`:   the block takes the place of that text
//   Write `file`:                the block is the file
//   a block of `sh`              its lines are run, one by one; « # prints … » after one is looked for in what it prints
//
// npm run contributing [-- recipe…]: the recipes whose title holds one of these words, the ones before them untouched.
import { execFileSync, execSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const wanted = process.argv.slice(2);
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "plie-contributing-"));

function copyTree() {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of files.toString().split("\n").filter(Boolean)) {
    try {
      cpSync(join(root, file), join(folder, file));
    } catch (error) {
      // deleted and not yet committed
      if (error.code !== "ENOENT") throw error;
    }
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** The edits and commands of one recipe, in order. */
function* steps(text) {
  const blocks = /(?:^(?<said>(?:\d+\. )?(?:In|Write) `.*):\n+)?^ *```(?<lang>\w*)\n(?<body>[\s\S]*?)^ *```$/gm;
  for (const { groups } of text.matchAll(blocks)) {
    const indent = /^ */.exec(groups.body)[0].length;
    const body = groups.said ? groups.body : groups.body.replace(new RegExp(`^ {${indent}}`, "gm"), "");
    if (groups.lang === "sh") for (const line of body.trim().split("\n")) yield { run: line };
    else if (groups.said) yield { said: groups.said.replace(/^\d+\. /, ""), body };
  }
}

function edit({ said, body }) {
  const { file, how, text } = /^(?:In|Write) `(?<file>[^`]+)`(?:, (?<how>after|before|replace) `(?<text>.+)`)?$/.exec(
    said,
  ).groups;
  const path = join(folder, file);
  if (!how) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    return;
  }
  const old = readFileSync(path, "utf8");
  const at = old.indexOf(text);
  if (at < 0) throw new Error(`${file} has no « ${text} » any more`);
  if (how === "replace") {
    writeFileSync(path, old.slice(0, at) + body.trim() + old.slice(at + text.length));
    return;
  }
  const line = how === "before" ? old.lastIndexOf("\n", at) + 1 : old.indexOf("\n", at) + 1;
  writeFileSync(path, old.slice(0, line) + body + old.slice(line));
}

function run(line) {
  const [command, promised] = line.split(/\s+# prints /);
  console.log(`  $ ${command}`);
  let printed;
  try {
    printed = execSync(command, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`« ${command} » failed:\n${error.stdout}${error.stderr}`);
  }
  if (promised && !printed.includes(promised)) throw new Error(`« ${command} » prints no « ${promised} »:\n${printed}`);
}

try {
  copyTree();
  const [, ...recipes] = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").split(/^## Recipe: /m);
  for (const recipe of recipes) {
    const title = recipe.split("\n", 1)[0];
    if (wanted.length > 0 && !wanted.some((word) => title.includes(word))) continue;
    console.log(title);
    for (const step of steps(recipe.split(/^## /m)[0])) {
      if (step.run) run(step.run);
      else edit(step);
    }
  }
  console.log("CONTRIBUTING: followed to the letter");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
